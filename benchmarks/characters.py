"""Stretches of text as sets of the characters that count: letters and digits.

So it makes no difference whether marks, a full stop or white space belong to a span.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.evaluate.pairing import one_to_one

Characters = frozenset[int]

LEAST_WORDS = 3
"""Fewer quoted words are a name or a term, not a quote."""


def characters(text: str, pieces: Iterable[tuple[int, int]]) -> Characters:
    """The positions of letters and digits in some pieces of a text."""
    return frozenset(i for start, end in pieces for i in range(start, end) if text[i].isalnum())


def n_words(text: str, positions: Characters) -> int:
    """How many words (runs without white space) some positions touch."""
    ordered = sorted(positions)
    gaps = pairwise(ordered)
    return bool(ordered) + sum(any(c.isspace() for c in text[a + 1 : b]) for a, b in gaps)


def quoted_units(
    text: str, content: Characters, stretches: Sequence[Characters]
) -> list[Characters]:
    """The quoted stretches of which `content` covers half or more, cut to it."""
    cut = ((stretch, stretch & content) for stretch in stretches)
    return [
        unit
        for stretch, unit in cut
        if 2 * len(unit) >= len(stretch) and n_words(text, unit) >= LEAST_WORDS
    ]


def match(gold: Sequence[Characters], system: Sequence[Characters], least: float) -> dict[int, int]:
    """Partners that share at least `least` of what either covers, the best fit first."""
    return one_to_one(
        (-shared, i, j)
        for i, wanted in enumerate(gold)
        for j, row in enumerate(system)
        if (shared := _shared(wanted, row)) >= least
    )


def _shared(left: Characters, right: Characters) -> float:
    both = len(left & right)
    return both / (len(left) + len(right) - both) if both else 0.0
