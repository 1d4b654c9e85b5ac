"""Tables, and questions to them, that need not fit into memory: what is too much is in files.

The files are in the folder for all state, where there is one, and are gone with what they hold.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline import settings

ROWS = 65_536
"""A table of no more rows is kept in memory; of a larger one, so many at a time are."""
_MEMORY = "1GB"
"""How much a question may take before it goes on in files."""


def spooled(schema: pa.Schema, parts: Iterable[pa.Table]) -> pa.Table:
    """The rows of all parts as one table."""
    few, rows, rest = [schema.empty_table()], 0, iter(parts)
    for part in rest:
        few.append(part)
        rows += part.num_rows
        if rows > ROWS:
            break
    else:
        return pa.concat_tables(few).combine_chunks()
    with tempfile.NamedTemporaryFile(dir=_folder(), suffix=".arrow") as file:
        with pa.OSFile(file.name, "wb") as sink, pa.ipc.new_file(sink, schema) as writer:
            for part in chain(few, rest):
                writer.write_table(part)
        # What is mapped stays when its name is gone.
        return pa.ipc.open_file(pa.memory_map(file.name)).read_all()


@contextmanager
def asking(**tables: pa.Table) -> Iterator[duckdb.DuckDBPyConnection]:
    """A database that knows the tables by these names; it gives the same to the same question."""
    with (
        tempfile.TemporaryDirectory(dir=_folder()) as folder,
        duckdb.connect(
            ":memory:",
            config={"threads": 1, "memory_limit": _MEMORY, "temp_directory": folder},
        ) as connection,
    ):
        for name, table in tables.items():
            connection.register(name, table)
        yield connection


def answer(connection: duckdb.DuckDBPyConnection, sql: str) -> pa.Table:
    """The rows that a question to a database gives."""
    found = connection.sql(sql).to_arrow_reader(ROWS)
    return spooled(found.schema, (pa.Table.from_batches([batch]) for batch in found))


def asked(sql: str, **tables: pa.Table) -> pa.Table:
    """The rows that a question to the tables gives."""
    with asking(**tables) as connection:
        return answer(connection, sql)


def _folder() -> Path | None:
    return settings.state() if settings.state().is_dir() else None
