"""The place names of an article and the places they stand for: find, then filter, then resolve."""

from __future__ import annotations

import math

from pipeline.extract.model import Mention, Place, PlaceMention
from pipeline.extract.places.discourse import reweigh
from pipeline.extract.places.evidence import Weighed, weigh
from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.names import Found, known_names, recognised_names
from pipeline.extract.places.normal import slug
from pipeline.extract.places.resolve import resolve
from pipeline.extract.places.roads import road_names
from pipeline.text.article import Article, Sentence


def _overlaps(found: Found, taken: list[Found]) -> bool:
    return any(found.start < other.end and other.start < found.end for other in taken)


def candidates(sentence: Sentence, gazetteer: Gazetteer) -> list[Weighed]:
    """All names of a sentence that could be places, in reading order, without overlaps."""
    taken = list(road_names(sentence))
    for names in (known_names(sentence, gazetteer), recognised_names(sentence)):
        taken += [found for found in names if not _overlaps(found, taken)]
    return [weigh(sentence, found) for found in sorted(taken, key=lambda found: found.start)]


def _mention(article: Article, one: Weighed, place: Place) -> PlaceMention:
    found = one.found
    span = article.sentences[found.sentence].chars(found.start, found.end)
    mention = Mention(found.sentence, found.first, found.stop, span, found.text)
    return PlaceMention(mention, place, one.rule, round(1 / (1 + math.exp(-one.weight)), 2))


def _place(one: Weighed, chosen: Candidate | None, gazetteer: Gazetteer) -> Place:
    """The record of a place; a name no place is known for stays under its own words."""
    if chosen:
        return gazetteer.place(chosen)
    text = one.found.text
    return Place(f"name:{slug(text)}", text, "street" if one.found.source == "road" else "place")


def find_places(article: Article, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The place names of an article in reading order, each with the place it stands for."""
    weighed = [one for sentence in article.sentences for one in candidates(sentence, gazetteer)]
    places = [one for one in reweigh(article, weighed) if one.is_place]
    chosen = resolve(article, [one.found for one in places], gazetteer)
    return tuple(
        _mention(article, one, _place(one, place, gazetteer))
        for one, place in zip(places, chosen, strict=True)
    )
