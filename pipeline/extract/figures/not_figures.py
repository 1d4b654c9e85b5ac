"""Numbers that state no quantity: dates, clock times, names, sections, idioms."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.figures.numbers import Number
from pipeline.lexicons import load


@cache
def _pattern(at: int) -> re.Pattern[str]:
    entry = load("not_figures")[at]
    return re.compile(entry["pattern"], 0 if entry.get("case") else re.IGNORECASE)


def stretches(at: int, text: str) -> list[tuple[int, int]]:
    """Where the numbers stand that entry `at` of the lexicon rules out of a text."""
    entry, pattern = load("not_figures")[at], _pattern(at)
    out: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        if entry.get("requires_capital") and not found[0][0].isupper():
            continue
        out.extend([found.span(g) for g in pattern.groupindex if found[g]] or [found.span()])
    return out


def ruled_out(text: str, *, unmeasured: bool = False) -> list[tuple[int, int]]:
    """The stretches of a sentence whose numbers are no figures.

    With `unmeasured`, those that are none only where no measure was found for the number.
    """
    return [
        stretch
        for at, entry in enumerate(load("not_figures"))
        if bool(entry.get("unless_measured")) == unmeasured
        for stretch in stretches(at, text)
    ]


def is_ruled_out(number: Number, ruled: list[tuple[int, int]]) -> bool:
    """Whether a number lies in one of the stretches (or only sticks out of it by a little)."""
    return any(start <= number.start < end for start, end in ruled)
