from collections.abc import Callable

import pytest

from pipeline.extract.model import EventMention

Finder = Callable[[str], tuple[EventMention, ...]]


def incidents(events: tuple[EventMention, ...]) -> list[int]:
    return [event.incident for event in events]


@pytest.mark.parametrize(
    "text",
    [
        "Militants attacked a base, killing six soldiers.",
        "Ten people were killed in an air strike.",
        "Militants attacked a base. The attack lasted an hour.",
        "The army launched an offensive in Idlib. The offensive goes on.",
        "The town came under siege. The siege goes on.",
        "Government shelling killed two civilians.",
        "The army launched an offensive in Idlib. The fighting in Idlib is heavy.",
    ],
)
def test_one_happening(find: Finder, text: str):
    assert incidents(find(text)) == [0, 0]


@pytest.mark.parametrize(
    "text",
    [
        "Militants abducted two nuns. Rebels abducted three traders.",
        "The army launched an offensive in Idlib in 2016. The offensive in Kano began in 2018.",
        "Rebels bombed a bridge. They plan to bomb another bridge.",
        "Militants attacked a base. An attack on a school followed.",
        "The army launched an offensive in Idlib. The fighting in Idlib has gone on since 2014.",
        "The army launched an offensive in Idlib. Fighting at the Taftanaz airbase was heavy.",
        "The army launched an offensive in Idlib. It has seen other offensives in Idlib.",
        "Rebels carried out 47 attacks in Kano. The attack in Kano was heavy.",
    ],
)
def test_two_happenings(find: Finder, text: str):
    assert incidents(find(text))[:2] == [0, 1]


def test_what_points_back_takes_the_doer_told_before(find: Finder):
    events = find("The army launched an offensive in Idlib. The offensive goes on.")
    assert events[1].actor1 == events[0].actor1
    assert events[1].place == events[0].place


def test_numbers_follow_the_text(find: Finder):
    events = find("Rebels abducted a nun. Warplanes bombed a farm. Police arrested a clerk.")
    assert incidents(events) == [0, 1, 2]


def test_a_headline_is_told_again(find: Finder):
    events = find("Rebels shelled Kano.\n\nRebels shelled Kano on Monday. Rebels shelled Zaria.")
    assert incidents(events)[:1] == [0]
    assert incidents(events)[-1] != 0


def test_the_attack_of_a_new_paragraph_is_the_one_most_told_of(find: Finder):
    text = (
        "The army launched an attack on the rebels in Idlib. The attack began at dawn.\n\n"
        "Gunmen attacked a bakery elsewhere.\n\n"
        "The attack was the largest of the war."
    )
    first, again, bakery, last = incidents(find(text))
    assert first == again == last != bakery


def test_captures_of_two_places_are_two(find: Finder):
    text = "Rebels captured the airport of Kano. Rebels captured the substation of Kano."
    assert len(set(incidents(find(text)))) == 2
