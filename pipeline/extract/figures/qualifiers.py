"""What hedges or bounds a number, and the bounds that follow."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pipeline.extract.figures.numbers import Number
from pipeline.extract.model import Qualifier
from pipeline.lexicons import load


@dataclass(frozen=True, slots=True)
class Hedge:
    """The qualifier of a number; `start` is where its words begin (the number's start if none)."""

    qualifier: Qualifier
    start: int


@cache
def _before() -> re.Pattern[str]:
    words = {w.lower() for e in load("qualifiers") for w in e["before"]}
    longest = sorted(words, key=lambda w: (-len(w), w))
    phrases = "|".join(r"\s+".join(map(re.escape, w.split())) for w in longest)
    return re.compile(
        rf"(?<!\w)({phrases})"
        r"(?:\s+(?:a|an|another|additional|total\s+of|half\s+a)){0,3}[\s$€£¥(“\"'‘]*$",
        re.I,
    )


@cache
def _after() -> tuple[tuple[Qualifier, re.Pattern[str]], ...]:
    out: list[tuple[Qualifier, re.Pattern[str]]] = []
    for entry in load("qualifiers"):
        if entry["after"]:
            words = "|".join(re.escape(w) for w in entry["after"])
            out.append((entry["qualifier"], re.compile(rf"\s?(?:{words})(?!\w)", re.I)))
    return tuple(out)


@cache
def _meaning() -> dict[str, Qualifier]:
    return {w.lower(): e["qualifier"] for e in load("qualifiers") for w in e["before"]}


_HANDED = re.compile(r"\b(?:hand|turn|sign)\w*\s*$", re.I)
"""Verbs whose "over" is a part of them: "handed over 12 hostages"."""
_STRETCH = re.compile(
    r"\b(?:for|in|by|after|of|last(?:s|ed|ing)?|is|was|were|took|spent|since)\s*$", re.I
)


def find_hedge(text: str, number: Number, *, time: bool) -> Hedge:
    """The qualifier of a number from the words around it.

    `time` says that it counts units of time: "over 48 hours" is then a duration, not a bound,
    unless a preposition is before it ("for over 10 months").
    """
    found = _before().search(text, max(0, number.start - 60), number.start)
    start, qualifier = number.start, None
    if found:
        word = re.sub(r"\s+", " ", found[1].lower())
        led_in = max(0, found.start() - 20), found.start()
        through = time and not _STRETCH.search(text, *led_in)
        if word != "over" or not (through or _HANDED.search(text, *led_in)):
            start, qualifier = found.start(), _meaning()[word]
            stacked = _before().search(text, max(0, start - 60), start)
            if stacked:
                start = stacked.start()
                outer = _meaning()[re.sub(r"\s+", " ", stacked[1].lower())]
                qualifier = qualifier if outer == "about" else outer
    if qualifier is None or qualifier == "about":
        for meaning, pattern in _after():
            if pattern.match(text, number.end):
                qualifier = meaning
    if number.value is None:
        return Hedge("vague", start)
    if number.bound:
        return Hedge("at_least" if number.bound == "low" else "at_most", start)
    return Hedge(qualifier or "exact", start)


def bounds(number: Number, qualifier: Qualifier) -> tuple[float | None, float | None]:
    """The lowest and highest value that the words allow."""
    value = number.value
    if qualifier == "vague":
        return number.least, None
    if qualifier in ("at_least", "more_than"):
        return value, None
    if qualifier in ("at_most", "less_than"):
        return None, value
    return (None, None) if qualifier == "about" else (value, value)
