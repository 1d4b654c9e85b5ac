"""The release as one DuckDB file: real tables, comments, views; and its logical hash.

The bytes of a DuckDB file differ from one writing to the next, its rows do not. The logical hash is
the sha256 over the tables in order of the line `NAME SHA256`, where SHA256 is that of the table
written as CSV: equal to the hash of `data/NAME.csv`.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.package.tables.csv_file import csv_sha256
from pipeline.package.tables.spooled import answer, asking
from pipeline.package.tables.tables import in_order
from pipeline.package.tables.views import VIEWS
from pipeline.schemas import TABLES, Table
from pipeline.schemas.sql import comments, create_table, identifier, literal

DATABASE = "onrecord.duckdb"
_STORAGE = "v1.0.0"
"""What every DuckDB from 1.0 on, and the one for browsers, can read."""
_OURS = "release"


def write_database(
    tables: Mapping[str, pa.Table], path: Path, declared: Sequence[Table] = TABLES
) -> None:
    """Write tables, comments and views to a new file that any DuckDB from 1.1 on opens."""
    with asking() as connection:
        connection.execute(
            f"attach {literal(str(path))} as {_OURS} (storage_version {literal(_STORAGE)})"
        )
        for table in declared:
            connection.register("rows_of_table", tables[table.name])
            name = f"{_OURS}.main.{identifier(table.name)}"
            fill = f"insert into {name} select * from rows_of_table"
            schema = f"{_OURS}.main"
            _at_once(connection, (create_table(table, schema), fill, *comments(table, schema)))
            connection.unregister("rows_of_table")
        # A view keeps the names of its tables as they are written, so it is made from within.
        connection.execute(f"use {_OURS}")
        _at_once(connection, (statement for view in VIEWS for statement in view.statements()))
        connection.execute("use memory")
        connection.execute(f"checkpoint {_OURS}")
        connection.execute(f"detach {_OURS}")


def _at_once(connection: duckdb.DuckDBPyConnection, statements: Iterable[str]) -> None:
    """Run statements as one transaction: one by one, each of a thousand would wait for the disk."""
    connection.begin()
    for statement in statements:
        connection.execute(statement)
    connection.commit()


def read_database(path: Path, declared: Iterable[Table]) -> Iterator[tuple[Table, pa.Table]]:
    """The tables of a database in the published order, one at a time.

    Raises duckdb.Error where one is missing.
    """
    with asking() as connection:
        connection.execute(f"attach {literal(str(path))} as {_OURS} (read_only)")
        for table in declared:
            rows = answer(connection, f"select * from {_OURS}.main.{identifier(table.name)}")
            yield table, in_order(table, rows)


def logical_hash(hashes: Mapping[str, str]) -> str:
    """The logical hash of a database, from the sha256 (hex) of each of its tables as CSV."""
    lines = "".join(f"{name} {digest}\n" for name, digest in hashes.items())
    return hashlib.sha256(lines.encode()).hexdigest()


def csv_hashes(tables: Mapping[str, pa.Table]) -> dict[str, str]:
    """The sha256 (hex) of each table as CSV."""
    return {name: csv_sha256(table) for name, table in tables.items()}
