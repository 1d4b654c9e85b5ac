"""Lines that give one number of a list: "Killed: 35 (including 12 children)"."""

from __future__ import annotations

import re
from functools import cache

from pipeline import lexicons

_TALLY = re.compile(r"\W*(?P<label>[^\d:]{3,60}?)\s?[:=–—-]\s*(?:[a-z]+ ){0,3}~?\d")
_WORD = re.compile(r"[^\W\d_]+")
_LABEL = 5
"""The words that stand before the number at most; more are a headline."""


@cache
def _words() -> frozenset[str]:
    entry = next(e for e in lexicons.load("page_words") if e["id"] == "tallies")
    return frozenset(entry["words"])


def is_tally(text: str) -> bool:
    """Whether a line tells how many of something there were, which the words before it name."""
    found = _TALLY.match(text)
    if found is None:
        return False
    label = [word.casefold() for word in _WORD.findall(found["label"])]
    return len(label) <= _LABEL and not _words().isdisjoint(label)
