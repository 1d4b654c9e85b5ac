from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Sunnis left.", "Sunnis", "Sunnis, ethnic_or_religious = sunnis"),
        ("A Sunni left.", "A Sunni", "Sunni, ethnic_or_religious = sunnis"),
        ("Some Kurds left.", "Some Kurds", "Kurds, ethnic_or_religious = kurds"),
        ("Christians left.", "Christians", "Christians, ethnic_or_religious = christians"),
        (
            "Suicide bombers left.",
            "Suicide bombers",
            "Suicide bombers, rebel_group = unidentified_armed_group",
        ),
        ("Armed men left.", "Armed men", "Armed men, person = unidentified_armed_group"),
        (
            "Four police officers left.",
            "Four police officers",
            "Four police officers, state_forces = unidentified_state_forces",
        ),
        ("Local doctors left.", "Local doctors", "Local doctors, person = medical_workers"),
        ("Health workers left.", "Health workers", "Health workers, other = medical_workers"),
        ("Two villagers left.", "Two villagers", "Two villagers, other = civilians"),
        ("A villager left.", "A villager", "villager, other = civilians"),
        ("Kidnappers left.", "Kidnappers", "Kidnappers, other = unidentified_armed_group"),
        ("The Putin men left.", "Putin men", "Putin men, person = russian_armed_forces"),
        (
            "Vladimir Putin's men left.",
            "Vladimir Putin's men",
            "Vladimir Putin's men, person = russian_armed_forces",
        ),
        (
            "Bashar al-Assad's troops left.",
            "Bashar al-Assad's troops",
            "Bashar al-Assad's troops, state_forces = syrian_arab_army",
        ),
        ("Regime planes left.", "Regime planes", "Regime planes, state_forces"),
        ("Army planes left.", "Army planes", "Army planes, state_forces"),
        (
            "Pro-government planes left Iraq. The Iraqi army sang.",
            "Pro-government planes",
            "Pro-government planes, state_forces = iraq_armed_forces",
        ),
        ("The Vardan Bridge fell.", "Vardan Bridge", "Vardan Bridge, other"),
        ("The Vardan Front failed.", "Vardan Front", "Vardan Front, rebel_group = vardan_front"),
        ("Regime's planes left.", "Regime's planes", "Regime's planes, state_forces"),
        ("Iraq’s planes left.", "Iraq’s planes", "Iraq’s planes, state_forces = iraq_armed_forces"),
        ("Iraqi airmen left.", "Iraqi airmen", "Iraqi airmen, state_forces = iraq_armed_forces"),
        (
            "Iraqi security forces left.",
            "Iraqi security forces",
            "Iraqi security forces, state_forces = iraq_armed_forces",
        ),
        (
            "Iraqi helicopters left.",
            "Iraqi helicopters",
            "Iraqi helicopters, state_forces = iraq_armed_forces",
        ),
        ("Hamas vigilantes left.", "Hamas vigilantes", "Hamas vigilantes, militia = hamas"),
        (
            "Hamas suicide bombers left.",
            "Hamas suicide bombers",
            "Hamas suicide bombers, rebel_group = hamas",
        ),
    ],
)
def test_parts_of_actors(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
