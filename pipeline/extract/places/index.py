"""The gazetteer on disk: one SQLite file, loaded once from the tables that are shipped.

`make gazetteer` makes these again from GeoNames and ISO data (`benchmarks/make_gazetteer.py`).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pyarrow.parquet as pq

from pipeline.extract.places.entries import TRANSLITERATED, Entry
from pipeline.extract.places.normal import key, skeleton
from pipeline.extract.places.words import words

TABLES = {
    name: Path(__file__).parent / "tables" / f"{name}.parquet"
    for name in ("place", "name", "spelling")
}
"""The tables as they are shipped, one file each."""
_SCHEMA = """
CREATE TABLE place (
    row INTEGER PRIMARY KEY, place_id TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL,
    country TEXT, admin1 TEXT, admin2 TEXT, latitude REAL, longitude REAL, geonames_id INTEGER,
    population INTEGER NOT NULL, precision INTEGER, parent TEXT, aliases TEXT NOT NULL
);
CREATE TABLE name (key TEXT, row INTEGER, rank INTEGER, PRIMARY KEY (key, row)) WITHOUT ROWID;
CREATE TABLE spelling (
    skeleton TEXT, key TEXT, PRIMARY KEY (skeleton, key)
) WITHOUT ROWID;
"""
_SILENT = re.compile(r"[^aeiou ][^ ]*ah$")
"""The end of a name whose last letter reports leave out ("Shabwah", "Hodeidah")."""
_INDEXES = """
CREATE UNIQUE INDEX by_id ON place (place_id);
CREATE INDEX by_admin1 ON place (admin1) WHERE kind = 'admin1';
CREATE INDEX by_admin2 ON place (admin2) WHERE kind = 'admin2';
CREATE INDEX by_country ON place (country) WHERE kind = 'country';
"""


def home() -> Path:
    """The folder for state: `ONRECORD_HOME`, else `.onrecord` in the project or working folder."""
    given = os.environ.get("ONRECORD_HOME")
    if given:
        return Path(given)
    project = Path(__file__).parents[3]
    return (project if (project / "pyproject.toml").exists() else Path.cwd()) / ".onrecord"


def _keys(entry: Entry) -> dict[str, int]:
    """The keys an entry is found by, each with its rank: 0 its own names, 1 others."""
    ranks: dict[str, int] = {}
    transliterated = entry.country in TRANSLITERATED
    for rank, names in enumerate(((entry.name, *entry.names), entry.others)):
        for name in names:
            parts = key(name).split()
            if parts:
                ranks.setdefault(" ".join(parts), rank)
            if entry.kind == "admin1" and len(parts) > 1 and parts[-1] in words("generic"):
                parts.pop()
                ranks.setdefault(" ".join(parts), rank)
            if transliterated and len(parts) > 1 and parts[0] in words("article"):
                ranks.setdefault(" ".join(parts[1:]), rank)
    if transliterated:
        for name in list(ranks):
            if _SILENT.search(name):
                ranks.setdefault(name[:-1], 1)
    return ranks


def _rows(found: list[Entry]) -> Iterator[tuple[object, ...]]:
    for row, entry in enumerate(found):
        latitude, longitude = entry.point or (None, None)
        aliases = "\n".join(dict.fromkeys(n for n in entry.names if n != entry.name))
        yield (
            *(row, entry.place_id, entry.name, entry.kind, entry.country, entry.admin1),
            *(entry.admin2, latitude, longitude, entry.geonames_id, entry.population),
            *(entry.precision, entry.parent, aliases),
        )


def _fill(connection: sqlite3.Connection, found: list[Entry]) -> None:
    names: list[tuple[str, int, int]] = []
    spellings: set[tuple[str, str]] = set()
    for row, entry in enumerate(found):
        for name, rank in _keys(entry).items():
            names.append((name, row, rank))
            if entry.country in TRANSLITERATED and (bones := skeleton(name)):
                spellings.add((bones, name))
    connection.executescript(_SCHEMA)
    places = "INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
    connection.executemany(places, _rows(found))
    connection.executemany("INSERT INTO name VALUES (?,?,?)", sorted(names))
    connection.executemany("INSERT INTO spelling VALUES (?,?)", sorted(spellings))
    connection.executescript(_INDEXES)
    connection.commit()


def build(found: Iterable[Entry], path: Path | None = None) -> sqlite3.Connection:
    """Index places in memory, or in a file that appears under its name only when complete.

    Raises OSError if the file cannot be written.
    """
    entries = list(found)
    return _made(lambda connection: _fill(connection, entries), path)


def _load(connection: sqlite3.Connection) -> None:
    """Fill a database from the tables that are shipped."""
    connection.executescript(_SCHEMA)
    for name, path in TABLES.items():
        with pq.ParquetFile(path) as file:
            insert = f"INSERT INTO {name} VALUES ({','.join('?' * len(file.schema_arrow))})"
            for batch in file.iter_batches():
                columns = [column.to_pylist() for column in batch.columns]
                connection.executemany(insert, zip(*columns, strict=True))
    connection.executescript(_INDEXES)
    connection.commit()


def _made(fill: Callable[[sqlite3.Connection], None], path: Path | None) -> sqlite3.Connection:
    if path is None:
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        fill(memory)
        return memory
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".tmp")
    os.close(handle)
    try:
        with contextlib.closing(sqlite3.connect(draft)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            fill(connection)
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
    return read(path)


def read(path: Path) -> sqlite3.Connection:
    """An index on disk, read-only."""
    address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, check_same_thread=False)


def stamp() -> str:
    """A short hash of the tables that an index is loaded from."""
    made = hashlib.sha256()
    for path in TABLES.values():
        made.update(path.read_bytes())
    return made.hexdigest()[:16]


def path_in(folder: Path) -> Path:
    """The file of the index in a folder, be it there or not."""
    return folder / f"gazetteer-{stamp()}.sqlite"


def connect(folder: Path) -> sqlite3.Connection:
    """The index of the tables that are shipped: read, or loaded first (a few seconds).

    Where the folder cannot be written the index is made in memory.
    """
    path = path_in(folder)
    if path.exists():
        return read(path)
    try:
        connection = _made(_load, path)
    except (OSError, sqlite3.OperationalError):
        return _made(_load, None)
    for stale in folder.glob("gazetteer-*.sqlite"):
        if stale != path:
            with contextlib.suppress(OSError):
                stale.unlink()
    return connection
