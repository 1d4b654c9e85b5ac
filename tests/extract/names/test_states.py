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
        (
            "U.S. troops left.",
            "U.S. troops",
            "U.S. troops, state_forces = united_states_armed_forces",
        ),
        ("US troops left.", "US troops", "US troops, state_forces = united_states_armed_forces"),
        (
            "American troops left.",
            "American troops",
            "American troops, state_forces = united_states_armed_forces",
        ),
        (
            "The British army left.",
            "The British army",
            "British army, state_forces = united_kingdom_armed_forces",
        ),
        (
            "Chad's soldiers left.",
            "Chad's soldiers",
            "Chad's soldiers, state_forces = chad_armed_forces",
        ),
        (
            "Chadian soldiers left.",
            "Chadian soldiers",
            "Chadian soldiers, state_forces = chad_armed_forces",
        ),
        (
            "Norwegian officials left.",
            "Norwegian officials",
            "Norwegian officials, government = norway",
        ),
        (
            "The Norwegian state left.",
            "The Norwegian state",
            "Norwegian state, government = norway",
        ),
        (
            "Norwegian coast guard left.",
            "Norwegian coast guard",
            "Norwegian coast guard, state_forces = norway_navy",
        ),
        (
            "The Norwegian parliament left.",
            "The Norwegian parliament",
            "Norwegian parliament, government = norway_parliament",
        ),
        (
            "The Norwegian national assembly left.",
            "The Norwegian national assembly",
            "Norwegian national assembly, government = norway_parliament",
        ),
        (
            "The Norwegian ministry of defence left.",
            "The Norwegian ministry of defence",
            "Norwegian ministry of defence, government = norway_defence_ministry",
        ),
    ],
)
def test_states_and_their_bodies(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
