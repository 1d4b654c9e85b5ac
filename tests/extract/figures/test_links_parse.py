from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two bombers blew up the mill, killing themselves.", ["Two killed people (bombers)"]),
        (
            "One guard shot two nurses and then killed himself.",
            ["One killed people (guard)", "two casualties people (nurses)"],
        ),
        (
            "Two bombers blew up the mill; they saw themselves as free.",
            ["Two fighters people (bombers)"],
        ),
        ("Two bombs went off, killing themselves.", ["Two attacks bomb (bombs)"]),
        (
            "The guards found that on that day two bombers had killed themselves.",
            ["two killed people (bombers)"],
        ),
        ("Shells wounded, on Monday, 12 potters.", ["12 injured people (potters)"]),
        ("The mob of 12 was arrested.", ["12 detained people"]),
        ("The raid saw 12 potters lose their lives.", ["12 killed people (potters)"]),
        ("The raid made 12 potters homeless.", ["12 displaced people (potters)"]),
        ("Potters including 12 women were killed.", ["12 killed people (women)"]),
        ("Twelve potters hope to be freed.", ["Twelve other people (potters)"]),
        ("Twelve potters tried to flee.", ["Twelve other people (potters)"]),
        ("Twelve potters said the nurse died.", ["Twelve other people (potters)"]),
        ("Twelve potters saw the nurse die.", ["Twelve other people (potters)"]),
        ("The mill had 12 potters killed.", ["12 killed people (potters)"]),
        ("They found 12 potters dead.", ["12 killed people (potters)"]),
        ("Twelve men sing as guards die.", ["Twelve other people (men)"]),
        ("Shells killed the whole team, 12 potters.", ["12 killed people (potters)"]),
        ("Shells killed the team of 12 potters.", ["12 killed people (potters)"]),
        ("Twelve men are feared to have been killed.", ["Twelve killed people (men)"]),
        ("Twelve men ended up dead.", ["Twelve killed people (men)"]),
        (
            "Two bombers went into the mill, detonated and killed themselves.",
            ["Two killed people (bombers)"],
        ),
        ("Those killed are 12 potters.", ["12 killed people (potters)"]),
        ("Shells left behind them 12 dead.", ["12 killed people"]),
    ],
)
def test_words_that_only_the_parse_reaches(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
