"""Rows to Arrow tables exactly as declared, in the published order; and back."""

from __future__ import annotations

import datetime
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.package.errors import TableError
from pipeline.package.tables.spooled import ROWS, spooled
from pipeline.schemas import Field, Table

_BATCH_ROWS = 10_000
_INT64 = 1 << 63


def to_table(declared: Table, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """An Arrow table with exactly the declared columns and types, its rows in published order.

    Every row must have a value (None for null) for every column and no other column. The rows
    are sorted by `declared.sort_columns`, nulls first, ties broken by the other columns, so the
    same rows in any order give the same table.

    Raises TableError, naming table, row and column, for unknown or missing columns, wrong types,
    nulls in required columns, and text that CSV cannot keep (empty, or not valid Unicode).
    """
    return in_order(declared, spooled(declared.arrow, _parts(declared, rows)))


def _parts(declared: Table, rows: Iterable[Mapping[str, Any]]) -> Iterator[pa.Table]:
    """The rows as they come, as tables of some."""
    left, before = iter(rows), 0
    while some := list(islice(left, _BATCH_ROWS)):
        _check_columns(declared, some, before)
        arrays = [_array(declared, field, some, before) for field in declared.fields]
        yield pa.Table.from_arrays(arrays, schema=declared.arrow)
        before += len(some)


def in_order(declared: Table, table: pa.Table) -> pa.Table:
    """The same rows in the published order."""
    return sorted_by(table, dict.fromkeys((*declared.sort_columns, *declared.columns)))


def sorted_by(table: pa.Table, columns: Iterable[str]) -> pa.Table:
    """The same rows sorted, nulls first, those alike as they were; itself where it is sorted."""
    keys: list[Any] = [(name, "ascending", "at_start") for name in columns]
    order = pc.sort_indices(table, sort_keys=keys)
    if np.array_equal(order.to_numpy(), np.arange(len(order))):
        return table
    slices = (order.slice(at, ROWS) for at in range(0, len(order), ROWS))
    return spooled(table.schema, (table.take(some).combine_chunks() for some in slices))


def rows_of(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows as mappings from column to value, in order, a batch at a time."""
    for batch in table.to_batches(max_chunksize=_BATCH_ROWS):
        names = batch.schema.names
        for values in zip(*(column.to_pylist() for column in batch.columns), strict=True):
            yield dict(zip(names, values, strict=True))


def _check_columns(declared: Table, rows: Sequence[Mapping[str, Any]], before: int) -> None:
    expected = set(declared.columns)
    for number, row in enumerate(rows, start=before + 1):
        if row.keys() == expected:
            continue
        unknown = ", ".join(sorted(map(str, row.keys() - expected)))
        missing = ", ".join(name for name in declared.columns if name not in row)
        faults = [f"has unknown columns {unknown}"] * bool(unknown)
        faults += [f"lacks the columns {missing}"] * bool(missing)
        raise TableError(f"Table {declared.name}, row {number}: it {' and '.join(faults)}.")


def _array(
    declared: Table, field: Field, rows: Sequence[Mapping[str, Any]], before: int
) -> pa.Array[Any]:
    values: list[Any] = []
    for number, row in enumerate(rows, start=before + 1):
        try:
            values.append(_value(field, row[field.name]))
        except ValueError as fault:
            where = f"Table {declared.name}, row {number}, column {field.name}"
            raise TableError(f"{where}: {fault}.") from None
    array: pa.Array[Any] = pa.array(values, type=field.arrow.type)
    return array


def _value(field: Field, value: Any) -> Any:
    """The value as Arrow takes it; ValueError says what is wrong with it."""
    if value is None:
        if field.required:
            raise ValueError("it is null, but the column is required")
        return None
    return _READERS[field.type](value)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise _wrong("a string", value)
    if not value:
        raise ValueError("it is empty text; what is not said is null")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{value!r} is not valid Unicode text") from None
    return value


def _integer(value: Any) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong("an integer", value)
    if not -_INT64 <= value < _INT64:
        raise ValueError(f"{value} does not fit in 64 bits")
    return value


def _number(value: Any) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool):
        raise _wrong("a number", value)
    number = float(value)
    if not math.isfinite(number):
        raise ValueError(f"{number} is not a finite number")
    return number + 0.0  # turns -0.0 into 0.0


def _boolean(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _wrong("a boolean", value)
    return value


def _date(value: Any) -> datetime.date:
    if not isinstance(value, datetime.date) or isinstance(value, datetime.datetime):
        raise _wrong("a date", value)
    return value


def _wrong(expected: str, value: Any) -> ValueError:
    return ValueError(f"{value!r} is not {expected}")


_READERS = {
    "string": _string,
    "integer": _integer,
    "number": _number,
    "boolean": _boolean,
    "date": _date,
}
