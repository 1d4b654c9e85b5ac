"""Pairing what is asked for with what was found, one to one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Span = Mapping[str, Any]
"""A row with `start` and `end`, code points."""


def overlap(left: Span, right: Span) -> int:
    """Code points that two spans share."""
    start, end = max(left["start"], right["start"]), min(left["end"], right["end"])
    return int(max(0, end - start))


def one_to_one(candidates: Iterable[tuple[Any, int, int]]) -> dict[int, int]:
    """Partners (left to right) out of candidates (rank, left, right), the lowest rank first."""
    taken: dict[int, int] = {}
    given: set[int] = set()
    for _, left, right in sorted(candidates):
        if left not in taken and right not in given:
            taken[left] = right
            given.add(right)
    return dict(sorted(taken.items()))


def by_overlap(
    gold: Sequence[Span],
    system: Sequence[Span],
    alike: Callable[[Span, Span], bool] = lambda _gold, _system: True,
) -> dict[int, int]:
    """Partners of spans that overlap and are `alike`, the largest overlap first."""
    return one_to_one(
        (-shared, i, j)
        for i, wanted in enumerate(gold)
        for j, row in enumerate(system)
        if (shared := overlap(wanted, row)) > 0 and alike(wanted, row)
    )
