"""Corrections by hand: read from a file, held against what the rules read, put into the rows.

A correction names a row, a column, the value that is right, and what the rules are expected to
have read. Where they read something else, or the row is gone, the correction no longer fits, and
the release is stopped with a sentence that says so: nobody's judgement is applied to what they did
not see.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pipeline.package.errors import CorrectionError
from pipeline.package.tables.csv_file import as_text, read_cell
from pipeline.package.validate.problems import key_columns, row_id
from pipeline.schemas import BY_NAME, Field, Table
from pipeline.schemas.common import CORRECTED, FOUND_BY, SENTENCE, SPAN, ZONE
from pipeline.schemas.corrections import CORRECTIONS, CORRECTIONS_FILE

Row = dict[str, Any]

_FIXED = {field.name for field in (*SPAN, *SENTENCE, *FOUND_BY, ZONE, CORRECTED)} | {"event_id"}
"""What names the characters, or the rule, or what mentions are merged into."""
_ELSEWHERE = {
    "documents": "what is known of a document is in sources.csv",
    "events": "an event follows from its mentions and figures; correct these",
}
_SEPARATOR = "; "


def read_corrections(data: bytes | None) -> list[Row]:
    """The rows of `corrections.csv` beside the reports; none where there is no file.

    Raises CorrectionError, naming the line, for what no row of any release could be.
    """
    if data is None:
        return []
    try:
        text = data.decode("utf-8-sig")
        lines = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise CorrectionError(
            f"{CORRECTIONS_FILE} cannot be read as CSV in UTF-8: {error}."
        ) from None
    seen: set[tuple[str, ...]] = set()
    rows = []
    for number, cells in enumerate(lines, start=1):
        row = _read(cells, f"{CORRECTIONS_FILE}, row {number}")
        key = tuple(row[name] for name in CORRECTIONS.primary_key)
        if key in seen:
            raise CorrectionError(
                f"{CORRECTIONS_FILE}, row {number}: {'.'.join(key)} is corrected a second time."
            )
        seen.add(key)
        rows.append(row)
    return rows


def _read(cells: Mapping[Any, Any], where: str) -> Row:
    """A row of the file, or CorrectionError."""
    if set(cells) != set(CORRECTIONS.columns) or None in cells.values():
        expected = ", ".join(CORRECTIONS.columns)
        raise CorrectionError(f"{where}: the columns have to be {expected}, with a cell in each.")
    row: Row = {name: cells[name].strip() or None for name in CORRECTIONS.columns}
    lacking = [field.name for field in CORRECTIONS.fields if field.required and not row[field.name]]
    if lacking:
        raise CorrectionError(f"{where}: {lacking[0]} is empty.")
    table, column = row["table"], row["column"]
    if table in _ELSEWHERE:
        raise CorrectionError(f"{where}: {table} are not corrected here; {_ELSEWHERE[table]}.")
    if table not in BY_NAME or CORRECTED not in BY_NAME[table].fields:
        raise CorrectionError(f"{where}: no table {table} takes corrections.")
    if column not in correctable(BY_NAME[table]):
        raise CorrectionError(f"{where}: {table} has no column {column} that could be corrected.")
    try:
        read_cell(_field(BY_NAME[table], column), row["value"])
    except ValueError as error:
        raise CorrectionError(f"{where}: {row['value']!r} is no {column}: {error}.") from None
    return row


def correctable(declared: Table) -> tuple[str, ...]:
    """The columns of a table that a person may correct."""
    barred = _FIXED | set(key_columns(declared))
    return tuple(name for name in declared.columns if name not in barred)


def corrected(
    declared: Table, rows: Iterable[Mapping[str, Any]], corrections: Iterable[Row]
) -> Iterator[Row]:
    """The rows with the corrections of their table put in, and the column `corrected` filled.

    Raises CorrectionError where one no longer fits: its row is gone, or the rules read another
    value than it expects.
    """
    by_row: dict[str, list[Row]] = {}
    for each in corrections:
        if each["table"] == declared.name:
            by_row.setdefault(each["row_id"], []).append(each)
    keys = key_columns(declared)
    for row in rows:
        found = by_row.pop(row_id(row[name] for name in keys), ())
        yield _corrected(declared, row, found)
    for left in by_row.values():
        raise CorrectionError(
            f"{CORRECTIONS_FILE}: there is no row {left[0]['row_id']} in {declared.name}, whose "
            f"{left[0]['column']} it corrects; look what is there now, then change or remove it."
        )


def named_actors(corrections: Iterable[Row]) -> Iterator[Row]:
    """The actors that corrections point to (`actor_id`, `kind`, `names`), as documents give them.

    One that the lexicons know has their name and kind; another is called by its id.
    """
    for each in corrections:
        keys = BY_NAME[each["table"]].foreign_keys
        pointing = {key.field for key in keys if key.table == "actors"}
        if each["column"] in pointing and each["value"]:
            name = each["value"].replace("_", " ")
            yield {"actor_id": each["value"], "kind": "other", "names": [name]}


def _corrected(declared: Table, row: Mapping[str, Any], corrections: Iterable[Row]) -> Row:
    made = dict(row)
    for each in corrections:
        column = each["column"]
        read = as_text(row[column]) or None
        if read != each["expected"]:
            raise CorrectionError(
                f"{CORRECTIONS_FILE}: {declared.name} {each['row_id']} is expected to have "
                f"{each['expected']!r} as {column}, but the rules now read {read!r}; look at the "
                "row again, then mend or remove the correction."
            )
        made[column] = read_cell(_field(declared, column), each["value"])
    names = _SEPARATOR.join(sorted(each["column"] for each in corrections))
    return {**made, CORRECTED.name: names or None}


def _field(declared: Table, column: str) -> Field:
    return next(field for field in declared.fields if field.name == column)
