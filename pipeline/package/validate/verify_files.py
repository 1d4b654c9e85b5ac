"""The files of a release: none changed, missing or added, and the descriptor tells the truth."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipeline.package.metadata.descriptor import DESCRIPTOR, FileStats
from pipeline.package.release.files import OF_DATABASE, SIDECAR, apart, list_files
from pipeline.package.tables.database import DATABASE
from pipeline.package.validate.checksums import SUMS, read_sums, sha256
from pipeline.package.validate.problems import Problem
from pipeline.schemas.descriptors import unknown_keys


def check_files(folder: Path, archive: str, descriptor: Mapping[str, Any]) -> list[Problem]:
    """Every file that is not as it was released, each named; `archive` is the name of its zip."""
    return [
        *_sums(folder, archive),
        *_archive(folder, archive),
        *(Problem(DESCRIPTOR, None, None, message) for message in unknown_keys(descriptor)),
        *_resources(folder, descriptor),
    ]


def _sums(folder: Path, archive: str) -> Iterator[Problem]:
    named: set[str] = set()
    lists = [SUMS, DATABASE + SIDECAR, archive + SIDECAR]
    for name in lists:
        try:
            sums = read_sums(folder / name)
        except FileNotFoundError:
            yield Problem(name, None, None, "the file is missing")
            continue
        except ValueError as error:
            yield Problem(name, None, None, str(error))
            continue
        named |= sums.keys()
        for path, digest in sums.items():
            yield from _file(folder, path, digest)
    known = {SUMS, *named, *apart(archive)}
    for path in list_files(folder):
        if path not in known:
            yield Problem(path, None, None, "the file is no part of the release")


def _file(folder: Path, name: str, digest: str) -> Iterator[Problem]:
    path = folder / name
    if not path.is_file():
        yield Problem(name, None, None, "the file is missing")
    elif sha256(path) != digest:
        yield Problem(name, None, None, "the file was changed: its sha256 is another")


def _archive(folder: Path, name: str) -> Iterator[Problem]:
    """The zip holds the files of the folder and no others; before 4.1 it had no database."""
    if not (folder / name).is_file():
        return  # named already
    top = name.removesuffix(".zip") + "/"
    itself = (name, name + SIDECAR)
    expected = {top + path for path in list_files(folder) if path not in itself}
    try:
        with zipfile.ZipFile(folder / name) as archive:
            packed = {entry: _packed_sha256(archive, entry) for entry in archive.namelist()}
    except (zipfile.BadZipFile, OSError) as error:
        yield Problem(name, None, None, f"it cannot be unpacked: {error}")
        return
    if not packed.keys() & (database := {top + each for each in OF_DATABASE}):
        expected -= database
    for entry in sorted(expected ^ packed.keys()):
        where = "only in the zip" if entry in packed else "not in the zip"
        yield Problem(name, None, None, f"{entry.removeprefix(top)} is {where}")
    for entry in sorted(expected & packed.keys()):
        path = folder / entry.removeprefix(top)
        if not path.is_file() or sha256(path) != packed[entry]:
            message = f"{entry.removeprefix(top)} is another in the zip than beside it"
            yield Problem(name, None, None, message)


def _packed_sha256(archive: zipfile.ZipFile, entry: str) -> str:
    with archive.open(entry) as file:
        return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]


def _resources(folder: Path, descriptor: Mapping[str, Any]) -> Iterator[Problem]:
    for resource in descriptor.get("resources", ()):
        name = resource.get("path", "?")
        path = folder / name
        if not path.is_file():
            yield Problem(DESCRIPTOR, None, None, f"it names {name}, which is missing")
            continue
        stats = FileStats.of(path)
        if resource.get("bytes") != stats.bytes:
            message = f"it says {name} has {resource.get('bytes')} bytes; it has {stats.bytes}"
            yield Problem(DESCRIPTOR, None, None, message)
        if resource.get("hash") != f"sha256:{stats.sha256}":
            yield Problem(DESCRIPTOR, None, None, f"its hash of {name} is not that of the file")
