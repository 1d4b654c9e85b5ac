import pytest

from pipeline import lexicons
from pipeline.extract.places import Gazetteer, find_places
from pipeline.extract.places.names import known_names
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

ENTRIES = lexicons.load("place_abbreviations")
PLACES = [place for entry in ENTRIES for place in entry["places"]]


def found(text: str) -> set[str]:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    return {
        name.text
        for sentence in article.sentences
        for name in known_names(sentence, Gazetteer.open())
        if name.source == "short_form"
    }


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e["id"])
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry):
    forms = {f for p in entry["places"] for f in (*p["forms"], *p.get("after_comma", ()))}
    assert found(entry["example"]) & forms
    assert not found(entry["counter_example"]) & forms


@pytest.mark.parametrize("place", PLACES, ids=lambda p: p["name"])
def test_what_a_form_stands_for_is_in_the_gazetteer(place):
    kinds = {place["kind"], "capital"} if place["kind"] == "city" else {place["kind"]}
    assert any(
        p.country == place["country"] and p.kind in kinds and p.rank == 0
        for p in Gazetteer.open().lookup(place["name"])
    )
    assert all(isinstance(f, str) for f in (*place["forms"], *place.get("after_comma", ())))


def test_a_form_behind_a_comma_counts_only_there():
    assert "OR" in found("They moved to Salem, OR, on Monday.")
    assert "OR" not in found("TRUCE OR WAR was the question.")


def test_a_form_is_resolved():
    article = prepare(SourceText("d", "d.txt", "Troops left the UAE."), load_model())
    [mention] = find_places(article, Gazetteer.open())
    assert mention.place.name == "United Arab Emirates"
