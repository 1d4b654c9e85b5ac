"""A correction written for a person who names a row and what is right: `onrecord correct`."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.ids import slug
from pipeline.package.errors import CorrectionError
from pipeline.package.release.durable import replace_text
from pipeline.package.release.published import Published
from pipeline.package.tables.corrections import correctable, read_corrections
from pipeline.package.tables.csv_file import as_text
from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.problems import row_ids
from pipeline.schemas import Table
from pipeline.schemas.common import CORRECTED
from pipeline.schemas.corrections import CORRECTIONS, CORRECTIONS_FILE

Row = dict[str, Any]
_WORDS_SPAN = {"attributed_to": ("attributed_start", "attributed_end")}
"""Where words are in the text; words put in by hand are nowhere."""


def correct(
    release: Path, corpus: Path, row_id: str, values: Mapping[str, str], reason: str
) -> list[Row]:
    """Write the lines of `corrections.csv` beside the reports that correct a row; give them back.

    `values` are those that are right, by column, an empty one for null. A name that has an id
    beside it is corrected with its id, and an id with its name. Raises CorrectionError, in one
    sentence, where the release has no such row or the row no such column.
    """
    if not corpus.is_dir():
        raise CorrectionError(f"Corrections are written into the folder of the reports: {corpus}.")
    published = Published(release)
    declared, row = _row(published, row_id)
    right = _with_partners(published, declared, row, values)
    path = corpus / CORRECTIONS_FILE
    standing = _standing(path)
    made = []
    for column, value in right.items():
        key = (declared.name, row_id, column)
        read = standing[key]["expected"] if key in standing else as_text(row[column]) or None
        standing[key] = dict(
            zip(CORRECTIONS.columns, (*key, value or None, read, reason), strict=True)
        )
        made.append(standing[key])
    text = _text(standing.values())
    read_corrections(text.encode())  # refuses what publishing would refuse
    replace_text(path, text)
    return made


def _standing(path: Path) -> dict[tuple[str, str, str], Row]:
    rows = read_corrections(path.read_bytes() if path.exists() else None)
    return {(row["table"], row["row_id"], row["column"]): row for row in rows}


def _row(published: Published, row_id: str) -> tuple[Table, Row]:
    for name, declared in published.declared.items():
        if CORRECTED.name not in declared.columns:
            continue
        for at, key in enumerate(row_ids(declared, published.tables[name])):
            if key == row_id:
                return declared, next(iter(rows_of(published.tables[name].slice(at, 1))))
    raise CorrectionError(
        f"No row of {published.folder} that could be corrected has the id {row_id}."
    )


def _with_partners(
    published: Published, declared: Table, row: Row, values: Mapping[str, str]
) -> dict[str, str]:
    """The values with those that have to change with them: the id of a name, the name of an id."""
    right = dict(values)
    targets = {key.field: key.table for key in declared.foreign_keys}
    for column, value in values.items():
        if column not in correctable(declared):
            some = ", ".join(correctable(declared))
            raise CorrectionError(f"{declared.name} has no column {column}; there are {some}.")
        words, identifier = column.removesuffix("_id"), f"{column.removesuffix('_id')}_id"
        if identifier not in targets or words not in declared.columns:
            continue
        names = dict(_names(published, targets[identifier]))
        if column == words and identifier not in values:
            right[identifier] = _id_of(value, names, targets[identifier]) if value else ""
        elif column == identifier and words not in values:
            right[words] = next((name for name, key in names.items() if key == value), "")
        for place in _WORDS_SPAN.get(words, ()):
            if row[place] is not None and place not in values:
                right[place] = ""
    return right


def _names(published: Published, table: str) -> Iterator[tuple[str, str]]:
    """The names and aliases of a table of actors or places, each with its id; names first."""
    rows = list(rows_of(published.tables[table]))
    key = f"{table.removesuffix('s')}_id"
    yield from ((row["name"], row[key]) for row in rows)
    own = {row["name"] for row in rows}
    for row in rows:
        for alias in (row["aliases"] or "").split(";"):
            if alias.strip() and alias.strip() not in own:
                yield alias.strip(), row[key]


def _id_of(name: str, names: Mapping[str, str], table: str) -> str:
    wanted = name.casefold()
    found = next((key for each, key in names.items() if each.casefold() == wanted), None)
    if found is None and table != "actors":
        raise CorrectionError(f"{table} has no {name}; give its id too.")
    return found or slug(name)


def _text(rows: Iterable[Row]) -> str:
    written = io.StringIO(newline="")
    lines = csv.DictWriter(written, CORRECTIONS.columns, lineterminator="\r\n")
    lines.writeheader()
    lines.writerows(rows)
    return written.getvalue()
