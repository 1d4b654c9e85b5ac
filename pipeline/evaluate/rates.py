"""Precision, recall and shares, each beside its counts."""

from __future__ import annotations

import math
from typing import Any

Rates = dict[str, Any]
"""gold, system, matched: counts; precision, recall, f1: shares from 0 to 1, null of nothing;
precision_95, recall_95: their intervals, low and high."""

_Z = 1.959963984540054
"""What a normal variate stays below in 97.5 percent of cases."""


def rates(gold: int, system: int, matched: int) -> Rates:
    """How many rows are asked for, given and right, and the shares."""
    return {
        "gold": gold,
        "system": system,
        "matched": matched,
        "precision": share(matched, system),
        "precision_95": interval(matched, system),
        "recall": share(matched, gold),
        "recall_95": interval(matched, gold),
        "f1": share(2 * matched, gold + system),
    }


def share(part: int, whole: int) -> float | None:
    """A share with four decimals; None of nothing."""
    return round(part / whole, 4) if whole else None


def interval(part: int, whole: int) -> list[float] | None:
    """The 95 percent interval of a share, low and high with four decimals; None of nothing.

    Wilson's score interval (E. B. Wilson, "Probable inference, the law of succession, and
    statistical inference", JASA 22, 1927). It takes rows for independent of each other; those of
    one document are less so, and the true interval is wider.
    """
    if not whole:
        return None
    p, z = part / whole, _Z * _Z / whole
    middle = p + z / 2
    reach = _Z * math.sqrt((p * (1 - p) + z / 4) / whole)
    low, high = (middle - reach) / (1 + z), (middle + reach) / (1 + z)
    return [round(max(low, 0.0), 4), round(min(high, 1.0), 4)]
