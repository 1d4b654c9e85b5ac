"""One statement at a time on a published release, read-only and shut off from everything else."""

from __future__ import annotations

import datetime
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from pipeline.package.database import DATABASE
from pipeline.package.errors import QueryError
from pipeline.package.published import release_folder

_LOCKED_DOWN: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "memory_limit": "1GB",
    "threads": 2,
    "lock_configuration": True,
}
_WIDEST = 60
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows a statement gave, with the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def run(folder: Path, statement: str) -> str:
    """The answer of the release in `folder` to one statement, as a table of plain text.

    It is as wide as the terminal it goes to, and whole where it goes to a file or a pipe. Raises
    QueryError, in one sentence.
    """
    with open_release(folder) as connection:
        return render(ask(connection, statement), _terminal_width())


def prompt(folder: Path) -> None:
    """Ask for statements, each ended by a semicolon or an empty line, until the input ends.

    Raises QueryError where there is no release in `folder`.
    """
    with open_release(folder) as connection:
        print("SQL on the release, read-only; end with a semicolon, leave with Ctrl-D.")
        for statement in _statements():
            try:
                print(render(ask(connection, statement), _terminal_width()))
            except QueryError as error:
                print(error)


def _statements() -> Iterator[str]:
    lines: list[str] = []
    while True:
        try:
            line = input("  ... " if lines else "onrecord> ")
        except EOFError:
            print()
            return
        lines.append(line)
        whole = "\n".join(lines).strip()
        if whole and (not line.strip() or whole.endswith(";")):
            lines = []
            yield whole
        elif not whole:
            lines = []


def _terminal_width() -> int | None:
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


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


def ask(connection: duckdb.DuckDBPyConnection, statement: str) -> Answer:
    """Run one statement. Raises QueryError, in one sentence, where it cannot be run."""
    try:
        statements = connection.extract_statements(statement)
        if len(statements) != 1:
            raise QueryError(
                f"Give one SQL statement at a time, not {len(statements)}."
                if statements
                else "There is no SQL statement to run."
            )
        cursor = connection.execute(statements[0])
        columns = tuple(column[0] for column in cursor.description or ())
        return Answer(columns, tuple(cursor.fetchall()) if columns else ())
    except duckdb.Error as error:
        raise QueryError(_sentence(error)) from None


def render(answer: Answer, width: int | None = None) -> str:
    """The answer as a table of plain text, numbers to the right, and the number of rows.

    Cells over 60 characters are cut, and columns that do not fit in `width` characters left out
    with a note; with no `width` nothing is cut.
    """
    cells = [[_cell(value, width is None) for value in row] for row in answer.rows]
    widths = [
        max(len(name), *(len(row[i]) for row in cells)) if cells else len(name)
        for i, name in enumerate(answer.columns)
    ]
    shown = _fitting(widths, width)
    right = [_all_numbers(answer.rows, i) for i in range(len(widths))]
    lines = [_line(answer.columns, widths, right, shown)]
    lines.append("  ".join("-" * widths[i] for i in range(shown)))
    lines += [_line(row, widths, right, shown) for row in cells]
    count = len(cells)
    note = f"({count} row{'' if count == 1 else 's'}"
    if shown < len(widths):
        note += f"; {len(widths) - shown} columns do not fit: {', '.join(answer.columns[shown:])}"
    return "\n".join([*lines, note + ")"])


def _cell(value: Any, whole: bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            text = "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            text = str(int(value))
        case datetime.datetime():
            text = value.isoformat(" ")
        case _:
            text = " ".join(str(value).split())
    return text if whole or len(text) <= _WIDEST else text[: _WIDEST - 1] + _ELLIPSIS


def _fitting(widths: list[int], width: int | None) -> int:
    """How many columns fit side by side; always one."""
    if width is None:
        return len(widths)
    used = 0
    for i, each in enumerate(widths):
        used += each + (2 if i else 0)
        if used > width and i:
            return i
    return len(widths)


def _all_numbers(rows: tuple[tuple[Any, ...], ...], i: int) -> bool:
    values = [row[i] for row in rows if row[i] is not None]
    return bool(values) and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in values
    )


def _line(
    cells: tuple[str, ...] | list[str], widths: list[int], right: list[bool], shown: int
) -> str:
    padded = [
        cells[i].rjust(widths[i]) if right[i] else cells[i].ljust(widths[i]) for i in range(shown)
    ]
    return "  ".join(padded).rstrip()


def _sentence(error: duckdb.Error) -> str:
    """The first line of what DuckDB says, with its suggestions, without the picture below it."""
    lines = [line.strip() for line in str(error).split("\n\nLINE ")[0].splitlines()]
    return " ".join(line for line in lines if line)
