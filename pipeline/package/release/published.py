"""A published release read back."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.package.errors import PackageError
from pipeline.package.history.changelog import CHANGELOG
from pipeline.package.history.diff import Snapshot
from pipeline.package.history.version import parse
from pipeline.package.metadata.descriptor import DESCRIPTOR, parquet_path, table_resources
from pipeline.package.tables.parquet import read_parquet
from pipeline.schemas import Table
from pipeline.schemas.descriptors import table_of

LATEST = "latest"


@dataclass(frozen=True)
class Published:
    """The release in `folder`; what is read of it is read once."""

    folder: Path

    @cached_property
    def descriptor(self) -> dict[str, Any]:
        """`datapackage.json`. Raises PackageError where it cannot be read."""
        path = self.folder / DESCRIPTOR
        try:
            read: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise PackageError(f"{path} cannot be read: {error}.") from None
        return read

    @property
    def version(self) -> str:
        """Its version. Raises PackageError where it has none."""
        return str(self._need(self.descriptor.get("version"), "version"))

    @property
    def name(self) -> str:
        """The name of its package. Raises PackageError where it has none."""
        return str(self._need(self.descriptor.get("name"), "name"))

    @property
    def title(self) -> str:
        """The title of its package, its name where it has none."""
        return str(self.descriptor.get("title") or self.name)

    @cached_property
    def declared(self) -> dict[str, Table]:
        """The declarations of its tables, by name. Raises PackageError where one has no form."""
        try:
            tables = [table_of(resource) for resource in table_resources(self.descriptor)]
        except (KeyError, ValueError, TypeError) as error:
            raise PackageError(
                f"{self.folder / DESCRIPTOR} has a schema that no table declaration has: {error}."
            ) from None
        return {table.name: table for table in tables}

    @cached_property
    def tables(self) -> dict[str, pa.Table]:
        """Its tables from the Parquet files. Raises PackageError where one cannot be read."""
        return {name: self._table(name) for name in self.declared}

    @cached_property
    def rows(self) -> dict[str, int]:
        """How many rows each table has. Raises PackageError where a file is not whole."""
        return {name: self._count(name) for name in self.declared}

    @property
    def snapshot(self) -> Snapshot:
        """What another release is compared with."""
        return Snapshot(self.declared, self.tables)

    @property
    def changelog(self) -> str | None:
        """CHANGELOG.md, None where there is none."""
        path = self.folder / CHANGELOG
        return path.read_text(encoding="utf-8") if path.is_file() else None

    def _table(self, name: str) -> pa.Table:
        try:
            return read_parquet(self.folder / parquet_path(name))
        except (OSError, pa.ArrowException) as error:
            raise self._damaged(name, error) from None

    def _count(self, name: str) -> int:
        try:
            return pq.read_metadata(self.folder / parquet_path(name)).num_rows
        except (OSError, pa.ArrowException) as error:
            raise self._damaged(name, error) from None

    def _damaged(self, name: str, error: Exception) -> PackageError:
        file = Path(parquet_path(name)).name
        return PackageError(
            f"The release in {self.folder} is damaged: {file} cannot be read ({error})."
        )

    def _need(self, value: Any, name: str) -> Any:
        if value is None:
            raise PackageError(f"{self.folder / DESCRIPTOR} has no {name}.")
        return value


def latest(out: Path) -> Published | None:
    """The release that `out/latest` points at; None where there is none."""
    version = _target(out / LATEST)
    folder = out / version if version else None
    return Published(folder) if folder and (folder / DESCRIPTOR).is_file() else None


def release_folder(path: Path) -> Path:
    """The folder of a release: what the path points at, even where `latest` is no link."""
    if path.name == LATEST and path.is_file():
        path = path.with_name(_target(path) or LATEST)
    return path.resolve()


def _target(link: Path) -> str | None:
    """The version that a `latest` points at; on systems without links it is a file with it."""
    if link.is_symlink():
        return link.readlink().name
    return Path(link.read_text(encoding="utf-8").strip()).name if link.is_file() else None


def release_of(out: Path, version: str) -> Published:
    """The release of a version in `out`. Raises PackageError that names those there are."""
    releases = {release.folder.name: release for release in all_releases(out)}
    if version not in releases:
        there = f"there are {', '.join(releases)}" if releases else "there is no release at all"
        raise PackageError(f"There is no release {version} in {out}; {there}.")
    return releases[version]


def all_releases(out: Path) -> list[Published]:
    """Every release in `out`, the oldest version first."""
    if not out.is_dir():
        return []
    found = []
    for folder in out.iterdir():
        try:
            number = parse(folder.name)
        except ValueError:
            continue
        if not folder.is_symlink() and (folder / DESCRIPTOR).is_file():
            found.append((number, Published(folder)))
    return [release for _, release in sorted(found, key=lambda each: each[0])]
