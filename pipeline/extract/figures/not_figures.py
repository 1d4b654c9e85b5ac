"""Numbers that state no quantity: dates, clock times, names, sections, idioms."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.figures.numbers import Number
from pipeline.lexicons import Entry, load


@cache
def _patterns() -> tuple[tuple[Entry, re.Pattern[str]], ...]:
    return tuple(
        (entry, re.compile(entry["pattern"], 0 if entry.get("case") else re.IGNORECASE))
        for entry in load("not_figures")
    )


def ruled_out(text: str, *, unmeasured: bool = False) -> list[tuple[int, int]]:
    """The stretches of a sentence whose numbers are no figures.

    With `unmeasured`, those that are none only where no measure was found for the number.
    """
    out: list[tuple[int, int]] = []
    for entry, pattern in _patterns():
        if bool(entry.get("unless_measured")) != unmeasured:
            continue
        for found in pattern.finditer(text):
            if entry.get("requires_capital") and not found[0][0].isupper():
                continue
            spans = [found.span(g) for g in pattern.groupindex if found[g]] or [found.span()]
            out.extend(spans)
    return out


def is_ruled_out(number: Number, stretches: list[tuple[int, int]]) -> bool:
    """Whether a number lies in one of the stretches (or only sticks out of it by a little)."""
    return any(start <= number.start < end for start, end in stretches)
