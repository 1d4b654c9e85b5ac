"""What one document, or several, say of one happening, and whether two can be the same."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipeline.lexicons import load

Row = Mapping[str, Any]
Key = tuple[str, str, int]
"""What orders mentions: published (unknown dates last), doc_id, char_start."""

MAX_DAYS = 7
"""The longest stretch of days that is exact enough to tell one happening from another."""
_EXACT_PLACE = 3
"""The least exact `place_precision` (a district) that places a happening."""
_NEAR_KM = 5.0
"""How far apart two exact places may lie and still be told of one happening."""
_WIDE_KM = 30.0
"""The same, where one place is a district, or only taken from the rest of a report."""
_CELL_DEGREES = 0.25
_FORCES = frozenset({"state_forces", "rebel_group", "militia", "government"})
_UNREAL = frozenset({"planned", "possible", "denied"})
_FIGHT = "fight"
_SAME_KIND = {"Attack": _FIGHT, "Armed clash": _FIGHT}
"""Types that reports of one happening mix up count as one kind; every other is its own."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What is known of one happening."""

    key: Key
    docs: frozenset[str]
    kind: str
    real: bool
    actor1: str | None
    actor2: str | None
    place: Row | None
    start: dt.date | None
    end: dt.date | None
    guessed: bool = False
    """Whether the place is only that of the report, not said of the happening."""

    @classmethod
    def of(cls, key: Key, mentions: Sequence[Row], places: Mapping[str, Row]) -> Happening:
        """The happening that some mentions of one document share, given in reading order."""
        first = mentions[0]
        span = narrowest(mentions)
        return cls(
            key=key,
            docs=frozenset({first["doc_id"]}),
            kind=_kind(first["sub_event_type"]),
            real=first["status"] not in _UNREAL,
            actor1=_first(row["actor1_id"] for row in mentions),
            actor2=_first(row["actor2_id"] for row in mentions),
            place=most_exact(mentions, places),
            start=span[0] if span else None,
            end=span[1] if span else None,
        )

    @property
    def is_placed(self) -> bool:
        """Whether place and time are said exactly enough to know it again in another text."""
        if self.place is None or self.start is None or self.end is None:
            return False
        return _is_exact(self.place) and (self.end - self.start).days < MAX_DAYS

    def told_on(self, published: dt.date | None, spot: Row | None) -> Happening:
        """As what a report of that day is about: where its text plays, and of the last days.

        Only a fight or attack, and only what it does not say exactly itself.
        """
        if self.kind != _FIGHT or not self.real:
            return self
        one = (
            self
            if self.place and _is_exact(self.place)
            else replace(self, place=spot, guessed=True)
        )
        if published is None:
            return one
        since = published - dt.timedelta(days=MAX_DAYS - 1)
        start, end = one.start or since, one.end or published
        vague = (end - start).days >= MAX_DAYS and start <= published and since <= end
        return replace(one, start=since, end=published) if vague or not one.start else one

    def cells(self, reach: int = 0) -> Iterator[tuple[str, str, str]]:
        """The blocks it lies in: kind, day and place, the place as its id or a cell of a grid."""
        if self.place is None or self.start is None or self.end is None:
            return
        for n in range((self.end - self.start).days + 1):
            day = (self.start + dt.timedelta(days=n)).isoformat()
            yield self.kind, day, self.place["place_id"]
            lat, lon = self.place["latitude"], self.place["longitude"]
            if lat is None or lon is None:
                continue
            row, column = int(lat // _CELL_DEGREES), int(lon // _CELL_DEGREES)
            for y in range(row - reach, row + reach + 1):
                for x in range(column - reach, column + reach + 1):
                    yield self.kind, day, f"{y}/{x}"

    def can_be(self, other: Happening) -> bool:
        """Whether two happenings of different documents agree in kind, actors, place and time."""
        return (
            self.kind == other.kind
            and self.real == other.real
            and not self.docs & other.docs
            and _actors_agree(self, other)
            and _days_agree(self, other)
            and _places_agree(self, other)
        )

    def joined(self, other: Happening) -> Happening:
        """Both as one: the words of the earlier where they differ, what is more exact else."""
        place = min((p for p in (self.place, other.place) if p), key=_precision, default=None)
        return Happening(
            key=min(self.key, other.key),
            docs=self.docs | other.docs,
            kind=self.kind,
            real=self.real,
            actor1=self.actor1 or other.actor1,
            actor2=self.actor2 or other.actor2,
            place=place,
            guessed=self.guessed and other.guessed,
            start=max((d for d in (self.start, other.start) if d), default=None),
            end=min((d for d in (self.end, other.end) if d), default=None),
        )


def is_fight(mention: Row) -> bool:
    """Whether a mention tells of a fight or attack that is said to have happened."""
    return _kind(mention["sub_event_type"]) == _FIGHT and mention["status"] not in _UNREAL


def _kind(sub_event_type: str) -> str:
    return _SAME_KIND.get(sub_event_type, sub_event_type)


def _first(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value), None)


