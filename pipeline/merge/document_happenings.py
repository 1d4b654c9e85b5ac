"""What each document of a corpus states of each of its happenings, ready to be merged."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

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
from pipeline.merge.happening_marks import STREETS, Marks, marks_of, names_of, rare_people, spots_of
from pipeline.text.periods import Period
from pipeline.text.spans import Span

Rows = Iterable[Row] | Mapping[str, Sequence[Row]]
"""Rows one after the other, or by their document."""

Wording = bytes
"""A hash of a mention's type, words and sentence: the same where one text repeats another."""

_SPAN = ("doc_id", "char_start", "char_end")
OF_PLACES = (*_SPAN, "place_id")
OF_MENTIONS = (
    *(*OF_PLACES, "incident_id", "sub_event_type", "excerpt", "sentence", "status", "rule"),
    *("actor1_id", "actor2_id", "date_start", "date_end", "date_precision"),
)
OF_FIGURES = (*_SPAN, "incident_id", "is_cumulative", "subject_id", "measure", "value")
"""The columns that are needed of place mentions, event mentions and figures."""

_UNKNOWN = "9999"


@dataclass(frozen=True, slots=True)
class Telling:
    """One incident of one document: where it is first told, and what its mentions come to."""

    incident_id: str
    doc_id: str
    span: Span
    """The characters of its first mention."""
    happening: Happening
    original: str | None
    """The document that this one is a duplicate of."""
    wordings: tuple[Wording, ...] = ()
    """How its mentions are worded, in reading order; of documents that repeat or are repeated."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """The rows of all documents, of the tables named.

    `mentions` are rows of `event_mentions` with `incident_id`, which is within one document, and
    so have `figures`; `documents` have `doc_id`, `published_on` and `duplicate_of`. Where
    `place_mentions` are given, the place that a report names most is looked for among all that it
    names, not only its events'. Rows of many documents may come by document, in reading order.
    """

    mentions: Rows
    documents: Iterable[Row]
    places: Iterable[Row]
    place_mentions: Rows = ()
    figures: Rows = ()
    actors: Iterable[Row] = ()


def gather_tellings(corpus: Corpus) -> list[Telling]:
    """The tellings of all documents, by publication date, document and place in the text."""
    known = {row["place_id"]: row for row in corpus.places}
    people = rare_people(corpus.actors)
    told, named, numbers = (
        rows if isinstance(rows, Mapping) else _by(rows, "doc_id")
        for rows in (corpus.mentions, corpus.place_mentions, corpus.figures)
    )
    documents = sorted(corpus.documents, key=itemgetter("doc_id"))  # as their rows come
    copies = {row["doc_id"] for row in documents if row["duplicate_of"]}
    copies |= {row["duplicate_of"] for row in documents}
    found: list[Telling] = []
    for document in documents:
        doc_id = document["doc_id"]
        rows = told.get(doc_id)
        if rows:
            report = _Report(
                document,
                rows,
                named.get(doc_id) or rows,
                numbers.get(doc_id, []),
                doc_id in copies,
            )
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
    is_copied: bool
    """Whether it repeats another, or another repeats it."""

    def tellings(self, places: Mapping[str, Row], people: frozenset[str]) -> list[Telling]:
        """What it states of each of its incidents."""
        incidents = _by(self.mentions, "incident_id")
        main = _main(incidents)
        about_one = self._is_about_one_town(places)
        found: list[Telling] = []
        docs = frozenset({self.document["doc_id"]})  # one for all
        published = _last_day(self.document["published_on"])
        for name, rows in incidents.items():
            one = Happening.of(
                self._key(rows[0]), rows, places, marks_of(rows, self._tolls(name), places, people)
            )
            one = replace(one, docs=docs, published=published)
            if name == main:
                one = self._told_on(one, name, places, people)
            elif about_one and is_fight(rows[0]):
                one = self._placed(one, places)
            found.append(self._telling(name, rows, one))
        return found

    def _telling(self, name: str, mentions: Sequence[Row], one: Happening) -> Telling:
        first = mentions[0]
        return Telling(
            name,
            self.document["doc_id"],
            Span(first["char_start"], first["char_end"]),
            one,
            self.document["duplicate_of"],
            tuple(map(_wording, mentions)) if self.is_copied else (),
        )

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
        return (
            self.document["published_on"] or _UNKNOWN,
            self.document["doc_id"],
            row["char_start"],
        )


def _wording(row: Row) -> Wording:
    said = (row["sub_event_type"], row["excerpt"], " ".join(row["sentence"].split()))
    return hashlib.blake2b("\0".join(said).encode(), digest_size=12).digest()


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
