from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sami Orsk, 49, was killed.", ["49 age year (Sami Orsk)"]),
        ("Sami Orsk Jr., 49, was killed.", ["49 age year (Sami Orsk Jr.)"]),
        ("Sami Orsk, 49 from Karam, was killed.", ["49 age year (Sami Orsk)"]),
        ("Near Karam, 49 were killed.", ["49 killed people"]),
        ("Across the Red Valley, 49 were killed.", ["49 killed people"]),
        ("Sami Orsk, 49 guards and a nurse left.", ["49 other people (guards)"]),
        ("A boy aged 12 spoke.", ["12 age year (boy)"]),
        ("A boy aged about 12 spoke.", ["12 age year (boy) about"]),
        ("A boy at the age of 12 spoke.", ["12 age year"]),
        (
            "Boys between the ages of 12 and 15 spoke.",
            ["12 age year (Boys) at_least", "15 age year (Boys) at_most"],
        ),
        (
            "Boys aged 12 to 15 spoke.",
            ["12 age year (Boys) at_least", "15 age year (Boys) at_most"],
        ),
        (
            "Boys aged 12, 13 and 15 spoke.",
            ["12 age year (Boys)", "13 age year (Boys)", "15 age year (Boys)"],
        ),
        (
            "Boys aged between 12 and 15 spoke.",
            ["12 age year (Boys) at_least", "15 age year (Boys) at_most"],
        ),
        (
            "Boys aged from 12 to 15 spoke.",
            ["12 age year (Boys) at_least", "15 age year (Boys) at_most"],
        ),
        (
            "Boys ranging in age from 12 to 15 spoke.",
            ["12 age year at_least", "15 age year at_most"],
        ),
        (
            "Boys whose ages ranged from 12 to 15 spoke.",
            ["12 age year at_least", "15 age year at_most"],
        ),
        ("Boys of ages 12-15 spoke.", ["12 age year (Boys) at_least", "15 age year at_most"]),
        ("He was 12 when it began.", []),
        ("She was only 12.", ["12 age year"]),
        ("She turned 12.", ["12 age year"]),
        ("He was 12 from the start.", ["12 age year"]),
        ("It was 12.", []),
        ("Children under 12 were freed.", ["12 age year (Children) less_than"]),
        ("Women over 60 were freed.", ["60 age year (Women) more_than"]),
        ("The age limit of 12 was kept.", ["12 age year (age limit)"]),
        ("The nurse is 12 years old.", ["12 age year"]),
        ("The nurse is 12 years of age.", ["12 age year"]),
        ("The nurse, 12 y/o, spoke.", ["12 age year (nurse)"]),
        ("The tree is 120 years old.", ["120 duration year"]),
        ("The nurse has 12 years of work.", ["12 duration year"]),
        ("Thirty-six (36) of the potters left.", []),
    ],
)
def test_ages_and_what_only_looks_like_them(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
