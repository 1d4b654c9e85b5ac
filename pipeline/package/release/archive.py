"""The zip of a release to download: of the same files it has the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import cast

_EPOCH = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
_UNIX = 3


def write_zip(folder: Path, names: Iterable[str], to: Path, top: str) -> None:
    """Pack the files `names` of `folder` under `top`, sorted, without times or owners."""
    with zipfile.ZipFile(to, "w") as archive:
        for name in sorted(names):
            entry = zipfile.ZipInfo(f"{top}/{name}", date_time=_EPOCH)
            entry.create_system = _UNIX
            entry.external_attr = _PLAIN_FILE
            entry.compress_type = zipfile.ZIP_DEFLATED
            with _content(folder / name) as content:
                archive.writestr(entry, content, compresslevel=9)


def packed(path: Path) -> dict[str, int]:
    """The files of a zip below its one folder, each with the CRC of its bytes."""
    with zipfile.ZipFile(path) as archive:
        return {entry.filename.partition("/")[2]: entry.CRC for entry in archive.infolist()}


@contextmanager
def _content(path: Path) -> Iterator[bytes]:
    """The bytes of a file, which are read as they are needed, however many they are."""
    if not path.stat().st_size:
        yield b""
        return
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as content:
        yield cast("bytes", content)
