"""The files of a corpus: of a local folder, a pattern, one file, or an address of a store."""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from fnmatch import fnmatch
from pathlib import Path
from typing import Any, Protocol

import fsspec

from pipeline.errors import OnrecordError
from pipeline.readers.document import UnreadableError

LARGEST = 1024 * 1024 * 1024
"""Bytes; a larger file is not read."""
_PATTERN = frozenset("*?[")


class CorpusError(OnrecordError):
    """A corpus that cannot be used at all."""


class Store(Protocol):
    """Where the files of a corpus are kept."""

    def names(self) -> list[str]:
        """The paths of all files, with /, sorted."""
        ...

    def passed_over(self) -> Iterator[tuple[str, str]]:
        """The names of what is not looked into, and why."""
        ...

    def holds(self, name: str) -> bool:
        """Whether there is a file of that name."""
        ...

    def read(self, name: str) -> bytes:
        """The bytes of a file. Raises UnreadableError with the reason it cannot be read."""
        ...

    def state(self) -> str:
        """A hash that changes when a file is added, changed or removed; it reads no file."""
        ...


def store_of(address: str | Path) -> Store:
    """The store behind a folder, a file, a pattern such as `reports/*.html`, or an address.

    Raises CorpusError where there is nothing.
    """
    said = str(address)
    if "://" in said:
        return _Remote.at(said)
    path = Path(said).expanduser()
    if path.is_dir():
        return _Local(path)
    if path.exists():
        return _Local(path.parent, path.name)
    if _PATTERN & set(said):
        base = Path(*_plain_parts(path))
        if base.is_dir():
            return _Local(base, path.relative_to(base).as_posix())
    raise CorpusError(f"There is no folder {said}.")


def _plain_parts(path: Path) -> list[str]:
    parts: list[str] = []
    for part in path.parts[:-1]:
        if _PATTERN & set(part):
            break
        parts.append(part)
    return parts or ["."]


def printable(name: str) -> str:
    """A file name that can be written: bytes that are no UTF-8 are replaced."""
    return os.fsencode(name).decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _Local:
    folder: Path
    pattern: str | None = None

    def names(self) -> list[str]:
        return sorted(name for name, reason in self._walk() if reason is None)

    def passed_over(self) -> Iterator[tuple[str, str]]:
        for name, reason in sorted(self._walk(), key=lambda each: each[0]):
            if reason is not None:
                yield printable(name), reason

    def _walk(self) -> Iterator[tuple[str, str | None]]:
        for where, folders, files in os.walk(self.folder):
            here = Path(where)
            for name in list(folders):
                path = here / name
                if name.startswith(".") or path.is_symlink():
                    folders.remove(name)
                    kind = "a link to a folder" if path.is_symlink() else "a hidden folder"
                    if self.pattern is None:
                        yield self._name(path) + "/", f"{kind}, not looked into"
            for name in files:
                shown = self._name(here / name)
                if self.pattern is None or _fits(shown, self.pattern):
                    yield shown, "a hidden file" if name.startswith(".") else None

    def _name(self, path: Path) -> str:
        return path.relative_to(self.folder).as_posix()

    def holds(self, name: str) -> bool:
        return (self.folder / name).is_file()

    def read(self, name: str) -> bytes:
        path = self.folder / name
        try:
            if not path.resolve().is_relative_to(self.folder.resolve()):
                raise UnreadableError("a link that leads out of the folder")
            about = path.stat()
            if not stat.S_ISREG(about.st_mode):
                raise UnreadableError("not a regular file")
            _check_size(about.st_size)
            with path.open("rb") as file:
                data = file.read(about.st_size + 1)
        except OSError as error:
            raise UnreadableError(f"cannot be read: {error.strerror}") from error
        if len(data) != about.st_size:
            raise UnreadableError("it changed while it was read; run this again")
        return data

    def state(self) -> str:
        made = hashlib.sha256()
        for name, reason in sorted(self._walk(), key=lambda each: each[0]):
            path = self.folder / name
            if reason is None and path.is_file():
                about = path.stat()
                made.update(f"{printable(name)}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
        return made.hexdigest()


def _fits(name: str, pattern: str) -> bool:
    """Whether a path fits a pattern whose `*` does not cross a / and whose `**` does."""
    if "**" in pattern:
        return fnmatch(name, pattern) or fnmatch(name, pattern.replace("**/", ""))
    return name.count("/") == pattern.count("/") and fnmatch(name, pattern)


def _check_size(size: int) -> None:
    if size > LARGEST:
        raise UnreadableError(f"{size:,} bytes, more than {LARGEST:,}; split it")


@dataclass(frozen=True, slots=True)
class _Remote:
    """Files behind an address that fsspec can list, such as `s3://bucket/reports`."""

    address: str
    files: Any
    root: str
    sizes: dict[str, int] = field(default_factory=dict)

    @classmethod
    def at(cls, address: str) -> _Remote:
        try:
            files, root = fsspec.core.url_to_fs(address)
            if _PATTERN & set(root):
                paths = {path: files.info(path) for path in files.glob(root)}
                root = root[: min(root.index(mark) for mark in _PATTERN & set(root))]
                root = root.rsplit("/", 1)[0]
            else:
                paths = files.find(root, detail=True)
        except ImportError as error:
            raise CorpusError(
                f"{address} cannot be read: {error}; pip can install what is missing."
            ) from error
        except Exception as error:
            # Each store has errors of its own.
            raise CorpusError(
                f"{address} cannot be listed: {type(error).__name__}: {error}"
            ) from error
        sizes = {
            path: int(about.get("size") or 0)
            for path, about in paths.items()
            if about.get("type", "file") == "file"
        }
        if not sizes:
            raise CorpusError(f"There is nothing at {address}.")
        if list(sizes) == [root]:
            root = root.rsplit("/", 1)[0]
        named = {path[len(root) :].lstrip("/"): size for path, size in sizes.items()}
        return cls(address, files, root, named)

    def names(self) -> list[str]:
        return sorted(name for name in self.sizes if not _hidden(name))

    def passed_over(self) -> Iterator[tuple[str, str]]:
        for name in sorted(filter(_hidden, self.sizes)):
            yield name, "a hidden file"

    def holds(self, name: str) -> bool:
        return name in self.sizes

    def read(self, name: str) -> bytes:
        _check_size(self.sizes[name])
        try:
            data: bytes = self.files.cat_file(f"{self.root}/{name}")
        except Exception as error:
            # Each store has errors of its own.
            raise UnreadableError(f"cannot be read: {type(error).__name__}: {error}") from error
        return data

    def state(self) -> str:
        listed = "".join(f"{name}\0{size}\0" for name, size in sorted(self.sizes.items()))
        return hashlib.sha256(listed.encode()).hexdigest()


def _hidden(name: str) -> bool:
    return any(part.startswith(".") for part in name.split("/"))
