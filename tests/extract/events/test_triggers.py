"""Which words state an event, and which only look like it."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers seized power on Tuesday.", [("Change to group/activity", "asserted")]),
        ("Two herders were hacked to death by raiders.", [("Attack", "asserted")]),
        ("Rebels rained rockets on the port.", [("Shelling/artillery/missile attack", "asserted")]),
        ("Shopkeepers went on strike over a tax.", [("Peaceful protest", "asserted")]),
        ("Saboteurs toppled four pylons.", [("Looting/property destruction", "asserted")]),
        ("Peace talks between the army and the rebels began.", [("Agreement", "asserted")]),
        ("Negotiations between the army and the rebels broke down.", []),
        ("The rebels rejected a truce.", []),
    ],
)
def test_words_of_a_class_state_it(
    find: Finder, text: str, expected: list[tuple[str, str]]
) -> None:
    assert [(event.sub_event_type, event.status) for event in find(text)] == expected


def test_what_follows_a_foiled_attack_did_happen(find: Finder) -> None:
    events = {e.mention.text: e.status for e in find("Troops foiled a raid, killing two gunmen.")}
    assert events["killing"] == "asserted"
    events = {
        e.mention.text: e.status for e in find("Troops prevented the gunmen from killing him.")
    }
    assert events["killing"] == "denied"


def test_a_noun_with_a_capital_at_the_start_is_no_name(find: Finder) -> None:
    assert find("Jets raided the port twice.")[0].sub_event_type == "Air/drone strike"
    (event,) = find("Jihadists overran the base.")
    assert event.sub_event_type == "Non-state actor overtakes territory"
