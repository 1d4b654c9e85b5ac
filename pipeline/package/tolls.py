"""The numbers of killed of the events, worked out again from the figures."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from pipeline.package.problems import Problem
from pipeline.schemas.killed import KILLED_SQL

_COLUMNS = ("killed_low", "killed_best", "killed_high")
_NOTHING = (None, None, None)

Killed = tuple[int | None, int | None, int | None]
"""The low, best and high number of killed of an event."""


def killed_of_events(figures: pa.Table, documents: pa.Table) -> dict[str, Killed]:
    """`killed_low`, `killed_best` and `killed_high` of each event that figures give numbers for.

    The query is the published one, so that no second reading of the rule can differ from it.
    """
    with duckdb.connect(":memory:") as connection:
        connection.register("figures", figures)
        connection.register("documents", documents)
        rows = connection.execute(KILLED_SQL).fetchall()
    return {event_id: (low, best, high) for event_id, low, best, high in rows}


def check_killed(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """Every number of killed of an event that the query of the README does not give.

    `tables` are by name; documents, figures and events are needed.
    """
    given = killed_of_events(tables["figures"], tables["documents"])
    events = tables["events"].select(["event_id", *_COLUMNS]).to_pylist()
    return [
        Problem(
            "events", event["event_id"], column, f"it is {said}, but the figures give {worked_out}"
        )
        for event in events
        for column, worked_out in zip(_COLUMNS, given.get(event["event_id"], _NOTHING), strict=True)
        for said in (event[column],)
        if said != worked_out
    ]
