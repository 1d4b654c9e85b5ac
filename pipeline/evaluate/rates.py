"""Precision, recall and shares, each beside its counts."""

from __future__ import annotations

from typing import Any

Rates = dict[str, Any]
"""gold, system, matched: counts; precision, recall, f1: shares from 0 to 1, null of nothing."""


def rates(gold: int, system: int, matched: int) -> Rates:
    """How many rows are asked for, given and right, and the shares."""
    return {
        "gold": gold,
        "system": system,
        "matched": matched,
        "precision": share(matched, system),
        "recall": share(matched, gold),
        "f1": share(2 * matched, gold + system),
    }


def share(part: int, whole: int) -> float | None:
    """A share with four decimals; None of nothing."""
    return round(part / whole, 4) if whole else None
