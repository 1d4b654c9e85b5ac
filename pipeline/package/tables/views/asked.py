"""The views over tables in memory, before there is a database."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import duckdb
import pyarrow as pa

from pipeline.package.tables.spooled import asking
from pipeline.package.tables.views import VIEWS
from pipeline.schemas.sql import identifier


@contextmanager
def asked(tables: Mapping[str, pa.Table]) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that has the tables and the views."""
    with asking(**tables) as connection:
        for view in VIEWS:
            connection.execute(f"create view {identifier(view.name)} as {view.sql}")
        yield connection
