"""Events over documents: which happenings of different texts are one.

Each incident of a document is a happening. What a report says most of, if it is a fight or attack,
takes from the report what it does not say itself: the exact place that the report names most, and
the days that its fights have, else the last days before its publication; of a report whose fights
are all in one town so does each of them. Two happenings of
different documents are joined by the rule in `agreement`. Those of a duplicate are first laid
beside the same words in the document that it repeats.

The outcome does not hang on the order of the input: happenings that say where and when themselves
come first, then the others, each by publication date, document and place in the text; each goes to
the event that it is most surely one with, the first of equals.
"""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.ids import make_id
from pipeline.merge.agreement import APART, CONFIDENCE, REPEATED, likeness
from pipeline.merge.document_happenings import Corpus, Telling, Wording, gather_tellings
from pipeline.merge.happening import Cell, Happening, Key


@dataclass(frozen=True, slots=True)
class EventOf:
    """The event of an incident; how likely it is one with what another document told before.

    `confidence` is None for what no other document told before.
    """

    event_id: str
    confidence: float | None = None


def assign_events(corpus: Corpus) -> dict[str, str]:
    """The event of each incident: `incident_id` to `event_id`."""
    return {name: of.event_id for name, of in link_events(corpus).items()}


def link_events(corpus: Corpus) -> dict[str, EventOf]:
    """The event of each incident, by `incident_id`, and how sure that is."""
    clusters = _Clusters()
    for one in sorted(gather_tellings(corpus), key=_turn):
        clusters.place(one)
    return clusters.events()


def _turn(one: Telling) -> tuple[bool, bool]:
    """When it is placed: the firm before the vague, duplicates after what they repeat."""
    happening = one.happening
    return one.original is not None, not (happening.says_place and happening.says_day)


def _age(one: Telling) -> tuple[bool, Key]:
    """How early it is stated; what a duplicate tells comes after what it repeats."""
    return one.original is not None, one.happening.key


class _Clusters:
    """Happenings joined one by one."""

    def __init__(self) -> None:
        self._whole: list[Happening] = []
        self._first: list[Telling] = []
        self._of: dict[str, int] = {}
        self._sure: dict[str, float] = {}
        self._blocks: dict[Cell, list[int]] = {}
        self._words: dict[tuple[str, Wording], str] = {}

    def place(self, one: Telling) -> None:
        """Add a happening to the event that it is most surely one with, else as a new one."""
        found, sure = self._repeated(one), REPEATED
        if found is None:
            found, sure = self._same(one.happening)
        if found is None:
            found = len(self._whole)
            self._whole.append(one.happening)
            self._first.append(one)
        else:
            self._whole[found] = self._whole[found].joined(one.happening)
            self._sure[one.incident_id] = sure
            if _age(one) < _age(self._first[found]):
                # The link is between the two; it is the later telling that joins.
                self._sure[self._first[found].incident_id] = self._sure.pop(one.incident_id)
                self._first[found] = one
        self._of[one.incident_id] = found
        for wording in one.wordings:
            self._words.setdefault((one.doc_id, wording), one.incident_id)
        for cell in one.happening.cells():
            self._blocks.setdefault(cell, []).append(found)

    def _repeated(self, one: Telling) -> int | None:
        """The event of the same words in the document that this one is a duplicate of."""
        if one.original is None:
            return None
        for wording in one.wordings:
            name = self._words.get((one.original, wording))
            if name is not None:
                return self._of[name]
        return None

    def _same(self, one: Happening) -> tuple[int | None, float]:
        near = {number for cell in one.cells(reach=2) for number in self._blocks.get(cell, ())}
        alike = ((likeness(self._whole[number], one), -number) for number in near)
        sure, best = max(alike, default=(APART, 0))
        return (None, 0.0) if sure == APART else (-best, CONFIDENCE[sure])

    def events(self) -> dict[str, EventOf]:
        """The event of each incident, its id made from the event's first mention."""
        ids = [make_id("e", told.doc_id, told.span.start, told.span.end) for told in self._first]
        return {
            name: EventOf(ids[number], self._sure.get(name))
            for name, number in sorted(self._of.items())
        }
