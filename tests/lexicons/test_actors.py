import pytest
from spacy.tokens import Token

from pipeline.extract.names.actors import find_actors
from pipeline.extract.names.kinds import kind_of
from pipeline.extract.names.parts import (
    class_of,
    is_nobody,
    is_temper,
    led_by,
    marks_government,
    part,
)
from pipeline.extract.names.states import body_id, state_body
from pipeline.lexicons import Entry, load
from pipeline.text.parse import load_model

KINDS = {
    "person", "state_forces", "rebel_group", "militia", "government", "international", "un_body",
    "ngo", "monitor", "outlet", "civilians", "ethnic_or_religious", "other",
}  # fmt: skip


def entries(name: str) -> list[object]:
    return [pytest.param(entry, id=entry["id"]) for entry in load(name)]


def named_in(text: str) -> set[str]:
    return {hit.actor.actor_id for hit in find_actors(text)}


@pytest.mark.parametrize("entry", entries("actors"))
def test_an_actor_is_found_in_its_example_only(entry: Entry):
    assert entry["id"] in named_in(entry["example"])
    assert entry["id"] not in named_in(entry["counter_example"])
    assert entry["kind"] in KINDS


def test_no_name_stands_for_two_actors():
    seen: dict[str, str] = {}
    for entry in load("actors"):
        for name in {entry["name"], *entry.get("aliases", ())}:
            assert isinstance(name, str), f"{entry['id']}: {name!r} is no text"
            assert seen.setdefault(name, entry["id"]) == entry["id"]


@pytest.mark.parametrize("entry", entries("actor_heads"))
def test_a_head_noun_tells_the_kind(entry: Entry):
    assert kind_of(entry["example"]) == entry["kind"]
    assert kind_of(entry["counter_example"]) != entry["kind"]
    assert entry["kind"] in KINDS


@pytest.mark.parametrize("entry", entries("states"))
def test_a_body_of_a_state_is_told_by_its_country(entry: Entry):
    assert state_body(entry["example"]) == (body_id(entry["id"], "armed_forces"), "state_forces")
    assert state_body(entry["counter_example"]) is None


@pytest.mark.parametrize("entry", entries("state_bodies"))
def test_a_noun_tells_the_body_of_a_state(entry: Entry):
    assert state_body(entry["example"]) == (body_id("iraq", entry["id"]), entry["kind"])
    assert state_body(entry["counter_example"]) is None


def test_the_forces_of_a_state_are_those_of_a_state():
    states = {entry["id"] for entry in load("states")}
    assert {e["forces_of"] for e in load("actors") if e.get("forces_of")} <= states


def last(phrase: str) -> Token:
    return load_model()(phrase)[-1]


@pytest.mark.parametrize("entry", entries("actor_parts"))
def test_a_noun_tells_what_it_is_a_part_of(entry: Entry):
    def fires(phrase: str) -> bool:
        noun = last(phrase)
        if entry["of"] == "marker":
            return marks_government(noun.text)
        if entry["of"] == "temper":
            return is_temper(noun.text)
        if entry["of"] == "nobody":
            return is_nobody(noun.text)
        found = part(noun)
        return found is not None and found.of == entry["of"] and found.kind == entry.get("kind")

    assert fires(entry["example"])
    assert not fires(entry["counter_example"])


@pytest.mark.parametrize("entry", entries("person_classes"))
def test_a_noun_tells_a_class_of_people(entry: Entry):
    assert class_of(last(entry["example"])) == entry["id"]
    assert class_of(last(entry["counter_example"])) is None
    assert entry["kind"] in KINDS


@pytest.mark.parametrize("entry", entries("leaders"))
def test_a_leader_tells_whose_forces_are(entry: Entry):
    known = {e["id"] for e in (*load("states"), *load("actors"))}
    assert led_by(entry["example"].rsplit(" ", 1)[0]) == entry["actor"]
    assert led_by(entry["counter_example"].rsplit(" ", 1)[0]) is None
    assert entry["actor"] in known
