"""Places in words that also say what holds them: "the Zaytun quarter of Gaza", not "Zaytun"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span

from pipeline.extract.model import Mention, PlaceMention
from pipeline.extract.places.areas import Spot
from pipeline.extract.places.kinds import PRECISION, TOWNS
from pipeline.text.article import Article, Sentence

_LEADS = frozenset({"in", "of", "near", "on", "at", "outside", "within"})
_NEAR = frozenset({"near", "outside"})
_WORDS = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_MOST = 5
"""The most words between a place and one that holds it: "in the Druze district of the town of"."""
_OWNS = re.compile(r"['’]s?( [a-z]+){0,2}( of)?", re.I)


@dataclass(frozen=True, slots=True)
class Named:
    """A place in words that also name what holds it, and the spots that these words are made of."""

    spot: Spot
    sentence: int
    place: PlaceMention
    parts: tuple[Spot, ...]


def with_holders(spots: Sequence[tuple[int, Spot]], article: Article) -> list[Named]:
    """The places of the spots, each in words that name what holds it beside it.

    `spots` come with the index of their sentence, in reading order. A spot that only says what
    holds another is a part of that: "the market in Azaz, Aleppo province" is one place, not three.
    """
    found: list[Named] = []
    first = 0
    while first < len(spots):
        main, last = _chain(spots, first, article)
        sentence, spot = spots[main]
        place = spot.place
        if last > first:
            own = article.sentences[sentence]
            place = replace(place, mention=_words(own, spots[first][1].first, spots[last][1].stop))
        parts = tuple(part for _, part in spots[first : last + 1])
        found.append(Named(spot, sentence, place, parts))
        first = last + 1
    return found


def _chain(spots: Sequence[tuple[int, Spot]], first: int, article: Article) -> tuple[int, int]:
    """The number of the place that a chain of spots names, and that of its last spot."""
    sentence = spots[first][0]
    doc = article.sentences[sentence].doc
    main = last = first
    while last + 1 < len(spots) and spots[last + 1][0] == sentence:
        one, other = spots[last][1], spots[last + 1][1]
        between = doc[one.stop : other.first]
        if last == first and _owns(one, other, between.text):
            main = last + 1
        elif not _holds(one, other, between):
            break
        last += 1
    return main, last


def _words(sentence: Sentence, first: int, stop: int) -> Mention:
    words = sentence.doc[first:stop].text
    return Mention(sentence.index, first, stop, sentence.span(first, stop), words)


def _breadth(spot: Spot) -> int:
    kind = spot.place.place.kind
    return (2 if kind in TOWNS else PRECISION.get(kind, 1)) - spot.described


def _owns(one: Spot, other: Spot, between: str) -> bool:
    """Whether a country or town is named as whose another place is: "Syria's Homs province"."""
    here, there = one.place.place.country, other.place.place.country
    broader = _breadth(one) > _breadth(other)
    return broader and there in (here, None) and _OWNS.fullmatch(between) is not None


def _holds(one: Spot, other: Spot, between: Span) -> bool:
    """Whether a spot is named behind another as what holds it: "in", "of", or a comma."""
    here, there = one.place.place.country, other.place.place.country
    listed = between.text == "," and here not in (there, None)
    near = any(token.lower_ in _NEAR for token in between)
    broader = _breadth(other) > _breadth(one) or (near and _breadth(other) >= _breadth(one))
    return broader and not listed and _is_inside(between)


def _is_inside(between: Span) -> bool:
    """Whether the words between two places say that the second holds the first."""
    words = [token for token in between if token.text != ","]
    if not words:
        return between.text == ","
    leads = words[0].lower_ in _LEADS and len(words) <= _MOST
    return leads and all(t.pos_ in _WORDS or t.lower_ in _LEADS for t in words)
