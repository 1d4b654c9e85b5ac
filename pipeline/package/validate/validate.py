"""Rows against their declaration, as SQL: what each column, key and rule asks of them.

The same conditions hold for a table of three rows and for one of millions. What is published is
read once more by Frictionless, when the package is whole (verify_tables.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.package.tables.spooled import asking
from pipeline.package.validate.problems import Problem, row_ids
from pipeline.package.validate.rules import rules_for
from pipeline.schemas import BY_NAME, Field, Table
from pipeline.schemas.sql import identifier, literal

_ROW = "onrecord_row"
"""A column that numbers the rows while they are checked."""

_Broken = tuple[str, str, str]
"""A condition that is true of faulty rows, the column, and what is wrong."""


def check_rows(declared: Table, table: pa.Table) -> list[Problem]:
    """All faults of the rows that can be seen in the table alone, in the order of its rows.

    Columns and types first: where they are not as declared nothing else is checked.
    """
    problems = list(_columns(declared, table))
    if problems:
        return problems
    numbers = pa.array(range(table.num_rows), pa.int64())
    with asking(checked=table.append_column(_ROW, numbers)) as connection:
        found = [
            (number, column, message)
            for condition, column, message in _broken(declared, connection)
            for (number,) in connection.execute(
                f"select {_ROW} from checked where {condition} order by 1"
            ).fetchall()
        ]
    found.sort(key=lambda fault: fault[0])  # stable: faults of a row keep the order of the checks
    ids = row_ids(declared, table) if found else []
    return [Problem(declared.name, ids[number], *said) for number, *said in found]


def _columns(declared: Table, table: pa.Table) -> Iterator[Problem]:
    """What is wrong with the columns and their types."""
    wanted = {field.name: field for field in declared.fields}
    for name in wanted.keys() - set(table.schema.names):
        yield Problem(declared.name, None, name, "the column is missing")
    for field in table.schema:
        if field.name not in wanted:
            yield Problem(declared.name, None, field.name, "the column is not declared")
        elif field.type != wanted[field.name].arrow.type:
            message = f"the column is {field.type}, declared is {wanted[field.name].arrow.type}"
            yield Problem(declared.name, None, field.name, message)
    names = tuple(table.schema.names)
    if set(names) == wanted.keys() and names != declared.columns:
        yield Problem(declared.name, None, None, "the columns are not in the declared order")


def _broken(declared: Table, connection: duckdb.DuckDBPyConnection) -> Iterator[_Broken]:
    """The conditions that are true of some row, most of them asked in one pass over the rows."""
    of_rows = list(_of_rows(declared))
    counts = ", ".join(f"count(*) filter ({condition})" for condition, _, _ in of_rows)
    counted = connection.execute(f"select {counts} from checked").fetchone() if of_rows else ()
    yield from (each for each, rows in zip(of_rows, counted or (), strict=True) if rows)
    yield from _of_table(declared)


def _of_rows(declared: Table) -> Iterator[_Broken]:
    """What can be seen in a row alone."""
    for field in declared.fields:
        yield from _of_field(field)
    for rule in rules_for(declared):
        message = f"broken rule: {rule.meaning} ({rule.condition})"
        yield f"not ({rule.condition})", rule.columns[0], message


def _of_table(declared: Table) -> Iterator[_Broken]:
    """What is seen beside other rows."""
    if declared.primary_key:
        yield _twice(declared.primary_key, "primary key")
    for key in declared.unique_keys:
        yield _twice(key, "unique key")


def _of_field(field: Field) -> Iterator[_Broken]:
    name = identifier(field.name)
    if field.required:
        yield f"{name} is null", field.name, "it is null, but the column is required"
    if field.enum:
        values = ", ".join(map(literal, field.enum))
        yield f"{name} not in ({values})", field.name, "it is none of the values of its enum"
    if field.minimum is not None:
        yield f"{name} < {field.minimum}", field.name, f"it is below the minimum {field.minimum}"
    if field.maximum is not None:
        yield f"{name} > {field.maximum}", field.name, f"it is above the maximum {field.maximum}"
    if field.pattern is not None:
        fits = f"regexp_full_match({name}, {literal(field.pattern)})"
        yield f"not {fits}", field.name, f"it does not fit the pattern {field.pattern}"


def _twice(key: tuple[str, ...], kind: str) -> _Broken:
    """Rows whose key is in an earlier row; nulls count as equal."""
    columns = ", ".join(map(identifier, key))
    earlier = f"row_number() over (partition by {columns} order by {_ROW}) > 1"
    condition = f"{_ROW} in (select {_ROW} from checked qualify {earlier})"
    return condition, key[0], f"the {kind} ({', '.join(key)}) is in an earlier row"


def check_keys(
    tables: Mapping[str, pa.Table], declared: Mapping[str, Table] = BY_NAME
) -> list[Problem]:
    """Every value of a foreign key that no row of the table it points at has.

    `tables` are by name; a key is checked only where both of its tables are among them.
    """
    problems = []
    for name, table in tables.items():
        for key in declared[name].foreign_keys:
            if key.table not in tables or key.field not in table.schema.names:
                continue
            known = tables[key.table][key.to].combine_chunks()
            values: Any = table[key.field]
            known_or_null = pc.or_(pc.is_in(values, value_set=known), pc.is_null(values))
            wrong = table.filter(pc.invert(known_or_null))
            problems += [
                Problem(name, row, key.field, f"{value} is no {key.to} of the table {key.table}")
                for row, value in zip(
                    row_ids(declared[name], wrong), wrong[key.field].to_pylist(), strict=True
                )
            ]
    return problems
