"""A prompt for SQL on a release: statements, and a few words that begin with a full stop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import duckdb

from pipeline.package.errors import QueryError
from pipeline.package.tables.answers import Form
from pipeline.package.tables.query import answered, open_release

_HELP = """\
A statement of SQL, ended by a semicolon or an empty line. For example:
  select claimant, value, measure from contested_figures;
.tables          the tables and views
.schema [TABLE]  the columns of one, or of all, with what each is
.help            this text
.quit            leave (also Ctrl-D)"""
_TABLES = """\
with named as (
  select table_name as name, 'table' as kind, estimated_size as rows, comment
  from duckdb_tables() where not internal
  union all
  select view_name, 'view', null, comment from duckdb_views() where not internal
)
select name, kind, rows, regexp_extract(comment, '^(One row )?([^.:;]*)', 2) as "one row"
from named order by kind, name"""
_SCHEMA = """\
select table_name as of_table, column_name, data_type, comment
from duckdb_columns() where not internal and (? is null or table_name = ?)
order by table_name, column_index"""
_COMMANDS = (".exit", ".help", ".quit", ".schema", ".tables")


def prompt(folder: Path, form: Form = "table") -> None:
    """Ask for statements until the input ends, and answer each in the form given.

    A statement that cannot be run is answered by a sentence, and the next one asked for. Raises
    QueryError where there is no release in `folder`.
    """
    with open_release(folder) as connection:
        if sys.stdin.isatty():
            print(f"SQL on {folder}, read-only. End with a semicolon; .help for more.")
        for typed in _typed():
            if typed in {".quit", ".exit"}:
                return
            try:
                print(_answer(connection, typed, form))
            except QueryError as error:
                print(error)


def _answer(connection: duckdb.DuckDBPyConnection, typed: str, form: Form) -> str:
    if not typed.startswith("."):
        return answered(connection, typed, form)
    word, _, rest = typed.partition(" ")
    table = rest.strip() or None
    commands: dict[str, Callable[[], str]] = {
        ".help": lambda: _HELP,
        ".tables": lambda: answered(connection, _TABLES, form),
        ".schema": lambda: answered(connection, _SCHEMA, form, (table, table)),
    }
    if word not in commands:
        raise QueryError(f"There is no {word}; there are {', '.join(_COMMANDS)}.")
    return commands[word]()


def _typed() -> Iterator[str]:
    """What is typed: a command of one line, or a statement of as many as it needs."""
    lines: list[str] = []
    while True:
        try:
            line = input(("  ... " if lines else "onrecord> ") if sys.stdin.isatty() else "")
        except EOFError:
            if sys.stdin.isatty():
                print()
            if rest := "\n".join(lines).strip():
                yield rest
            return
        if not lines and line.strip().startswith("."):
            yield line.strip().rstrip(";")
            continue
        lines.append(line)
        whole = "\n".join(lines).strip()
        if whole and (not line.strip() or whole.endswith(";")):
            lines = []
            yield whole
        elif not whole:
            lines = []
