"""Places in words that also say what holds them: "the Zaytun quarter of Gaza", not "Zaytun"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.model import Mention, PlaceMention
from pipeline.extract.places.areas import Spot
from pipeline.extract.places.kinds import PRECISION, TOWNS
from pipeline.text.article import Article, Sentence

_INSIDE = re.compile(r",? ?(in|of)( the)?|,", re.I)
_OWNS = re.compile(r"['’]s?( [a-z]+){0,2}( of)?", re.I)


def with_holders(
    spots: Sequence[tuple[int, Spot]], article: Article
) -> dict[int, tuple[Spot, PlaceMention]]:
    """The spots by number, each with its place in words that name what holds it beside it.

    `spots` come with the index of their sentence, in reading order. A spot that only says what
    holds another is left out: "the market in Azaz, Aleppo province" is one place, not three.
    """
    found: dict[int, tuple[Spot, PlaceMention]] = {}
    first = 0
    while first < len(spots):
        main, last = _chain(spots, first, article)
        sentence, spot = spots[main]
        place = spot.place
        if last > first and place.mention.sentence == sentence:
            own = article.sentences[sentence]
            place = replace(place, mention=_words(own, spots[first][1].first, spots[last][1].stop))
        found[main] = spot, place
        first = last + 1
    return found


def _chain(spots: Sequence[tuple[int, Spot]], first: int, article: Article) -> tuple[int, int]:
    """The number of the place that a chain of spots names, and that of its last spot."""
    sentence = spots[first][0]
    doc = article.sentences[sentence].doc
    main = last = first
    while last + 1 < len(spots) and spots[last + 1][0] == sentence:
        one, other = spots[last][1], spots[last + 1][1]
        between = doc[one.stop : other.first].text
        if last == first and _owns(one, other, between):
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


def _holds(one: Spot, other: Spot, between: str) -> bool:
    """Whether a spot is named behind another as what holds it: "in", "of", or a comma."""
    here, there = one.place.place.country, other.place.place.country
    listed = between == "," and here not in (there, None)
    broader = _breadth(other) > _breadth(one)
    return broader and not listed and _INSIDE.fullmatch(between) is not None
