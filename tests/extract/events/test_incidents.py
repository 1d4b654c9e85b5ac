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
