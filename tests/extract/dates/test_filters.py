from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The army may march in.",
            [],
        ),
        (
            "May was calm.",
            [],
        ),
        (
            "March was calm.",
            [],
        ),
        (
            "In May it was calm.",
            ["May: DATE 2015-05 2015-05-01 to 2015-05-31 0.8"],
        ),
        (
            "Late May was calm.",
            ["Late May: DATE 2015-05 2015-05-01 to 2015-05-31 0.8"],
        ),
        (
            "He came in May or June.",
            [
                "May: DATE 2015-05 2015-05-01 to 2015-05-31 0.8",
                "June: DATE 2015-06 2015-06-01 to 2015-06-30 0.8",
            ],
        ),
        (
            "They march to the town.",
            [],
        ),
        (
            "It fell in fall.",
            ["fall: DATE 2015-FA 2015-09-01 to 2015-11-30 0.8"],
        ),
        (
            "The Spring area was calm.",
            [],
        ),
        (
            "The April 6 Youth Movement left.",
            [],
        ),
        (
            "They left in 6 April 2014.",
            ["6 April 2014: DATE 2014-04-06 2014-04-06 0.95"],
        ),
        (
            "The April movement left.",
            ["April: DATE 2015-04 2015-04-01 to 2015-04-30 0.8"],
        ),
        (
            "He met 2014 men.",
            [],
        ),
        (
            "About 2014 left.",
            [],
        ),
        (
            "In 2014 men left.",
            ["2014: DATE 2014 2014-01-01 to 2014-12-31 0.9"],
        ),
        (
            "They killed 2014.",
            [],
        ),
        (
            "The army's 2014 drive failed.",
            ["2014: DATE 2014 2014-01-01 to 2014-12-31 0.9"],
        ),
        (
            "Resolution 2014 was read.",
            [],
        ),
        (
            "Brigade 2014 left.",
            [],
        ),
        (
            "The 2014-strong mob left.",
            [],
        ),
        (
            "Room 2014 was shut.",
            [],
        ),
        (
            "He paid $2014.",
            [],
        ),
        (
            "She is in her twenties.",
            [],
        ),
        (
            "It was in the twenties.",
            ["the twenties: DATE 192 1920-01-01 to 1929-12-31 0.8"],
        ),
        (
            "He is three years old.",
            [],
        ),
        (
            "He was aged three years.",
            [],
        ),
        (
            "It is three years of age.",
            [],
        ),
        (
            "He fought for three years.",
            ["three years: DURATION P3Y 0.9"],
        ),
        (
            "The Sunday Times wrote so.",
            [],
        ),
        (
            "They read the Friday Mosque note.",
            [],
        ),
        (
            "They met on the day.",
            [],
        ),
        (
            "They met the day before.",
            ["the day before: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "They met the day before the raid.",
            [],
        ),
        (
            "They met the day after.",
            ["the day after: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "He said that day they met.",
            ["that day: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "He said that days go by.",
            [],
        ),
        (
            "That day they met.",
            ["That day: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "Last years coup failed.",
            ["Last years: DATE 2015 2015-01-01 to 2015-12-31 0.9"],
        ),
        (
            "Last years were calm.",
            ["Last years: DURATION PXY 0.9"],
        ),
        (
            "The last years were calm.",
            ["The last years: DURATION PXY 0.9"],
        ),
        (
            "The past year was calm.",
            ["The past year: DURATION P1Y 2015-01-18 to 2016-01-18 0.9"],
        ),
        (
            "Last year was calm.",
            ["Last year: DATE 2015 2015-01-01 to 2015-12-31 0.9"],
        ),
        (
            "It makes 300 barrels a day.",
            ["day: SET P1D 0.9"],
        ),
        (
            "It rains twice a day.",
            ["twice a day: SET P1D 0.9"],
        ),
        (
            "It rained for a day.",
            ["a day: DURATION P1D 0.9"],
        ),
        (
            "It costs ten dollars per day.",
            ["day: SET P1D 0.9"],
        ),
        (
            "Ten percent a year was lost.",
            ["year: SET P1Y 0.9"],
        ),
        (
            "A second raid came.",
            [],
        ),
        (
            "It took a second.",
            ["a second: DURATION PT1S 0.9"],
        ),
        (
            "Every second counts.",
            ["Every second: SET PT1S 0.9"],
        ),
        (
            "The 17 February group left.",
            [],
        ),
        (
            "The September 11 Brigade left.",
            [],
        ),
    ],
)
def test_what_only_looks_like_a_date(
    told: Callable[..., list[str]], text: str, expected: list[str]
) -> None:
    assert told(text) == expected
