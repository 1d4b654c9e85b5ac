"""Lists of places that share a word at their end ("Aleppo (150) and Hasakah (49) provinces")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.extract.places.names import Found, kinds_of, of_kinds

_JOINT = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(?:,|and|or|, and|, or)\s+")
_BEHIND = re.compile(r"\s*(?:\(\d[\d,]*\)\s*)?(\w+)")


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
