"""What one document, or several, say of one happening."""

from __future__ import annotations

import datetime as dt
import math
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from sys import intern
from typing import Any

from pipeline.extract.events.tolls import gist_rules
from pipeline.merge.happening_marks import Marks

Row = Mapping[str, Any]
Key = tuple[str, str, int]
"""What orders mentions: published (unknown dates last), doc_id, char_start."""
Cell = tuple[str, str, str]
"""A block of happenings that can be one: kind, day, and a place, part of a grid, or mark."""

MAX_DAYS = 7
"""The longest stretch of days that is exact enough to tell one happening from another."""
MAX_MARKED_DAYS = 31
"""The same for one that also has a mark few others have."""
REPORTED_DAYS = 5
"""How many days, up to its publication, a report that names no day speaks of."""
_EXACT_PLACE = 3
"""The least exact `place_precision` (a district) that places a happening."""
_CELL_DEGREES = 0.25
_NEAR_KM = 5.0
"""How far apart two exact places may be and still be of one happening."""
_WIDE_KM = 30.0
"""The same, where one place is a district, or only taken from the rest of a report."""
_FAR_KM = 100.0
"""What happened so far from where a report plays did not happen there."""
_UNREAL = frozenset({"planned", "possible", "denied"})
_OFFENSIVE = frozenset({"offensive_noun"})
"""The rules of words for a fight with a start and an aim."""
FIGHT = "fight"
_SAME_KIND = {"Attack": FIGHT, "Armed clash": FIGHT}
"""Types that reports of one happening mix up count as one kind; every other is its own."""


@dataclass(frozen=True, slots=True)
class Happening:
    """What is known of one happening."""

    key: Key
    docs: frozenset[str]
    kind: str
    real: bool
    actor1: str | None = None
    actor2: str | None = None
    places: tuple[Row, ...] = ()
    """Where it may have been: all exact places given for it."""
    start: dt.date | None = None
    end: dt.date | None = None
    marks: Marks = field(default_factory=Marks)
    says_place: bool = False
    """Whether an exact place is said of it; else the places are the report's."""
    says_day: bool = False
    """Whether the days are said, and exactly; else they are those the report is about."""
    is_offensive: bool = False
    """Whether a mention calls it an offensive or the like, with a start and an aim."""
    published: dt.date | None = None
    """The last day of its publication, of a document's own happening."""
    borrows_day: bool = False
    """Whether its days are those of the other fights of its report."""
    is_news: bool = False
    """Whether nothing in the text tells the days: they are the last before its publication."""

    @classmethod
    def of(
        cls, key: Key, mentions: Sequence[Row], places: Mapping[str, Row], marks: Marks
    ) -> Happening:
        """The happening that some mentions of one document share, given in reading order."""
        first = mentions[0]
        span, named = narrowest(mentions), exact_places(mentions, places)
        return cls(
            key=key,
            docs=frozenset({first["doc_id"]}),
            kind=kind_of(mentions),
            real=first["status"] not in _UNREAL,
            actor1=_first(row["actor1_id"] for row in mentions),
            actor2=_first(row["actor2_id"] for row in mentions),
            places=named,
            start=span[0] if span else None,
            end=span[1] if span else None,
            marks=marks,
            says_place=bool(named),
            says_day=span is not None and is_short(span[0], span[1]),
            is_offensive=any(row["rule"] in _OFFENSIVE for row in mentions),
        )

    @property
    def is_short(self) -> bool:
        """Whether its days, said or the report's, are exact enough to know it again by them."""
        return self.start is not None and self.end is not None and is_short(self.start, self.end)

    def told_on(
        self, published: dt.date | None, spot: Row | None, days: tuple[dt.date, dt.date] | None
    ) -> Happening:
        """As what a report of that day is about, for what it does not say exactly itself.

        Its place is where the report plays, unless it says one far away; its days are those that
        the report's fights have, else the last before publication.
        """
        one = self
        if spot and spot not in self.places and not self._is_far_from(spot):
            one = replace(self, places=(*self.places, spot))
        is_news = days is None
        if days is None and published is not None:
            days = published - dt.timedelta(days=REPORTED_DAYS - 1), published
        if one.says_day or days is None or not _meet(self.start, self.end, days):
            return one
        return replace(one, start=days[0], end=days[1], is_news=is_news, borrows_day=not is_news)

    def _is_far_from(self, spot: Row) -> bool:
        """Whether a place that is said of it is far from another."""
        distances = (km_apart(place, spot) for place in self.places)
        return any(distance is not None and distance > _FAR_KM for distance in distances)

    def cells(self, reach: int = 0) -> Iterator[Cell]:
        """The blocks it is in; with a reach, those that are near too."""
        for person in self.marks.people:
            yield self.kind, "", person
        if self.is_offensive and self.actor1:
            yield from ((self.kind, self.actor1, place["place_id"]) for place in self.places)
        if self.start is None or self.end is None:
            return
        days = [self.start + dt.timedelta(days=n) for n in range((self.end - self.start).days + 1)]
        if len(days) <= MAX_MARKED_DAYS:
            for month in sorted({day.isoformat()[:7] for day in days}):
                yield from ((self.kind, month, mark) for mark in self.marks.keys)
        if len(days) <= MAX_DAYS:
            spots = {spot for place in self.places for spot in _spots(place, reach)}
            yield from ((self.kind, day.isoformat(), spot) for day in days for spot in spots)

    def joined(self, other: Happening) -> Happening:
        """Both as one: the words of the earlier where they differ, what is more exact else."""
        when = _best([self, other], lambda h: (h.says_day, not h.is_news))
        return Happening(
            key=min(self.key, other.key),
            docs=self.docs | other.docs,
            kind=self.kind,
            real=self.real,
            actor1=self.actor1 or other.actor1,
            actor2=self.actor2 or other.actor2,
            places=shared_places(self, other) or self.places or other.places,
            start=max((one.start for one in when if one.start), default=None),
            end=min((one.end for one in when if one.end), default=None),
            marks=self.marks.joined(other.marks),
            says_place=self.says_place or other.says_place,
            says_day=self.says_day or other.says_day,
            is_offensive=self.is_offensive and other.is_offensive,
            published=min((h.published for h in (self, other) if h.published), default=None),
            borrows_day=all(h.borrows_day for h in when),
            is_news=all(h.is_news for h in when),
        )


