"""What is wrong with published rows or files, in words that say which and why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.schemas import Table


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault: in which table (or file), which row and column, and what is wrong.

    `row` is the id of the row (its key, the parts joined by `|`); None where the fault is not one
    row's. `column` is None where it is not one column's.
    """

    table: str
    row: str | None
    column: str | None
    message: str

    def __str__(self) -> str:
        where = self.table
        if self.column is not None:
            where += f".{self.column}"
        if self.row is not None:
            where += f", row {self.row}"
        return f"{where}: {self.message}"


def key_columns(declared: Table) -> tuple[str, ...]:
    """The columns that name a row: the primary key, else the first unique key, else the order."""
    if declared.primary_key:
        return declared.primary_key
    return declared.unique_keys[0] if declared.unique_keys else declared.sort_columns


def row_id(values: Iterable[Any]) -> str:
    """The name of a row: the values of its key, nulls left empty, joined by `|`."""
    return "|".join("" if value is None else str(value) for value in values)


def row_ids(declared: Table, table: pa.Table) -> list[str]:
    """The name of each row of `table`, in its order."""
    columns = [table[name] for name in key_columns(declared)]
    if len(columns) == 1:
        text: Any = columns[0].cast(pa.string())
        ids: list[str] = pc.fill_null(text, "").to_pylist()
        return ids
    return [row_id(values) for values in zip(*(each.to_pylist() for each in columns), strict=True)]
