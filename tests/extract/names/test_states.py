from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The Iraq's army left.",
            "The Iraq's army",
            "Iraq's army, state_forces = iraq_armed_forces",
        ),
        (
            "The United Kingdom's army left.",
            "The United Kingdom's army",
            "United Kingdom's army, state_forces = united_kingdom_armed_forces",
        ),
        (
            "The Gambia's army left.",
            "The Gambia's army",
            "Gambia's army, state_forces = gambia_armed_forces",
        ),
        ("The Netherlands left.", "The Netherlands", "Netherlands, government = netherlands"),
        (
            "South Korea's national police left.",
            "South Korea's national police",
            "South Korea's national police, state_forces = south_korea_police",
        ),
        ("Iraq's baker left.", "Iraq's baker", "Iraq's baker, other"),
        ("Iraqi left.", "Iraqi", "Iraqi, ethnic_or_religious = iraq"),
        ("Iraqis left.", "Iraqis", "Iraqis, ethnic_or_religious = iraq"),
    ],
)
def test_states_and_their_bodies(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
