"""Fractions in words: "two thirds of the town", "3 in 10", "a quarter of a million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from pipeline.extract.figures.numbers import Number
from pipeline.lexicons import load

_OF = (
    r"(?=\s+(?:of\b(?!\s+(?:an?|(?:the\s+)?(?:year|month|week|day|season|century|game|match)|(?:19|20)\d\d)\b)"
    r"|(?:the|all|its|their|his|her)\b(?!\s+(?:time|way|battle|size|distance|year|night|day)\b)))"
)
_MOST = 100
"""The largest number that "one in N" is read with: beyond it is a year or a count."""


@cache
def _values(entry_id: str) -> dict[str, float]:
    (entry,) = (e for e in load("number_words") if e["id"] == entry_id)
    return {word: float(value) for word, value in entry["values"].items()}


@cache
def _pattern() -> re.Pattern[str]:
    few = "|".join(_values("units"))
    parts = "|".join(sorted(_values("fractions"), key=len, reverse=True))
    times = "|".join(_values("multipliers"))
    many = "|".join((*_values("units"), *_values("teens"), *_values("tens")))
    return re.compile(
        rf"(?<![\w-])(?:(?P<top>{few}|\d|an?)[\s-]+)?(?P<bottom>{parts})\b"
        rf"(?:\s+of\s+an?\s+(?P<times>{times})\b|{_OF})"
        rf"|(?<![\w-])(?P<one>one|1)\s+(?:in|out\s+of)\s+(?:every\s+)?(?P<n>{many}|\d{{1,3}})(?=\s+[a-z])"
        rf"|(?<![\w-])(?P<some>{few}|\d)\s+(?:in|out\s+of)\s+every\s+(?P<all>{many}|\d{{1,3}})(?=\s+[a-z])"
        rf"|(?<![\w-])(?<!ed )(?P<part>{few}|\d)\s+(?:in|out\s+of)\s+"
        r"(?P<whole>ten|10|100)(?=\s+[a-z])",
        re.I,
    )


_OTHER_HALF = re.compile(r"\b(?:first|second|other|latter|last|better|and\s+an?)\s+$", re.I)


def _worth(word: str) -> float:
    low = word.lower()
    if low == "a":
        return 1
    known = {**_values("units"), **_values("teens"), **_values("tens")}
    return float(low) if low.isdigit() else known[low]


def _shares(text: str) -> Iterator[Number]:
    for found in _pattern().finditer(text):
        if found["bottom"]:
            low = found["bottom"].lower()
            if found["top"] is None and low != "half":
                continue
            if _OTHER_HALF.search(text, max(0, found.start() - 12), found.start()):
                continue
            value = _worth(found["top"] or "a") * _values("fractions")[low]
            if found["times"]:
                times = _values("multipliers")[found["times"].lower()]
                yield Number(*found.span(), round(value * times), words=True)
                continue
        else:
            top = found["one"] or found["some"] or found["part"]
            bottom = found["n"] or found["all"] or found["whole"]
            if not _worth(top) < _worth(bottom) <= _MOST:
                continue
            value = _worth(top) / _worth(bottom)
        if 0 < value < 1:
            yield Number(*found.span(), round(100 * value, 2), words=True, share=True)


def with_fractions(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers of a sentence with its shares in words, in order; these take their words in."""
    shares = list(_shares(text))
    kept = [n for n in numbers if not any(s.start < n.end and n.start < s.end for s in shares)]
    return sorted([*kept, *shares], key=lambda number: number.start)
