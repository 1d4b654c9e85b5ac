"""Looking up place names."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import cache, lru_cache
from pathlib import Path

from pipeline.extract.model import Place
from pipeline.extract.places import index
from pipeline.extract.places.entries import TRANSLITERATED
from pipeline.extract.places.kinds import NEAR
from pipeline.extract.places.normal import key, skeleton

_COLUMNS = (
    "place.row, place_id, place.name, kind, country, admin1, admin2, latitude, longitude, "
    "geonames_id, population, precision, parent, aliases"
)
_LIKE = 0.7
"""How alike two spellings of one name must be: twice the shared letters over all letters."""
_KEPT = 2**15
"""Names whose places are kept in memory."""
_NEARLY = 0.1
"""How much less alike than the likest a spelling may be."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can refer to.

    `rank` is 0 if the name is one of its own, 1 for another of its names, 2 for a name spelt
    like one of them. `admin1`, `admin2` are GeoNames codes, `country` an ISO alpha-2 code.
    """

    place_id: str
    name: str
    kind: str
    country: str | None
    admin1: str | None
    admin2: str | None
    latitude: float | None
    longitude: float | None
    geonames_id: int | None
    population: int
    precision: int | None
    parent: str | None
    aliases: tuple[str, ...]
    rank: int


class Gazetteer:
    """The places of the world by name.

    Open it with `Gazetteer.open()`; it holds a read-only database that several threads may share.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._by_key = lru_cache(_KEPT)(self._select_names)
        self._alike = lru_cache(_KEPT)(self._select_alike)
        self._units: dict[str, Candidate | None] = {}

    @classmethod
    def open(cls, folder: Path | None = None) -> Gazetteer:
        """The gazetteer kept in a folder, by default the one for state; made if it is not there."""
        return _opened((folder or index.home()).absolute())

    def _select(self, tail: str, *values: object) -> list[tuple[object, ...]]:
        return self._connection.execute(f"SELECT {_COLUMNS}, {tail}", values).fetchall()

    @staticmethod
    def _candidate(row: tuple[object, ...]) -> Candidate:
        *fields, aliases, rank = row[1:]
        return Candidate(*fields, tuple(str(aliases).split("\n")) if aliases else (), rank)  # type: ignore[arg-type,call-arg]

    def _select_names(self, name: str) -> tuple[Candidate, ...]:
        rows = self._select(
            "rank FROM name JOIN place USING (row) WHERE key = ? ORDER BY row", name
        )
        return tuple(map(self._candidate, rows))

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """The places of this name, in the order of the index; spelling and case as `normal.key`."""
        return self._by_key(key(name))

    def spelt_like(self, name: str) -> tuple[Candidate, ...]:
        """Places whose transliterated names share the consonants of this one and look like it."""
        return self._alike(name)

    def _select_alike(self, name: str) -> tuple[Candidate, ...]:
        bones, wanted = skeleton(name), key(name)
        if len(bones.replace(" ", "")) < 2 or len(wanted) < 4:
            return ()
        rows = self._connection.execute("SELECT key FROM spelling WHERE skeleton = ?", (bones,))
        alike = {
            spelling: SequenceMatcher(None, wanted, spelling, autojunk=False).ratio()
            for (spelling,) in rows.fetchall()
        }
        least = max(_LIKE, max(alike.values(), default=0.0) - _NEARLY)
        found: dict[str, Candidate] = {}
        for spelling, likeness in alike.items():
            if likeness < least:
                continue
            for place in self._by_key(spelling):
                if place.country in TRANSLITERATED:
                    found.setdefault(place.place_id, replace(place, rank=2))
        return tuple(found.values())

    def by_id(self, place_id: str) -> Candidate | None:
        """The place with an id."""
        rows = self._select("0 FROM place WHERE place_id = ?", place_id)
        return self._candidate(rows[0]) if rows else None

    def unit(self, code: str | None) -> Candidate | None:
        """The country of an alpha-2 code, or the division of a GeoNames code ("SY.07")."""
        if not code:
            return None
        if code not in self._units:
            kind = ("country", "admin1", "admin2")[code.count(".")]
            column = kind
            rows = self._select(f"0 FROM place WHERE {column} = ? AND kind = '{kind}'", code)
            self._units[code] = self._candidate(rows[0]) if rows else None
        return self._units[code]

    def place(self, found: Candidate) -> Place:
        """The record of a place; one without coordinates of its own is at its parent's."""
        latitude, longitude, precision = found.latitude, found.longitude, found.precision
        admin1 = found.admin1
        if latitude is None:
            parent = self.by_id(found.parent) if found.parent else self.unit(found.admin1)
            if parent and parent.latitude is not None:
                latitude, longitude = parent.latitude, parent.longitude
                precision = max(found.precision or NEAR, parent.precision or NEAR)
                admin1 = admin1 or parent.admin1
        country, division = self.unit(found.country), self.unit(admin1)
        district = self.unit(found.admin2)
        holders = (unit.place_id for unit in (district, division, country) if unit)
        return Place(
            found.place_id,
            found.name,
            found.kind,
            found.aliases,
            country.name if country else None,
            division.name if division else None,
            latitude,
            longitude,
            found.geonames_id,
            precision if latitude is not None else None,
            district.name if district else None,
            found.parent or next((i for i in holders if i != found.place_id), None),
        )


@cache
def _opened(folder: Path) -> Gazetteer:
    return Gazetteer(index.connect(folder))
