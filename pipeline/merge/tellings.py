"""What each document of a corpus tells of each of its happenings, ready to be merged."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.merge.happening import (
    Happening,
    Key,
    Row,
    are_near,
    days_told,
    exact_places,
    is_fight,
    most_told,
)
from pipeline.merge.marks import STREETS, Marks, marks_of, names_of, rare_people, spots_of
from pipeline.text.periods import Period

_UNKNOWN = "9999"


@dataclass(frozen=True, slots=True)
class Telling:
    """One incident of one document: its mentions in reading order, and what they come to."""

    incident_id: str
    mentions: Sequence[Row]
    happening: Happening
    original: str | None
    """The document that this one is a duplicate of."""

    @property
    def doc_id(self) -> str:
        """The document that tells it."""
        name: str = self.mentions[0]["doc_id"]
        return name


@dataclass(frozen=True, slots=True)
class Corpus:
    """The rows of all documents, of the tables named.

    `mentions` are rows of `event_mentions` with `incident_id`, which lies within one document, and
    so have `figures`; `documents` have `doc_id`, `published_on` and `duplicate_of`. Where
    `place_mentions` are given, the place that a report names most is looked for among all that it
    names, not only its events'.
    """

    mentions: Iterable[Row]
    documents: Iterable[Row]
    places: Iterable[Row]
    place_mentions: Iterable[Row] = ()
    figures: Iterable[Row] = ()
    actors: Iterable[Row] = ()


def gather_tellings(corpus: Corpus) -> list[Telling]:
    """The tellings of all documents, by publication date, document and place in the text."""
    known = {row["place_id"]: row for row in corpus.places}
    people = rare_people(corpus.actors)
    told, named, numbers = (
        _by(rows, "doc_id") for rows in (corpus.mentions, corpus.place_mentions, corpus.figures)
    )
    found: list[Telling] = []
    for document in corpus.documents:
        doc_id = document["doc_id"]
        rows = told.get(doc_id)
        if rows:
            report = _Report(document, rows, named.get(doc_id) or rows, numbers.get(doc_id, []))
            found += report.tellings(known, people)
    return sorted(found, key=lambda one: one.happening.key)


def _by(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    """Rows by a column, in reading order."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row[column], []).append(row)
    for some in found.values():
        some.sort(key=lambda row: (row["char_start"], row["char_end"]))
    return found


@dataclass(frozen=True, slots=True)
class _Report:
    """One document: its mentions, the rows that name places in it, and its figures."""

    document: Row
    mentions: Sequence[Row]
    placed: Sequence[Row]
    figures: Sequence[Row]

    def tellings(self, places: Mapping[str, Row], people: frozenset[str]) -> list[Telling]:
        """What it tells of each of its incidents."""
        incidents = _by(self.mentions, "incident_id")
        main = _main(incidents)
        about_one = self._is_about_one_town(places)
        found: list[Telling] = []
        for name, rows in incidents.items():
            one = Happening.of(
                self._key(rows[0]), rows, places, marks_of(rows, self._tolls(name), places, people)
            )
            one = replace(one, published=_last_day(self.document["published_on"]))
            if name == main:
                one = self._told_on(one, name, places, people)
            elif about_one and is_fight(rows[0]):
                one = self._placed(one, places)
            found.append(Telling(name, rows, one, self.document["duplicate_of"]))
        return found

    def _is_about_one_town(self, places: Mapping[str, Row]) -> bool:
        """Whether all fights that it places exactly are at places near each other."""
        named = exact_places([row for row in self.mentions if is_fight(row)], places)
        return all(are_near(named[0], place) for place in named)

    def _placed(self, one: Happening, places: Mapping[str, Row]) -> Happening:
        """A happening, where the report plays and in its last days if it does not say itself."""
        day = _day(self.document["published_on"])
        fights = [row for row in self.mentions if is_fight(row)]
        return one.told_on(day, most_told(self.placed, places), days_told(fights))

    def _tolls(self, incident: str, others: bool = False) -> list[Row]:
        """The figures of an incident, with `others` also those of none; never a running total."""
        wanted = (incident, None) if others else (incident,)
        return [
            row
            for row in self.figures
            if row["incident_id"] in wanted and not row.get("is_cumulative")
        ]

    def _told_on(
        self, one: Happening, incident: str, places: Mapping[str, Row], people: frozenset[str]
    ) -> Happening:
        told = self._placed(one, places)
        return replace(told, marks=told.marks.joined(self._marks(incident, places, people)))

    def _marks(self, incident: str, places: Mapping[str, Row], people: frozenset[str]) -> Marks:
        """What the whole report is known by: whoever it names, streets, tolls of nothing else."""
        fights = [row for row in self.mentions if is_fight(row)]
        numbers = self._tolls(incident, others=True)
        marks = replace(marks_of(fights, numbers, places, people), victims=frozenset())
        named = {row[side] for row in self.mentions for side in ("actor1_id", "actor2_id")}
        named |= {row["subject_id"] for row in self.figures}
        streets = spots_of(
            {row["place_id"] for row in self.placed} & places.keys(), places, STREETS
        )
        return replace(marks, cast=names_of(people & named), streets=streets)

    def _key(self, row: Row) -> Key:
        return self.document["published_on"] or _UNKNOWN, row["doc_id"], row["char_start"]


def _main(incidents: Mapping[str, Sequence[Row]]) -> str | None:
    """The fight or attack that a document says most of, the first of equals."""
    fights = [name for name, rows in incidents.items() if is_fight(rows[0])]
    return min(
        fights, key=lambda n: (-len(incidents[n]), incidents[n][0]["char_start"], n), default=None
    )


def _day(published: str | None) -> dt.date | None:
    """The day of publication, if it is known to the day."""
    known = published is not None and len(published) == len("2016-01-18")
    return dt.date.fromisoformat(published) if published and known else None


def _last_day(published: str | None) -> dt.date | None:
    """The last day on which a document may have been published; None where no month is known."""
    if published is None or len(published) < len("2016-01"):
        return None
    return Period.parse(published).end
