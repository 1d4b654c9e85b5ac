"""Each entry of `place_areas`: what its example tells happened has a place by its words."""

import pytest

from pipeline import lexicons
from pipeline.extract.places import Gazetteer, Whereabouts, find_places
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

ENTRIES = lexicons.load("place_areas")
BEFORE = "Rebels seized Raqqa in Raqqa province in Syria."


def place_words(text: str) -> str | None:
    """The words for the place of the last sentence's verb."""
    article = prepare(SourceText("d", "d.txt", f"{BEFORE} {text}"), load_model())
    whereabouts = Whereabouts(article, find_places(article, Gazetteer.open()))
    sentence = article.sentences[-1]
    verb = next(t for t in sentence.doc if t.dep_ == "ROOT")
    place = whereabouts.place_for(sentence.index, verb.i)
    return place.mention.text if place else None


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_each_entry_tells_where(entry):
    assert place_words(entry["example"]) != place_words(entry["counter_example"])
