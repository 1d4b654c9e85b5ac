from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There were five deaths in Orsk.", ["five killed people"]),
        ("The five dead deaths were noted.", ["five killed people"]),
        ("The army captured five hostages.", ["five abducted people (hostages)"]),
        ("Police freed five hostages.", ["five abducted people (hostages)"]),
        ("It was a double murder.", ["double killed people"]),
        ("It was a triple collapse.", []),
        ("It was a quadruple stabbing.", ["quadruple casualties people (stabbing)"]),
        ("Two killed 14 injured in mill blast.", ["Two killed people", "14 injured people"]),
        ("Casualties rose to 14 killed.", ["14 killed people"]),
        (
            "Five of the 12 men abducted in May came back.",
            ["Five other people (men) of 12", "12 abducted people (men)"],
        ),
        (
            "Five of the 12 men who were abducted came back.",
            ["Five abducted people (men) of 12", "12 abducted people (men)"],
        ),
        (
            "Five of the 12 hostages came back.",
            ["Five abducted people (hostages) of 12", "12 abducted people (hostages)"],
        ),
        ("Five of the 12 men spoke.", ["Five other people (men) of 12", "12 other people (men)"]),
        ("The 12 wounded spoke.", ["12 injured people"]),
        ("The militia holds 12 kidnapped nurses.", ["12 abducted people (kidnapped nurses)"]),
        ("The militia holds 12 missing nurses.", ["12 missing people (missing nurses)"]),
        ("There were 12 injuries in raids that killed nurses.", ["12 injured people"]),
    ],
)
def test_the_first_word_that_tells(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
