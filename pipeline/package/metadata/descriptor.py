"""`datapackage.json`: the release as Data Package v2 describes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.about import About
from pipeline.package.tables.database import DATABASE
from pipeline.package.tables.tables import rows_of
from pipeline.package.tables.views import VIEWS
from pipeline.package.validate.checksums import sha256
from pipeline.schemas import TABLES, Table
from pipeline.text.model import described

DESCRIPTOR = "datapackage.json"
_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_CSV_NOTE = (
    "CSV by RFC 4180. An empty cell is a null. A text that a spreadsheet would run as a formula "
    "(it begins with = + - @, a tab or a carriage return, after any apostrophes) has one "
    "apostrophe put before it; take one away to have the text back."
)


@dataclass(frozen=True, slots=True)
class FileStats:
    """Size in bytes and sha256 (hex) of a file."""

    bytes: int
    sha256: str

    @classmethod
    def of(cls, path: Path) -> FileStats:
        """Read them from the file."""
        return cls(path.stat().st_size, sha256(path))


def parquet_path(table: str) -> str:
    """Where the Parquet file of a table is in a release."""
    return f"data/{table}.parquet"


def csv_path(table: str) -> str:
    """Where the CSV file of a table is in a release."""
    return f"data/{table}.csv"


def describe(  # noqa: PLR0913, PLR0917 - one for each part of the descriptor
    about: About,
    documents: pa.Table,
    version: str,
    stats: Mapping[str, FileStats],
    database_hash: str,
    declared: Sequence[Table] = TABLES,
) -> dict[str, Any]:
    """The package descriptor.

    `documents` is the table of that name; `stats` has the size and hash of every data file by its
    path in the release; `database_hash` is the logical hash of the database.
    """
    package: dict[str, Any] = {
        "$schema": _PROFILE,
        "name": about.name,
        "title": about.title,
        "description": about.description,
        "version": version,
    }
    if about.licence:
        package["licenses"] = [about.licence.model_dump(exclude_none=True)]
    sources = [_source(row) for row in rows_of(documents)]
    if sources:
        package["sources"] = sources
    if contributors := list(_contributors(about)):
        package["contributors"] = contributors
    if about.keywords:
        package["keywords"] = list(about.keywords)
    package["resources"] = [
        resource
        for table in declared
        for resource in (
            _csv_resource(table, stats[csv_path(table.name)]),
            _parquet_resource(table, stats[parquet_path(table.name)]),
        )
    ]
    package["onrecord:database"] = {
        "path": DATABASE,
        "logicalHash": f"sha256:{database_hash}",
        "views": [view.name for view in VIEWS],
    }
    package["onrecord:model"] = described()
    return package


def to_json(value: Any) -> str:
    """The value as the JSON files of a release are written."""
    return json.dumps(value, indent=2, ensure_ascii=False) + "\n"


def table_resources(package: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    """The resources of a descriptor that are tables, one a table: those of the CSV files."""
    return (resource for resource in package["resources"] if resource.get("type") == "table")


def _csv_resource(table: Table, stats: FileStats) -> dict[str, Any]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "description": table.description,
        "path": csv_path(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        **_written(stats),
        "dialect": {"header": True, "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"'},
        "schema": table.descriptor(),
        "onrecord:order": list(table.sort_columns),
        "onrecord:note": _CSV_NOTE,
    }


def _parquet_resource(table: Table, stats: FileStats) -> dict[str, Any]:
    # Data Package v2 knows no type but "table", and what Frictionless takes for a Parquet table
    # (format "parquet", in lower case) it reads wrongly where integers may be null. Named like
    # this it is a file whose size and hash are checked, with the schema for those who read it.
    return {
        "name": f"{table.name}-parquet",
        "title": table.title,
        "description": table.description,
        "path": parquet_path(table.name),
        "format": "Parquet",
        "mediatype": "application/vnd.apache.parquet",
        **_written(stats),
        "schema": table.descriptor(),
    }


def _contributors(about: About) -> Iterator[dict[str, Any]]:
    yield from ({"title": name, "roles": ["creator"]} for name in about.creators)
    if about.contact:
        how = "email" if "@" in about.contact and "/" not in about.contact else "path"
        yield {"title": "Contact", how: about.contact, "roles": ["contact"]}


def _written(stats: FileStats) -> dict[str, Any]:
    return {"bytes": stats.bytes, "hash": f"sha256:{stats.sha256}"}


def _source(document: Mapping[str, Any]) -> dict[str, str]:
    title = document["title"] or document["file_name"]
    about = [document["publisher"], document["published_on"]]
    source = {"title": ", ".join([title, *(part for part in about if part)])}
    url = document["url"]
    if url and url.startswith(("http://", "https://")):
        source["path"] = url
    return source
