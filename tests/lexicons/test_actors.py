import pytest
from spacy.tokens import Token

from pipeline.extract.names.actors import find_actors
from pipeline.extract.names.affiliations import affiliation_of
from pipeline.extract.names.mentions import kind_of
from pipeline.extract.names.parts import (
    class_of,
    is_nobody,
    is_temper,
    led_by,
    marks_government,
    part,
)
from pipeline.extract.names.states import body_id, state_body
from pipeline.extract.places import Gazetteer
from pipeline.lexicons import Entry, load
from pipeline.lexicons.tables import known_actors, known_states
from pipeline.text.parse import load_model

KINDS = {
    "person", "state_forces", "rebel_group", "militia", "government", "international", "un_body",
    "ngo", "monitor", "outlet", "civilians", "ethnic_or_religious", "other",
}  # fmt: skip


def entries(name: str) -> list[object]:
    return [pytest.param(entry, id=entry["id"]) for entry in load(name)]


def named_in(text: str) -> set[str]:
    return {hit.actor.actor_id for hit in find_actors(text)}


def test_every_actor_is_found_by_all_its_names():
    for actor in known_actors():
        for name in (actor.name, *actor.aliases):
            assert actor.actor_id in named_in(f"Then {name} left."), name


def test_an_actor_has_a_kind_a_source_and_parents_and_a_country_that_are_known():
    ids = {actor.actor_id for actor in known_actors()}
    states = {state.state_id for state in known_states()}
    countries = {state.iso for state in known_states()} | {"EH"}
    assert len(ids) == len(known_actors())
    for actor in known_actors():
        assert actor.kind in KINDS
        assert actor.source
        assert actor.parent_id in ids | states | {None}
        assert actor.parent_id != actor.actor_id
        assert actor.forces_of in states | {None}
        assert actor.country in countries | {None}
        assert (actor.valid_from or 0) <= (actor.valid_to or 9999)


def test_no_name_stands_for_two_actors():
    seen: dict[str, str] = {}
    for actor in known_actors():
        for name in {actor.name, *actor.aliases}:
            assert seen.setdefault(name, actor.actor_id) == actor.actor_id


def test_a_name_with_a_number_is_found_with_and_without_a_space():
    assert named_in("Deir Ezzor 24 said so.") == named_in("Deir Ezzor24 said so.") != set()


def test_states_have_their_country_by_its_code_and_tell_their_bodies():
    gazetteer = Gazetteer.open()
    for state in known_states():
        assert state.country == gazetteer.unit(state.iso).name
        body = state_body(f"{state.words[-1]} army")
        assert body == (body_id(state.state_id, "armed_forces"), "state_forces")
        assert state_body(f"{state.words[-1]} rivers") is None


@pytest.mark.parametrize("entry", entries("actor_heads"))
def test_a_head_noun_tells_the_kind(entry: Entry):
    assert kind_of(entry["example"]) == entry["kind"]
    assert kind_of(entry["counter_example"]) != entry["kind"]
    assert entry["kind"] in KINDS


@pytest.mark.parametrize("entry", entries("state_bodies"))
def test_a_noun_tells_the_body_of_a_state(entry: Entry):
    assert state_body(entry["example"]) == (body_id("iraq", entry["id"]), entry["kind"])
    assert state_body(entry["counter_example"]) is None


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
    known = {s.state_id for s in known_states()} | {a.actor_id for a in known_actors()}
    assert led_by(entry["example"].rsplit(" ", 1)[0]) == entry["actor"]
    assert led_by(entry["counter_example"].rsplit(" ", 1)[0]) is None
    assert entry["actor"] in known


@pytest.mark.parametrize("entry", entries("offices"))
def test_an_office_tells_whom_a_person_speaks_for(entry: Entry):
    assert affiliation_of(entry["example"])
    assert affiliation_of(entry["counter_example"]) is None
