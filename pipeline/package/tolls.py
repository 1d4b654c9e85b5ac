"""Tolls of events and contested figures, worked out from the figures by published queries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.problems import Problem
from pipeline.package.tables import to_table
from pipeline.schemas.contested_figures import CONTESTED_FIGURES, CONTESTS_SQL
from pipeline.schemas.killed import KILLED_SQL, TOLLS

Tolls = dict[str, Any]
"""The columns `TOLLS` of an event."""
_FROM = ("figures", "documents", "actors", "places")


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
    """Every number of killed or injured of an event that the query of DICTIONARY.md does not give.

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


def contests_of(tables: Mapping[str, pa.Table]) -> list[dict[str, Any]]:
    """The rows of `contested_figures`; figures, documents, actors and places are needed."""
    with duckdb.connect(":memory:", config={"threads": 1}) as connection:
        for name in _FROM:
            connection.register(name, tables[name])
        asked = connection.execute(CONTESTS_SQL)
        names = [column[0] for column in asked.description or ()]
        return [dict(zip(names, row, strict=True)) for row in asked.fetchall()]


def check_contests(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """That `contested_figures` is what the query of DICTIONARY.md gives."""
    published = tables[CONTESTED_FIGURES.name]
    if published.equals(to_table(CONTESTED_FIGURES, contests_of(tables))):
        return []
    message = "its rows are not those that the figures give"
    return [Problem(CONTESTED_FIGURES.name, None, None, message)]
