"""Hashes of files, and the SHA256SUMS of a release."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

SUMS = "SHA256SUMS"


def sha256(path: Path) -> str:
    """The sha256 of the file's bytes, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def write_sums(folder: Path, names: Iterable[str], to: str = SUMS) -> None:
    """Write the hashes of the files `names` (paths in `folder`) as `sha256sum -c` reads them."""
    lines = [f"{sha256(folder / name)}  {name}\n" for name in sorted(names)]
    (folder / to).write_text("".join(lines), encoding="utf-8", newline="\n")


def read_sums(path: Path) -> dict[str, str]:
    """The hash of each file that a sums file names. Raises ValueError where a line has no name."""
    sums = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        digest, separator, name = line.partition("  ")
        if not separator or not name:
            raise ValueError(f"{path.name} has the line {line!r}, which names no file")
        sums[name] = digest
    return sums
