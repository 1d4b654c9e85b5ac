"""Lines that give one number of a list: "Killed: 35 (including 12 children)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from pipeline import lexicons

_TALLY = re.compile(r"\W*[^\d:]{3,60}?\s?[:=–—-]\s*(?:[a-z]+ ){0,3}~?\d")


@cache
def _words() -> frozenset[str]:
    entry = next(e for e in lexicons.load("page_words") if e["id"] == "tallies")
    return frozenset(entry["words"])


def is_tally(text: str, words: Sequence[str]) -> bool:
    """Whether a line tells how many of something there were. `words` are its words, case-folded."""
    return _TALLY.match(text) is not None and not _words().isdisjoint(words)
