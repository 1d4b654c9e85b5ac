from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One or so potters were killed.", ["One killed people (potters) about"]),
        ("Some 12 per cent were killed.", ["12 other percent about"]),
        (
            "Some 12-15 potters were killed.",
            ["12 killed people (potters) at_least", "15 killed people (potters) at_most"],
        ),
        ("A 48-hour truce began.", ["48 duration hour"]),
        ("A five-year war ended.", ["five duration year"]),
        ("A five-year-old war ended.", ["five duration year"]),
        ("A five-year-old potter died.", ["five age year (potter)"]),
        ("A five-month-old siege ended.", ["five duration month"]),
        ("Two mortar rounds fell.", ["Two attacks round (mortar rounds)"]),
        ("Two rounds fell.", ["Two other round (rounds)"]),
        ("Two explosive devices went off.", ["Two attacks device (explosive devices)"]),
        ("Two devices were sold.", ["Two other device (devices)"]),
        ("Five of them died.", ["Five killed people"]),
        ("Five of those died.", ["Five killed people"]),
        ("Five of those potters died.", ["Five killed people (potters)"]),
        ("Five of them were women.", ["Five other None"]),
        ("Five were women.", ["Five other people (women)"]),
        ("Five were shops.", ["Five other None"]),
        ("Two of the wounded died.", ["Two killed people (wounded)"]),
        ("Two of all the potters died.", ["Two killed people (potters)"]),
        ("Two of the town's potters died.", ["Two killed people (town's potters)"]),
        ("Two of the red potters died.", ["Two killed people (red potters)"]),
        ("Two of its potters died.", ["Two killed people (potters)"]),
        ("Two of her sons died.", ["Two killed people (sons)"]),
        ("The raid killed 12 a day.", ["12 killed people"]),
        ("The raid killed 12 last year.", ["12 killed people"]),
        ('The raid killed "12 potters" there.', ["12 killed people (potters)"]),
        (
            "The raid killed 12 army and militia members.",
            ["12 killed people (army and militia members)"],
        ),
        ("The raid killed 12 potters and weavers.", ["12 killed people (potters and weavers)"]),
        ("The raid killed 12 potters, old men.", ["12 killed people (potters)"]),
        ("The raid killed 12 potters and Orsk fell.", ["12 killed people (potters)"]),
        (
            "The raid killed 12 members of the Orsk clan.",
            ["12 killed people (members of the Orsk clan)"],
        ),
        ("The raid killed 12 residents of Karam.", ["12 killed people (residents of Karam)"]),
        (
            "The raid killed 12 members of a militia and two nurses.",
            ["12 killed people (members of a militia)", "two killed people (nurses)"],
        ),
        (
            "The raid killed 12 potters and 14 nurses.",
            ["12 killed people (potters)", "14 killed people (nurses)"],
        ),
        ("Twelve potters and nurses fled.", ["Twelve displaced people (potters and nurses)"]),
        ("The raid killed 12 Red Army (RA) guards.", ["12 killed people (Red Army (RA) guards)"]),
        ("The raid killed 12 Red Army (RA) and left.", ["12 killed people (Red Army)"]),
        ("The raid killed 12 potters Sunday.", ["12 killed people (potters)"]),
        ("The raid killed 12 IS guards.", ["12 killed people (IS guards)"]),
        ("There were 4 shot in Orsk.", ["4 casualties people"]),
        ("Twelve captured guards died.", ["Twelve killed people (captured guards)"]),
        ("Twelve guards captured in Orsk died.", ["Twelve detained people (guards)"]),
        ("Twelve taken hostage in Orsk died.", ["Twelve abducted people"]),
        ("Twelve killed dozens.", ["Twelve other None", "dozens killed people vague"]),
        ("Twelve missing red guards died.", ["Twelve killed people (missing red guards)"]),
        ("Twelve more guards died.", ["Twelve killed people (guards) at once"]),
        ("Twelve additional guards died.", ["Twelve killed people (guards) at once"]),
        ("Twelve other guards died.", ["Twelve killed people (other guards) at once"]),
        ("Twelve others died.", ["Twelve killed people (others) at once"]),
        ("Twelve more died.", ["Twelve killed people at once"]),
        ("The land has 12 square miles.", ["12 other square mile"]),
        ("Some 40 pounds of rice fell.", ["40 other pound about"]),
        ("Some 40 pounds fell.", ["40 money pound about"]),
        ("Twelve guards old and weak died.", ["Twelve killed people (guards)"]),
        ("Twelve guards also died.", ["Twelve killed people (guards)"]),
    ],
)
def test_the_words_behind_a_number(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
