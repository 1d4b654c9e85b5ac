"""What the mentions of one incident lend each other."""

from __future__ import annotations

from dataclasses import replace

from pipeline.extract.model import EventMention, PlaceMention

_NEAR = 1
"""How many sentences on something new still goes on with what was told."""
DESCRIPTIONS = frozenset({"described_area", "joint_places"})
"""Rules of places that are a part of one, or several."""


class Lender:
    """What the mentions of an incident have said so far."""

    def __init__(self) -> None:
        self._last: EventMention | None = None
        self._place: PlaceMention | None = None

    def lend(self, event: EventMention, points_back: bool, is_new: bool = False) -> EventMention:
        """The mention, with what it leaves open taken from those before it.

        `is_new`: it brings up the happening as something new ("an offensive"), which only goes on
        with what was told just before.
        """
        last = self._last
        if last is not None:
            near = event.mention.sentence - last.mention.sentence <= _NEAR
            lends = points_back and (near or not is_new)
            if lends and event.actor1 is None and _other_party(last, event):
                event = replace(event, actor1=last.actor1, actor1_referent=last.actor1_referent)
            event = replace(event, place=event.place or self._lent(points_back, event))
            if last.mention.sentence == event.mention.sentence:
                event = replace(event, period=event.period or last.period)
        self._last = event
        self._place = min((p for p in (self._place, event.place) if p), key=width, default=None)
        return event

    def _lent(self, points_back: bool, event: EventMention) -> PlaceMention | None:
        """The place of the happening; a described part of it only within a sentence."""
        last = self._last
        same = last is not None and last.mention.sentence == event.mention.sentence
        if points_back and same and last is not None and last.place is not None:
            return last.place
        return self._place


def width(place: PlaceMention) -> tuple[bool, int]:
    """How wide a place is: the lower, the more exact; words for a part of it come after it."""
    described = place.rule in DESCRIPTIONS
    return described, place.place.place_precision or 9


def _other_party(event: EventMention, last: EventMention) -> bool:
    """Whether the target told before is not the doer told now."""
    doer, target = event.actor1_referent, last.actor2_referent
    return doer is None or target is None or doer.actor_id != target.actor_id