def _precision(place: Row) -> int:
    precision: int | None = place["place_precision"]
    return 9 if precision is None else precision


def _is_exact(place: Row) -> bool:
    return _precision(place) <= _EXACT_PLACE


def most_told(mentions: Iterable[Row], places: Mapping[str, Row]) -> Row | None:
    """The exact place that most mentions give, the first of equals."""
    named = [places[row["place_id"]] for row in mentions if row["place_id"] in places]
    counts = Counter(place["place_id"] for place in named if _is_exact(place))
    return places[counts.most_common(1)[0][0]] if counts else None


def most_exact(mentions: Iterable[Row], places: Mapping[str, Row]) -> Row | None:
    """The most exact place that mentions give, the first of equals."""
    named = [places[row["place_id"]] for row in mentions if row["place_id"] in places]
    return min(named, key=_precision, default=None)


def narrowest(mentions: Iterable[Row]) -> tuple[dt.date, dt.date, str] | None:
    """The shortest stretch of days that a mention gives, and its precision; the first of equals."""
    said = [
        (row["date_start"], row["date_end"], row)
        for row in mentions
        if row["date_start"] and row["date_end"]
    ]
    if not said:
        return None
    start, end, row = min(said, key=lambda one: one[1] - one[0])
    return start, end, row["date_precision"]


def _actors_agree(one: Happening, other: Happening) -> bool:
    """Whether no actor that both name differs; the two sides of a fight may be told crosswise."""
    straight = _agree(one.actor1, other.actor1) and _agree(one.actor2, other.actor2)
    crossed = one.kind == _FIGHT and (
        one.actor1 is not None and one.actor1 == other.actor2 and _agree(one.actor2, other.actor1)
    )
    return straight or crossed


def _agree(one: str | None, other: str | None) -> bool:
    """Whether two actors can be one: "a gunman" can be anybody, a known force only itself."""
    return one == other or not {one, other} <= _known_forces()


@cache
def _known_forces() -> frozenset[str]:
    return frozenset(entry["id"] for entry in load("actors") if entry["kind"] in _FORCES)


def _days_agree(one: Happening, other: Happening) -> bool:
    if one.start is None or other.start is None or one.end is None or other.end is None:
        return False
    return one.start <= other.end and other.start <= one.end


def _places_agree(one: Happening, other: Happening) -> bool:
    if one.place is None or other.place is None:
        return False
    if one.place["place_id"] == other.place["place_id"]:
        return True
    wide = any(h.guessed or _precision(h.place) > 1 for h in (one, other) if h.place)
    distance = _km(one.place, other.place)
    return distance is not None and distance <= (_WIDE_KM if wide else _NEAR_KM)


def _km(one: Row, other: Row) -> float | None:
    """The great-circle distance of two places; None if one has no coordinates."""
    values = [place[name] for place in (one, other) for name in ("latitude", "longitude")]
    if any(value is None for value in values):
        return None
    lat1, lon1, lat2, lon2 = map(math.radians, values)
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))
