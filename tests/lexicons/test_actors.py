import pytest

from pipeline.extract.names.actors import find_actors
from pipeline.extract.names.kinds import kind_of
from pipeline.extract.names.states import state_body
from pipeline.lexicons import Entry, load

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
    assert state_body(entry["example"]) == (f"{entry['id']}_armed_forces", "state_forces")
    assert state_body(entry["counter_example"]) is None


@pytest.mark.parametrize("entry", entries("state_bodies"))
def test_a_noun_tells_the_body_of_a_state(entry: Entry):
    assert state_body(entry["example"]) == (f"iraq_{entry['id']}", entry["kind"])
    assert state_body(entry["counter_example"]) is None
