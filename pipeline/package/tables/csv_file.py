"""Tables as CSV files by RFC 4180: UTF-8, CRLF, a header, quotes where needed.

A null is an empty cell (no text cell of a table is empty). A text that a spreadsheet would run as a
formula, because it begins with = + - @ or a tab or carriage return, has one apostrophe put before
it, and so has such a text that already has apostrophes there; taking one away again gives the
text back, so nothing is lost. Numbers are never touched.
"""

from __future__ import annotations

import csv
import datetime
import hashlib
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.package.tables.tables import to_table
from pipeline.schemas import Field, Table

_RUNS = r"\A('*[=+\-@\t\r])"
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_BATCH_ROWS = 10_000
_WHOLE = 1e15
"""Below this a float that is whole is written as an integer, exactly."""


def to_csv(table: pa.Table) -> bytes:
    """The table as the bytes of a CSV file."""
    return b"".join(csv_parts(table))


def write_csv(table: pa.Table, path: Path) -> None:
    """Write the table as a CSV file."""
    with path.open("wb") as file:
        file.writelines(csv_parts(table))


def csv_sha256(table: pa.Table) -> str:
    """The sha256 (hex) of the table as a CSV file."""
    made = hashlib.sha256()
    for part in csv_parts(table):
        made.update(part)
    return made.hexdigest()


def csv_parts(table: pa.Table) -> Iterator[bytes]:
    """The bytes of a CSV file, some rows at a time."""
    yield _lines([table.schema.names])
    for batch in table.to_batches(max_chunksize=_BATCH_ROWS):
        yield _lines(zip(*map(_cells, batch.columns), strict=True))


def _lines(rows: Iterable[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue().encode()


def _cells(column: pa.Array[Any]) -> list[str]:
    text: Any = column
    if pa.types.is_floating(column.type):  # many rows have one number
        each: Any = pc.dictionary_encode(text)
        text = pa.array(map(as_text, each.dictionary.to_pylist()), pa.string()).take(each.indices)
    text = pc.fill_null(text.cast(pa.string()), "")
    if pa.types.is_string(column.type):
        text = pc.replace_substring_regex(text, _RUNS, "'\\1")
    cells: list[str] = text.to_pylist()
    return cells


def from_csv(declared: Table, path: Path) -> pa.Table:
    """The table that `to_csv` made the file of.

    Raises ValueError (TableError too) where the file is not of this form.
    """
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, strict=True)
        header = next(rows, [])
        if tuple(header) != declared.columns:
            raise ValueError(f"the header is {','.join(header)}")
        return to_table(declared, [_row(declared, row) for row in rows])


def as_text(value: Any) -> str:
    """A value as text that says the same everywhere; null is empty."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case float() if value.is_integer() and abs(value) < _WHOLE:
            return str(int(value))
        case _:
            return str(value)


def read_cell(field: Field, text: str | None) -> Any:
    """The value of a column saved as text; None for null. Raises ValueError for no value."""
    return _READERS[field.type](text) if text else None


def _row(declared: Table, cells: list[str]) -> dict[str, Any]:
    return {
        field.name: read_cell(field, cell)
        for field, cell in zip(declared.fields, cells, strict=True)
    }


def _text(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def _boolean(cell: str) -> bool:
    if cell not in ("true", "false"):
        raise ValueError(f"{cell!r} is neither true nor false")
    return cell == "true"


_READERS: dict[str, Callable[[str], Any]] = {
    "string": _text,
    "integer": int,
    "number": float,
    "boolean": _boolean,
    "date": datetime.date.fromisoformat,
}
