"""When a value that the pipeline gives is what the gold of whole reports has.

A gold row may hold a second reading of some of its fields under `alternative`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from pipeline.evaluate.lines import Row

Right = Callable[[Row, Row], bool]
"""Whether a published row (first) is right by a gold row."""

_LEFT_OUT = frozenset(
    {"the", "a", "an", "of", "for", "in", "and", "mr", "col", "colonel", "gen", "dr", "s"}
)
_LEAST_SHARE = 0.5


def readings(gold: Row, key: str) -> list[Any]:
    """The values of a field that count as right."""
    other = gold.get("alternative", {})
    return [gold.get(key), *([other[key]] if key in other else [])]


def _words(name: str | None) -> set[str]:
    plain = unicodedata.normalize("NFKD", name or "").casefold().replace("’", "'")
    return set(re.findall(r"\w+", plain.replace("'s", ""))) - _LEFT_OUT


def same_name(left: str | None, right: str | None) -> bool:
    """Whether half the words of the shorter name stand in the other, or there are none in both."""
    one, other = _words(left), _words(right)
    if not one or not other:
        return one == other
    return len(one & other) / min(len(one), len(other)) >= _LEAST_SHARE


def named(key: str) -> Right:
    """Whether a column of names is right."""
    return lambda row, gold: any(same_name(row.get(key), name) for name in readings(gold, key))


def same_claimant(row: Row, gold: Row) -> bool:
    """Whether the claimant is right: as the text calls it there, or by its full name."""
    full = gold.get("attributed_to_full")
    names = [*readings(gold, "attributed_to"), *([full] if full else [])]
    return any(same_name(row.get("attributed_to"), name) for name in names)


def same_start(row: Row, gold: Row) -> bool:
    """Whether the date begins on the same day, or in the month or year that the gold has."""
    start = str(row.get("date_start") or "")[:10]
    starts = [str(date or "").split("/")[0] for date in readings(gold, "date")]
    return any(bool(start) == bool(date) and start.startswith(date) for date in starts)


def same_number(row: Row, gold: Row) -> bool:
    """Whether the value is the same number, or none in both."""
    return row.get("value") in readings(gold, "value")


def same_measure(row: Row, gold: Row) -> bool:
    """Whether the measure is right; the gold of reports calls killed and wounded `other`."""
    both = (row["measure"], gold["measure"]) == ("casualties", "other")
    return both or row["measure"] in readings(gold, "measure")


def same_type(row: Row, gold: Row) -> bool:
    """Whether the sub-event type is right."""
    return row["sub_event_type"] in readings(gold, "sub_event_type")
