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


def test_people_who_are_dead_or_wounded_are_no_event(find: Finder) -> None:
    assert not find("The dead included two nurses. The wounded were taken to hospital.")
    assert find("The attack left nine soldiers dead.")


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The rebels threatened to blow up the bridge.", "blow up", "planned"),
        ("The rebels warned that they would attack the camp.", "attack", "planned"),
        ("The rebels warned that soldiers might attack the camp.", "attack", "possible"),
        ("Guards shot the man before he could detonate the bomb.", "detonate", "denied"),
        ("Guards shot the man before he set off the bomb.", "set off", "asserted"),
    ],
)
def test_threats_are_plans_and_what_was_forestalled_never_was(
    find: Finder, text: str, trigger: str, status: str
) -> None:
    assert {e.mention.text: e.status for e in find(text)}[trigger] == status


def test_it_in_what_a_party_says_is_the_party(find: Finder) -> None:
    before = "The Ukrainian air force said it shot down nine drones."
    *_, hit = find(f"{before} Moscow said it had hit a depot with missiles.")
    assert hit.actor1_referent is None or "ukrain" not in hit.actor1_referent.actor_id
    *_, seized = find("ISIS attacked Sarmin. The observatory said it had seized the town.")
    assert seized.actor1_referent is not None
    assert "islamic" in seized.actor1_referent.actor_id


def test_a_border_does_not_tell_whose_the_regime_is(find: Finder) -> None:
    text = "Regime helicopters bombed a village near the Turkish border. The army shelled it."
    ids = [e.actor1_referent.actor_id for e in find(text) if e.actor1_referent]
    assert ids
    assert not any("turk" in name for name in ids)
    text = "Turkish jets bombed a village. The army shelled a camp."
    assert any("turk" in e.actor1_referent.actor_id for e in find(text) if e.actor1_referent)


def test_rules_tell_robbery_arson_looting_and_stoppages_apart(find: Finder) -> None:
    text = (
        "Gunmen robbed a bank. Rebels set fire to the town hall. Soldiers looted a depot. "
        "The guerrillas declared a transport stoppage."
    )
    assert [e.rule for e in find(text)] == ["robbery", "set_fire", "loot", "strike_of_workers"]