def _best(some: Sequence[Happening], rank: Callable[[Happening], Any]) -> list[Happening]:
    """Those of the highest rank."""
    highest = max(map(rank, some))
    return [one for one in some if rank(one) == highest]


def shared_places(one: Happening, other: Happening) -> tuple[Row, ...]:
    """The places of either that are near one of the other."""
    pairs = [(a, b) for a in one.places for b in other.places if are_near(a, b)]
    found = [place for pair in pairs for place in pair]
    return tuple({place["place_id"]: place for place in found}.values())


def are_near(one: Row, other: Row) -> bool:
    """Whether two places can refer to one spot: within 5 km, or 30 km where one is a district."""
    distance = km_apart(one, other)
    wide = max(precision(one), precision(other)) > 1
    return distance is not None and distance <= (_WIDE_KM if wide else _NEAR_KM)


def share_town(one: Happening, other: Happening) -> bool:
    """Whether a place of each is the same, or within 5 km."""
    distances = (km_apart(a, b) for a in one.places for b in other.places)
    return any(distance is not None and distance <= _NEAR_KM for distance in distances)


def km_apart(one: Row, other: Row) -> float | None:
    """The great-circle distance of two places; None if it is not known."""
    if one["place_id"] == other["place_id"]:
        return 0.0
    values = [place[name] for place in (one, other) for name in ("latitude", "longitude")]
    if any(value is None for value in values):
        return None
    lat1, lon1, lat2, lon2 = map(math.radians, values)
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * 6371.0 * math.asin(math.sqrt(min(1.0, half)))


def _spots(place: Row, reach: int) -> Iterator[str]:
    yield place["place_id"]
    lat, lon = place["latitude"], place["longitude"]
    if lat is not None and lon is not None:
        yield from _grid(int(lat // _CELL_DEGREES), int(lon // _CELL_DEGREES), reach)


@lru_cache(maxsize=1 << 16)
def _grid(row: int, column: int, reach: int) -> tuple[str, ...]:
    """The part of the grid in that row and column, and those as near as `reach`."""
    return tuple(
        f"{y}/{x}"
        for y in range(row - reach, row + reach + 1)
        for x in range(column - reach, column + reach + 1)
    )


def is_fight(mention: Row) -> bool:
    """Whether a mention describes a fight or attack that is said to have happened."""
    return _SAME_KIND.get(mention["sub_event_type"]) == FIGHT and mention["status"] not in _UNREAL


def kind_of(mentions: Sequence[Row]) -> str:
    """The kind of a happening: the first type that names an act, not only what it came to."""
    tolls = gist_rules("toll")
    named = next((row for row in mentions if row["rule"] not in tolls), mentions[0])
    kind: str = named["sub_event_type"]
    return intern(_SAME_KIND.get(kind, kind))


def _first(values: Iterable[str | None]) -> str | None:
    return next((intern(value) for value in values if value), None)


def precision(place: Row) -> int:
    """How exact a place is, as `place_precision`; 9 where that is not known."""
    known: int | None = place["place_precision"]
    return 9 if known is None else known


def is_exact(place: Row) -> bool:
    """Whether a place tells one happening from another."""
    return precision(place) <= _EXACT_PLACE


def is_short(start: dt.date, end: dt.date) -> bool:
    """Whether a stretch of days tells one happening from another."""
    return (end - start).days < MAX_DAYS


def _meet(start: dt.date | None, end: dt.date | None, days: tuple[dt.date, dt.date]) -> bool:
    return start is None or end is None or (start <= days[1] and days[0] <= end)


def exact_places(mentions: Iterable[Row], places: Mapping[str, Row]) -> tuple[Row, ...]:
    """The exact places that mentions give, each once, in reading order."""
    named = [places[row["place_id"]] for row in mentions if row["place_id"] in places]
    return tuple({place["place_id"]: place for place in named if is_exact(place)}.values())


def most_told(mentions: Iterable[Row], places: Mapping[str, Row]) -> Row | None:
    """The exact place that most mentions give, the first of equals."""
    named = [places[row["place_id"]] for row in mentions if row["place_id"] in places]
    counts = Counter(place["place_id"] for place in named if is_exact(place))
    return places[counts.most_common(1)[0][0]] if counts else None


def most_exact(mentions: Iterable[Row], places: Mapping[str, Row]) -> Row | None:
    """The most exact place that mentions give, the first of equals."""
    named = [places[row["place_id"]] for row in mentions if row["place_id"] in places]
    return min(named, key=precision, default=None)


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


def days_told(mentions: Iterable[Row]) -> tuple[dt.date, dt.date] | None:
    """The stretch of at most two days that most mentions give, the first of equals."""
    said = Counter(
        (row["date_start"], row["date_end"])
        for row in mentions
        if row["date_start"] and row["date_end"] and (row["date_end"] - row["date_start"]).days < 2
    )
    return said.most_common(1)[0][0] if said else None
