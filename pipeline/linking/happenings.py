"""Which event mentions of a document are one happening: for each a choice among those before it.

A mention goes to the earlier happening that it is likeliest one with, or is a new one if none is
likelier than the bound. How likely two mentions are one is a logistic function of the weights of
the evidence for and against it (`happening_weights.csv`, fitted by `benchmarks/fit_happenings.py`
on reports read by hand); how likely a mention is of a happening, that of the mean over its
mentions.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.extract.events.find import Found
from pipeline.extract.model import EventMention
from pipeline.linking.happening_evidence import evidence, tells_again
from pipeline.linking.mention_facts import MentionFacts, facts_of
from pipeline.linking.offensives import of_the_offensive
from pipeline.linking.scoring import BOUND, weights
from pipeline.schemas.event_types import types_with

WEIGHTS = Path(__file__).with_name("happening_weights.csv")
HAPPENING, INTERCEPT = "happening", "(intercept)"
_LOOK_BACK = 40
"""How many happenings back a mention can go: keeps the work linear in the document."""
_MEMBERS = 8
"""How many mentions of a happening, the first ones, refer to it."""

_UNTOLD = "Attack"
_MEANS = types_with("means")
_SURE_OF_TYPE = 0.9
FIRST_TOLD, OFFENSIVE = "first_told", "one_offensive"
_OF_OFFENSIVE = 0.7
"""How likely a mention is of the one offensive of its text, though nothing else ties it to it."""


@dataclass(frozen=True, slots=True)
class HappeningLink:
    """The happening of a mention, numbered from 0; why, and how likely that is right."""

    happening: int
    reason: str
    confidence: float


def link_happenings(facts: Sequence[MentionFacts]) -> tuple[HappeningLink, ...]:
    """The happening of each mention, in the order of `facts`.

    In each sentence the words for a toll come last, so that they can join what caused it.
    """
    links = list(choose(facts, _score, weights(HAPPENING, WEIGHTS)[BOUND]))
    mentions = sorted(of_the_offensive(facts, [link.happening for link in links]))
    for n in mentions[1:]:
        if links[n].happening != links[mentions[0]].happening:
            links[n] = HappeningLink(links[mentions[0]].happening, OFFENSIVE, _OF_OFFENSIVE)
    return _renumbered(links)


def reading_order(facts: Sequence[MentionFacts]) -> list[int]:
    """The mentions in the order in which they are linked."""
    return sorted(range(len(facts)), key=lambda n: (facts[n].sentence, facts[n].toll, n))


def choose(
    facts: Sequence[MentionFacts],
    score: Callable[[MentionFacts, MentionFacts], float],
    bound: float,
) -> tuple[HappeningLink, ...]:
    """The links that a way of scoring two mentions gives."""
    members: list[list[int]] = []
    made: dict[int, HappeningLink] = {}
    for n in reading_order(facts):
        best, number = -math.inf, -1
        for at in range(len(members) - 1, max(-1, len(members) - 1 - _LOOK_BACK), -1):
            told = members[at][:_MEMBERS]
            mean = sum(score(facts[n], facts[other]) for other in told) / len(told)
            if mean > best:
                best, number = mean, at
        if best > bound:
            nearest = max(members[number], key=lambda other: score(facts[n], facts[other]))
            members[number].append(n)
            made[n] = HappeningLink(number, reason(facts[n], facts[nearest]), _chance(best))
        else:
            made[n] = HappeningLink(len(members), FIRST_TOLD, 1 - _chance(best))
            members.append([n])
    return _renumbered([made[n] for n in range(len(facts))])


def _renumbered(links: Sequence[HappeningLink]) -> tuple[HappeningLink, ...]:
    """The links with the happenings numbered in the order of the mentions."""
    numbers = {old: new for new, old in enumerate(dict.fromkeys(link.happening for link in links))}
    return tuple(
        HappeningLink(numbers[link.happening], link.reason, link.confidence) for link in links
    )


def _score(one: MentionFacts, other: MentionFacts) -> float:
    known = weights(HAPPENING, WEIGHTS)
    return known[INTERCEPT] + sum(known.get(name, 0.0) for name in sorted(evidence(one, other)))


def _chance(score: float) -> float:
    return 1 / (1 + math.exp(-score)) if score > -math.inf else 0.0


def reason(one: MentionFacts, other: MentionFacts) -> str:
    """The plainest reason for a mention to be of the happening of another: see `event_links`."""
    if one.sentence == other.sentence:
        return "same_sentence"
    if tells_again(one, other):
        return "opening_told_again"
    if one.toll and other.toll and one.numbers & other.numbers:
        return "part_told_again"
    if one.word == other.word or one.entry == other.entry:
        return "same_words"
    if one.is_noun and one.definite:
        return "points_back"
    return "same_act" if one.kind == other.kind else "same_bloodshed"


def number_incidents(found: Sequence[Found]) -> tuple[EventMention, ...]:
    """The mentions with incidents numbered from 0 in reading order."""
    links = link_happenings([facts_of(one) for one in found])
    return tuple(
        replace(
            one.event,
            incident=link.happening,
            incident_reason=link.reason,
            incident_confidence=link.confidence,
        )
        for one, link in zip(found, links, strict=True)
    )


def typed(mentions: Sequence[EventMention]) -> tuple[EventMention, ...]:
    """The mentions, those that do not say what was used typed by what their happening says of it.

    "Nine people were killed" and "the attack" are of the air strike that they are one with.
    """
    means: dict[int, set[str]] = {}
    for one in mentions:
        if one.sub_event_type in _MEANS and one.confidence >= _SURE_OF_TYPE:
            means.setdefault(one.incident, set()).add(one.sub_event_type)
    only = {incident: min(types) for incident, types in means.items() if len(types) == 1}
    return tuple(
        replace(one, sub_event_type=only.get(one.incident, one.sub_event_type))
        if one.sub_event_type == _UNTOLD
        else one
        for one in mentions
    )
