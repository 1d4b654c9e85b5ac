"""Which events are parts of another: what is said to have happened in an offensive."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from pipeline.extract.events.tolls import gist_rules
from pipeline.schemas.event_types import types_with

Row = Mapping[str, Any]

_WITHIN = re.compile(
    r"\b(?:in|during|as part of)\s+(?:an?|the|their|its|this|that)\b[^,.;:]{0,40}$",
    re.IGNORECASE,
)
"""What stands between a word for an act and a later one for the fight that it was a part of."""
_PARTS = types_with("attack", "territory")
_UNREAL = frozenset({"planned", "possible", "denied"})


def wholes(mentions: Iterable[Row]) -> dict[str, str]:
    """The event of which an event is a part, by their ids.

    A part is an act in whose sentence the offensive, battle or siege follows behind "in" or
    "during"; what itself sums up a fight is a part of none, nor is what two texts put into two.
    """
    by_sentence: dict[tuple[str, int], list[Row]] = {}
    whole_fights: set[str] = set()
    for row in mentions:
        by_sentence.setdefault((row["doc_id"], row["sentence_start"]), []).append(row)
        if row["rule"] in gist_rules():
            whole_fights.add(row["event_id"])
    found: dict[str, set[str]] = {}
    for rows in by_sentence.values():
        for part, whole in _pairs(rows):
            if part["event_id"] not in whole_fights:
                found.setdefault(part["event_id"], set()).add(whole["event_id"])
    return {part: next(iter(of)) for part, of in sorted(found.items()) if len(of) == 1}


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Acts of one sentence, each with a whole fight that it is said to be in."""
    told = [row for row in rows if row["status"] not in _UNREAL]
    for whole in (row for row in told if row["rule"] in gist_rules()):
        for part in told:
            start = part["char_end"] - part["sentence_start"]
            between = part["sentence"][start : whole["char_start"] - part["sentence_start"]]
            if part["sub_event_type"] in _PARTS and _WITHIN.search(between):
                yield part, whole
