from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The police detained three trucks.", ["three equipment truck (trucks)"]),
        ("The police detained three.", ["three detained people"]),
        ("The blast destroyed three villagers.", ["three other people (villagers)"]),
        (
            "The blast destroyed three tanks and two bombs.",
            ["three equipment_lost tank (tanks)", "two equipment_lost bomb (bombs)"],
        ),
        ("Fire burned three huts.", ["three other hut (huts)"]),
        ("Some 40 percent of the miners fled.", ["40 displaced percent (miners) about"]),
        ("Some 40 percent of the miners were killed.", ["40 other percent (miners) about"]),
        ("Some 40 percent of the miners need food aid.", ["40 in_need percent (miners) about"]),
        ("Shells killed and wounded 12 miners.", ["12 casualties people (miners)"]),
        ("Shells killed or wounded 12 miners.", ["12 casualties people (miners)"]),
        ("Shells wounded, killed and abducted 12 miners.", ["12 other people (miners)"]),
        ("Twelve miners were killed and wounded.", ["Twelve casualties people (miners)"]),
        ("Twelve miners were killed or abducted.", ["Twelve other people (miners)"]),
        ("Twelve miners were shot, killed and buried.", ["Twelve casualties people (miners)"]),
        ("The valley is home to 400.", ["400 population people"]),
        ("The valley is home to 400 miners.", ["400 population people (miners)"]),
    ],
)
def test_of_whom_a_word_can_be_said(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
