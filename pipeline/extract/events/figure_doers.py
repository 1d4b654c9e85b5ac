"""Who brought a figure about: who did the event in whose words it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.events.culprits import Culprits
from pipeline.extract.events.tolls import gist_rules
from pipeline.extract.model import EventMention, Figure
from pipeline.text.article import Article

_CAUSED = frozenset(
    {"killed", "injured", "casualties", "abducted", "detained", "displaced", "besieged"}
    | {"equipment_lost", "equipment", "attacks", "fighters", "other"}
)
_HARMED = frozenset({"killed", "injured", "casualties"})
_REMAINS = frozenset({"bodies", "body", "corpses", "remains"})
_CLIMB = 8
"""How many words up from a number the trigger is looked for."""


def with_doers(
    article: Article, figures: Sequence[Figure], events: Sequence[EventMention]
) -> tuple[Figure, ...]:
    """The figures of an article with who caused what they count, as their event tells it.

    A figure belongs to the event whose trigger governs its number ("killing 12, including two
    children"), a toll else to that which its sentence tells of. What was found for it before stays
    where no such event says who did it.
    """
    triggers: dict[int, dict[int, EventMention]] = {}
    for event in events:
        words = triggers.setdefault(event.mention.sentence, {})
        for i in range(event.mention.first, event.mention.stop):
            words[i] = event
    culprits = Culprits(events)
    return tuple(
        _as_told(article, _caused(article, figure, triggers), culprits, triggers)
        for figure in figures
    )


def _as_told(
    article: Article,
    figure: Figure,
    culprits: Culprits,
    triggers: dict[int, dict[int, EventMention]],
) -> Figure:
    """A toll whose doer its own clause leaves open, with that of the attack told beside it.

    A part of a toll has the doer of the whole; the dead that were found, and a bare number that
    a toll was put at, are only told of, not done.
    """
    if figure.actor is not None or figure.incident is None or figure.measure not in _HARMED:
        return figure
    here = triggers.get(figure.mention.sentence, {})
    if figure.part_of or not _is_done(article, figure, here):
        return figure
    victims = [(figure.subject, figure.subject_referent)]
    victims += [
        (e.actor2, e.actor2_referent) for e in here.values() if e.rule in gist_rules("toll")
    ]
    told = culprits.of(figure.mention, figure.incident, victims)
    if told is None:
        return figure
    return replace(figure, actor=told.actor1, actor_referent=told.actor1_referent)


def _is_done(article: Article, figure: Figure, here: dict[int, EventMention]) -> bool:
    """Whether a number counts people who come to harm in its own words."""
    if figure.subject is not None:
        return figure.subject.text.lower().split()[-1] not in _REMAINS
    number = _root(article, figure)
    event = here.get(number.head.i) or _governing(number, here)
    return event is not None and event.rule in gist_rules("toll")


def _root(article: Article, figure: Figure) -> Token:
    at = figure.mention
    return article.sentences[at.sentence].doc[at.first : at.stop].root


def _caused(
    article: Article, figure: Figure, triggers: dict[int, dict[int, EventMention]]
) -> Figure:
    here = triggers.get(figure.mention.sentence)
    if not here or figure.measure not in _CAUSED:
        return figure
    event = _governing(_root(article, figure), here)
    if event is None or event.actor1 is None or event.status == "denied":
        return figure
    if figure.subject is not None and figure.subject.span.overlap(event.actor1.span):
        return figure
    return replace(figure, actor=event.actor1, actor_referent=event.actor1_referent)


def _governing(number: Token, triggers: dict[int, EventMention]) -> EventMention | None:
    """The event whose trigger a number hangs on, through what it counts."""
    at = number
    for _ in range(_CLIMB):
        if at.i in triggers:
            return triggers[at.i]
        if at.head.i == at.i or at.dep_ in {"nsubj", "parataxis", "relcl", "ccomp"}:
            break
        if at.dep_ == "conj" and any(child.dep_ in {"nsubj", "nsubjpass"} for child in at.children):
            break  # a clause of its own ("and the toll reached 22")
        at = at.head
    # A clause about what is counted ("the 52 pupils whom they seized") tells of it too.
    for child in at.children:
        if child.dep_ in {"relcl", "acl"} and child.i in triggers:
            return triggers[child.i]
    return None
