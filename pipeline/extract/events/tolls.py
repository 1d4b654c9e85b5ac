"""Which happening a figure is the toll of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from pipeline.extract.model import EventMention, Figure
from pipeline.lexicons import load
from pipeline.schemas.event_types import types_with

_VIOLENT = types_with("attack", "territory", "deadly")
_TYPES = {
    "killed": _VIOLENT,
    "injured": _VIOLENT,
    "casualties": _VIOLENT,
    "abducted": frozenset({"Abduction/forced disappearance"}),
    "detained": frozenset(
        {"Arrests", "Protest with intervention", "Abduction/forced disappearance"}
    ),
    "displaced": frozenset({"Displacement"}) | _VIOLENT,
    "besieged": frozenset({"Siege"}),
    "attacks": _VIOLENT,
}
_BLOODSHED = frozenset({"killed", "injured", "casualties"})
_WAR = 2000
"""No single attack or battle of a few days kills or wounds so many; a war's total does."""
_OF_WAR = re.compile(r"\b(?:wars?|conflict|years?|months?|decades?|(?:19|20)\d\d)\b", re.I)
"""What a sentence says that adds up a toll over a war."""
_ALONE, _NEAREST, _CARRIED = 0.9, 0.75, 0.6
"""How likely a link is right: to the only event of the sentence, the nearest, one told before."""
_OF_OFFENSIVE = 0.6
"""The same for a running toll, to the only offensive of the text."""
_CARRY_ON = 2
"""How many sentences back a toll can speak of, if its own names no event."""


@cache
def gist_rules(kind: str = "gist") -> frozenset[str]:
    """The rules of words that sum up a whole fight, or with `toll` of those that tell its toll."""
    return frozenset(entry["id"] for entry in load("events_triggers") if entry.get(kind))


def link_figures(
    figures: Sequence[Figure], events: Sequence[EventMention], sentences: Sequence[str]
) -> tuple[Figure, ...]:
    """The figures, each with the incident whose toll it gives, or None.

    A toll belongs to the nearest fitting event of its own sentence, else to the last one of the
    two sentences before; a cumulative one only to a whole offensive, be it just the one that the
    text describes most. A war's total belongs to none.
    """
    by_sentence: dict[int, list[EventMention]] = {}
    for event in events:
        by_sentence.setdefault(event.mention.sentence, []).append(event)
    rules = gist_rules()
    gist = frozenset(event.incident for event in events if event.rule in rules)
    linked = []
    for figure in figures:
        incident, sure = None, None
        if not _of_war(figure, sentences[figure.mention.sentence]):
            incident, sure = _incident(figure, by_sentence, gist)
        linked.append(replace(figure, incident=incident, incident_confidence=sure))
    return tuple(linked)


def _of_war(figure: Figure, sentence: str) -> bool:
    """Whether it is the toll of a war, of which an offensive is only a part."""
    summed = figure.is_cumulative and _OF_WAR.search(sentence)
    return figure.measure in _BLOODSHED and (bool(summed) or (figure.value or 0) >= _WAR)


def _incident(
    figure: Figure, by_sentence: dict[int, list[EventMention]], gist: frozenset[int]
) -> tuple[int, float] | tuple[None, None]:
    """The incident, and how likely it is right."""
    wanted = _TYPES.get(figure.measure)
    if wanted is None:
        return None, None
    at = figure.mention
    own = _fitting(by_sentence.get(at.sentence, ()), wanted, figure, gist)
    if own:
        nearest = min(own, key=lambda event: _distance(figure, event)).incident
        return nearest, _ALONE if len({event.incident for event in own}) == 1 else _NEAREST
    if figure.measure == "displaced":
        # Who fled a war is no toll of the attack told the day before.
        wanted = frozenset({"Displacement"})
    for back in range(1, _CARRY_ON + 1):
        before = _fitting(by_sentence.get(at.sentence - back, ()), wanted, figure, gist)
        if before:
            return before[-1].incident, _CARRIED
    if figure.is_cumulative and figure.measure in _BLOODSHED:
        rules = gist_rules()
        told = [e for n in range(at.sentence) for e in by_sentence.get(n, ()) if e.rule in rules]
        offensives = Counter(event.incident for event in _fitting(told, wanted, figure, gist))
        for incident, times in offensives.most_common(1):
            if times * 2 > offensives.total():
                return incident, _OF_OFFENSIVE
    return None, None


def _fitting(
    events: Sequence[EventMention], wanted: frozenset[str], figure: Figure, gist: frozenset[int]
) -> list[EventMention]:
    return [
        event
        for event in events
        if event.sub_event_type in wanted
        and event.status not in {"planned", "possible", "denied", "habitual"}
        and (not _sums_up(figure) or event.incident in gist)
        and event.zone == figure.zone
    ]


def _sums_up(figure: Figure) -> bool:
    """Whether a number is added up over a war or campaign, or so high that it must be."""
    return bool(figure.is_cumulative) or (figure.value or 0) >= _WAR


def _distance(figure: Figure, event: EventMention) -> int:
    at, other = figure.mention.span, event.mention.span
    return max(other.start - at.end, at.start - other.end, 0)
