"""The views of the published database: a file of SQL each, with what a row of it is on top."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
    return View(path.stem, description, sql.strip())


VIEWS = {path.stem: _view(path) for path in sorted(Path(__file__).parent.glob("*.sql"))}
"""The views by name; the file of each opens with comments that say what a row of it is."""
