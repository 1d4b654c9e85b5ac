"""What a format is recognised by: the fields of a file's first line, or the files of a folder."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

_LONGEST = 1 << 25
"""Bytes read for the first line; one document stands on a line."""


@dataclass(frozen=True, slots=True)
class Head:
    """The kind of a path, and the names of the fields of its first line (none of a folder)."""

    path: Path
    kind: Literal["json", "table", "folder", "other"]
    fields: frozenset[str] = frozenset()

    def holds(self, *patterns: str) -> bool:
        """Whether a folder has a file for each of the patterns."""
        return self.kind == "folder" and all(
            any(path.is_file() for path in self.path.glob(pattern)) for pattern in patterns
        )

    def has(self, kind: Literal["json", "table"], *fields: str) -> bool:
        """Whether it is a file of this kind with these fields."""
        return self.kind == kind and self.fields.issuperset(fields)


def head_of(path: Path) -> Head:
    """Look at a file or folder; one that cannot be read is of another kind."""
    if path.is_dir():
        return Head(path, "folder")
    line = _first_line(path)
    if not line.startswith("{"):
        return Head(path, "table", frozenset(line.split("\t"))) if line else Head(path, "other")
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return Head(path, "other")
    return Head(path, "json", frozenset(row))


def _first_line(path: Path) -> str:
    """The first line that is not blank; empty where there is none."""
    try:
        with path.open("rb") as file:
            while line := file.readline(_LONGEST):
                if line.strip():
                    return line.decode("utf-8").strip("\ufeff\r\n ")
    except (OSError, UnicodeDecodeError):
        pass
    return ""
