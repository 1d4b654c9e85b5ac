"""The numbers of killed and injured of the events, worked out again from the figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.problems import Problem
from pipeline.schemas.killed import KILLED_SQL, TOLLS

Tolls = dict[str, Any]
"""The columns `TOLLS` of an event."""


def tolls_of_events(figures: pa.Table, documents: pa.Table) -> dict[str, Tolls]:
    """The numbers of each event that figures give any for.

    The query is the published one, so that no second reading of the rule can differ from it.
    """
    with duckdb.connect(":memory:") as connection:
        connection.register("figures", figures)
        connection.register("documents", documents)
        rows = connection.execute(KILLED_SQL).fetchall()
    return {event_id: dict(zip(TOLLS, numbers, strict=True)) for event_id, *numbers in rows}


def check_killed(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """Every number of killed or injured of an event that the query of the README does not give.

    `tables` are by name; documents, figures and events are needed.
    """
    given = tolls_of_events(tables["figures"], tables["documents"])
    return [
        Problem(
            "events", event["event_id"], column, f"it is {said}, but the figures give {worked_out}"
        )
        for event in tables["events"].select(["event_id", *TOLLS]).to_pylist()
        for column in TOLLS
        for said, worked_out in [(event[column], given.get(event["event_id"], {}).get(column))]
        if said != worked_out
    ]
