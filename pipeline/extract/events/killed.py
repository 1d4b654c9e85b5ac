"""How many an event killed: the rule, in SQL for anybody and in Python for the build.

A statement is what one claimant says in one sentence of a document that is no duplicate. Its number
of killed is the sum over the groups it names (the greatest number for a group); cumulative numbers
and parts of a total are left out. Low is the lowest lower bound of the event's statements, best the
median of their values (the lower of the middle two), high the highest upper bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Row = Mapping[str, Any]

KILLED_SQL = """
WITH said AS (
    SELECT event_id, doc_id, sentence_start, attributed_to_id, subject,
        max(coalesce(value_low, value, value_high)) AS low,
        max(value) AS best,
        max(coalesce(value_high, value, value_low)) AS high
    FROM figures
    WHERE measure = 'killed' AND event_id IS NOT NULL AND part_of IS NULL
        AND NOT coalesce(is_cumulative, false)
        AND doc_id NOT IN (SELECT doc_id FROM documents WHERE duplicate_of IS NOT NULL)
    GROUP BY ALL
), statement AS (
    SELECT event_id, doc_id, sentence_start, attributed_to_id,
        sum(low) AS low, sum(best) AS best, sum(high) AS high
    FROM said GROUP BY ALL
)
SELECT event_id,
    CAST(min(low) AS BIGINT) AS killed_low,
    CAST(quantile_disc(best, 0.5) AS BIGINT) AS killed_best,
    CAST(max(high) AS BIGINT) AS killed_high
FROM statement GROUP BY event_id ORDER BY event_id
"""
"""The query over `figures` and `documents` that gives `event_id` and `events.killed_*`."""


@dataclass(frozen=True, slots=True)
class _Toll:
    """Lower bound, value and upper bound; None where a text gives none."""

    low: float | None
    best: float | None
    high: float | None


def killed(figures: Sequence[Row]) -> dict[str, int | None]:
    """`killed_low`, `killed_best` and `killed_high` from the figures of one event."""
    statements: dict[tuple[Any, ...], dict[Any, list[_Toll]]] = {}
    for row in figures:
        if row["measure"] != "killed" or row["part_of"] or row["is_cumulative"]:
            continue
        statement = row["doc_id"], row["sentence_start"], row["attributed_to_id"]
        statements.setdefault(statement, {}).setdefault(row["subject"], []).append(_toll(row))
    sums = [_sum([_greatest(group) for group in groups.values()]) for groups in statements.values()]
    values = sorted(_known(toll.best for toll in sums))
    return {
        "killed_low": _whole(min(_known(toll.low for toll in sums), default=None)),
        "killed_best": _whole(values[(len(values) - 1) // 2] if values else None),
        "killed_high": _whole(max(_known(toll.high for toll in sums), default=None)),
    }


def _toll(row: Row) -> _Toll:
    low, value, high = row["value_low"], row["value"], row["value_high"]
    return _Toll(_first(low, value, high), value, _first(high, value, low))


def _greatest(tolls: Sequence[_Toll]) -> _Toll:
    return _Toll(
        max(_known(toll.low for toll in tolls), default=None),
        max(_known(toll.best for toll in tolls), default=None),
        max(_known(toll.high for toll in tolls), default=None),
    )


def _sum(tolls: Sequence[_Toll]) -> _Toll:
    return _Toll(
        _added(toll.low for toll in tolls),
        _added(toll.best for toll in tolls),
        _added(toll.high for toll in tolls),
    )


def _known(numbers: Iterable[float | None]) -> list[float]:
    return [number for number in numbers if number is not None]


def _first(*numbers: float | None) -> float | None:
    return next(iter(_known(numbers)), None)


def _added(numbers: Iterable[float | None]) -> float | None:
    known = _known(numbers)
    return sum(known) if known else None


def _whole(number: float | None) -> int | None:
    return None if number is None else round(number)
