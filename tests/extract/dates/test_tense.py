from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He will speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He would speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He would not speak on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He could have spoken on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Nobody could speak on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He plans to speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "On Friday he planned to speak.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He planned to speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He came to speak on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He has spoken on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He is speaking on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He was speaking on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He is seen on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He was seen on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "The shop opens on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "The show begins on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He says so on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "A strike is called for Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "They called a strike for Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "A strike called for Friday is off.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "They sang a song for Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Friday's raid failed.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He will tell of Friday's raid.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He will be freed after the raid on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "He announced Friday the raid will go on.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Raid kills ten on Friday",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Raid set for Friday",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "A Friday raid failed.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "They left, speaking on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "They left, told so on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "They left and spoke on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "They are to speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "They want to speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He says he will speak on Friday.",
            ["Friday: DATE 2016-01-22 2016-01-22 0.9"],
        ),
        (
            "He said he had spoken on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Talks on Friday.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
        (
            "Speaking on Friday, he left.",
            ["Friday: DATE 2016-01-15 2016-01-15 0.9"],
        ),
    ],
)
def test_what_the_tense_says(
    told: Callable[..., list[str]], text: str, expected: list[str]
) -> None:
    assert told(text) == expected
