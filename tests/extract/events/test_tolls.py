from dataclasses import replace

import pytest

from pipeline.extract.events import link_figures
from pipeline.extract.model import EventMention, Figure, Mention
from pipeline.text.spans import Span


def at(sentence: int, start: int) -> Mention:
    return Mention(sentence, 0, 1, Span(start, start + 2), "xx")


def figure(sentence: int, start: int, measure: str = "killed") -> Figure:
    return Figure(at(sentence, start), "body", measure, "people", 3, 3, 3, "exact", "r", 1.0)


def event(
    sentence: int, start: int, incident: int, kind: str = "Attack", rule: str = "attack_noun"
) -> EventMention:
    return EventMention(at(sentence, start), "body", kind, "asserted", incident, rule, 1.0)


def linked(toll: Figure, *events: EventMention, sentence: str = "") -> int | None:
    (found,) = link_figures([toll], events, [sentence] * (toll.mention.sentence + 1))
    return found.incident


def test_the_nearest_event_of_the_sentence():
    assert linked(figure(0, 50), event(0, 10, 1), event(0, 60, 2)) == 2


def test_a_toll_goes_on_from_the_sentence_before():
    assert linked(figure(1, 50), event(0, 10, 1)) == 1


def test_not_from_far_before():
    assert linked(figure(5, 50), event(0, 10, 1)) is None


@pytest.mark.parametrize("measure", ["population", "distance", "price"])
def test_what_is_no_toll(measure: str):
    assert linked(figure(0, 50, measure), event(0, 10, 1)) is None


def test_the_abducted_belong_to_an_abduction():
    kidnap = event(0, 10, 1, "Abduction/forced disappearance")
    assert linked(figure(0, 50, "abducted"), kidnap, event(0, 52, 2)) == 1


def test_an_arrest_kills_nobody():
    assert linked(figure(0, 50), event(0, 45, 1, "Arrests"), event(0, 10, 2)) == 2
    assert linked(figure(0, 50), event(0, 45, 1, "Arrests")) is None


def test_the_displaced_told_later_are_not_those_of_an_attack_before():
    assert linked(figure(1, 50, "displaced"), event(0, 10, 1)) is None
    assert linked(figure(1, 50, "displaced"), event(0, 10, 1, "Displacement")) == 1
    assert linked(figure(0, 50, "displaced"), event(0, 10, 1)) == 1


def test_what_is_only_feared_has_no_toll():
    assert linked(figure(0, 50), replace(event(0, 10, 1), status="possible")) is None


def test_a_cumulative_toll_is_of_a_whole_offensive_or_of_nothing():
    toll = replace(figure(0, 50), is_cumulative=True)
    assert linked(toll, event(0, 48, 1)) is None
    assert linked(toll, event(0, 48, 1), event(0, 10, 2, "Armed clash", "offensive_noun")) == 2


OFFENSIVE = event(0, 10, 2, "Armed clash", "offensive_noun")
RUNNING = replace(figure(7, 50), is_cumulative=True)


def test_a_cumulative_toll_goes_to_the_only_offensive_told_so_far():
    assert linked(RUNNING, OFFENSIVE, event(6, 10, 1)) == 2
    other = event(3, 10, 3, "Armed clash", "offensive_noun")
    assert linked(RUNNING, OFFENSIVE, other) is None
    assert linked(RUNNING, replace(other, mention=at(8, 10))) is None
    assert linked(replace(RUNNING, is_cumulative=None), OFFENSIVE) is None


@pytest.mark.parametrize(
    ("said", "incident"),
    [
        ("Some 300 were killed since Saturday.", 2),
        ("Some 300 were killed since the war began.", None),
        ("Some 300 were killed since 2014.", None),
        ("Some 300 were killed over six years.", None),
    ],
)
def test_the_toll_of_a_war_is_no_offensives(said: str, incident: int | None):
    assert linked(RUNNING, OFFENSIVE, sentence=said) == incident
    here = replace(OFFENSIVE, mention=at(7, 10))
    assert linked(RUNNING, here, sentence=said) == incident


def test_no_offensive_kills_thousands():
    assert linked(replace(figure(0, 50), value=2500), OFFENSIVE) is None
