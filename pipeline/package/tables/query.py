"""SQL on a release: its database opened so that a statement can read it and nothing else."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from pipeline.package.errors import QueryError
from pipeline.package.release.published import release_folder
from pipeline.package.tables.answers import Answer, Form, render
from pipeline.package.tables.database import DATABASE

_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "memory_limit": "1GB",
    "threads": 2,
    "lock_configuration": True,
}


def run(folder: Path, statement: str, form: Form = "table") -> str:
    """The answer of the release in `folder` to one statement.

    A table is as wide as the terminal it goes to, and whole where it goes to a file or a pipe.
    Raises QueryError, in one sentence.
    """
    with open_release(folder) as connection:
        return answered(connection, statement, form)


def answered(
    connection: duckdb.DuckDBPyConnection,
    statement: str,
    form: Form = "table",
    values: Sequence[Any] = (),
) -> str:
    """The answer to one statement, as it is shown. Raises QueryError, in one sentence."""
    width = shutil.get_terminal_size().columns if sys.stdout.isatty() else None
    return render(ask(connection, statement, values), width, form)


@contextmanager
def open_release(folder: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the database of the release in `folder`, that can read it and nothing else.

    Raises QueryError where there is none, or none that can be opened.
    """
    path = release_folder(folder) / DATABASE
    if not path.is_file():
        raise QueryError(f"There is no release in {folder}: it has no {DATABASE}.")
    try:
        connection = duckdb.connect(str(path.resolve()), read_only=True, config=_LOCKED_DOWN)
    except duckdb.Error as error:
        raise QueryError(f"{path} cannot be opened: {_sentence(error)}") from None
    with connection:
        yield connection


def ask(
    connection: duckdb.DuckDBPyConnection, statement: str, values: Sequence[Any] = ()
) -> Answer:
    """Run one statement. Raises QueryError, in one sentence, where it cannot be run."""
    try:
        statements = connection.extract_statements(statement)
        if len(statements) != 1:
            raise QueryError(
                f"Give one SQL statement at a time, not {len(statements)}."
                if statements
                else "There is no SQL statement to run."
            )
        cursor = connection.execute(statements[0], list(values) or None)
        columns = tuple(column[0] for column in cursor.description or ())
        return Answer(columns, tuple(cursor.fetchall()) if columns else ())
    except duckdb.Error as error:
        raise QueryError(_sentence(error)) from None


def _sentence(error: duckdb.Error) -> str:
    """The first line of what DuckDB says, with its suggestions, without the picture below it."""
    lines = [line.strip() for line in str(error).split("\n\nLINE ")[0].splitlines()]
    return " ".join(line for line in lines if line)
