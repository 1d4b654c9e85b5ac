"""A declaration as DuckDB SQL: the table, and its comments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pipeline.schemas.table import Field, Table


def identifier(name: str) -> str:
    """A name as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL takes it."""
    return "'" + text.replace("'", "''") + "'"


def create_table(declared: Table, schema: str = "main") -> str:
    """The statement that makes the empty table in the database `schema`."""
    columns = ", ".join(_column(field) for field in declared.fields)
    return f"create table {schema}.{identifier(declared.name)} ({columns})"


def comments(
    declared: Table, schema: str = "main", kind: Literal["table", "view"] = "table"
) -> Iterator[str]:
    """The statements that put the descriptions on the table or view and each of its columns."""
    table = f"{schema}.{identifier(declared.name)}"
    yield f"comment on {kind} {table} is {literal(declared.description)}"
    for field in declared.fields:
        column = f"{table}.{identifier(field.name)}"
        yield f"comment on column {column} is {literal(field.description)}"


def _column(field: Field) -> str:
    return f"{identifier(field.name)} {field.sql_type}" + (" not null" if field.required else "")
