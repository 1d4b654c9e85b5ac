"""Names that no list has in their spelling, where the text says that they are places."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.extract.places.evidence import is_taken, preposition
from pipeline.extract.places.gazetteer import Gazetteer
from pipeline.extract.places.names import (
    PLACE_LABELS,
    Found,
    found_at,
    is_capital,
    kinds_around,
    name_stops,
    of_kinds,
    starts_name,
)
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence

_INSIDE = words("article") | {"-", "-e", "-i"}


def _spelt(sentence: Sentence, first: int, gazetteer: Gazetteer) -> Found | None:
    doc = sentence.doc
    for stop in name_stops(doc, first):
        if stop < len(doc) and is_capital(doc[stop]):
            continue
        base = doc[first:stop].text
        if gazetteer.lookup(base):
            return None
        places = gazetteer.spelt_like(base)
        if places:
            kinds, end = kinds_around(doc, first, stop)
            return of_kinds(found_at(sentence, first, end, "spelling"), base, kinds, places)
    return None


def spelt_names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Found]:
    """Names behind a preposition of place, taken or listed, spelt like transliterated ones."""
    doc = sentence.doc
    for i in range(1, len(doc)):
        if not starts_name(doc, i) or starts_name(doc, i - 1):
            continue
        stop = i + 1
        while stop < len(doc) and (is_capital(doc[stop]) or doc[stop].lower_ in _INSIDE):
            stop += 1
        here = found_at(sentence, i, stop, "spelling")
        listed = i > 1 and doc[i - 1].lower_ in ("and", ",") and is_capital(doc[i - 2])
        if listed or preposition(doc, here) > 0.5 or is_taken(doc, here):
            found = _spelt(sentence, i, gazetteer)
            if found:
                yield found
    for entity in doc.ents:
        first = entity.start + (doc[entity.start].lower_ == "the")
        if entity.label_ in PLACE_LABELS and doc[first].lower_ in words("heading"):
            found = _spelt(sentence, first, gazetteer)
            if found:
                yield found
