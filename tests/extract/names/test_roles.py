from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The then mayor Sami Drum left.", "Sami Drum", "Sami Drum (mayor), person = sami_drum"),
        ("Mayor Sami Drum left.", "Sami Drum", "Sami Drum (Mayor), person = sami_drum"),
        ("Mr. Sami Drum left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Col. Sami Drum left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Army Col. Sami Drum left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("A tall Sami Drum left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            "The mayor of Orsk, Dr. Sami Drum, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, the mayor of Orsk, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, mayor of Orsk who sings, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, the mayor of Orsk, an old town, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, the mayor of Orsk; a nurse, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, who was the mayor of Orsk, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk), person = sami_drum",
        ),
        ("Sami Drum, who left Orsk, sang.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum of Hamas left.", "Sami Drum", "Sami Drum (Hamas), person = sami_drum"),
        (
            "Sami Drum at the Orsk Institute left.",
            "Sami Drum",
            "Sami Drum (Orsk Institute), person = sami_drum",
        ),
        (
            "Sami Drum with the Orsk Institute left.",
            "Sami Drum",
            "Sami Drum (Orsk Institute), person = sami_drum",
        ),
        ("Sami Drum in Orsk left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum, two of the guards, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            "Sami Drum, one of the guards, left.",
            "Sami Drum",
            "Sami Drum (one of the guards), person = sami_drum",
        ),
        ("Sami Drum, Omar Vale, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            'Sami Drum, "a loud nurse", left.',
            "Sami Drum",
            "Sami Drum (loud nurse), person = sami_drum",
        ),
        (
            'The "old town" nurse Sami Drum left.',
            "Sami Drum",
            "Sami Drum (nurse), person = sami_drum",
        ),
        (
            "The Orsk Institute, a think tank, left.",
            "Orsk Institute",
            "Orsk Institute, ngo = orsk_institute",
        ),
        (
            "The Orsk Institute, one of the rights groups in Orsk, left.",
            "Orsk Institute",
            "Orsk Institute (one of the rights groups in Orsk), ngo = orsk_institute",
        ),
        (
            "The Orsk Institute, a nurse of the town, left.",
            "Orsk Institute",
            "Orsk Institute, ngo = orsk_institute",
        ),
        (
            "The Norsk president, Lars Ekdal, left. The president of Norsk sang.",
            "The president of Norsk",
            "Lars Ekdal (Norsk president), person = lars_ekdal",
        ),
        (
            "The Norsk president, Lars Ekdal, left. The president sang.",
            "The president",
            "Lars Ekdal (Norsk president), person = lars_ekdal",
        ),
        (
            "The Iraqi president, Lars Ekdal, left. Iraq's president sang.",
            "Iraq's president",
            "Lars Ekdal (Iraqi president), person = lars_ekdal",
        ),
        (
            "The Norsk president, Lars Ekdal, left. A Norsk president sang.",
            "A Norsk president",
            "Norsk president, person",
        ),
        (
            "The Norsk deputy president, Lars Ekdal, left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
        (
            "The Norsk president, Lars Ekdal, left. The Norsk nurse sang.",
            "The Norsk nurse",
            "Norsk nurse, person = medical_workers",
        ),
        (
            "The Norsk nurse, Lars Ekdal, and the Norsk nurse, Omar, left. The Norsk nurse sang.",
            "The Norsk nurse",
            "Norsk nurse, person = medical_workers",
        ),
        (
            "Foreign Minister Lars Ekdal left. The minister sang.",
            "The minister",
            "Lars Ekdal (Foreign Minister), person = lars_ekdal",
        ),
        (
            "The minister sang. Foreign Minister Lars Ekdal left.",
            "The minister",
            "Lars Ekdal (Foreign Minister), person = lars_ekdal",
        ),
        (
            "The minister sang. Foreign Minister Lars Ekdal left. Finance Minister Omar Vale sat.",
            "The minister",
            "minister, person",
        ),
        (
            "The ministers sang. Foreign Minister Lars Ekdal left.",
            "The ministers",
            "ministers, person",
        ),
        ("Vardan, a nurse, left.", "Vardan", "Vardan (nurse), person = vardan"),
        (
            "The Norsk foreign minister, Lars Ekdal, left. The Norsk minister sang.",
            "The Norsk minister",
            "Lars Ekdal (Norsk foreign minister), person = lars_ekdal",
        ),
        (
            "Former Norsk foreign minister Lars Ekdal left. The Norsk minister sang.",
            "The Norsk minister",
            "Norsk minister, person",
        ),
        (
            "The Norsk foreign minister, Lars Ekdal, left. The Norsk tax minister sang.",
            "The Norsk tax minister",
            "Norsk tax minister, person",
        ),
        (
            "The Norsk foreign minister, Lars Ekdal, left. Norsk sang.",
            "Norsk",
            "Norsk, other = norsk",
        ),
        (
            "The clinic's director, Lt. Lena Orsk, left.",
            "Lena Orsk",
            "Lena Orsk (clinic's director), person = lena_orsk",
        ),
        (
            "The clinic's director, Col. Lena Orsk, left.",
            "Lena Orsk",
            "Lena Orsk (clinic's director), person = lena_orsk",
        ),
        (
            "The clinic's director, Mr. Lena Orsk, left.",
            "Lena Orsk",
            "Lena Orsk (clinic's director), person = lena_orsk",
        ),
        (
            "Police spokesman Sami Drum left.",
            "Sami Drum",
            "Sami Drum (Police spokesman), person = sami_drum",
        ),
        (
            "Sami Drum, police spokesman, left.",
            "Sami Drum",
            "Sami Drum (police spokesman), person = sami_drum",
        ),
        ("Sami Drum is the mayor of Orsk.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum, who is old, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            "Sami Drum, head of the Orsk Institute, which is old, left.",
            "Sami Drum",
            "Sami Drum (head of the Orsk Institute), person = sami_drum",
        ),
        (
            "Sami Drum, head of the Orsk Institute, where he sings, left.",
            "Sami Drum",
            "Sami Drum (head of the Orsk Institute), person = sami_drum",
        ),
        (
            "Sami Drum, a nurse that sings, left.",
            "Sami Drum",
            "Sami Drum (nurse), person = sami_drum",
        ),
        (
            "Sami Drum, a nurse whose son sings, left.",
            "Sami Drum",
            "Sami Drum (nurse), person = sami_drum",
        ),
        ("Sami Drum (a nurse) left.", "Sami Drum", "Sami Drum (nurse), person = sami_drum"),
        ("Sami Drum, May 3, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        ("Sami Drum, Iraq, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            "Sami Drum, 49, a nurse in Orsk, left.",
            "Sami Drum",
            "Sami Drum (nurse in Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, the “loud” nurse, left.",
            "Sami Drum",
            "Sami Drum (nurse), person = sami_drum",
        ),
        (
            "Sami Drum, nurse at the “Orsk clinic”, left.",
            "Sami Drum",
            "Sami Drum (nurse at the “Orsk clinic”), person = sami_drum",
        ),
        (
            "Sami Drum left. Sami Drum, a nurse, sang. Sami Drum, a nurse in Orsk, died.",
            "Sami Drum",
            "Sami Drum (nurse in Orsk), person = sami_drum",
        ),
        ("The nurse, Sami Drum, left.", "Sami Drum", "Sami Drum (nurse), person = sami_drum"),
        ("Hamas, a militant group, left.", "Hamas", "Hamas (militant group), rebel_group = hamas"),
        ("Hamas, the town's ruler, left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Hamas, the rulers of Gaza, left.", "Hamas", "Hamas, rebel_group = hamas"),
        ("Militant group Hamas left.", "Hamas", "Hamas (Militant group), rebel_group = hamas"),
        ("The @vale_now nurse left.", "@vale_now", "@vale_now, other = vale_now"),
        (
            "The president elect of Norsk, Lars Ekdal, left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
        (
            "Acting Norsk president Lars Ekdal left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
        ("Mrs. Lena Orsk left.", "Lena Orsk", "Lena Orsk, person = lena_orsk"),
        ("Nurse Mrs. Lena Orsk left.", "Lena Orsk", "Lena Orsk (Nurse), person = lena_orsk"),
        (
            "The Orsk Lions, a group for nurses, left.",
            "Orsk Lions",
            "Orsk Lions (group for nurses), other = orsk_lions",
        ),
        (
            "The Orsk Lions, a nurse for groups, left.",
            "Orsk Lions",
            "Orsk Lions, other = orsk_lions",
        ),
        (
            "Sami Drum, a nurse in Orsk; a singer, left.",
            "Sami Drum",
            "Sami Drum (nurse in Orsk), person = sami_drum",
        ),
        (
            "Sami Drum, a nurse who sings, left.",
            "Sami Drum",
            "Sami Drum (nurse), person = sami_drum",
        ),
        (
            "Sami Drum, who is now the mayor, left.",
            "Sami Drum",
            "Sami Drum (mayor), person = sami_drum",
        ),
        (
            "Sami Drum, who had been mayor, left.",
            "Sami Drum",
            "Sami Drum (mayor), person = sami_drum",
        ),
        ("Sami Drum, whom they knew, left.", "Sami Drum", "Sami Drum, person = sami_drum"),
        (
            "Sami Drum, the mayor of Orsk and a baker, left.",
            "Sami Drum",
            "Sami Drum (mayor of Orsk and a baker), person = sami_drum",
        ),
        (
            "Sami Drum, Hamas spokesman, left.",
            "Sami Drum",
            "Sami Drum (Hamas spokesman), person = sami_drum",
        ),
        (
            "Hamas spokesman Sami Drum left.",
            "Sami Drum",
            "Sami Drum (Hamas spokesman), person = sami_drum",
        ),
        ("Spokesman Sami Drum left.", "Sami Drum", "Sami Drum (Spokesman), person = sami_drum"),
        (
            "The Hamas spokesman Sami Drum left.",
            "Sami Drum",
            "Sami Drum (Hamas spokesman), person = sami_drum",
        ),
        (
            "A Hamas spokesman, Sami Drum, left.",
            "Sami Drum",
            "Sami Drum (Hamas spokesman), person = sami_drum",
        ),
        (
            "Hamas's spokesman, Sami Drum, left.",
            "Sami Drum",
            "Sami Drum (Hamas's spokesman), person = sami_drum",
        ),
        (
            "Sami Drum, a spokesman for Hamas, left. The Hamas spokesman sang.",
            "The Hamas spokesman",
            "Sami Drum (spokesman for Hamas), person = sami_drum",
        ),
        (
            "Sami Drum, a spokesman for Hamas, left. The spokesman sang.",
            "The spokesman",
            "Sami Drum (spokesman for Hamas), person = sami_drum",
        ),
        (
            "Sami Drum, a spokesman for Hamas, left. A spokesman sang.",
            "A spokesman",
            "spokesman, person",
        ),
        (
            "Sami Drum, a spokesman for Hamas, left. The Fatah spokesman sang.",
            "The Fatah spokesman",
            "Fatah spokesman, person",
        ),
        (
            "Late Norsk president Lars Ekdal left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
        (
            "Then Norsk president Lars Ekdal left. The Norsk president sang.",
            "The Norsk president",
            "Lars Ekdal (Norsk president), person = lars_ekdal",
        ),
        (
            "Vice Norsk president Lars Ekdal left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
        (
            "Assistant Norsk minister Lars Ekdal left. The Norsk minister sang.",
            "The Norsk minister",
            "Norsk minister, person",
        ),
        (
            "Norsk president elect Lars Ekdal left. The Norsk president sang.",
            "The Norsk president",
            "Norsk president, person",
        ),
    ],
)
def test_roles(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
