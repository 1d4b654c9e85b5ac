"""Reading a gold folder: rows annotated by hand, in the fields of the annotation guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import OnrecordError
from pipeline.evaluate.compare import interval
from pipeline.evaluate.lines import Row, check_span, json_rows, read_text

GOLD_FILES = {
    "figures": "figures.jsonl",
    "quotes": "quotes.jsonl",
    "event_mentions": "events.jsonl",
}
"""The table that each gold file is about."""

DOCUMENTS = "documents.txt"


@dataclass(frozen=True, slots=True)
class Gold:
    """The gold rows of each annotated table, and the documents that are annotated throughout."""

    documents: tuple[str, ...]
    tables: dict[str, tuple[Row, ...]]


def read_gold(folder: Path) -> Gold:
    """Read any of the three gold files, and `documents.txt` where there is one.

    Without `documents.txt` the documents are those that occur in a gold file. Raises
    OnrecordError for a folder without gold files and for a line that is no gold row.
    """
    tables = {
        table: tuple(_rows(folder / name))
        for table, name in GOLD_FILES.items()
        if (folder / name).is_file()
    }
    if not tables:
        names = ", ".join(GOLD_FILES.values())
        raise OnrecordError(f"{folder} holds no gold rows: none of {names} is there.")
    named = {row["file_name"] for rows in tables.values() for row in rows}
    return Gold(_documents(folder, named), tables)


def _documents(folder: Path, named: set[str]) -> tuple[str, ...]:
    path = folder / DOCUMENTS
    if not path.is_file():
        return tuple(sorted(named))
    listed = {line.strip() for line in read_text(path).splitlines()} - {""}
    unlisted = sorted(named - listed)
    if unlisted:
        raise OnrecordError(f"{path} does not list {unlisted[0]}, which has gold rows; add it.")
    return tuple(sorted(listed))


def _rows(path: Path) -> Iterator[Row]:
    for where, row in json_rows(path):
        if not isinstance(row.get("file_name"), str):
            raise OnrecordError(f"{where}: a gold row has a file_name.")
        check_span(row, where)
        try:
            interval(row.get("date"))
        except ValueError as error:
            raise OnrecordError(f"{where}: {error}.") from error
        yield row
