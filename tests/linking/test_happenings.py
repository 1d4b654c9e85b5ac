"""Which mentions of a text are one happening."""

from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention
from pipeline.linking.happenings import reason
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
