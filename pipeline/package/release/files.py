"""All files of a release, written into a folder."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.about import About
from pipeline.package.history.changelog import CHANGELOG
from pipeline.package.metadata.croissant import CROISSANT, croissant
from pipeline.package.metadata.descriptor import (
    DESCRIPTOR,
    FileStats,
    csv_path,
    describe,
    parquet_path,
    to_json,
)
from pipeline.package.metadata.dictionary import DICTIONARY, write_dictionary
from pipeline.package.metadata.held_out import QUALITY, held_out
from pipeline.package.metadata.reading import READING, how_to_read
from pipeline.package.metadata.readme import README, write_readme
from pipeline.package.metadata.schema_org import SCHEMA_ORG, schema_org
from pipeline.package.release.archive import write_zip
from pipeline.package.tables.csv_file import write_csv
from pipeline.package.tables.database import DATABASE, logical_hash, write_database
from pipeline.package.tables.parquet import write_parquet
from pipeline.package.validate.checksums import write_sums

CITATION = "CITATION.cff"
SIDECAR = ".sha256"
"""Behind the name of a file with a sums file of its own, for SHA256SUMS does not name it."""

OF_DATABASE = (DATABASE, DATABASE + SIDECAR)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a release says: every table by name, in declared order, and the words beside them."""

    about: About
    version: str
    tables: Mapping[str, pa.Table]
    changelog: str
    quality: Mapping[str, Any] | None = None


def zip_name(name: str, version: str) -> str:
    """The name of the file to download, of a package of that name."""
    return f"{name}-{version}.zip"


def papers(
    contents: Contents, stats: Mapping[str, FileStats], database_hash: str
) -> dict[str, str]:
    """The texts beside the tables, by file name; all but the changelog.

    `stats` has the size and hash of every data file by its path.
    """
    about, tables, version = contents.about, contents.tables, contents.version
    said = {
        DESCRIPTOR: to_json(describe(about, tables["documents"], version, stats, database_hash)),
        README: write_readme(about, tables, version, contents.quality),
        DICTIONARY: write_dictionary(tables, version),
        READING: how_to_read(tables, version),
        CITATION: about.citation_file(version),
        CROISSANT: to_json(croissant(about, version, stats)),
        SCHEMA_ORG: to_json(schema_org(about, tables, version, stats)),
        QUALITY: to_json({**(contents.quality or {}), "held_out": held_out()}),
    }
    return said


def data_stats(tables: Iterable[str], folder: Path) -> dict[str, FileStats]:
    """The size and hash of the data files of the tables named, by their path in a release."""
    paths = (path(name) for name in tables for path in (csv_path, parquet_path))
    return {path: FileStats.of(folder / path) for path in paths}


def write_release(contents: Contents, folder: Path) -> None:
    """Write all files of the release into the empty `folder`."""
    tables, version = contents.tables, contents.version
    archive = zip_name(str(contents.about.name), version)
    (folder / "data").mkdir()
    for name, table in tables.items():
        write_parquet(table, folder / parquet_path(name))
        write_csv(table, folder / csv_path(name))
    _write(folder / CHANGELOG, contents.changelog)
    stats = data_stats(tables, folder)
    database_hash = logical_hash({name: stats[csv_path(name)].sha256 for name in tables})
    for name, text in papers(contents, stats, database_hash).items():
        _write(folder / name, text)
    write_sums(folder, list_files(folder))
    write_database(tables, folder / DATABASE)
    write_sums(folder, [DATABASE], DATABASE + SIDECAR)
    write_zip(folder, list_files(folder), folder / archive, archive.removesuffix(".zip"))
    write_sums(folder, [archive], archive + SIDECAR)


def apart(archive: str) -> tuple[str, ...]:
    """The files that differ from writing to writing: the database, the zip with it, their sums.

    SHA256SUMS does not name them. DuckDB never writes the same bytes twice; for its rows there is
    the logical hash in the descriptor.
    """
    return (*OF_DATABASE, archive, archive + SIDECAR)


def list_files(folder: Path) -> list[str]:
    """The paths of all files below the folder, from it, with `/`, sorted."""
    found = []
    for parent, _, names in os.walk(folder):
        found += [(Path(parent) / name).relative_to(folder).as_posix() for name in names]
    return sorted(found)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")
