"""The rows of `events`: what the mentions and figures of an event come to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from heapq import merge
from itertools import chain, groupby, repeat
from operator import itemgetter
from typing import Any

from pipeline.extract.events.tolls import gist_rules
from pipeline.lexicons import load
from pipeline.merge.happening import Row, most_exact, narrowest
from pipeline.schemas.event_types import BLOODSHED, BY_NAME, types_with
from pipeline.schemas.killed import TOLLS

OF_DOCUMENTS = ("doc_id", "published_on", "duplicate_of")
OF_NUMBERS = ("doc_id", "event_id", "attributed_to_id")
OF_EVENTS = (
    *("doc_id", "event_id", "char_start", "char_end", "sentence", "sentence_start", "rule"),
    *("status", "sub_event_type", "actor1_id", "actor2_id", "weapon", "target", "place_id"),
    *("date_start", "date_end", "date_precision", "attributed_to_id"),
)
"""The columns that are needed of documents, figures and mentions."""

_STATUSES = ("asserted", "claimed", "habitual", "planned", "possible", "denied")
"""From the strongest to the weakest."""
_UNKNOWN = "9999"
_WITHIN = re.compile(
    r"\b(?:in|during|as part of)\s+(?:an?|the|their|its|this|that)\b[^,.;:]{0,40}$",
    re.IGNORECASE,
)
"""What is between a word for an act and a later one for the fight that it was a part of."""
_PARTS = types_with("attack", "territory")
_UNREAL = frozenset({"planned", "possible", "denied"})


def gather_events(
    mentions: Iterable[Row],
    figures: Iterable[Row],
    documents: Iterable[Row],
    places: Iterable[Row],
    tolls: Iterable[Row],
) -> Iterator[dict[str, Any]]:
    """Rows of `events`, by id.

    `mentions` and `figures` are rows of their tables with `event_id`; a duplicate's rows are not
    counted, but for an event that only duplicates describe. `tolls` are the numbers of events by
    the published query (`pipeline.schemas.killed`). All three come in the order of their events.
    Which events are parts of others (`part_of`) is not said here, but by `wholes`.
    """
    docs = {row["doc_id"]: row for row in documents}
    known = {row["place_id"]: row for row in places}
    for event_id, told, numbers, counted in _by_event(mentions, figures, tolls):
        if told:
            event = _event(event_id, _counted(told, docs), _own(numbers, docs), known)
            counts = counted[0] if counted else {}
            yield _with_tolls(event, counts)


def _by_event(*tables: Iterable[Row]) -> Iterator[tuple[str, list[Row], list[Row], list[Row]]]:
    """Each event with its rows of three tables that are in the order of their events."""
    numbered = (zip(repeat(at), rows) for at, rows in enumerate(tables))
    for event_id, some in groupby(merge(*numbered, key=_event_id), key=_event_id):
        parts: tuple[list[Row], list[Row], list[Row]] = ([], [], [])
        for at, row in some:
            parts[at].append(row)
        yield event_id, *parts


def _event_id(numbered: tuple[int, Row]) -> str:
    return str(numbered[1]["event_id"])


def _with_tolls(event: dict[str, Any], tolls: Mapping[str, Any]) -> dict[str, Any]:
    """An event with its numbers of killed and injured, and whether civilians were the target."""
    counted = {tolls[name] for name in ("killed_of", "injured_of") if tolls.get(name)}
    kind = event["event_type"]
    only = kind in BLOODSHED and counted == {"civilians"}
    at_civilians = True if kind == "Violence against civilians" or only else None
    return {
        **event,
        **{name: tolls.get(name) for name in TOLLS},
        "civilian_targeting": at_civilians,
    }


def _own(rows: Iterable[Row], docs: Mapping[str, Row]) -> list[Row]:
    return [row for row in rows if not docs[row["doc_id"]]["duplicate_of"]]


def _counted(rows: Sequence[Row], docs: Mapping[str, Row]) -> list[Row]:
    """The rows that count, in the order of their documents."""
    own = _own(rows, docs)
    if rows and not own:
        first = min(row["doc_id"] for row in rows)
        own = [row for row in rows if row["doc_id"] == first]
    return sorted(
        own,
        key=lambda row: (
            docs[row["doc_id"]]["published_on"] or _UNKNOWN,
            row["doc_id"],
            row["char_start"],
        ),
    )


def _most_given(column: str, mentions: Sequence[Row], kind: str) -> str | None:
    """The value that most mentions give, those of the event's own type before others."""
    for rows in ([row for row in mentions if row["sub_event_type"] == kind], mentions):
        named = Counter(row[column] for row in rows if row[column])
        if named:
            return str(named.most_common(1)[0][0])
    return None


