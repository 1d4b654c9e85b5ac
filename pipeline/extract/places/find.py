"""The place names of an article and the places they stand for: find, then filter, then resolve."""

from __future__ import annotations

import math

from spacy.tokens import Doc

from pipeline.extract.model import Mention, Place, PlaceMention
from pipeline.extract.places.described import described_names
from pipeline.extract.places.discourse import repeated, reweigh
from pipeline.extract.places.evidence import PATTERNS, Weighed, fame, weigh
from pipeline.extract.places.features import feature_names
from pipeline.extract.places.gazetteer import Gazetteer
from pipeline.extract.places.lists import share_kinds
from pipeline.extract.places.names import Found, known_names, of_kinds, recognised_names
from pipeline.extract.places.resolve import resolve
from pipeline.extract.places.roads import road_names
from pipeline.extract.places.spelling import spelt_names
from pipeline.text.article import Article, Sentence


def _overlaps(found: Found, taken: list[Found]) -> bool:
    return any(found.start < other.end and other.start < found.end for other in taken)


def _holder(doc: Doc, found: Found, gazetteer: Gazetteer) -> Found:
    """A facility the gazetteer does not have, with the place its name begins with as base."""
    for stop in range(found.stop - 1, found.first, -1):
        base = doc[found.first : stop].text
        places = gazetteer.lookup(base)
        if places:
            return of_kinds(found, base, frozenset(), places)
    return found


def _patterns(sentence: Sentence, known: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """Names known by their form, with their places if the gazetteer has them."""
    taken: list[Found] = []
    for found in (*road_names(sentence), *feature_names(sentence)):
        longer = any(
            other.start <= found.start and found.end <= other.end and other.text != found.text
            for other in known
        )
        if longer or _overlaps(found, taken):
            continue
        places = gazetteer.lookup(found.text)
        if found.source == "facility" and not places:
            taken.append(_holder(sentence.doc, found, gazetteer))
        else:
            taken.append(of_kinds(found, found.text, found.kinds, places))
    return taken


def _described(sentence: Sentence, known: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The described names that neither are known nor end in a known one."""
    return [
        found
        for found in described_names(sentence)
        if not gazetteer.lookup(found.base)
        and not any(part.end == found.start + len(found.base) and fame(part) >= 1 for part in known)
    ]


def _whole(known: list[Found], recognised: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The known names but for those that are a part of another spelling of a longer name."""
    longer = [
        found
        for found in recognised
        if any(
            found.start <= part.start
            and part.end <= found.end
            and part.stop - part.first < found.stop - found.first
            for part in known
        )
        and (found.source in PATTERNS or gazetteer.spelt_like(found.base))
    ]
    return [part for part in known if not _overlaps(part, longer)]


def candidates(sentence: Sentence, gazetteer: Gazetteer) -> list[Weighed]:
    """All names of a sentence that could be places, in reading order, without overlaps."""
    known = list(known_names(sentence, gazetteer))
    others = [
        *_described(sentence, known, gazetteer),
        *spelt_names(sentence, gazetteer),
        *recognised_names(sentence),
    ]
    known = _whole(known, others, gazetteer)
    taken = _patterns(sentence, known, gazetteer)
    for names in (known, others):
        for found in names:
            if not _overlaps(found, taken):
                taken.append(found)
    ordered = share_kinds(sentence.doc, sorted(taken, key=lambda found: found.start))
    return [weigh(sentence, found) for found in ordered]


def _mention(article: Article, one: Weighed, place: Place) -> PlaceMention:
    found = one.found
    span = article.sentences[found.sentence].chars(found.start, found.end)
    mention = Mention(found.sentence, found.first, found.stop, span, found.text)
    return PlaceMention(mention, place, one.rule, round(1 / (1 + math.exp(-one.weight)), 2))


def find_places(article: Article, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The place names of an article in reading order, each with the place it stands for."""
    weighed = [one for sentence in article.sentences for one in candidates(sentence, gazetteer)]
    places = [one for one in reweigh(article, weighed) if one.is_place]
    places = sorted(
        (*places, *repeated(article, places)),
        key=lambda one: (one.found.sentence, one.found.start),
    )
    resolved = resolve(article, [one.found for one in places], gazetteer)
    return tuple(_mention(article, one, place) for one, place in zip(places, resolved, strict=True))
