"""A corpus folder: its files as source texts, and what could not be taken of it."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pipeline.errors import OnrecordError
from pipeline.readers import manifest
from pipeline.readers.decode import DecodeError, decode
from pipeline.readers.manifest import Known, key, read_manifest
from pipeline.schemas.corrections import CORRECTIONS_FILE
from pipeline.text.article import SourceText
from pipeline.text.periods import Period
from pipeline.text.publication import address_date, stated_date
from pipeline.text.rejects import Reject

LARGEST = 100 * 1024 * 1024
"""Bytes; a larger file is not read."""
_OWN = (manifest.NAME, "sources.schema.json", CORRECTIONS_FILE)


class CorpusError(OnrecordError):
    """A corpus folder that cannot be used at all."""


def _files(folder: Path) -> list[str]:
    """The paths of all files in the folder, with /, sorted; hidden ones and READMEs left out."""
    found: list[str] = []
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = Path(where, name).relative_to(folder).as_posix()
            if not name.startswith(".") and not name.upper().startswith("README"):
                found.append(path)
    return sorted(set(found) - set(_OWN))


def _is_text(file_name: str) -> bool:
    return file_name.lower().endswith(".txt")


def _printable(file_name: str) -> str:
    """A file name that can be written: bytes that are no UTF-8 are replaced."""
    return os.fsencode(file_name).decode("utf-8", "replace")


def check_corpus(folder: Path) -> None:
    """Raise CorpusError unless the folder is there and holds a .txt file."""
    if not folder.exists():
        raise CorpusError(f"There is no folder {folder}.")
    if not folder.is_dir():
        raise CorpusError(f"{folder} is a file; a corpus is a folder of .txt files.")
    if not any(map(_is_text, _files(folder))):
        raise CorpusError(f"The folder {folder} holds no .txt files.")


def fingerprint(folder: Path) -> str:
    """A hash that changes when a file of the folder is added, changed or removed.

    It goes by names, sizes and times of change, and reads no file.
    """
    made = hashlib.sha256()
    for name in [*_files(folder), *_OWN]:
        path = folder / name
        if path.is_file():
            about = path.stat()
            made.update(f"{_printable(name)}\0{about.st_size}\0{about.st_mtime_ns}\0".encode())
    return made.hexdigest()


def _read(path: Path) -> bytes:
    """Raises DecodeError, with the reason, for what cannot or should not be read."""
    try:
        about = path.stat()
        if not stat.S_ISREG(about.st_mode):
            raise DecodeError("not a regular file")
        if about.st_size > LARGEST:
            raise DecodeError(f"{about.st_size:,} bytes, more than {LARGEST:,}")
        return path.read_bytes()
    except OSError as error:
        raise DecodeError(f"cannot be read: {error.strerror}") from error


def _published(known: Known, text: str) -> tuple[Period | None, str | None]:
    """The publication date and its basis: the manifest's, else the text's, else the address's."""
    if known.published:
        return known.published, known.published_basis
    stated = stated_date(text)
    if stated:
        return stated, "stated"
    in_address = address_date(known.url) if known.url else None
    return in_address, "address" if in_address else None


def _source(file_name: str, data: bytes, copies: Counter[str], known: Known) -> SourceText:
    text = decode(data)
    sha256 = hashlib.sha256(data).hexdigest()
    copies[sha256] += 1
    number = copies[sha256]
    published, basis = _published(known, text)
    return SourceText(
        doc_id=f"d{sha256[:16]}" + (f"-{number}" if number > 1 else ""),
        file_name=file_name,
        text=text,
        title=known.title,
        publisher=known.publisher,
        authors=known.authors,
        published=published,
        sha256=sha256,
        published_basis=basis,
        url=known.url,
    )


def _take(folder: Path, files: list[str]) -> Iterator[SourceText | Reject]:
    told = read_manifest(folder, filter(_is_text, files))
    yield from told.rejects
    copies: Counter[str] = Counter()
    for name in files:
        shown = _printable(name)
        if not _is_text(name):
            yield Reject(shown, "ingest", "not a .txt file")
            continue
        if shown != name:
            yield Reject(shown, "ingest", "a file name that is not UTF-8")
            continue
        try:
            yield _source(name, _read(folder / name), copies, told.known.get(key(name), Known()))
        except DecodeError as error:
            yield Reject(name, "ingest", str(error))


def read_corpus(folder: Path) -> Iterator[SourceText | Reject]:
    """The source texts of a folder in the order of their names, one at a time, and the rejects.

    Raises CorpusError if the folder cannot be used at all.
    """
    check_corpus(folder)
    return _take(folder, _files(folder))
