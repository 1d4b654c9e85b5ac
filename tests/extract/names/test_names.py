from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Iraq and Syria met.", ["Iraq = iraq", "Syria = syria"]),
        ("Baghdad said no.", ["Baghdad"]),
        ("Troops left Mosul on Monday.", ["Mosul"]),
        ("The Mosul Times wrote so.", ["Mosul Times"]),
        ("On Friday, June 3, Hamas left.", ["Hamas = hamas"]),
        ("Jan 12 Hamas left.", ["Hamas = hamas"]),
        ("The January group left.", []),
        ("Tonight, Hamas sang.", ["Hamas = hamas"]),
        ("Facebook said no.", []),
        ("The Covid-19 ward shut.", []),
        ("Lena Orsk's men left.", ["Lena Orsk = lena_orsk"]),
        ("Doctor Lena Orsk left.", ["Lena Orsk = lena_orsk"]),
        ("The Kurds left.", ["Kurds = kurds"]),
        ("This Hamas left.", ["Hamas = hamas"]),
        ("Vardan Rebels leave the mill in Orsk at noon.", ["Vardan Rebels = vardan_rebels"]),
        ("Syrian Army leaves the mill in Orsk at noon.", ["Syrian Army = syrian_arab_army"]),
        ("The U.S. and the U.K. left.", ["U.S. = united_states", "U.K. = united_kingdom"]),
        ("Deir Ezzor24 wrote so.", ["Deir Ezzor24 = deir_ezzor_24"]),
        ("@vale_now and @orsk wrote so.", ["@vale_now = vale_now", "@orsk = orsk"]),
        ("@ and Hamas wrote so.", ["Hamas = hamas"]),
        ("KARAM, May 3 (Vardan Press) - Hamas left.", ["Hamas = hamas"]),
        ("Zuhra Telmak said the mill burned.", ["Zuhra Telmak = zuhra_telmak"]),
        (
            "Zuhra Telmak and Sami Drum said the mill burned.",
            ["Zuhra Telmak = zuhra_telmak", "Sami Drum = sami_drum"],
        ),
        ("The old Zuhra Telmak said the mill burned.", ["Zuhra Telmak = zuhra_telmak"]),
        ("Zuhra Telmak Army said the mill burned.", ["Zuhra Telmak Army = zuhra_telmak_army"]),
        (
            "President Lars Ekdal of Norway left for Oslo.",
            ["Lars Ekdal = lars_ekdal", "Norway = norway", "Oslo"],
        ),
        ("Damascus resident Karim Haddad said no.", ["Damascus", "Karim Haddad = karim_haddad"]),
        ("Paris Match wrote so.", ["Paris Match = paris_match"]),
        ("The Anti-Corruption League left.", []),
        ("The pro-Hamas mob left.", ["pro-Hamas"]),
        ("The Gaza Street mob left.", ["Gaza"]),
        ("A Bin Salman aide left.", ["Bin Salman = bin_salman"]),
        ("Fighters in Syria's Idlib left.", ["Syria = syria", "Idlib"]),
    ],
)
def test_names_of_a_text(
    names_in: Callable[[str], list[str]], text: str, expected: list[str]
) -> None:
    assert names_in(text) == expected
