from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Fighting in Homs went on.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Fighting in northern Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "Fighting in the city of Homs went on.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Fighting in the old city of Homs went on.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "A raid on Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "A raid against Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "A book on Homs came out.",
            [],
        ),
        (
            "Raids of Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.89"],
        ),
        (
            "Rebels captured Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Rebels loved Homs.",
            [],
        ),
        (
            "Homs was captured.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs came under attack.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs came under review.",
            [],
        ),
        (
            "Homs residents left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs Police left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.88 (is_part_of_name)"],
        ),
        (
            "Homs News wrote so.",
            [],
        ),
        (
            "The agency Homs wrote so.",
            [],
        ),
        (
            "Mr. Homs left.",
            [],
        ),
        (
            "Gen. Homs left.",
            [],
        ),
        (
            "Omar Homs left.",
            [],
        ),
        (
            "The Omar Homs group left.",
            [],
        ),
        (
            "Northern Homs was hit.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "Homs virus spread.",
            [],
        ),
        (
            "Homs Union left.",
            [],
        ),
        (
            "Homs Omar left.",
            [],
        ),
        (
            "Homs City Council met.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.95 (is_part_of_name)"],
        ),
        (
            "Homs, Syria, was hit.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Homs province was hit.",
            ["Homs: Homs, admin1 in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Homs Province was hit.",
            ["Homs Province: Homs, admin1 in Homs, Syria by kind_word 1.0"],
        ),
        (
            "The province of Homs was hit.",
            ["Homs: Homs, admin1 in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "The capital of Syria was hit.",
            ["Syria: Syria, country in Syria by gazetteer 1.0"],
        ),
        (
            "SANA was hit.",
            [],
        ),
        (
            "Market was hit.",
            [],
        ),
        (
            "October 6 was hit.",
            [],
        ),
        (
            "Russian Airstrikes were hit.",
            [],
        ),
        (
            "Homs-born men left.",
            [],
        ),
        (
            "anti-Homs men left.",
            [],
        ),
        (
            "Ten died in Hope.",
            [],
        ),
        (
            "Ten died in Norsk.",
            ["Norsk: Norsk, place by name_recogniser 0.97"],
        ),
        (
            "Ten died in Norwegian.",
            [],
        ),
        (
            "The UK was hit.",
            [
                (
                    "UK: United Kingdom, country in United Kingdom by gazetteer 1.0 "
                    "(stands_for_government)"
                )
            ],
        ),
        (
            "LA was hit.",
            ["LA: Los Angeles, city in California, United States by short_form 1.0"],
        ),
        (
            "Ten died in L.A. on Monday.",
            ["L.A.: Los Angeles, city in California, United States by short_form 1.0"],
        ),
        (
            "Sen. Orsk, D-Texas, left.",
            ["Texas: Texas, admin1 in Texas, United States by constituency 0.99"],
        ),
        (
            "Nurses fled Darsim.",
            ["Darsim: Darsim, place by object 0.97"],
        ),
        (
            "Rebels shelled Darsim.",
            ["Darsim: Darsim, place by name_recogniser 0.97"],
        ),
        (
            "Rebels shelled Darsims.",
            [],
        ),
        (
            "Rebels struck Darsim.",
            [],
        ),
        (
            "Fighting around Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "Fighting from Homs went on.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Fighting of Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.89"],
        ),
        (
            "Men of Homs left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.89"],
        ),
        (
            "Residents of Homs left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.96"],
        ),
        (
            "The mayor of Homs left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.93"],
        ),
        (
            "Fighting via Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.91"],
        ),
        (
            "According to Homs, it went on.",
            [],
        ),
        (
            "Due to Homs, it went on.",
            [],
        ),
        (
            "It moved to Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "An advance on Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "A push against Homs failed.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "Raids on Homs went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.96"],
        ),
        (
            "Homs came under fire.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs was under siege.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "They visited Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "They shook Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "They praised Homs.",
            [],
        ),
        (
            "They fled Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
        (
            "Homs officials left.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs siege went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs battle went on.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs street fell.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "Homs County Court sat.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.95 (is_part_of_name)"],
        ),
        (
            "Homs Court sat.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.95 (is_part_of_name)"],
        ),
        (
            "Homs Airways left.",
            [],
        ),
        (
            "Homs Front left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.86 (is_part_of_name)"],
        ),
        (
            "Homs Weyn left.",
            [],
        ),
        (
            "Old Homs was hit.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.94"],
        ),
        (
            "Lake Homs was hit.",
            ["Lake Homs: Lake Homs, place by feature 0.88"],
        ),
        (
            "Lt. Homs left.",
            [],
        ),
        (
            "Doctor Homs left.",
            [],
        ),
        (
            "The newspaper Homs wrote so.",
            [],
        ),
        (
            "Homs newspaper wrote so.",
            [],
        ),
        (
            "Homs fever spread.",
            [],
        ),
        (
            "The Homs clan left.",
            [],
        ),
        (
            "Homs shop shut.",
            [],
        ),
        (
            "Darsim clan left.",
            [],
        ),
        (
            "Darsim shop shut.",
            [],
        ),
        (
            "Ten died in Darsim shop.",
            [],
        ),
        (
            "Ten died in Azaz.",
            ["Azaz: Azaz, city in Aleppo, Syria by name_recogniser 0.99"],
        ),
        (
            "Ten died in Salamiyah.",
            ["Salamiyah: Salamiyah, city in Hama, Syria by name_recogniser 0.99"],
        ),
        (
            "Men fled Salamiyah.",
            ["Salamiyah: Salamiyah, city in Hama, Syria by object 1.0"],
        ),
        (
            "Azaz was hit.",
            ["Azaz: Azaz, city in Aleppo, Syria by object 0.92"],
        ),
        (
            "Rebels from Azaz fled.",
            ["Azaz: Azaz, city in Aleppo, Syria by preposition 0.92"],
        ),
        (
            "A raid on Azaz failed.",
            ["Azaz: Azaz, city in Aleppo, Syria by preposition 0.88"],
        ),
        (
            "Ten died in Damascus.",
            ["Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0"],
        ),
        (
            "Damascus residents fled.",
            ["Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0"],
        ),
        (
            "Africa was hit.",
            ["Africa: Africa, continent by gazetteer 1.0"],
        ),
        (
            "The Euphrates was hit.",
            ["Euphrates: Euphrates, river by gazetteer 0.94"],
        ),
        (
            "Ten died in First.",
            [],
        ),
        (
            "Ten died in Second Avenue.",
            [],
        ),
        (
            "Ten died in U.N. halls.",
            [],
        ),
        (
            "Ten died in the E.U.",
            [],
        ),
        (
            "Ten died in MoD.",
            [],
        ),
        (
            "Ten died in Texan.",
            [],
        ),
        (
            "Ten died in Russian City.",
            [],
        ),
        (
            "Homs: six killed",
            ["Homs: Homs, city in Homs, Syria by heading 0.94"],
        ),
        (
            "Homs: 6 men left",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.86"],
        ),
        (
            "HOMS - Ten died.",
            ["HOMS: Homs, city in Homs, Syria by dateline 0.96 (is_dateline)"],
        ),
        (
            "HOMS – Ten died.",
            ["HOMS: Homs, city in Homs, Syria by dateline 0.96 (is_dateline)"],
        ),
        (
            "Raids hit Lake Assad.",
            ["Lake Assad: Lake Assad, lake in Syria by feature 0.88"],
        ),
        (
            "They visited Sicily.",
            ["Sicily: Sicilia, admin1 in Sicilia, Italy by name_recogniser 0.94"],
        ),
        (
            "Sicily was calm.",
            ["Sicily: Sicilia, admin1 in Sicilia, Italy by gazetteer 0.86"],
        ),
        (
            "They praised Sicily.",
            ["Sicily: Sicilia, admin1 in Sicilia, Italy by name_recogniser 0.98"],
        ),
        (
            "They praised Texas.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.98"],
        ),
        (
            "They praised Europe.",
            ["Europe: Europe, continent by gazetteer 0.98"],
        ),
        (
            "They praised Syria.",
            ["Syria: Syria, country in Syria by gazetteer 0.99"],
        ),
        (
            "They praised Damascus.",
            ["Damascus: Damascus, capital in Damascus, Syria by name_recogniser 0.98"],
        ),
        (
            "They praised Lake Assad.",
            ["Lake Assad: Lake Assad, lake in Syria by feature 0.88"],
        ),
        (
            "They praised the Sahara.",
            ["Sahara: Sahara, desert by gazetteer 0.96"],
        ),
        (
            "They praised the Alps.",
            ["Alps: Alps, mountain by gazetteer 0.96"],
        ),
        (
            "The agency Azaz wrote so.",
            [],
        ),
        (
            "The agency Texas wrote so.",
            [],
        ),
        (
            "The channel Texas wrote so.",
            [],
        ),
        (
            "Texas News wrote so.",
            [],
        ),
        (
            "Texas virus spread.",
            [],
        ),
        (
            "The Texas outbreak spread.",
            [],
        ),
        (
            "The Texas family left.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0"],
        ),
        (
            "The Texas store shut.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0"],
        ),
        (
            "The Azaz store shut.",
            [],
        ),
        (
            "Ten died in the Azaz store.",
            [],
        ),
        (
            "Texas Weyn left.",
            [],
        ),
        (
            "Texas Omar left.",
            [],
        ),
        (
            "Texas Union left.",
            [],
        ),
        (
            "Texas Court sat.",
            [("Texas: Texas, admin1 in Texas, United States by gazetteer 0.95 (is_part_of_name)")],
        ),
        (
            "Omar Texas left.",
            [],
        ),
        (
            "Red Texas left.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.98"],
        ),
        (
            "The ORSK Texas group left.",
            [],
        ),
        (
            "A Weyn Texas man left.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.98"],
        ),
        (
            "Gen. Texas left.",
            [],
        ),
        (
            "President Texas left.",
            [],
        ),
        (
            "Texas said so.",
            [
                (
                    "Texas: Texas, admin1 in Texas, United States by name_recogniser 0.98 "
                    "(stands_for_government)"
                )
            ],
        ),
        (
            "Texas knew so.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.98"],
        ),
        (
            "Ten died in Free.",
            [],
        ),
        (
            "March 6 was hit.",
            [],
        ),
        (
            "Market 6 was hit.",
            [],
        ),
        (
            "Ten died in 300 Tex.",
            [],
        ),
        (
            "The mid-Texas men left.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.86"],
        ),
        (
            "The D-Texas men left.",
            ["Texas: Texas, admin1 in Texas, United States by constituency 1.0"],
        ),
        (
            "The red-Texas men left.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 0.94"],
        ),
        (
            "Ten died in texas.",
            [],
        ),
        (
            "Azazian men left.",
            [],
        ),
        (
            "Ten died in Azazian.",
            [],
        ),
        (
            "Syrian Airstrikes went on.",
            [],
        ),
        (
            "Texas Airstrikes went on.",
            [],
        ),
        (
            "Homs Airstrikes went on.",
            [],
        ),
        (
            "Homs Raid went on.",
            [],
        ),
        (
            "Weynian Raid went on.",
            [],
        ),
        (
            "Ten died in the area neighbouring Homs.",
            [],
        ),
        (
            "Ten died in neighboring Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
        (
            "Ten died in neighbouring Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
        (
            "Ten died in nearby Homs.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.98"],
        ),
        (
            "Ten died in the red old city of Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in the province of Texas.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0"],
        ),
        (
            "Residents, of Homs, left.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.98"],
        ),
    ],
)
def test_what_speaks_for_a_name(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
