"""Who did the harm that a clause tells of by its victims alone: the doer told beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from pipeline.extract.events.tolls import gist_rules
from pipeline.extract.model import EventMention, Mention, Referent
from pipeline.lexicons import load

_UNNAMED = frozenset({"he", "she", "it", "they", "who", "which", "we", "i"})
"""Words for somebody told before, be it the one who was harmed."""
_UNDONE = frozenset({"denied", "planned", "possible"})


@cache
def _two_sided() -> frozenset[str]:
    """The rules of words for what two sides do to each other."""
    return gist_rules() | {e["id"] for e in load("events_triggers") if e["type"] == "clash"}


class Culprits:
    """Who did what each sentence tells of, by sentence and incident."""

    def __init__(self, events: Iterable[EventMention]) -> None:
        self._told: dict[tuple[int, int], list[EventMention]] = {}
        for event in events:
            named = event.actor1 and event.actor1.text.lower() not in _UNNAMED
            if named and event.rule not in _two_sided() and event.status not in _UNDONE:
                self._told.setdefault((event.mention.sentence, event.incident), []).append(event)

    def of(
        self,
        at: Mention,
        incident: int,
        victims: Sequence[tuple[Mention | None, Referent | None]],
    ) -> EventMention | None:
        """The mention in the sentence of `at` that says who did it; None if none or several do.

        `victims` are those who were harmed: they did not do it to themselves.
        """
        told = self._told.get((at.sentence, incident), ())
        doers = [one for one in told if not any(_is(one, *victim) for victim in victims)]
        alike = all(_is(one, doers[0].actor1, doers[0].actor1_referent) for one in doers)
        return doers[0] if doers and alike else None


def _is(event: EventMention, other: Mention | None, referent: Referent | None) -> bool:
    """Whether the doer of an event is somebody."""
    doer, known = event.actor1, event.actor1_referent
    if doer is not None and other is not None and doer.span.overlap(other.span):
        return True
    return known is not None and referent is not None and known.actor_id == referent.actor_id


def with_culprits(events: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The events, those told by their victims with the doer that their sentence names.

    "Russian missiles struck a block, leaving nine dead and 64 injured."
    """
    culprits, tolls = Culprits(events), gist_rules("toll")
    return tuple(_with_culprit(e, culprits) if e.rule in tolls else e for e in events)


def _with_culprit(event: EventMention, culprits: Culprits) -> EventMention:
    if event.actor1 is not None or event.status in _UNDONE:
        return event
    told = culprits.of(event.mention, event.incident, [(event.actor2, event.actor2_referent)])
    if told is None:
        return event
    return replace(event, actor1=told.actor1, actor1_referent=told.actor1_referent)
