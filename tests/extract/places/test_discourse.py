from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died near Weyn in Syria. Weyn was calm. Men left Weyn.",
            [
                "Weyn: Weyn, place by name_recogniser 0.97",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Weyn: Weyn, place by repeated 0.82",
                "Weyn: Weyn, place by object 0.99",
            ],
        ),
        (
            "Mr. Omar Homs left. Homs sang. Omar Homs said so.",
            [],
        ),
        (
            "Ten died in Homs, Syria. Azaz fell.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Azaz: Azaz, city in Aleppo, Syria by gazetteer 0.95",
            ],
        ),
        (
            "Ten died in Homs. Ten died in Hama. Azaz fell.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Azaz: Azaz, city in Aleppo, Syria by gazetteer 0.95",
            ],
        ),
        (
            "Ten died in the village of Weyn in Syria. Weyn Dar fell.",
            [
                "Weyn: Weyn, place by described 0.88",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Texas. Ten died in Ohio. Ten died in Weyn.",
            [
                "Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0",
                "Ohio: Ohio, admin1 in Ohio, United States by name_recogniser 1.0",
                "Weyn: Weyn, place by name_recogniser 0.97",
            ],
        ),
        (
            "Sheikh Weyn left. Ten died in Homs and Hama. Men left Weyn.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.94",
            ],
        ),
        (
            "Men hit Weyn. Weyn was hit. Ten died in Homs and Hama. Ten died in Weyn.",
            [
                "Weyn: Weyn, place by repeated 0.82",
                "Weyn: Weyn, place by repeated 0.82",
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.94",
                "Weyn: Weyn, place by name_recogniser 0.97",
            ],
        ),
        (
            "Ten died in Texas. Ten died in Dallas. Rebels stormed Ras Weyn.",
            [
                "Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0",
                "Dallas: Dallas, city in Texas, United States by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Homs. Ten died in Hama. The Azaz mob left. Azaz fell.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Azaz: Azaz, city in Aleppo, Syria by gazetteer 0.95",
                "Azaz: Azaz, city in Aleppo, Syria by gazetteer 0.95",
            ],
        ),
        (
            "Gen. Salim Azaz left. Salim Azaz sang. Ten died in Homs. Azaz fell.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99"],
        ),
        (
            "Ten died in Homs and Hama, and in Azaz or Idlib.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.99",
                "Azaz: Azaz, city in Aleppo, Syria by name_recogniser 1.0",
                "Idlib: Idlib, city in Idlib, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Homs/Hama.",
            [
                "Homs: Homs, city in Homs, Syria by gazetteer 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.99",
            ],
        ),
        (
            "Ten died in Homs & Azaz.",
            [
                "Homs: Homs, city in Homs, Syria by gazetteer 1.0",
                "Azaz: Azaz, city in Aleppo, Syria by gazetteer 0.98",
            ],
        ),
        (
            "Ten died in Homs, Syria. Mr. Weyn left. Men left Weyn.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Mr. Azaz left. Men left Azaz.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Mr. Omar Azaz left. Men left Azaz.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Gen. Omar Salim Azaz left. Men left Azaz.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Omar Azaz left. Men left Azaz.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died near Weyn Dar. Weyn Kam left.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Weyn Dar: Weyn Dar, place by preposition 0.95",
            ],
        ),
        (
            "Ten died in Homs, Syria. Ten died near Weyn. Weyn sang. Weyn left. Weyn fell.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Weyn: Weyn, place by name_recogniser 0.97",
                "Weyn: Weyn, place by repeated 0.82",
                "Weyn: Weyn, place by repeated 0.82",
                "Weyn: Weyn, place by repeated 0.82",
            ],
        ),
        (
            "Ten died in London. Ten died in Leeds. Weyn fell.",
            [
                "London: London, capital in England, United Kingdom by name_recogniser 0.99",
                "Leeds: Leeds, city in England, United Kingdom by name_recogniser 0.99",
            ],
        ),
    ],
)
def test_what_the_rest_of_a_text_says(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
