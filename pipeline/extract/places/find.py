"""The place names of an article and the places they refer to: find, then filter, then resolve."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.extract.model import Mention, Place, PlaceMention
from pipeline.extract.places.described import described_names
from pipeline.extract.places.discourse import repeated, reweigh
from pipeline.extract.places.evidence import PATTERNS, Weighed, fame, is_proper_site, weigh
from pipeline.extract.places.features import feature_names, road_names
from pipeline.extract.places.gazetteer import Gazetteer
from pipeline.extract.places.names import Found, kinds_of, known_names, of_kinds, recognised_names
from pipeline.extract.places.normal import key
from pipeline.extract.places.resolve import resolve
from pipeline.extract.places.spelling import spelt_names
from pipeline.extract.places.unlisted import unlisted_names
from pipeline.extract.places.words import words
from pipeline.text.article import Article, Sentence

_JOINT = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(?:,|and|or|, and|, or)\s+")
_BEHIND = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(\w+)")


class Taken:
    """The tokens of a sentence that names were found in."""

    def __init__(self, doc: Doc) -> None:
        self._tokens = bytearray(len(doc))

    def holds(self, found: Found) -> bool:
        """Whether a token of a name is taken."""
        return any(self._tokens[found.first : found.stop])

    def add(self, found: Found) -> None:
        """Take the tokens of a name."""
        length = found.stop - found.first
        self._tokens[found.first : found.stop] = b"\x01" * length


def _parts(found: Found, known: list[Found]) -> list[Found]:
    """The known names, in order, that start inside a name."""
    first = bisect_left(known, found.first, key=lambda part: part.first)
    stop = bisect_left(known, found.stop, key=lambda part: part.first)
    return known[first:stop]


def _holder(doc: Doc, found: Found, gazetteer: Gazetteer) -> Found:
    """A facility the gazetteer does not have, with the place it is named by as base.

    What is behind the place must be plain words: "Damascus International Airport" is named by
    Damascus, "Hamid Karzai International Airport" by no Hamid.
    """
    for stop in range(found.stop - 1, found.first, -1):
        if doc[stop].lower_ not in words("facility") | words("civic") | words("of_facility"):
            break
        base = doc[found.first : stop].text
        places = gazetteer.lookup(base)
        if places:
            return of_kinds(found, base, frozenset(), places)
    return found


def _patterns(sentence: Sentence, gazetteer: Gazetteer) -> list[Found]:
    """Names known by their form, with their places if the gazetteer has them."""
    kept, taken = [], Taken(sentence.doc)
    for found in (*road_names(sentence), *feature_names(sentence)):
        if taken.holds(found):
            continue
        taken.add(found)
        places = gazetteer.lookup(found.text)
        if found.source == "facility" and not places:
            kept.append(_holder(sentence.doc, found, gazetteer))
        else:
            kept.append(of_kinds(found, found.text, found.kinds, places))
    return kept


def _described(sentence: Sentence, known: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The described names that neither are known nor end in a known one."""
    kept = []
    for found in described_names(sentence):
        end = found.start + len(found.base)
        famous = any(p.end == end and fame(p) >= 1 for p in _parts(found, known))
        proper = is_proper_site(sentence.doc, found)
        if not (famous or proper or gazetteer.lookup(found.base)):
            kept.append(found)
    return kept


def _whole(doc: Doc, known: list[Found], others: list[Found], gazetteer: Gazetteer) -> list[Found]:
    """The known names but for those that are a part of another spelling of a longer name."""
    longer = Taken(doc)
    for found in others:
        shorter = [
            part
            for part in _parts(found, known)
            if part.stop <= found.stop and part.stop - part.first < found.stop - found.first
        ]
        strange = found.source in PATTERNS or found.source == "unlisted"
        if shorter and (strange or gazetteer.spelt_like(found.base)):
            longer.add(found)
    return [part for part in known if not longer.holds(part)]


def candidates(sentence: Sentence, gazetteer: Gazetteer) -> list[Weighed]:
    """All names of a sentence that could be places, in reading order, without overlaps."""
    doc = sentence.doc
    known = list(known_names(sentence, gazetteer))
    others = [
        *_described(sentence, known, gazetteer),
        *spelt_names(sentence, gazetteer),
        *recognised_names(sentence),
        *unlisted_names(sentence, gazetteer),
    ]
    known = _whole(doc, known, others, gazetteer)
    kept, taken = [], Taken(doc)
    for found in (*_patterns(sentence, gazetteer), *known, *others):
        if not taken.holds(found):
            taken.add(found)
            kept.append(found)
    ordered = share_kinds(doc, sorted(kept, key=lambda found: found.start))
    return [weigh(sentence, found) for found in ordered]


def _without_facilities_of_known(weighed: list[Weighed]) -> list[Weighed]:
    """The names but "Azaz airbase" where Azaz is a name by itself: that is found again alone."""
    bases = {key(one.found.base) for one in weighed if one.found.source not in PATTERNS}
    return [
        one
        for one in weighed
        if not (
            one.found.source == "facility"
            and not one.found.candidates
            and key(one.found.base) in bases
        )
    ]


def _mention(article: Article, one: Weighed, place: Place) -> PlaceMention:
    found = one.found
    span = article.sentences[found.sentence].chars(found.start, found.end)
    mention = Mention(found.sentence, found.first, found.stop, span, found.text)
    return PlaceMention(mention, place, one.rule, round(1 / (1 + math.exp(-one.weight)), 2))


def find_places(article: Article, gazetteer: Gazetteer) -> tuple[PlaceMention, ...]:
    """The place names of an article in reading order, each with the place it refers to."""
    weighed = [one for sentence in article.sentences for one in candidates(sentence, gazetteer)]
    weighed = _without_facilities_of_known(weighed)
    places = [one for one in reweigh(article, weighed) if one.is_place]
    places = sorted(
        (*places, *repeated(article, places)),
        key=lambda one: (one.found.sentence, one.found.start),
    )
    resolved = resolve(article, [one.found for one in places], gazetteer)
    return tuple(_mention(article, one, place) for one, place in zip(places, resolved, strict=True))


def share_kinds(doc: Doc, names: Sequence[Found]) -> list[Found]:
    """The names of a sentence in order; those of a list with the kinds of its plural word."""
    text = doc.text if names else ""
    shared: frozenset[str] = frozenset()
    kept: list[Found] = []
    for i in range(len(names) - 1, -1, -1):
        found = names[i]
        behind = _BEHIND.match(text, found.end)
        word = behind[1].lower() if behind else ""
        own = kinds_of(word) if word.endswith("s") else frozenset()
        joined = i + 1 < len(names) and _JOINT.fullmatch(text, found.end, names[i + 1].start)
        shared = own or (shared if joined else frozenset())
        if shared and not found.kinds:
            found = of_kinds(found, found.base, shared, found.candidates)
        kept.append(found)
    return kept[::-1]
