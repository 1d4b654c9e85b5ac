"""The rows of `contested_figures`, worked out from the figures by the published query."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.problems import Problem
from pipeline.package.tables import to_table
from pipeline.schemas.contested_figures import CONTESTED_FIGURES, CONTESTS_SQL

_FROM = ("figures", "documents", "actors", "places")


def contests_of(tables: Mapping[str, pa.Table]) -> list[dict[str, Any]]:
    """The rows of `contested_figures`; figures, documents, actors and places are needed."""
    with duckdb.connect(":memory:", config={"threads": 1}) as connection:
        for name in _FROM:
            connection.register(name, tables[name])
        asked = connection.execute(CONTESTS_SQL)
        names = [column[0] for column in asked.description or ()]
        return [dict(zip(names, row, strict=True)) for row in asked.fetchall()]


def check_contests(tables: Mapping[str, pa.Table]) -> list[Problem]:
    """That `contested_figures` is what the query of the README gives."""
    published = tables[CONTESTED_FIGURES.name]
    if published.equals(to_table(CONTESTED_FIGURES, contests_of(tables))):
        return []
    message = "its rows are not those that the figures give"
    return [Problem(CONTESTED_FIGURES.name, None, None, message)]
