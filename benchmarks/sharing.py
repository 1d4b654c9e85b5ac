"""Which texts share an event, once happenings are merged over texts as a release merges them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from benchmarks.found import Tables
from pipeline.evaluate.lines import Row
from pipeline.extract.registry import gather_actors, gather_places
from pipeline.merge.clusters import assign_events
from pipeline.merge.document_happenings import Corpus
from pipeline.text.duplicates import find_duplicates
from pipeline.text.fingerprints import Fingerprint

Pair = tuple[str, str]
"""Two document ids, the lesser first."""


def events_of(
    tables: Sequence[Tables], prints: Sequence[Fingerprint], days: Mapping[str, str | None]
) -> dict[str, str]:
    """The event of each incident, by id.

    `days` are the dates of publication, as `documents` has them, by document id.
    """
    repeats = {found.doc_id: found.duplicate_of for found in find_duplicates(prints)}
    documents = [
        {"doc_id": name, "published_on": published, "duplicate_of": repeats.get(name)}
        for name, published in days.items()
    ]
    corpus = Corpus(
        _all(tables, "event_mentions"),
        documents,
        gather_places(_all(tables, "places")),
        _all(tables, "place_mentions"),
        _all(tables, "figures"),
        gather_actors(_all(tables, "actors")),
    )
    return assign_events(corpus)


def shared_events(tables: Sequence[Tables], events: Mapping[str, str]) -> dict[Pair, str]:
    """The pairs of documents that share an event, with the types of what they share."""
    mentions = _all(tables, "event_mentions")
    told, types = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    for row in mentions:
        event = events[row["incident_id"]]
        told[event].add(row["doc_id"])
        types[event].add(row["sub_event_type"])
    shared = defaultdict[Pair, set[str]](set)
    for event, names in told.items():
        for left, right in combinations(sorted(names), 2):
            shared[left, right] |= types[event]
    return {pair: ", ".join(sorted(kinds)) for pair, kinds in shared.items()}


def _all(tables: Sequence[Tables], name: str) -> list[Row]:
    return [row for found in tables for row in found[name]]


def why_apart(left: Tables, right: Tables) -> str:
    """What keeps apart two texts that share no event: what their mentions do not have in common."""
    rows, others = left["event_mentions"], right["event_mentions"]
    if not rows or not others:
        return "no event in one of them"
    common = {row["sub_event_type"] for row in rows} & {row["sub_event_type"] for row in others}
    if not common:
        return "no type in common"
    sides = [[row for row in side if row["sub_event_type"] in common] for side in (rows, others)]
    return _apart_in_place(*sides) or _apart_in_time(*sides) or "type, place and day in common"


def _apart_in_place(rows: Sequence[Row], others: Sequence[Row]) -> str | None:
    left, right = ({row["place_id"] for row in side} - {None} for side in (rows, others))
    if not left or not right:
        return "no place in one of them"
    return None if left & right else "no place in common"


def _apart_in_time(rows: Sequence[Row], others: Sequence[Row]) -> str | None:
    left, right = ([row for row in side if row["date_start"]] for side in (rows, others))
    if not left or not right:
        return "no day in one of them"
    together = any(
        row["date_start"] <= other["date_end"] and other["date_start"] <= row["date_end"]
        for row in left
        for other in right
    )
    return None if together else "no day in common"
