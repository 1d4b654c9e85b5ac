"""Rows against their declaration: Frictionless is the authority, SQL checks what it ignores.

Frictionless knows types, required values, enums, ranges, patterns and primary keys. It is fed rows
from Arrow batches, for its own Parquet reader makes faults of nullable integers. It ignores unique
keys and knows no condition over several columns; those are checked in DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.keys import check_keys
from pipeline.package.problems import Problem, report, row_ids
from pipeline.package.rules import rules_for
from pipeline.package.spans import check_spans
from pipeline.package.tables import rows_of
from pipeline.package.tolls import check_killed
from pipeline.schemas import Table

__all__ = [
    "Problem",
    "check_columns",
    "check_keys",
    "check_killed",
    "check_rows",
    "check_spans",
    "report",
]

_MOST_ERRORS = 1000
_HEADER_ROWS = 1
_ROW = "onrecord_row"
"""A column that numbers the rows while they are checked in SQL."""


def check_rows(declared: Table, table: pa.Table) -> list[Problem]:
    """All faults of the rows that can be seen in the table alone, in the order of its rows.

    Columns and types first: where they are not as declared nothing else is checked. At most 1,000
    faults are listed by Frictionless.
    """
    problems = check_columns(declared, table)
    if problems:
        return problems
    ids = row_ids(declared, table)
    found = [*_check_schema(declared, table), *_check_sql(declared, table)]
    found.sort(key=lambda fault: fault[0])  # stable: faults of a row keep the order of the checks
    return [
        Problem(declared.name, ids[number] if number >= 0 else None, column, message)
        for number, column, message in found
    ]


def check_columns(declared: Table, table: pa.Table) -> list[Problem]:
    """The columns and their types against the declaration."""
    problems = []
    for name in declared.columns:
        if name not in table.schema.names:
            problems.append(Problem(declared.name, None, name, "the column is missing"))
    for field in table.schema:
        wanted = next((each for each in declared.fields if each.name == field.name), None)
        if wanted is None:
            problems.append(Problem(declared.name, None, field.name, "the column is not declared"))
        elif field.type != wanted.arrow.type:
            message = f"the column is {field.type}, declared is {wanted.arrow.type}"
            problems.append(Problem(declared.name, None, field.name, message))
    if not problems and tuple(table.schema.names) != declared.columns:
        problems.append(
            Problem(declared.name, None, None, "the columns are not in the declared order")
        )
    return problems


_Fault = tuple[int, str | None, str]
"""Number of the row from 0 (-1 for the whole table), column, message."""


def _check_schema(declared: Table, table: pa.Table) -> Iterator[_Fault]:
    # The import takes a third of a second, which a command that checks nothing need not wait for.
    from frictionless import Dialect, Resource, Schema  # noqa: PLC0415

    descriptor = declared.descriptor()
    descriptor.pop("foreignKeys", None)  # these need the other tables: see keys.py
    resource = Resource(
        name=declared.name,
        data=_cells(declared, table),
        schema=Schema.from_descriptor(descriptor),
        dialect=Dialect(header=True),
    )
    checked = resource.validate(limit_errors=_MOST_ERRORS)
    for error in [*checked.errors, *(error for task in checked.tasks for error in task.errors)]:
        number = getattr(error, "row_number", None)
        row = number - _HEADER_ROWS - 1 if number is not None else -1
        yield row, getattr(error, "field_name", None), _said(error)


def _cells(declared: Table, table: pa.Table) -> Iterator[list[Any]]:
    yield list(declared.columns)
    for row in rows_of(table):
        yield list(row.values())


def _said(error: Any) -> str:
    """What Frictionless finds wrong: the kind of error, the cell, and why, in one line."""
    cell = getattr(error, "cell", None)
    parts = [error.title, repr(cell) if cell is not None else "", error.note]
    return " ".join(": ".join(part for part in parts if part).split())


def _check_sql(declared: Table, table: pa.Table) -> Iterator[_Fault]:
    with duckdb.connect(":memory:") as connection:
        numbered = table.append_column(_ROW, pa.array(range(table.num_rows), pa.int64()))
        connection.register("checked", numbered)
        for key in declared.unique_keys:
            yield from _twice(connection, key)
        for rule in rules_for(declared):
            broken = connection.execute(
                f"select {_ROW} from checked where not ({rule.condition}) order by 1"
            ).fetchall()
            for (number,) in broken:
                yield number, rule.columns[0], f"broken rule: {rule.meaning} ({rule.condition})"


def _twice(connection: duckdb.DuckDBPyConnection, key: tuple[str, ...]) -> Iterator[_Fault]:
    """Rows whose unique key stands in an earlier row; nulls count as equal."""
    columns = ", ".join(f'"{name}"' for name in key)
    again = connection.execute(
        f"select {_ROW} from checked"
        f" qualify row_number() over (partition by {columns} order by {_ROW}) > 1 order by 1"
    ).fetchall()
    for (number,) in again:
        yield number, key[0], f"the unique key ({', '.join(key)}) stands in an earlier row"
