"""The manifest of a corpus: what is known of its files, as a person or Excel writes it."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.readers.decode import decode
from pipeline.readers.document import UnreadableError
from pipeline.schemas.sources import SOURCES
from pipeline.text.article import Known
from pipeline.text.rejects import Reject
from pipeline.text.written_dates import Order, order_of, period_of

NAME = "sources.csv"
_DELIMITERS = ",;\t"
_BASES = next(column for column in SOURCES.fields if column.name == "published_basis").enum


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of each file, and the rows and cells that could not be used."""

    known: Mapping[str, Known] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()


def key(file_name: str) -> str:
    """A file name as it is compared: file systems spell accents in two ways."""
    return unicodedata.normalize("NFC", file_name.strip().replace("\\", "/"))


def read_manifest(data: bytes | None, file_names: Iterable[str]) -> Manifest:
    """What `sources.csv` says of the files of these names; nothing where there is none.

    A cell that cannot be used does not cost its row the others; each has a reject that says so.
    """
    if data is None:
        return Manifest()
    try:
        header, rows = _table(decode(data)[0])
    except (UnreadableError, ValueError) as error:
        return Manifest({}, (_reject(f"the manifest was not used: {error}"),))
    unknown = [label for label in header if label and label not in SOURCES.columns]
    rejects = [_reject(f"the column {label!r} was not used") for label in unknown]
    order = order_of(row.get("published_on", "") for _, row in rows if row)
    there = {key(name) for name in file_names}
    known: dict[str, Known] = {}
    for number, row in rows:
        if row is None:
            width = len(header)
            rejects.append(_reject(f"row {number} of {NAME} has not {width} cells as its header"))
            continue
        name = key(row["file_name"])
        where = f"row {number} of {NAME}" + (f" ({name})" if name else "")
        if not name or name in known:
            problem = "names a file a second time" if name else "names no file"
            rejects.append(_reject(f"{where} {problem}"))
            continue
        if name not in there:
            rejects.append(_reject(f"row {number} of {NAME} names it, but it is not there", name))
            continue
        known[name], faults = _known(row, order)
        rejects += [_reject(f"{where}, {fault}") for fault in faults]
    return Manifest(known, tuple(rejects))


def _reject(reason: str, file_name: str = NAME) -> Reject:
    return Reject(file_name, "ingest", reason)


def _table(text: str) -> tuple[list[str], list[tuple[int, dict[str, str] | None]]]:
    """The header and the numbered rows that are not empty; None for one of another length.

    Raises ValueError with the reason for what is no table of files.
    """
    text = text.removeprefix("\ufeff")
    first = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=lambda mark: (first.count(mark), -_DELIMITERS.index(mark)))
    try:
        lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))
    except csv.Error as error:
        raise ValueError(f"not CSV (RFC 4180): {error}") from error
    header = [label.strip().lower() for label in lines[0]]
    if "file_name" not in header:
        raise ValueError("no column file_name")
    labels = [label for label in header if label]
    if len(set(labels)) < len(labels):
        raise ValueError("a column is there twice")
    return header, list(_rows(header, lines[1:]))


def _rows(
    header: Sequence[str], lines: Sequence[Sequence[str]]
) -> Iterator[tuple[int, dict[str, str] | None]]:
    for number, cells in enumerate(lines, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        # Excel ends rows with empty cells, or leaves them out.
        even = len(cells) == len(header) or not any(map(str.strip, cells[len(header) :]))
        even = even and (len(cells) >= len(header) or len(cells) == 1)
        padded = [*cells, *[""] * len(header)]
        row = {label: cell.strip() for label, cell in zip(header, padded, strict=False) if label}
        yield number, row if even else None


def _known(row: Mapping[str, str], order: Order | None) -> tuple[Known, list[str]]:
    """What a row says of its file, and what is wrong with its cells."""
    said = {name: row.get(name) or None for name in SOURCES.columns}
    faults = []
    published = None
    if said["published_on"]:
        try:
            published = period_of(said["published_on"], order)
        except ValueError as error:
            faults.append(f"published_on was not used: {error}")
    basis = said["published_basis"]
    if basis and basis not in _BASES:
        faults.append(f"published_basis was not used: {basis!r} is none of {', '.join(_BASES)}")
        basis = None
    if basis and not said["published_on"]:
        faults.append("published_basis was not used: there is no published_on")
    return Known(
        title=said["title"],
        publisher=said["publisher"],
        authors=said["authors"],
        published=published,
        published_basis=(basis or "manifest") if published else None,
        url=said["url"],
    ), faults
