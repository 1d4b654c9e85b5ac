"""What was used, what was hit, and who denies it, as the sentence says."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


def event(find: Finder, text: str, trigger: str) -> EventMention:
    return {one.mention.text: one for one in find(text)}[trigger]


@pytest.mark.parametrize(
    ("text", "trigger", "weapon"),
    [
        ("A car bomb killed nine traders.", "killed", "car bomb"),
        ("Rebels fired rockets at the port.", "fired", "rockets"),
        ("Militants attacked the hotel with hand grenades.", "attacked", "hand grenades"),
        ("A drone strike on the port killed nine.", "drone strike", "drone"),
        ("Norland warplanes bombed the depot.", "bombed", "warplanes"),
        ("A salvo of missiles hit the port.", "salvo", "missiles"),
        ("A blast hit the port.", "blast", None),
        ("The army shelled the port.", "shelled", None),
        ("Gunmen attacked a convoy that carried rockets.", "attacked", None),
    ],
)
def test_weapon(find: Finder, text: str, trigger: str, weapon: str | None):
    found = event(find, text, trigger).weapon
    assert (found.text if found else None) == weapon


@pytest.mark.parametrize(
    ("text", "trigger", "target"),
    [
        ("Gunmen attacked a church.", "attacked", "church"),
        ("The army shelled a rebel base.", "shelled", "rebel base"),
        ("The attack on the city hospital lasted an hour.", "attack", "city hospital"),
        ("Jets bombed the village.", "bombed", None),
        ("Gunmen attacked nine nuns.", "attacked", None),
        ("Gunmen killed nine nuns in a church.", "killed", None),
    ],
)
def test_target(find: Finder, text: str, trigger: str, target: str | None):
    found = event(find, text, trigger).target
    assert (found.text if found else None) == target


@pytest.mark.parametrize(
    ("text", "trigger", "denied"),
    [
        ("The army, accused by villagers of killing a nun, denied the charge.", "killing", True),
        ("The army denied that it had shelled the port.", "shelled", True),
        ("The army did not deny the charge that it had shelled the port.", "shelled", False),
        ("The mayor said that the army had shelled the port.", "shelled", False),
        ("Nuns said that rebels shelled the port, but the rebels denied it.", "shelled", True),
        ("The nuns denied reports that rebels had shelled the port.", "shelled", True),
        (
            "The nuns said soldiers shelled the port and denied reports that it had sunk.",
            "shelled",
            False,
        ),
        ("The nuns denied the charge and said that rebels shelled the port.", "shelled", False),
    ],
)
def test_denied(find: Finder, text: str, trigger: str, denied: bool):
    assert event(find, text, trigger).is_denied is denied
