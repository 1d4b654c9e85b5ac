"""Lists of places: with a word for all at the end ("Aleppo and Homs provinces"), without commas."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from pipeline.extract.places.evidence import fame
from pipeline.extract.places.gazetteer import Candidate
from pipeline.extract.places.names import Found, kinds_of, of_kinds
from pipeline.extract.places.words import words

_JOINT = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(?:,|and|or|, and|, or)\s+")
_BEHIND = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(\w+)")


def _in_english(place: Candidate) -> bool:
    """Whether a place lies where towns are called like people: "Elizabeth Fairfield"."""
    return (place.country or "").lower() in words("english_country")


def run_together(names: Sequence[Found]) -> set[int]:
    """Which of the names of a sentence stand in a list that has lost its commas, by position.

    "Aleppo Idlib Homs": well-known names of one country, nothing between them.
    """
    found: set[int] = set()
    for i, (one, other) in enumerate(pairwise(names)):
        lands = [
            {p.country for p in n.candidates if p.rank == 0 and not _in_english(p)}
            for n in (one, other)
        ]
        known = [fame(one), fame(other)]
        sides = {one.text.lower(), other.text.lower()} & words("heading")  # "North Eastern"
        near = one.stop == other.first and not sides and bool(lands[0] & lands[1])
        if near and min(known) >= 0.5 and max(known) >= 1:
            found |= {i, i + 1}
    return found


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