def _event(
    event_id: str, mentions: list[Row], figures: list[Row], places: Mapping[str, Row]
) -> dict[str, Any]:
    kind = BY_NAME[Counter(row["sub_event_type"] for row in mentions).most_common(1)[0][0]]
    place = most_exact(mentions, places)
    span = narrowest(mentions)
    target = _most_given("target", mentions, kind.sub_event_type)
    claimants = {row["attributed_to_id"] for row in (*mentions, *figures)} - {None}
    return {
        "event_id": event_id,
        "event_type": kind.event_type,
        "sub_event_type": kind.sub_event_type,
        "plover_type": kind.plover_type,
        "plover_mode": kind.plover_mode,
        "actor1_id": _most_given("actor1_id", mentions, kind.sub_event_type),
        "actor2_id": _most_given("actor2_id", mentions, kind.sub_event_type),
        "place_id": place["place_id"] if place else None,
        "latitude": place["latitude"] if place else None,
        "longitude": place["longitude"] if place else None,
        "place_precision": place["place_precision"] if place else None,
        "date_start": span[0] if span else None,
        "date_end": span[1] if span else None,
        "date_precision": span[2] if span else None,
        "status": min((row["status"] for row in mentions), key=_STATUSES.index),
        "weapon": _most_given("weapon", mentions, kind.sub_event_type),
        "target_kind": target_kind(target) if target else None,
        "n_mentions": len(mentions),
        "n_documents": len({row["doc_id"] for row in mentions}),
        "n_claimants": len(claimants),
    }


def target_kind(words: str) -> str | None:
    """The kind that the last words of a phrase name ("a girls' school"); None if none is known."""
    parts = re.findall(r"[a-z]+", words.lower())
    for first in range(len(parts)):
        kind = _kinds().get(_singular(" ".join(parts[first:])))
        if kind:
            return kind
    return None


@cache
def _kinds() -> Mapping[str, str]:
    return {
        _singular(word): entry["id"] for entry in load("target_kinds") for word in entry["words"]
    }


def _singular(words: str) -> str:
    """The words without the ending of a plural, whether or not they have one."""
    return re.sub(r"(?:(?<=ch)es|(?<=sh)es|s)$", "", re.sub(r"ies$", "y", words))


def wholes(mentions: Iterable[Row], documents: Iterable[Row] = ()) -> dict[str, str]:
    """The event of which an event is a part, by their ids; mentions come document by document.

    Of `documents` those that repeat others do not count.

    A part is an act in whose sentence the offensive, battle or siege follows behind "in" or
    "during"; what itself sums up a fight is a part of none, nor is what two texts put into two.
    """
    copies = {row["doc_id"] for row in documents if row["duplicate_of"]}
    whole_fights: set[str] = set()
    found: dict[str, set[str]] = {}
    for doc_id, rows in groupby(mentions, key=itemgetter("doc_id")):
        by_sentence: dict[int, list[Row]] = {}
        for row in rows if doc_id not in copies else ():
            by_sentence.setdefault(row["sentence_start"], []).append(row)
            if row["rule"] in gist_rules():
                whole_fights.add(row["event_id"])
        for part, whole in chain.from_iterable(map(_pairs, by_sentence.values())):
            found.setdefault(part["event_id"], set()).add(whole["event_id"])
    return {
        part: next(iter(of))
        for part, of in sorted(found.items())
        if len(of) == 1 and part not in whole_fights
    }


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Acts of one sentence, each with a whole fight that it is said to be in."""
    told = [row for row in rows if row["status"] not in _UNREAL]
    for whole in (row for row in told if row["rule"] in gist_rules()):
        for part in told:
            start = part["char_end"] - part["sentence_start"]
            between = part["sentence"][start : whole["char_start"] - part["sentence_start"]]
            if part["sub_event_type"] in _PARTS and _WITHIN.search(between):
                yield part, whole
