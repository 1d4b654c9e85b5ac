"""Which mentions of a text are one happening."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from pipeline.extract.model import EventMention
from pipeline.linking.happenings import reason, typed
from pipeline.linking.mention_facts import facts_of
from tests.extract.events.conftest import events_of, found_in

ONE = [
    "Militants attacked a base, killing six soldiers.",
    "Ten people were killed in an air strike.",
    "Militants attacked a base. The attack lasted an hour.",
    "The army launched an offensive in Idlib. The offensive goes on.",
    "The town came under siege. The siege goes on.",
    "Government shelling killed two civilians.",
    "The army launched an offensive in Idlib. The fighting in Idlib is heavy.",
    "Five die in shooting near mill in Brenno\n\nAt least five people died on Monday when a gunman "
    "opened fire near a mill in the town of Brenno, police said.",
    "Gunmen abduct 12 pupils in Tarvo\n\nGunmen abducted 12 pupils from a boarding school in "
    "Tarvo on Sunday, officials said.",
    "Rebels shell market in Ostrel\n\nRebels shelled a market in Ostrel on Friday, a medic said.",
]
"""One happening: an act and its toll, the opening told again, a word that points back."""

TWO = [
    "Militants abducted two nuns. Rebels abducted three traders.",
    "The army launched an offensive in Idlib in 2016. The offensive in Kano began in 2018.",
    "Rebels bombed a bridge. They plan to bomb another bridge.",
    "Militants attacked a base. An attack on a school followed.",
    "The army launched an offensive in Idlib. The fighting in Idlib has gone on since 2014.",
    "The army launched an offensive in Idlib. It has seen other offensives in Idlib.",
    "Police arrested a clerk. Warplanes bombed a farm.",
    "Gunmen attacked a convoy near Herat on Monday. Gunmen attacked a convoy near Herat in March.",
    "A drone strike killed two farmers in Tyre on Monday. A drone strike killed nine guards in "
    "Tripoli in March.",
    "Raiders attacked a mine. Another attack was reported.",
    "The two sides signed a ceasefire. Shelling of Sirte killed four.",
]
"""Two happenings: other hands, days, places, victims; another one; planned beside done."""


def incidents(text: str) -> list[int]:
    return [event.incident for event in events_of(text)]


@pytest.mark.parametrize("text", ONE)
def test_one_happening(text: str) -> None:
    assert set(incidents(text)) == {0}
    assert len(incidents(text)) > 1


@pytest.mark.parametrize("text", TWO)
def test_two_happenings(text: str) -> None:
    assert set(incidents(text)) == {0, 1}


def test_numbers_follow_the_text() -> None:
    text = "Rebels abducted a nun. Warplanes bombed a farm. Police arrested a clerk."
    assert incidents(text) == [0, 1, 2]


REASONS: list[tuple[str, str, Callable[[tuple[EventMention, ...]], EventMention]]] = [
    ("Militants attacked a base.", "first_told", lambda e: e[0]),
    ("Militants attacked a base, killing six soldiers.", "same_sentence", lambda e: e[1]),
    (
        "Rebels shell market in Ostrel\n\nRebels shelled a market in Ostrel on Friday.",
        "opening_told_again",
        lambda e: e[1],
    ),
    (
        "The council met. The mayor spoke. Militants attacked a base. The attack lasted an hour.",
        "same_words",
        lambda e: e[1],
    ),
]


@pytest.mark.parametrize(("text", "reason", "which"), REASONS)
def test_each_link_says_why(
    text: str, reason: str, which: Callable[[tuple[EventMention, ...]], EventMention]
) -> None:
    assert which(events_of(text)).incident_reason == reason


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nine people were killed on Monday. Nine died and two were injured.", "part_told_again"),
        ("Nine people were killed on Monday. Six people were killed.", "same_words"),
        ("Militants attacked a base. Rebels raided a mine.", "same_words"),
        ("Militants attacked a base. The shelling lasted an hour.", "points_back"),
        ("Rebels bombed Karam. Several attacks were reported.", "same_bloodshed"),
    ],
)
def test_the_plainest_reason_is_given(text: str, expected: str) -> None:
    before = "The council met. The mayor spoke. Trade went on. "
    first, second, *_ = map(facts_of, found_in(before + text))
    assert reason(second, first) == expected


def test_a_link_is_as_sure_as_its_evidence() -> None:
    sure = events_of("Militants attacked a base, killing six soldiers.")[1]
    lone = events_of("Militants attacked a base.")[0]
    assert 0.4 < sure.incident_confidence < 1
    assert lone.incident_confidence == 1


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Nine people were killed in an attack by jets on a school.", "killed", "air"),
        ("Rockets hit a market. The attack killed nine people, a medic said.", "attack", "shells"),
        ("Nine nuns were killed on Monday when jets bombed their school.", "killed", "air"),
        ("Gunmen killed nine nuns. Jets bombed a bridge in Ostrel.", "killed", "Attack"),
        (
            "Gunmen shot dead nine nuns in Tarvo. The killings shocked the town.",
            "shot dead",
            "Attack",
        ),
        ("Rebels clashed with the army in Karam. Jets bombed the rebels.", "clashed", "clash"),
        ("Nine nuns were stabbed to death. Jets may bomb a bridge.", "stabbed to death", "Attack"),
    ],
)
def test_who_was_hit_counts_only_where_no_word_of_the_happening_says_with_what(
    text: str, word: str, expected: str
) -> None:
    names = {"air": "Air/drone strike", "shells": "Shelling/artillery/missile attack"}
    names["clash"] = "Armed clash"
    types = {e.mention.text: e.sub_event_type for e in typed(events_of(text))}
    assert types[word] == names.get(expected, expected)


def test_two_means_of_one_happening_decide_nothing() -> None:
    attack, *_ = events_of("The attack killed nine nuns.")
    shells = replace(attack, sub_event_type="Shelling/artillery/missile attack", confidence=0.9)
    mine = replace(shells, sub_event_type="Grenade")
    unsure = replace(shells, confidence=0.7)
    other = replace(shells, incident=attack.incident + 1)
    open_ = replace(attack, sub_event_type="Attack")
    assert typed([open_, shells])[0].sub_event_type == shells.sub_event_type
    for beside in ([shells, mine], [unsure], [other]):
        assert typed([open_, *beside])[0].sub_event_type == "Attack"
