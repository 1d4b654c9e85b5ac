"""The numbers of killed of the events, worked out again from the figures."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb
import pyarrow as pa

from pipeline.package.problems import Problem
from pipeline.schemas.killed import KILLED_SQL

_COLUMNS = ("killed_low", "killed_best", "killed_high")
_NEEDED = ("documents", "figures", "events")


def check_killed(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """Every number of killed of an event that the query of the README does not give.

    `tables` are by name; documents, figures and events are needed.
    """
    with duckdb.connect(":memory:") as connection:
        for name in _NEEDED:
            connection.register(name, tables[name])
        given = {row[0]: row[1:] for row in connection.execute(KILLED_SQL).fetchall()}
        columns = ", ".join(_COLUMNS)
        events = connection.execute(f"select event_id, {columns} from events").fetchall()
    nothing = (None,) * len(_COLUMNS)
    return [
        Problem("events", event_id, column, f"it is {said}, but the figures give {worked_out}")
        for event_id, *row in events
        for column, said, worked_out in zip(
            _COLUMNS, row, given.get(event_id, nothing), strict=True
        )
        if said != worked_out
    ]
