"""Tolls of events and contested figures, worked out from the figures by published queries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.tables.spooled import asked
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.package.validate.problems import Problem
from pipeline.schemas.contested_figures import CONTESTED_FIGURES, CONTESTS_SQL
from pipeline.schemas.killed import KILLED_SQL, TOLLS

Row = dict[str, Any]
_FROM = ("figures", "documents", "actors", "places")


def tolls_of_events(figures: pa.Table, documents: pa.Table) -> Iterator[Row]:
    """The numbers (`TOLLS`) of each event that figures give any for, by `event_id`.

    The query is the published one, so that no second reading of the rule can differ from it.
    """
    return rows_of(asked(KILLED_SQL, figures=figures, documents=documents))


def check_killed(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """Every number of killed or injured of an event that the query of DICTIONARY.md does not give.

    `tables` are by name; documents, figures and events are needed.
    """
    differ = " or ".join(f"e.{name} is distinct from given.{name}" for name in TOLLS)
    worked_out = ", ".join(f"given.{name} as given_{name}" for name in TOLLS)
    found = asked(
        f"select e.event_id, {', '.join(f'e.{name}' for name in TOLLS)}, {worked_out} "
        f"from events e left join ({KILLED_SQL}) given using (event_id) "
        f"where {differ} order by e.event_id",
        **{name: tables[name] for name in ("figures", "documents", "events")},
    )
    return [
        Problem("events", row["event_id"], name, f"it is {said}, but the figures give {given}")
        for row in rows_of(found)
        for name in TOLLS
        for said, given in [(row[name], row[f"given_{name}"])]
        if said != given
    ]


def contests_of(tables: Mapping[str, pa.Table]) -> list[Row]:
    """The rows of `contested_figures`; figures, documents, actors and places are needed."""
    return list(rows_of(asked(CONTESTS_SQL, **{name: tables[name] for name in _FROM})))


def check_contests(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """That `contested_figures` is what the query of DICTIONARY.md gives."""
    published = tables[CONTESTED_FIGURES.name]
    if published.equals(to_table(CONTESTED_FIGURES, contests_of(tables))):
        return []
    message = "its rows are not those that the figures give"
    return [Problem(CONTESTED_FIGURES.name, None, None, message)]
