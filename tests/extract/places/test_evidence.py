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
    ],
)
def test_what_speaks_for_a_name(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
