"""The voices behind figures, in keeping with corrections of who is credited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

Row = dict[str, Any]


def claimant_rows(found: Iterable[Row], figures: Iterable[Row]) -> Iterator[Row]:
    """The rows found; for a figure whose claimant a person corrected, that claimant alone."""
    by_hand = {
        row["figure_id"]: row
        for row in figures
        if "attributed_to" in (row["corrected"] or "").split("; ")
    }
    yield from (row for row in found if row["figure_id"] not in by_hand)
    for figure_id, row in by_hand.items():
        if row["attributed_to"]:
            yield {
                "figure_id": figure_id,
                "doc_id": row["doc_id"],
                "position": 0,
                "role": "claims",
                "name": row["attributed_to"],
                "actor_id": row["attributed_to_id"],
                "char_start": None,
                "char_end": None,
            }
