"""Which columns of each table are compared, and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pipeline.evaluate.compare import (
    interval,
    same_listed,
    same_number,
    same_party,
    same_speaker,
    same_words,
)
from pipeline.evaluate.lines import Row
from pipeline.evaluate.pairing import overlap
from pipeline.evaluate.published import Published

Right = Callable[[Row, Row, Published], bool]


@dataclass(frozen=True, slots=True)
class Column:
    """A column, and whether a published row has it right, given the gold row it matches."""

    name: str
    right: Right


def _number(name: str) -> Column:
    return Column(name, lambda gold, row, _: same_number(gold[name], row.get(name)))


def _phrase(name: str) -> Column:
    return Column(name, lambda gold, row, _: same_words(gold[name], row.get(name)))


def _party(name: str) -> Column:
    return Column(name, lambda gold, row, at: same_party(gold[name], row.get(name), at.actors))


def _speaker_text(gold: Row, row: Row, _: Published) -> bool:
    spans = [(side.get("speaker_start"), side.get("speaker_end")) for side in (gold, row)]
    (start, end), (row_start, row_end) = spans
    if start is None or end is None or row_start is None or row_end is None:
        return same_words(gold["speaker_text"], row.get("speaker_text"))
    return bool(overlap({"start": start, "end": end}, {"start": row_start, "end": row_end}))


SPEAKER = Column(
    "speaker", lambda gold, row, at: same_speaker(gold["speaker"], row.get("speaker"), at.actors)
)
PLACE = Column(
    "place", lambda gold, row, at: same_listed(gold["place"], row.get("place"), at.places)
)
DATE = Column("date", lambda gold, row, _: interval(gold["date"]) == interval(row.get("date")))
VALUE = _number("value")
MEASURE = _phrase("measure")
CLAIMANT = _party("attributed_to")
EVENT_TYPE = _phrase("sub_event_type")

COLUMNS: dict[str, tuple[Column, ...]] = {
    "figures": (
        *(VALUE, _number("low"), _number("high"), _phrase("qualifier"), MEASURE, _phrase("unit")),
        *(_phrase("subject"), CLAIMANT, _party("actor"), PLACE, DATE, _phrase("zone")),
    ),
    "quotes": (
        *(_phrase("kind"), SPEAKER, Column("speaker_text", _speaker_text), _phrase("role")),
        *(_phrase("cue"), DATE),
    ),
    "event_mentions": (
        *(EVENT_TYPE, _party("actor1"), _party("actor2"), PLACE, DATE, _phrase("status")),
        CLAIMANT,
    ),
}

GROUPS = {"quotes": "utterance", "event_mentions": "incident"}
"""Labels that only say which rows of a document belong together."""
