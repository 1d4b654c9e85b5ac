"""What neighbouring names say of each other: "Paris, Texas", "Iraq's Anbar", lists of countries."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.extract.places.gazetteer import Candidate
from pipeline.extract.places.names import Found
from pipeline.text.article import Article

_KIND = (
    r"(?:district|neighbou?rhood|quarter|village|town|suburb|area|city|province|governorate|region"
    r"|county|camp|airport|airbase|base|crossing|hospital|prison|market|outskirts|countryside)"
)
_INNER_FIRST = re.compile(
    rf", | \(|,? (?:(?:an?|the) )?(?:[a-z-]+ )?{_KIND},? (?:(?:of|in) (?:the )?)?(?:[a-z-]+ )?"
    rf"(?:{_KIND} of )?|,? (?:in|of) (?:the )?(?:[a-z-]+ )?(?:{_KIND} of )?"
)
"""What is between a place and the one it is in: "Azaz, a town in northern Aleppo"."""
_OWNED = re.compile(r"['’]s(?: \w+)? ")
"""What is between a place and one in it: "Iraq's western Anbar"."""
_LISTED = re.compile(r", | and |, and | or |, or ")
_CLOSES_LIST = re.compile(r",? (?:and|or) ")
_LEVELS = {"country": 0, "admin1": 1, "admin2": 2}
_TOWN = 3


@dataclass(slots=True)
class Neighbours:
    """By name: the names it is in, those that are in it, and those it is listed with."""

    outer: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    inner: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))
    siblings: dict[str, list[Found]] = field(default_factory=lambda: defaultdict(list))


def _levels(found: Found) -> set[int]:
    return {_LEVELS.get(place.kind, _TOWN) for place in found.candidates if place.rank == 0}


def _in_list(names: Sequence[Found], gaps: Sequence[str], i: int) -> bool:
    """Whether names `i` and `i + 1` are in a list of more names of one level."""
    if names[i + 1].source == "short_form" != names[i].source:  # "Washington, D.C."
        return False
    levels = _levels(names[i]) & _levels(names[i + 1])
    if not levels and not (names[i].candidates and names[i + 1].candidates):
        return i + 2 < len(names) and bool(_CLOSES_LIST.fullmatch(gaps[i + 1]))
    before = i > 0 and _LISTED.fullmatch(gaps[i - 1]) and _levels(names[i - 1]) & levels
    after = i + 2 < len(names) and _LISTED.fullmatch(gaps[i + 1]) and _levels(names[i + 2]) & levels
    return bool(levels and (before or after))


def _read(names: Sequence[Found], text: str, found: Neighbours) -> None:
    """The relations of the names of one sentence."""
    gaps = [text[a.end : b.start] for a, b in pairwise(names)]
    for i, gap in enumerate(gaps):
        one, other = names[i], names[i + 1]
        if _OWNED.fullmatch(gap):
            found.outer[other.name].append(one)
            found.inner[one.name].append(other)
        elif _LISTED.fullmatch(gap) and (gap != ", " or _in_list(names, gaps, i)):
            found.siblings[one.name].append(other)
            found.siblings[other.name].append(one)
        elif _INNER_FIRST.fullmatch(gap) and (gap == ", " or 0 not in _levels(one)):
            found.outer[one.name].append(other)
            found.inner[other.name].append(one)


def neighbours(article: Article, names: Sequence[Found]) -> Neighbours:
    """How the names of an article, in reading order, relate to each other."""
    by_sentence: dict[int, list[Found]] = defaultdict(list)
    for name in names:
        by_sentence[name.sentence].append(name)
    found = Neighbours()
    for index, group in by_sentence.items():
        _read(group, article.sentences[index].doc.text, found)
    return found


def within(place: Candidate, container: Candidate) -> bool:
    """Whether a place is in a country or division."""
    if place.place_id == container.place_id or place.kind == "country":
        return False
    if container.kind == "country":
        return place.country == container.country
    if container.kind == "admin1":
        return place.admin1 == container.admin1
    return (
        container.kind == "admin2" and place.admin2 is not None and place.admin2 == container.admin2
    )
