from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The army's men left.", "The army's men", "army's men, person"),
        ("The governor's office burned.", "The governor's office", "governor's office, government"),
        ("The Iraqi president's office burned.", "office", "office, government"),
        (
            "Hamas men and the Iraqi army left.",
            "Hamas men and the Iraqi army",
            "Hamas men and the Iraqi army, person [Hamas men + Iraqi army]",
        ),
        (
            "The army and the police left.",
            "The army and the police",
            "army and the police, state_forces = unidentified_state_forces [army + police]",
        ),
        ("Nobody left.", "Nobody", "nobody"),
        ("Neither Hamas nor Fatah left.", "Neither Hamas nor Fatah", "nobody"),
        ("None of the men left.", "None of the men", "nobody"),
        ("No men left.", "No men", "nobody"),
        ("The men who left sang.", "who", "men, person"),
        ("The men that left sang.", "that", "men, person"),
        ("The mill, which burned, fell.", "which", "mill, other"),
        ("Who left?", "Who", "nobody"),
        ("That left.", "That", "nobody"),
        ("Loud men left.", "Loud men", "Loud men, person"),
        ("The two left.", "The two", "two, other"),
        ("The old left.", "The old", "nobody"),
        ("Men left in late May.", "Men", "Men, person"),
        (
            "Iraqi troops and allied fighters left.",
            "Iraqi troops and allied fighters",
            "Iraqi troops, state_forces = iraq_armed_forces",
        ),
        ("Other soldiers left. They sang.", "They", "nobody"),
        ("More troops left. They sang.", "They", "nobody"),
        ("The old army left. It sang.", "It", "old army, state_forces = unidentified_state_forces"),
        ("Nurses left. They sang.", "They", "nobody"),
        ("Hamas left. Their fighters sang. They fell.", "They", "Hamas, rebel_group = hamas"),
        ("Leaders left.", "Leaders", "Leaders, person"),
        ("Assad left.", "Assad", "Assad, person = assad"),
        ("Assad said so. He left.", "He", "Assad, person = assad"),
        ("The Assad army left.", "The Assad army", "Assad army, state_forces = syrian_arab_army"),
        ("Lions, a nurse, left. He sang.", "He", "nobody"),
        ("Sami Drum and Hamas left. They sang.", "They", "Hamas, rebel_group = hamas"),
        ("Gunmen said he left.", "he", "nobody"),
        ("That group left.", "That group", "That group, other"),
        ("Hamas left. That group sang.", "That group", "Hamas, rebel_group = hamas"),
        ("Hamas left. These militants sang.", "These militants", "Hamas, rebel_group = hamas"),
        ("Iraqis left. They sang.", "They", "Iraqis, ethnic_or_religious = iraq"),
        (
            "The governor sang. Governor Omar Vale left.",
            "The governor",
            "Omar Vale (Governor), person = omar_vale",
        ),
        ("The governors sang. Governor Omar Vale left.", "The governors", "governors, person"),
        ("The group sang. Governor Omar Vale left.", "The group", "group, other"),
        (
            "The governor sang. Governor Omar Vale left. Governor Sami Drum left.",
            "The governor",
            "governor, person",
        ),
        ("The militants' Fatah men left.", "Fatah men", "Fatah men, person = fatah"),
        (
            "Assad's fighters left. Syrian troops left. Their fighters sang.",
            "Their fighters",
            "Their fighters, rebel_group = syrian_arab_army",
        ),
        (
            "The army, the police and the nurses left.",
            "The army, the police and the nurses",
            "army, police and the nurses, state_forces [army + police + nurses]",
        ),
        (
            "The nurses and the army left.",
            "The nurses and the army",
            "nurses and the army, person [nurses + army]",
        ),
        (
            "Iraqi jets and Iraqi men left.",
            "Iraqi jets and Iraqi men",
            "Iraqi jets and Iraqi men, state_forces [Iraqi jets + Iraqi men]",
        ),
        (
            "Abu Bakr al-Baghdadi left. He sang.",
            "He",
            "Abu Bakr al-Baghdadi, person = abu_bakr_al_baghdadi",
        ),
    ],
)
def test_whom_a_phrase_stands_for(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
