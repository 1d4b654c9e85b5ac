from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "BEIRUT (Vardan Press) Ten died.",
            ["BEIRUT: Beirut, capital in Bayrūt, Lebanon by dateline 0.99 (is_dateline)"],
        ),
        (
            "BEIRUT -- Ten died.",
            ["BEIRUT: Beirut, capital in Bayrūt, Lebanon by dateline 0.98 (is_dateline)"],
        ),
        (
            "The Tehran-backed men left.",
            ["Tehran: Tehran, capital in Tehran, Iran by name_recogniser 0.98 (is_seat)"],
        ),
        (
            "The Beirut–based paper shut.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 0.98 (is_seat)"],
        ),
        (
            "The Beirut-loving men left.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 0.98"],
        ),
        (
            "A paper based near Beirut shut.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "A paper based at Beirut shut.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "A paper that sits in Beirut shut.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "A paper seen in Beirut shut.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 1.0"],
        ),
        (
            "Officials at Homs said so.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94 (is_seat)"],
        ),
        (
            "Officials from Homs told us so.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94 (is_seat)"],
        ),
        (
            "Officials in Homs left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died, according to aides of officials in Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99 (is_seat)"],
        ),
        (
            "Ten died, according to a doctor in Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99 (is_seat)"],
        ),
        (
            "Ten left with a doctor in Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99"],
        ),
        (
            "Witnesses in Homs said so.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "An official quoted by a doctor in Homs left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "A doctor, sitting in Homs, counted ten dead.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "Nurses were brought to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86 (is_goal)"],
        ),
        (
            "Nurses fled into Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99 (is_goal)"],
        ),
        (
            "Nurses fled toward Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98 (is_goal)"],
        ),
        (
            "Nurses fled from Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
        (
            "Food was brought to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "They brought food to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "They took nurses to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86 (is_goal)"],
        ),
        (
            "They took nurses out to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98 (is_goal)"],
        ),
        (
            "The mill is 9 miles off Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98 (is_measured_from)"],
        ),
        (
            "The mill is 9 km in Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99"],
        ),
        (
            "The mill is 9 km north west of Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.98 (is_measured_from)"],
        ),
        (
            "The mill is north of Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.98"],
        ),
        (
            "Homs Hospital shut.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.95 (is_part_of_name)"],
        ),
        (
            "Homs City shut.",
            ["Homs City: Homs, city in Homs, Syria by kind_word 1.0"],
        ),
        (
            "Homs Lions left.",
            [],
        ),
        (
            "The Hospital of Homs shut.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.89 (is_part_of_name)"],
        ),
        (
            "The Province of Homs shut.",
            ["Homs: Homs, admin1 in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "Damascus said so.",
            [
                (
                    "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98 "
                    "(stands_for_government)"
                )
            ],
        ),
        (
            "Damascus has bombed Homs.",
            [
                (
                    "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98 "
                    "(stands_for_government)"
                ),
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
            ],
        ),
        (
            "Jets of Damascus hit Homs.",
            [
                "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "In Damascus said men left.",
            ["Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0"],
        ),
        (
            "Homs was bombed by Damascus.",
            [
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
                (
                    "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98 "
                    "(stands_for_government)"
                ),
            ],
        ),
        (
            "Homs was hit by trucks near Damascus.",
            [
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
                "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Syria's north was hit.",
            ["Syria: Syria, country in Syria by gazetteer 0.99"],
        ),
        (
            "Syria's northern edge was hit.",
            ["Syria: Syria, country in Syria by gazetteer 0.99"],
        ),
        (
            "Syria army left.",
            ["Syria: Syria, country in Syria by gazetteer 0.99 (is_owner)"],
        ),
        (
            "Syria border was shut.",
            ["Syria: Syria, country in Syria by gazetteer 1.0"],
        ),
        (
            "Syrian men left.",
            [],
        ),
        (
            "Men in Syria left.",
            ["Syria: Syria, country in Syria by gazetteer 1.0"],
        ),
        (
            "Syria",
            ["Syria: Syria, country in Syria by gazetteer 0.99"],
        ),
        (
            "Iraq's oil ministry said so.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99 (is_owner)"],
        ),
        (
            "BEIRUT (AP) Ten died in Homs.",
            [
                "BEIRUT: Beirut, capital in Bayrūt, Lebanon by dateline 0.99 (is_dateline)",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "A Beirut-based, Homs-born man left.",
            ["Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 0.98 (is_seat)"],
        ),
        (
            "The U.S.–backed men left.",
            ["U.S.: United States, country in United States by gazetteer 0.99"],
        ),
        (
            "The men led from Homs left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "A paper at Homs shut.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "Homs Police Academy men left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.88 (is_part_of_name)"],
        ),
        (
            "Homs Weyn University men left.",
            [],
        ),
        (
            "The Bank of Homs shut.",
            [],
        ),
        (
            "The University of the Homs shut.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.93 (is_part_of_name)"],
        ),
        (
            "By Damascus, ten died.",
            [
                (
                    "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98 "
                    "(stands_for_government)"
                )
            ],
        ),
        (
            "Bombed by Damascus, Homs fell.",
            [
                (
                    "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0 "
                    "(stands_for_government)"
                ),
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Bold Damascus has bombed Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "At Damascus has it rained.",
            ["Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0"],
        ),
        (
            "Syrian Kurds left Iraq's north.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99"],
        ),
        (
            "Iraq's old army left.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99 (is_owner)"],
        ),
        (
            "Iraq's airspace was shut.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99 (is_owner)"],
        ),
        (
            "Iraq's centre was shut.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99"],
        ),
        (
            "Iraq's loud big red army left.",
            ["Iraq: Iraq, country in Iraq by gazetteer 0.99 (is_owner)"],
        ),
        (
            "A U.S. jet fell.",
            ["U.S.: United States, country in United States by gazetteer 1.0 (is_owner)"],
        ),
        (
            "The France game was on.",
            ["France: France, country in France by gazetteer 0.99 (is_owner)"],
        ),
        (
            "Norway",
            ["Norway: Norway, country in Norway by gazetteer 0.99"],
        ),
        (
            "Based in Homs, he left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "In Homs he left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Near Homs, men left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.96"],
        ),
        (
            "The Homs Times wrote so.",
            [],
        ),
        (
            "The Homs Town Hall fell.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.95 (is_part_of_name)"],
        ),
        (
            "The Homs Region fell.",
            ["Homs Region: Homs, admin1 in Homs, Syria by kind_word 0.99"],
        ),
        (
            "The Army of Homs left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.89 (is_part_of_name)"],
        ),
        (
            "Homs, of Syria, fell.",
            [
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Norway has bombed Homs.",
            [
                "Norway: Norway, country in Norway by gazetteer 0.99 (stands_for_government)",
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
            ],
        ),
        (
            "Norway can bomb Homs.",
            [
                "Norway: Norway, country in Norway by gazetteer 0.99 (stands_for_government)",
                "Homs: Homs, city in Homs, Syria by gazetteer 0.86",
            ],
        ),
        (
            "The raid by Norway hit Homs.",
            [
                "Norway: Norway, country in Norway by gazetteer 0.99 (stands_for_government)",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "The raid near Norway hit Homs.",
            [
                "Norway: Norway, country in Norway by gazetteer 1.0",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "In Norway left men sang.",
            ["Norway: Norway, country in Norway by gazetteer 1.0"],
        ),
        (
            "Norway's jets left.",
            ["Norway: Norway, country in Norway by gazetteer 0.99 (is_owner)"],
        ),
        (
            "Norway's coast was hit.",
            ["Norway: Norway, country in Norway by gazetteer 0.99"],
        ),
        (
            "Norway's north coast was hit.",
            ["Norway: Norway, country in Norway by gazetteer 0.99"],
        ),
        (
            "Norway jets left.",
            ["Norway: Norway, country in Norway by gazetteer 0.99 (is_owner)"],
        ),
    ],
)
def test_what_a_place_does_in_its_sentence(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Homs hospital officials said so.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "A man in Homs, who fled, said so.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0 (is_seat)"],
        ),
        (
            "They rushed ten to hospitals in Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99"],
        ),
        (
            "They carried fuel to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Ten were airlifted towards Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98 (is_goal)"],
        ),
        (
            "Ten escaped to the hills of Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.96"],
        ),
        (
            "Ten went to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
    ],
)
def test_who_sits_or_goes_there(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
