from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("In mid March gunmen left.", "gunmen", "gunmen, rebel_group = unidentified_armed_group"),
        (
            "Earlier that day gunmen left.",
            "gunmen",
            "gunmen, rebel_group = unidentified_armed_group",
        ),
        ("One of the gunmen left.", "gunmen", "gunmen, rebel_group = unidentified_armed_group"),
        ("None of the loud gunmen left.", "None of the loud gunmen", "nobody"),
    ],
)
def test_dates_and_nobody_in_a_phrase(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
