"""Shards on disk: each a folder that is there whole or not at all, and is checked before use."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.errors import OnrecordError
from pipeline.package.tables.spooled import spooled
from pipeline.shards.found import DOCUMENTS, TABLES

_SEAL = "SHARD.json"
"""The last file of a shard: the hashes of the others."""
_DRAFT = ".new-"
KEPT_BYTES = 2 << 30
"""How much is kept of shards that the last run did not use."""


class ShardError(OnrecordError):
    """A shard that was there when the run began, and is not any more."""


def shard_name(keys: Iterable[str]) -> str:
    """The name of the shard of the documents with these keys, in whatever order they come."""
    return hashlib.sha256("\n".join(sorted(keys)).encode()).hexdigest()[:32]


class Shards:
    """The shards made by one state of the rules, in a folder that holds those of others too."""

    def __init__(self, folder: Path, rules: str) -> None:
        self._all = folder
        self._folder = folder / rules
        self._sound: set[str] = set()

    def has(self, name: str) -> bool:
        """Whether the shard is there and as it was written; one that is torn is removed."""
        if name in self._sound:
            return True
        path = self._folder / name
        if not path.is_dir():
            return False
        if not _is_sound(path):
            shutil.rmtree(path, ignore_errors=True)
            return False
        self._sound.add(name)
        return True

    def write(self, tables: Mapping[str, pa.Table]) -> str:
        """Keep the tables of some documents as a shard, moved into its place whole; its name."""
        name = shard_name(_keys(tables[DOCUMENTS.name]))
        if self.has(name):
            return name
        self._folder.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(prefix=_DRAFT, dir=self._folder))
        try:
            for table, rows in tables.items():
                pq.write_table(rows, draft / f"{table}.parquet", compression="zstd")
            seal = json.dumps(_hashes(draft), sort_keys=True)
            (draft / _SEAL).write_text(seal, encoding="utf-8")
            # Another run may have been quicker: its shard is the same.
            with contextlib.suppress(OSError):
                draft.rename(self._folder / name)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        if not self.has(name):
            raise ShardError(f"{self._folder / name} cannot be written; look after its disk.")
        return name

    def read(self, table: str, names: Iterable[str]) -> pa.Table:
        """The rows of one table of the shards named, one shard after the other.

        Raises ShardError where one is gone.
        """
        declared = TABLES[table]
        try:
            parts = (_table(self._folder / name, table) for name in names)
            return spooled(declared.arrow, parts)
        except FileNotFoundError as error:
            raise ShardError(
                f"{error.filename} was removed while it was needed; run this again."
            ) from None

    def copy(self, wanted: Mapping[str, Collection[str]]) -> Iterator[dict[str, pa.Table]]:
        """The tables of documents that are in shards: `wanted` has their ids by shard."""
        for name, doc_ids in sorted(wanted.items()):
            ids = pa.array(sorted(doc_ids), pa.string())
            yield {
                table: rows.filter(pc.is_in(rows["doc_id"], value_set=ids))
                for table in TABLES
                for rows in [self.read(table, [name])]
            }

    def known(self) -> dict[str, str]:
        """The shard in which each document that was read is, by the document's key."""
        found: dict[str, str] = {}
        for path in _folders(self._folder):
            if path.name.startswith(_DRAFT):
                continue
            with contextlib.suppress(OSError, pa.ArrowException, KeyError):
                found.update(dict.fromkeys(_keys(_table(path, DOCUMENTS.name)), path.name))
        return found

    def prune(self, used: Collection[str], kept_bytes: int = KEPT_BYTES) -> None:
        """Remove what is left of broken runs, and shards not used beyond a number of bytes.

        Those used last are kept longest, so that another run at work keeps its own.
        """
        for name in used:
            with contextlib.suppress(OSError):
                os.utime(self._folder / name)
        mine = {self._folder / name for name in used}
        others = [each for of in _folders(self._all) for each in _folders(of) if each not in mine]
        left = kept_bytes
        for path in sorted(others, key=_age):
            left -= _size(path)
            if left < 0:
                shutil.rmtree(path, ignore_errors=True)
        for folder in _folders(self._all):
            with contextlib.suppress(OSError):
                folder.rmdir()  # only where nothing is left in it


def _table(shard: Path, name: str) -> pa.Table:
    with pq.ParquetFile(shard / f"{name}.parquet") as file:
        return file.read()


def _keys(documents: pa.Table) -> list[str]:
    keys: list[Any] = documents["key"].to_pylist()
    return keys


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(each for each in folder.iterdir() if each.is_dir())


def _age(path: Path) -> tuple[int, str]:
    """Sorts what was used last first; drafts of runs that broke off are among the others."""
    try:
        return -path.stat().st_mtime_ns, path.name
    except OSError:
        return 0, path.name


def _size(path: Path) -> int:
    with contextlib.suppress(OSError):
        return sum(each.stat().st_size for each in path.iterdir())
    return 0


def _hashes(folder: Path) -> dict[str, str]:
    return {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest()
        for name in (f"{table}.parquet" for table in TABLES)
    }


def _is_sound(path: Path) -> bool:
    """Whether all files are as they were written, and the name is that of the documents."""
    try:
        if json.loads((path / _SEAL).read_text(encoding="utf-8")) != _hashes(path):
            return False
        keys = _keys(_table(path, DOCUMENTS.name))
    except (OSError, ValueError, pa.ArrowException, KeyError):
        return False
    return shard_name(keys) == path.name
