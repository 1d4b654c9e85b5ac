from functools import cache

import pytest

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events
from pipeline.extract.events.conditions import SLOTS
from pipeline.extract.events.sentence_view import Stage
from pipeline.extract.events.triggers import find_triggers
from pipeline.extract.events.vocabulary import grammar_words, word_classes
from pipeline.extract.model import EventMention
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.lexicons import Entry, load
from pipeline.linking.happenings import number_incidents
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

CLASSES = {entry["id"] for entry in load("events_classes")}
GRAMMATICAL = {"any", "place", "name", "pronoun", "nation", "back_pointing"}


@cache
def events_of(text: str) -> tuple[EventMention, ...]:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    cast = Cast.of(article)
    found = find_events(
        article,
        cast,
        find_reports(article, cast),
        find_dates(article),
        find_places(article, Gazetteer.open()),
    )
    return number_incidents(found)


def entries(name: str) -> list[object]:
    return [pytest.param(entry, id=entry["id"]) for entry in load(name)]


@pytest.mark.parametrize("entry", entries("events_triggers"))
def test_trigger(entry: Entry) -> None:
    assert entry["id"] in {event.rule for event in events_of(entry["example"])}
    assert entry["id"] not in {event.rule for event in events_of(entry["counter_example"])}


@pytest.mark.parametrize("entry", entries("events_types"))
def test_type(entry: Entry) -> None:
    assert entry["id"] in type_rules(entry["example"])
    assert entry["id"] not in type_rules(entry["counter_example"])


def type_rules(text: str) -> set[str]:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    stage = Stage(article, Cast.of(article), find_places(article, Gazetteer.open()))
    scenes = [stage.scene(sentence) for sentence in article.sentences]
    return {trigger.type_rule for scene in scenes for trigger in find_triggers(scene)}


@pytest.mark.parametrize("entry", entries("events_classes"))
def test_class(entry: Entry) -> None:
    assert entry["id"] in last_word_classes(entry["example"])
    assert entry["id"] not in last_word_classes(entry["counter_example"])


def last_word_classes(text: str) -> frozenset[str]:
    doc = load_model()(text)
    return word_classes(doc)[-1]


@pytest.mark.parametrize("entry", entries("events_status"))
def test_status(entry: Entry) -> None:
    assert events_of(entry["example"])[-1].status == entry["status"]
    assert all(e.status != entry["status"] for e in events_of(entry["counter_example"]))


@pytest.mark.parametrize("name", ["events_triggers", "events_types"])
def test_conditions_speak_of_known_classes(name: str) -> None:
    known = CLASSES | GRAMMATICAL
    for entry in load(name):
        for conditions in (entry.get("when", {}), entry.get("not", {})):
            assert set(conditions) <= set(SLOTS)
            assert {c for wanted in conditions.values() for c in wanted} <= known, entry["id"]


def test_types_lead_somewhere() -> None:
    kinds = {entry["kind"] for entry in load("events_types")}
    for entry in load("events_triggers"):
        assert entry["type"] in kinds or entry["type"][0].isupper(), entry["id"]


def test_light_verbs() -> None:
    light, vague = "The army launched an attack on a base.", "The army feared an attack on a base."
    assert events_of(light)[-1].actor1 is not None
    assert events_of(vague)[-1].actor1 is None


def test_measures() -> None:
    assert "dozen" in grammar_words("measure")
    (event,) = events_of("Rebels killed dozens of soldiers.")
    assert event.sub_event_type == "Armed clash"
    (event,) = events_of("Rebels killed the wives of soldiers.")
    assert event.sub_event_type == "Attack"


def test_impact_verbs() -> None:
    struck = [
        e for e in events_of("The air strikes hit some rebels.") if "strikes" in e.mention.text
    ]
    assert struck[0].actor2 is not None
    assert events_of("The air strikes preceded a storm.")[0].actor2 is None


def test_back_pointing_words() -> None:
    back = events_of("Rebels attacked a base. The attack lasted an hour.")
    assert len({event.incident for event in back}) == 1
    new = events_of("Rebels attacked a base. An attack lasted an hour.")
    assert len({event.incident for event in new}) == 2


@pytest.mark.parametrize("entry", entries("events_grammar"))
def test_grammar(entry: Entry) -> None:
    assert told_in(entry["example"]) != told_in(entry["counter_example"])


def told_in(text: str) -> list[tuple[str | int | None, ...]]:
    """What the events of a text turn on: rule, type, who, whom, which happening, status, weapon."""
    return [
        (
            event.rule,
            event.sub_event_type,
            event.actor1.text if event.actor1 else None,
            event.actor2.text if event.actor2 else None,
            event.incident,
            event.status,
            event.is_denied,
            event.weapon.text if event.weapon else None,
        )
        for event in events_of(text)
    ]
