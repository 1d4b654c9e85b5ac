"""What was taken of files before, kept so that only new and changed files are read again."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

from pipeline.made_by import made_by
from pipeline.readers.document import File, Taken
from pipeline.readers.formats import versions
from pipeline.text.rejects import Reject

MOST_BYTES = 1 << 30
"""How much is kept; beyond it what was not used for longest goes."""
_RULES = ("readers", "lexicons", "text/article.py", "text/language.py", "text/periods.py")
"""The code and data below `pipeline/` that what is taken of a file depends on."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS reading (
    key TEXT PRIMARY KEY, run INTEGER NOT NULL, found BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_run ON reading (run);
"""

Found = Taken | Reject
_FOUND = TypeAdapter(tuple[Found, ...])


class Readings:
    """Files' readings in a database, by their bytes and by the readers; made if it is not there.

    Where the database cannot be used every file is read: it only saves time.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._database = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._database.executescript(_SCHEMA)
        (last,) = self._database.execute("SELECT max(run) FROM reading").fetchone()
        self._run = (last or 0) + 1

    def of(self, file: File, read: Callable[[File], Iterable[Found]]) -> Iterator[Found]:
        """Everything in a file: as it was read before, else as `read` gives it now."""
        name = _key(file)
        with contextlib.suppress(sqlite3.Error, zlib.error, ValueError):
            row = self._database.execute(
                "UPDATE reading SET run = ? WHERE key = ? RETURNING found", (self._run, name)
            ).fetchone()
            if row:
                kept = _FOUND.validate_json(zlib.decompress(row[0]))
                yield from (_in_file(found, file.name) for found in kept)
                return
        made = tuple(read(file))
        yield from made
        packed = zlib.compress(_FOUND.dump_json(tuple(map(_bare, made))))
        with contextlib.suppress(sqlite3.Error):
            self._database.execute(
                "INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", (name, self._run, packed)
            )

    def close(self) -> None:
        """Let go of the database, and of what is too much in it."""
        with contextlib.suppress(sqlite3.Error):
            total = self._bytes()
            while total > MOST_BYTES:
                self._database.execute(
                    "DELETE FROM reading WHERE run = (SELECT min(run) FROM reading)"
                )
                total = self._bytes()
        self._database.close()

    def _bytes(self) -> int:
        query = "SELECT coalesce(sum(length(found)), 0) FROM reading"
        return int(self._database.execute(query).fetchone()[0])


def _key(file: File) -> str:
    about = [file.name.rsplit("/", 1)[-1].lower(), sorted(file.columns.items()), _rules()]
    made = hashlib.sha256(file.data)
    made.update(json.dumps(about).encode())
    return made.hexdigest()


@cache
def _rules() -> str:
    return made_by(_RULES, versions())


def _bare(found: Found) -> Found:
    """Without the bytes of the file and what is known of the corpus."""
    if isinstance(found, Reject):
        return found
    return replace(found, file=replace(found.file, data=b"", columns={}))


def _in_file(found: Found, name: str) -> Found:
    """What was found, under the name the file has now."""
    if isinstance(found, Reject):
        return replace(found, file_name=name)
    return replace(found, file=replace(found.file, name=name))
