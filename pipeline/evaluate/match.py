"""Matching published rows with gold rows, one to one within a document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from pipeline.evaluate.lines import Row
from pipeline.evaluate.pairing import one_to_one, overlap

Pair = tuple[Row, Row]
Likeness = Callable[[Row, Row], float]
"""How well a published row fits a gold row; 0 where the two cannot be matched."""

LEAST_SHARE = 0.5
"""Quotes match where what both cover is at least this share of what either covers."""


def shared(gold: Mapping[str, Any], row: Mapping[str, Any]) -> float:
    """What two spans share as a part of what either covers, 0 below LEAST_SHARE."""
    both = overlap(gold, row)
    either = gold["end"] - gold["start"] + row["end"] - row["start"] - both
    share = float(both / either)
    return share if share >= LEAST_SHARE else 0.0


# The second value settles ties: of two rows on one span, the one of the same sort fits better.
_LIKENESS: dict[str, tuple[Likeness, str]] = {
    "figures": (overlap, "measure"),
    "quotes": (shared, "kind"),
    "event_mentions": (overlap, "sub_event_type"),
}


def match(table: str, gold: Sequence[Row], rows: Sequence[Row]) -> list[Pair]:
    """Pairs of gold and published rows, the best fit first taken, in the order of the text."""
    found: list[Pair] = []
    published = _by_document(rows)
    for name, wanted in sorted(_by_document(gold).items()):
        found += _match_in_document(table, wanted, published.get(name, []))
    return found


def _match_in_document(table: str, gold: list[Row], rows: list[Row]) -> list[Pair]:
    likeness, sort = _LIKENESS[table]
    partners = one_to_one(
        ((-fit, wanted.get(sort) != row.get(sort)), i, j)
        for i, wanted in enumerate(gold)
        for j, row in enumerate(rows)
        if (fit := likeness(wanted, row)) > 0
    )
    return [(gold[i], rows[j]) for i, j in partners.items()]


def _by_document(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row["file_name"]].append(row)
    return found
