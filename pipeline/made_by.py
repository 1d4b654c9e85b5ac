"""What something kept was made by: with other code, data or libraries it is made again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

PIPELINE = Path(__file__).parent


def made_by(parts: Iterable[str], libraries: Iterable[str]) -> str:
    """A hash that is another where a file of the parts, or a library by its version, is another.

    `parts` are files and folders below `pipeline/`.
    """
    made = hashlib.sha256("\n".join(sorted(set(libraries))).encode())
    for path in (path for part in parts for path in _files(PIPELINE / part)):
        made.update(f"\n{path.relative_to(PIPELINE).as_posix()}\n".encode())
        made.update(hashlib.sha256(path.read_bytes()).digest())
    return made.hexdigest()[:16]


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for each in sorted(path.rglob("*")):
        if each.is_file() and "__pycache__" not in each.parts:
            yield each
