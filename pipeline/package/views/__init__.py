"""The views of the published database: a file of SQL each, with what a row of it is on top."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pipeline.lexicons import load
from pipeline.schemas.sql import literal

_COMMENT = "-- "


@dataclass(frozen=True, slots=True)
class View:
    """A named query over the published tables, with what a row of it is."""

    name: str
    description: str
    sql: str


def _view(path: Path) -> View:
    comments, sql = path.read_text(encoding="utf-8").split("\n\n", 1)
    description = " ".join(line.removeprefix(_COMMENT) for line in comments.splitlines())
    return View(path.stem, description, sql.strip().replace("{counted_groups}", _groups()))


def group_patterns() -> dict[str, str]:
    """For each group that reports count, a pattern that finds its words in a lower-case text."""
    return {
        entry["id"]: rf"\b({'|'.join(map(re.escape, entry['words']))})\b"
        for entry in load("counted_groups")
    }


def _groups() -> str:
    """The groups as rows of (place in the lexicon, group, pattern)."""
    return ",\n    ".join(
        f"({number}, {literal(name)}, {literal(pattern)})"
        for number, (name, pattern) in enumerate(group_patterns().items())
    )


VIEWS = {path.stem: _view(path) for path in sorted(Path(__file__).parent.glob("*.sql"))}
"""The views by name; the file of each opens with comments that say what a row of it is."""
