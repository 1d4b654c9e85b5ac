"""What was made before, kept by what it was made of, so that only what is new is made."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

MOST_BYTES = 1 << 30
"""How much is kept; beyond it what was not used for longest goes, never what this run used."""
_AT_ONCE = 200
"""How many are written in one go: each going costs a wait for the disk, and a break loses one."""
_WAIT_SECONDS = 5.0
"""For another run that writes."""
_SCHEMA = """
CREATE TABLE IF NOT EXISTS reading (
    key TEXT PRIMARY KEY, run INTEGER NOT NULL, found BLOB NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS by_run ON reading (run);
"""
_LET_GO = "DELETE FROM reading WHERE run = (SELECT min(run) FROM reading) AND run < ?"


class Kept:
    """Bytes by a key in a database, which is made if it is not there.

    Where the database cannot be used there is nothing in it: it only saves time.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._database = _opened(path)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode not in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
                raise
            path.unlink()
            self._database = _opened(path)
        (last,) = self._database.execute("SELECT max(run) FROM reading").fetchone()
        self._run = (last or 0) + 1
        self._used: list[tuple[int, str]] = []
        self._new: list[tuple[str, int, bytes]] = []

    def __enter__(self) -> Kept:
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the database, and of what is too much in it."""
        with contextlib.suppress(sqlite3.Error):
            self._write()
            gone = 1
            while gone and self.size() > MOST_BYTES:
                gone = self._database.execute(_LET_GO, (self._run,)).rowcount
        self._database.close()

    def get(self, key: str) -> bytes | None:
        """What is kept under a key."""
        with contextlib.suppress(sqlite3.Error):
            query = "SELECT found FROM reading WHERE key = ?"
            row: tuple[bytes] | None = self._database.execute(query, (key,)).fetchone()
            if row:
                self._used.append((self._run, key))
                return row[0]
        return None

    def put(self, key: str, found: bytes) -> None:
        """Keep bytes under a key."""
        self._new.append((key, self._run, found))
        if len(self._new) >= _AT_ONCE:
            self._write()

    def size(self) -> int:
        """How many bytes are kept."""
        query = "SELECT coalesce(sum(length(found)), 0) FROM reading"
        return int(self._database.execute(query).fetchone()[0])

    def _write(self) -> None:
        """Write down what is new, and what was used."""
        with contextlib.suppress(sqlite3.Error), self._database:
            self._database.execute("BEGIN IMMEDIATE")
            self._database.executemany("UPDATE reading SET run = ? WHERE key = ?", self._used)
            self._database.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", self._new)
        self._used.clear()
        self._new.clear()


def _opened(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=_WAIT_SECONDS, check_same_thread=False)
    database.isolation_level = None
    database.executescript(_SCHEMA)
    return database
