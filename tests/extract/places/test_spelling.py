from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died in Homs, Syria. Ten died in Dayr Azzour.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Dayr Azzour: Deir ez-Zor, city in Deir ez-Zor, Syria by preposition 0.95",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten left Tel Abyadh.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Tel Abyadh: Tal Abyad, city in Raqqa, Syria by name_recogniser 0.97",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten met Tel Abyadh.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Rebels captured Tel Abyadh.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Tel Abyadh: Tal Abyad, city in Raqqa, Syria by object 0.95",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died in the southern Deir Azzour.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Deir Azzour: Deir ez-Zor, city in Deir ez-Zor, Syria by preposition 0.95",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died in Deir Azzour province.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Deir Azzour: Deir ez-Zor, admin1 in Deir ez-Zor, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died in Sheikh Miskeen.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Sheikh Miskeen: Shaykh Miskīn, city in Daraa, Syria by preposition 0.95",
            ],
        ),
        (
            "Ten died in Sheikh Miskeen.",
            [],
        ),
        (
            "Ten died in Paris. Ten died in Sheikh Miskeen.",
            ["Paris: Paris, capital in Île-de-France, France by name_recogniser 0.99"],
        ),
        (
            "Ten died in Homs, Syria. Ten died in Al-Mayyadeen Police Station.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died in Kobanni.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Kobanni: Kobani, city in Aleppo, Syria by name_recogniser 0.97",
            ],
        ),
        (
            "Ten died in Homs, Syria. They sang with Dayr Azzour.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died in Dayr Azzour Police halls.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. The northern Tel Abyadh was hit.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Tel Abyadh: Tal Abyad, city in Raqqa, Syria by object 0.95",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten left for Tel-e-Abyadh.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
    ],
)
def test_other_spellings(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
