from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("On Monday, Orsk News wrote so.", "Orsk News", "Orsk News, outlet = orsk_news"),
        ("The Monday Club met.", "Monday Club", "Monday Club, other = monday_club"),
        ("Today Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Drum's left.", "Drum", "Drum, other = drum"),
        ("Mr. Sami Vale Drum left.", "Sami Vale Drum", "Sami Vale Drum, person = sami_vale_drum"),
        ("Jordan Vale left the mill.", "Jordan Vale", "Jordan Vale, person = jordan_vale"),
        (
            "Zuhra Telmak Vardano said no.",
            "Zuhra Telmak Vardano",
            "Zuhra Telmak Vardano, person = zuhra_telmak_vardano",
        ),
        ("The Zuhra Telmak said no.", "Zuhra Telmak", "Zuhra Telmak, other = zuhra_telmak"),
        ("Zuhra TELMAK said no.", "TELMAK", "TELMAK, other = telmak"),
        ("Zuhra said no.", "Zuhra", "Zuhra, other = zuhra"),
        (
            "The account @vale_now, run by Hamas, wrote so.",
            "@vale_now",
            "@vale_now (account), other = vale_now",
        ),
        (
            "The raid by Hamas, an armed group, went on.",
            "Hamas",
            "Hamas (armed group), rebel_group = hamas",
        ),
        ("A leader, Sami Drum, left. He sang.", "He", "Sami Drum (leader), person = sami_drum"),
        ("Reporter Lena Orsk left.", "Lena Orsk", "Lena Orsk (Reporter), person = lena_orsk"),
        ("The Lena Orsk clinic shut.", "Lena Orsk", "Lena Orsk, person = lena_orsk"),
        (
            "The mob that Zuhra Telmak led fell.",
            "Zuhra Telmak",
            "Zuhra Telmak, person = zuhra_telmak",
        ),
        ("Zuhra Telmak was hit. She left.", "She", "nobody"),
        (
            "Mayor Zuhra Telmak was hit. He left.",
            "He",
            "Zuhra Telmak (Mayor), person = zuhra_telmak",
        ),
        ("Jan. 3 was calm. Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("The internet left.", "internet", "internet, other"),
        ("May 3 Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("On May, Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Hamas Friday left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Friday 3 Hamas left.", "Hamas", "Hamas, rebel_group = hamas"),
    ],
)
def test_what_is_a_name(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
