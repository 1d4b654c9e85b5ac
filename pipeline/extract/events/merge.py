"""Events over documents: which happenings of different texts are one, and its row.

Happenings merge only if both say where (a district or better) and when (within a week) and agree
in kind, actors, days and place (the same, or within 5 km; 30 km of a district). Of a fight or
attack that a report says most of, a place or day not said is taken for this from the report: the
exact place that it names most, and the week before its publication. Happenings of a duplicate are
first laid beside the same words in the document that it repeats. The outcome does not hang on the
order of the input: happenings are taken by publication date, document and place in the text.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

from pipeline.extract.events.event_rows import gather_events
from pipeline.extract.events.happenings import Happening, Key, Row, is_fight, most_told
from pipeline.ids import make_id

__all__ = ["assign_events", "gather_events"]

_UNKNOWN = "9999"
_Words = tuple[str, str, str]


def assign_events(
    mentions: Iterable[Row],
    documents: Sequence[Row],
    places: Iterable[Row],
    place_mentions: Iterable[Row] = (),
) -> dict[str, str]:
    """The event of each incident: `incident_id` to `event_id`.

    `mentions` are rows of `event_mentions` with `incident_id`; `documents` rows with `doc_id`,
    `published_on` and `duplicate_of`; `places` rows of `places`. A mention's incident lies within
    its document. `place_mentions` are rows of that table: where they are given, the place that a
    report names most is looked for among all that it names, not only its events'.
    """
    published = {row["doc_id"]: row["published_on"] or _UNKNOWN for row in documents}
    originals = {row["doc_id"]: row["duplicate_of"] for row in documents if row["duplicate_of"]}
    by_incident: dict[str, list[Row]] = {}
    for row in mentions:
        by_incident.setdefault(row["incident_id"], []).append(row)
    for rows in by_incident.values():
        rows.sort(key=lambda row: (row["char_start"], row["char_end"]))
    keys = {name: _key(rows[0], published) for name, rows in by_incident.items()}
    order = sorted(by_incident, key=lambda name: (_doc(by_incident[name]) in originals, keys[name]))
    known = {row["place_id"]: row for row in places}
    clusters = _Clusters(by_incident, originals)
    main = _main_incidents(by_incident)
    told = [row for name in sorted(by_incident, key=keys.__getitem__) for row in by_incident[name]]
    by_doc: dict[str, list[Row]] = {}
    for row in sorted(place_mentions, key=_where) or told:
        by_doc.setdefault(row["doc_id"], []).append(row)
    for name in order:
        one = Happening.of(keys[name], by_incident[name], known)
        if name in main:
            doc_id = _doc(by_incident[name])
            one = one.told_on(_day(published[doc_id]), most_told(by_doc.get(doc_id, ()), known))
        clusters.place(name, one)
    return clusters.events()


def _main_incidents(by_incident: Mapping[str, Sequence[Row]]) -> set[str]:
    """The fight or attack of each document that it says most of, the first of equals."""
    best: dict[str, tuple[int, int, str]] = {}
    for name, rows in by_incident.items():
        if not is_fight(rows[0]):
            continue
        rank = (-len(rows), rows[0]["char_start"], name)
        best[_doc(rows)] = min(rank, best.get(_doc(rows), rank))
    return {name for _, _, name in best.values()}


def _day(published: str) -> dt.date | None:
    """The day of publication, if it is known to the day."""
    return dt.date.fromisoformat(published) if len(published) == len("2016-01-18") else None


def _where(row: Row) -> tuple[str, int]:
    return row["doc_id"], row["char_start"]


def _key(row: Row, published: Mapping[str, str]) -> Key:
    return published.get(row["doc_id"], _UNKNOWN), row["doc_id"], row["char_start"]


def _doc(rows: Sequence[Row]) -> str:
    doc_id: str = rows[0]["doc_id"]
    return doc_id


class _Clusters:
    """Happenings put together one by one."""

    def __init__(
        self, by_incident: Mapping[str, Sequence[Row]], originals: Mapping[str, str]
    ) -> None:
        self._mentions = by_incident
        self._originals = originals
        self._whole: list[Happening] = []
        self._first: list[str] = []
        self._of: dict[str, int] = {}
        self._blocks: dict[tuple[str, str, str], set[int]] = {}
        self._words: dict[tuple[str, _Words], str] = {}

    def place(self, name: str, one: Happening) -> None:
        """Add a happening to the first that it can be one with, else keep it as a new one."""
        rows = self._mentions[name]
        found = self._repeated(rows)
        if found is None and one.is_placed:
            found = self._same(one)
        if found is None:
            found = len(self._whole)
            self._whole.append(one)
            self._first.append(name)
        else:
            self._whole[found] = self._whole[found].joined(one)
        self._of[name] = found
        for row in rows:
            self._words.setdefault((row["doc_id"], _wording(row)), name)
        if one.is_placed:
            for cell in one.cells():
                self._blocks.setdefault(cell, set()).add(found)

    def _repeated(self, rows: Sequence[Row]) -> int | None:
        """The event of the same words in the document that this one is a duplicate of."""
        original = self._originals.get(_doc(rows))
        if original is None:
            return None
        for row in rows:
            name = self._words.get((original, _wording(row)))
            if name is not None:
                return self._of[name]
        return None

    def _same(self, one: Happening) -> int | None:
        near = {number for cell in one.cells(reach=2) for number in self._blocks.get(cell, ())}
        return next((n for n in sorted(near) if self._whole[n].can_be(one)), None)

    def events(self) -> dict[str, str]:
        """The event id of each incident, made from the event's first mention."""
        ids = []
        for name in self._first:
            row = self._mentions[name][0]
            ids.append(make_id("e", row["doc_id"], row["char_start"], row["char_end"]))
        return {name: ids[number] for name, number in sorted(self._of.items())}


def _wording(row: Row) -> _Words:
    return row["sub_event_type"], row["excerpt"], " ".join(row["sentence"].split())
