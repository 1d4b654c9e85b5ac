"""The manifest of a corpus folder: what is known of its files."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import frictionless

from pipeline.readers.decode import DecodeError, decode
from pipeline.schemas.sources import SOURCES, manifest_schema
from pipeline.text.periods import Period
from pipeline.text.rejects import Reject

NAME = "sources.csv"


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the manifest: what it says of one file."""

    title: str | None = None
    publisher: str | None = None
    authors: str | None = None
    published: Period | None = None
    published_basis: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of each file, and the rows that could not be used."""

    known: Mapping[str, Known] = field(default_factory=dict)
    rejects: tuple[Reject, ...] = ()


def key(file_name: str) -> str:
    """A file name as it is compared: file systems spell accents in two ways."""
    return unicodedata.normalize("NFC", file_name)


def _reject(reason: str, file_name: str = NAME) -> Reject:
    return Reject(file_name, "ingest", reason)


def _rows(data: bytes) -> tuple[list[list[str]], list[str], dict[int, str]]:
    """The header and rows of a CSV file without its unknown columns; the names of these.

    Third, what is wrong with rows of another length than the header, by row number: such a row
    is left empty, for nobody can tell which of its cells is which.

    Raises ValueError with the reason for what is none.
    """
    text = decode(data).removeprefix("\ufeff")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error as error:
        raise ValueError(f"not CSV (RFC 4180): {error}") from error
    header = [label.strip() for label in rows[0]]
    unknown = [label for label in header if label not in SOURCES.columns]
    if "file_name" not in header:
        raise ValueError("no column file_name")
    if len(set(header)) < len(header):
        raise ValueError("a column stands twice")
    kept = [at for at, label in enumerate(header) if label in SOURCES.columns]
    width = len(header)
    uneven = {
        number: f"{len(row)} cells, but the header has {width}"
        for number, row in enumerate(rows, start=1)
        if len(row) != width and any(cell.strip() for cell in row)
    }
    even = [[row[at] if len(row) == width else "" for at in kept] for row in [header, *rows[1:]]]
    return even, unknown, uneven


def _problems(rows: list[list[str]]) -> dict[int, str]:
    """What is wrong with each row that cannot be used, by row number (the header is 1)."""
    resource = frictionless.Resource(
        data=rows,
        schema=frictionless.Schema.from_descriptor(manifest_schema()),
    )
    report = resource.validate(limit_errors=len(rows) * len(rows[0]) + 1)
    found: dict[int, str] = {}
    for number, label, kind, note, cells in report.flatten(
        ["rowNumber", "fieldName", "type", "note", "cells"]
    ):
        where = f"{label}: " if label else ""
        what = note or str(kind).replace("-", " ")
        if kind == "primary-key" and cells and any(cells):
            what = "a file named a second time"
        found.setdefault(number, f"{where}{what}")
    return found


def _known(row: Mapping[str, str]) -> Known:
    """Raises ValueError for a date that no calendar has."""
    said = {name: value.strip() or None for name, value in row.items()}
    published_on = said.get("published_on")
    published = Period.parse(published_on) if published_on else None
    basis = said.get("published_basis")
    if basis and not published:
        raise ValueError("published_basis without published_on")
    return Known(
        title=said.get("title"),
        publisher=said.get("publisher"),
        authors=said.get("authors"),
        published=published,
        published_basis=(basis or "manifest") if published else None,
        url=said.get("url"),
    )


def read_manifest(folder: Path, file_names: Iterable[str]) -> Manifest:
    """The manifest of a folder that holds `file_names`; an empty one if there is none.

    A row that cannot be used is set aside as a whole, with its reason; the other rows hold.
    """
    path = folder / NAME
    if not path.is_file():
        return Manifest()
    try:
        rows, unknown, uneven = _rows(path.read_bytes())
    except (OSError, DecodeError, ValueError) as error:
        return Manifest({}, (_reject(f"the manifest was not used: {error}"),))
    header, there = rows[0], {key(name) for name in file_names}
    problems = _problems(rows) | uneven
    known: dict[str, Known] = {}
    rejects = [_reject(f"the column {label!r} was not used") for label in unknown]
    for number, cells in enumerate(rows[1:], start=2):
        row = dict(zip(header, cells, strict=False))
        name = key(row.get("file_name", "").strip())
        if not any(cell.strip() for cell in cells) and number not in uneven:
            continue
        problem = problems.get(number)
        try:
            made = None if problem else _known(row)
        except ValueError as error:
            made, problem = None, str(error)
        if made and name not in there:
            rejects.append(_reject(f"row {number} of {NAME} names it, but it is not there", name))
        elif problem:
            rejects.append(_reject(f"row {number} ({name or 'no file_name'}): {problem}"))
        elif made:
            known[name] = made
    return Manifest(known, tuple(rejects))
