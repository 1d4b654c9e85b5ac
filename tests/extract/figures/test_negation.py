from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("None of the 12 potters was hurt.", ["12 other people (potters)"]),
        ("All but 12 of the potters were killed.", ["12 other people (potters)"]),
        ("The father of 12 was killed.", ["12 other people"]),
        ("The mother of 12 was killed.", ["12 other people"]),
        ("Not a single one of the 12 was killed.", ["12 other people"]),
        ("Not one of some 12 potters was killed.", ["12 other people (potters) about"]),
        ("No one of the more than 12 potters was killed.", ["12 other people (potters) more_than"]),
        ("Neither of the two potters was killed.", []),
        ("Twelve potters were not killed.", ["Twelve other people (potters)"]),
        ("Twelve potters were never killed.", ["Twelve other people (potters)"]),
        ("Twelve potters were narrowly killed.", ["Twelve other people (potters)"]),
        ("Twelve potters were almost killed.", ["Twelve other people (potters)"]),
        ("Twelve potters weren't killed.", ["Twelve other people (potters)"]),
        ("Twelve potters were not only killed but robbed.", ["Twelve killed people (potters)"]),
        ("Twelve potters were not merely hurt.", ["Twelve injured people (potters)"]),
        ("Twelve potters were not killed until Monday.", ["Twelve other people (potters)"]),
        ("The army failed to kill 12 potters.", ["12 other people (potters)"]),
        ("The army came to kill 12 potters.", ["12 killed people (potters)"]),
        ("The army sought to kill 12 potters.", ["12 other people (potters)"]),
        ("The army never killed 12 potters.", ["12 other people (potters)"]),
        ("The army took the mill without killing 12 potters.", ["12 other people (potters)"]),
        ("The army did not have 12 wounded potters.", ["12 injured people (wounded potters)"]),
    ],
)
def test_what_did_not_happen(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
