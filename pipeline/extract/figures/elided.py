"""Numbers that are alone, as what they count was said before them.

"500 troops in Iraq and 90 in Syria", "14 attacks, including eight near the town", "the toll rose
from 12 to 15", "8 km (5 miles)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.links import Spot
from pipeline.extract.figures.nouns import is_nominal
from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.words import is_happening

_COUNTABLE = ("people", "fighters", "attacks", "equipment", "munitions", "percent")
_PART_BEFORE = re.compile(
    r"\b(?:including|among\s+(?:them|whom|which|those)|of\s+(?:which|whom|them|these|those))\s*,?\s*$",
    re.I,
)
_PART_BEHIND = re.compile(r"\s+of\s+(?:them|whom|which|these|those)\b", re.I)
_COMPARED = re.compile(
    r"\b(?:(?:up|down)\s+from|compared\s+(?:to|with)|(?:double|twice|triple|half)\s+the)\s+$", re.I
)
_PUT_AT = re.compile(r"\b(?:number|figure|toll|count|total)\s+(?:at|to)\s+$", re.I)
_LONGEST_PLACE = 6
"""How many words behind a number "in Homs alone" ends."""
_RESTATED = ("distance", "area", "mass", "money")
_AGAIN = re.compile(r"\s*(?:[(\[/]|,?\s?or\b)\s*(?:US)?[$€£]?\s*")
"""What is between a measurement and the same in another unit."""


def goes_on(doc: Doc, left: Count, spot: Spot) -> bool:
    """Whether a bare number goes on with the noun before: "500 troops in Iraq and 90 in Syria"."""
    if spot.phrase.head is not None or spot.stop >= len(doc):
        return False
    before = doc.text[: doc[spot.hedge].idx]
    if left.phrase.kind not in _COUNTABLE and left.unit != "people":
        return False
    if _COMPARED.search(before) or _is_rival(doc, spot, before):
        return True
    alone = any(t.lower_ == "alone" for t in doc[spot.stop : spot.stop + _LONGEST_PLACE])
    if alone or _same_clause(doc, left, spot):
        joined = doc[spot.hedge - 1].lower_ in ("and", ",", "with")
        if joined and doc[spot.stop].tag_ == "IN":
            return True
    return doc[spot.stop].lower_ in (",", ".", "and") and _set(doc, left, spot)


def _is_rival(doc: Doc, spot: Spot, before: str) -> bool:
    """Whether a bare number is another's for the same: "B said nine", "nine, according to B"."""
    behind = doc[spot.stop : spot.stop + 3].text.lower().lstrip(", ")
    if behind.startswith("according to") or _PUT_AT.search(before):
        return True
    return doc[spot.stop].is_punct and doc[spot.hedge - 1].lower_ == "said"


def _same_clause(doc: Doc, left: Count, spot: Spot) -> bool:
    return not any(
        t.tag_ in ("VBD", "VBZ") and not is_happening(t) for t in doc[left.phrase.end : spot.hedge]
    )


def _set(doc: Doc, left: Count, spot: Spot) -> bool:
    """Whether only where or when is before a number: "eight were killed, in Homs 12"."""
    at = spot.hedge - 1
    while at > left.stop and is_nominal(doc[at]):
        at -= 1
    named = at < spot.hedge - 1 and doc[at].tag_ == "IN"
    return named and doc[at - 1].lower_ in (",", "and")


def is_part(text: str, spot: Spot, start: int, number: Number) -> bool:
    """Whether words beside a number say that it is a part of one before it.

    `start` is where its qualifier begins.
    """
    if spot.phrase.head is not None:
        return False
    before = _PART_BEFORE.search(text, max(0, start - 30), start)
    return bool(before or _PART_BEHIND.match(text, number.end))


def restates(doc: Doc, left: Count, spot: Spot) -> bool:
    """Whether a measurement is said again in another unit: "8 km (5 miles)", "300 rials ($6)"."""
    sign = "money" if doc[spot.first - 1].tag_ == "$" else None
    kind, other = left.phrase.kind, spot.phrase.kind or sign
    if kind not in _RESTATED or other != kind:
        return False
    return _AGAIN.fullmatch(doc[left.phrase.end : spot.hedge].text) is not None


def is_start(text: str, spot: Spot, start: int, ends: tuple[Number, Number | None]) -> bool:
    """Whether a number is what the one behind it has changed from: "from 12 to 15"."""
    number, following = ends
    if following is None or spot.phrase.head is not None:
        return False
    gap = text[number.end : following.start]
    came = re.search(r"\bfrom\s*[$€£]?$", text[max(0, start - 12) : start], re.I)
    if re.fullmatch(r",?\s+(?:and\s+)?(?:possibly|perhaps|maybe)\s+(?:as\s+many\s+as\s+)?", gap):
        return True
    return bool(came and re.fullmatch(r"\s+to\s+(?:\S+\s+){0,3}[$€£]?", gap))


def share_ranges(counts: Sequence[Count], starts: Sequence[int]) -> list[Count]:
    """Give the lower end of a range, or of a change (`starts`), what its upper end counts."""
    out = list(counts)
    for at in range(len(out) - 1):
        low, high = out[at], out[at + 1]
        ranged = low.number.bound == "low"
        if ranged and low.link is not None and high.link is None:
            high = out[at + 1] = _as_told(high, low)
        bare = low.phrase.head is None or low.phrase.head == high.first
        if bare and (ranged or at in starts):
            out[at] = _as_told(replace(low, phrase=replace(high.phrase, end=low.stop)), high)
    return out


def _as_told(count: Count, other: Count) -> Count:
    """The count with the measure, unit and link of another."""
    return replace(count, measure=other.measure, unit=other.unit, link=other.link, rule=other.rule)
