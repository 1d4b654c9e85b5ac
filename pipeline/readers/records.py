"""Tables and lists of records: each record with a text is a report.

CSV and kin, JSON, JSON Lines, Parquet and .xlsx; which column holds what is found by the usual
names, or is said in `onrecord.yaml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from pipeline.readers.document import File, Found, Refusal, Report, UnreadableError
from pipeline.readers.shared.markup import without_markup
from pipeline.readers.shared.text import address, count, listed, one_line, shown, text_of
from pipeline.readers.tables import delimited, packed, trees, workbooks
from pipeline.readers.tables.columns import FIELDS, Columns, choose
from pipeline.readers.tables.days import Days, day_of_parts
from pipeline.readers.tables.table import Row, Table
from pipeline.text.periods import Period

VERSION = "1"
LIBRARIES = ("lxml", "openpyxl", "pyarrow")

_SAMPLE = 500
_LONGEST_NAME = 500
_BY = re.compile(r"by:?\s+", re.IGNORECASE)


def read(file: File) -> Iterator[Found]:
    """Each record as a report, and a refusal for each that has no text or is broken.

    Raises UnreadableError for a file without a column of texts; the message says which it has.
    """
    refused: list[str] = []
    before, taken = 0, False
    for table in _tables(file):
        if isinstance(table, Refusal):
            yield table
            continue
        try:
            columns = _columns(table, file)
        except UnreadableError as error:
            refused.append(f"{table.part}: {error}" if table.part else str(error))
            continue
        taken, last = True, before
        for found in _found(table, columns):
            # Records are counted through all tables of a file.
            number = found.record + before if found.record else None
            last = max(last, number or 0)
            yield replace(found, record=number)
        before = last
    if refused and not taken:
        raise UnreadableError("; ".join(refused))
    yield from map(Refusal, refused)


def _columns(table: Table, file: File) -> Columns:
    """Raises UnreadableError for a table without texts."""
    sample = _sample(_rows(table))
    if not sample:
        broken = next((row.reason for row in table.rows() if isinstance(row, Refusal)), None)
        if broken:
            raise UnreadableError(f"a table of which no record can be read; the first: {broken}")
    return choose(table.names, sample, file.columns)


def _tables(file: File) -> Iterator[Table | Refusal]:
    if file.data.startswith(b"PAR1"):
        yield packed.table_of(file.data)
    elif file.data.startswith(b"PK"):
        yield from workbooks.tables_of(file.data)
    else:
        text = text_of(file.data)
        if file.ending in ("jsonl", "ndjson"):
            yield trees.lines_of(text)
        elif file.ending in ("json", "geojson") or text.lstrip()[:1] in ("{", "["):
            yield from trees.tables_of(text)
        else:
            yield delimited.table_of(text)


def _sample(rows: Iterator[Row]) -> list[Mapping[str, str]]:
    """Rows of all parts of a table, so many at most: old records are often kept otherwise."""
    kept: list[Mapping[str, str]] = []
    step = 1
    for at, row in enumerate(rows):
        if at % step == 0:
            kept.append(row.cells)
        if len(kept) == _SAMPLE:
            kept = kept[::2]
            step *= 2
    return kept


def _rows(table: Table) -> Iterator[Row]:
    return (row for row in table.rows() if isinstance(row, Row))


def _found(table: Table, columns: Columns) -> Iterator[Report | Refusal]:
    days = Days.of(columns.of("published_on", row.cells) for row in _rows(table))
    undated: list[str] = []
    for row in table.rows():
        if isinstance(row, Refusal):
            yield row
            continue
        text = without_markup(columns.of("text", row.cells)).strip()
        if not text:
            yield Refusal(f"its column {shown(columns.names['text'])} is empty", row.number)
            continue
        published = None
        try:
            published = _published(row, columns, days)
        except ValueError as error:
            undated.append(f"record {row.number}: {error}")
        yield _report(row, text, columns, published)
    if columns.lacking:
        yield Refusal(
            "onrecord.yaml names columns that it does not have or that are not asked for "
            f"({listed(list(columns.lacking))}); its columns are {listed(list(table.names))}; "
            f"what may be named is {listed(list(FIELDS))}"
        )
    if undated:
        yield Refusal(f"the date of {count(len(undated), 'record')} was not used: {undated[0]}")


def _published(row: Row, columns: Columns, days: Days) -> Period | None:
    """Raises ValueError for a date that is none."""
    if "published_on" in columns.names:
        said = columns.of("published_on", row.cells)
        return days.period(said) if said.strip() else None
    year, month, day = (columns.of(part, row.cells) for part in ("year", "month", "day"))
    return day_of_parts(year, month, day)


def _report(row: Row, text: str, columns: Columns, published: Period | None) -> Report:
    publisher = _name(columns.of("publisher", row.cells))
    authors = _name(columns.of("authors", row.cells))
    dated = "published_on" in columns.names and not columns.inferred
    return Report(
        text,
        title=_name(columns.of("title", row.cells)),
        publisher=None if publisher and "://" in publisher else publisher,
        authors=_BY.sub("", authors, count=1) if authors and _BY.match(authors) else authors,
        published=published,
        published_basis=("stated" if dated else "inferred") if published else None,
        url=address(columns.of("url", row.cells)) or address(publisher),
        record=row.number,
    )


def _name(cell: str) -> str | None:
    """A title or name on one line; what is too long to be one is none."""
    said = one_line(without_markup(cell[: 4 * _LONGEST_NAME]))
    return said if said and len(said) <= _LONGEST_NAME else None
