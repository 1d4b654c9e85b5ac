from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The anti-Hamas mob left.", "anti-Hamas mob", "anti-Hamas mob, other"),
        ("The anti-Hamas mob left.", "Hamas", "Hamas, other"),
        ("The ex-Hamas guard left.", "ex-Hamas guard", "ex-Hamas guard, state_forces"),
        ("Rivals of Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Rivals of Hamas left.", "Rivals of Hamas", "Rivals of Hamas, other"),
        ("The islamic state burned the mill.", "islamic state", "islamic state, other"),
        (
            "The Islamic State burned the mill.",
            "Islamic State",
            "Islamic State, rebel_group = islamic_state",
        ),
        ("The mill is burned.", "mill", "mill, other"),
        ("Al-Shabaab burned the mill.", "Al-Shabaab", "Al-Shabaab, rebel_group = al_shabaab"),
        ("Deir Ezzor 24 wrote so.", "Deir Ezzor 24", "Deir Ezzor 24, outlet = deir_ezzor_24"),
        (
            "Boko Haram’s men burned the mill.",
            "Boko Haram’s men",
            "Boko Haram, rebel_group = boko_haram",
        ),
        ("The anti-IS mob left.", "IS", "IS, other"),
        ("Hezbollah men left.", "Hezbollah men", "Hezbollah men, person = hezbollah"),
        ("ISIS burned the mill.", "ISIS", "ISIS, rebel_group = islamic_state"),
        ("The U.N. left.", "U.N.", "U.N., un_body = united_nations"),
        ("Hizbullah left.", "Hizbullah", "Hizbullah, rebel_group = hezbollah"),
        ("Jabhat al-Nusra left.", "Jabhat al-Nusra", "Jabhat al-Nusra, rebel_group = nusra_front"),
        ("Jabhat al‑Nusra left.", "Jabhat al‑Nusra", "Jabhat al‑Nusra, rebel_group = nusra_front"),
        ("Boko haram left.", "Boko haram", "Boko haram, rebel_group = boko_haram"),
    ],
)
def test_known_actors(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
