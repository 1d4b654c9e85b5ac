"""Who brought a figure about: who did the event in whose words it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.model import EventMention, Figure
from pipeline.text.article import Article

_CAUSED = frozenset(
    {"killed", "injured", "casualties", "abducted", "detained", "displaced", "besieged"}
    | {"equipment_lost", "equipment", "attacks", "fighters", "other"}
)
_CLIMB = 8
"""How many words up from a number the trigger is looked for."""


def with_doers(
    article: Article, figures: Sequence[Figure], events: Sequence[EventMention]
) -> tuple[Figure, ...]:
    """The figures of an article with who caused what they count, as their event tells it.

    A figure belongs to the event whose trigger governs its number ("killing 12, including two
    children"). What was found for it before stays where no such event says who did it.
    """
    triggers: dict[int, dict[int, EventMention]] = {}
    for event in events:
        words = triggers.setdefault(event.mention.sentence, {})
        for i in range(event.mention.first, event.mention.stop):
            words[i] = event
    return tuple(_caused(article, figure, triggers) for figure in figures)


def _caused(
    article: Article, figure: Figure, triggers: dict[int, dict[int, EventMention]]
) -> Figure:
    here = triggers.get(figure.mention.sentence)
    if not here or figure.measure not in _CAUSED:
        return figure
    doc = article.sentences[figure.mention.sentence].doc
    event = _governing(doc[figure.mention.first : figure.mention.stop].root, here)
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
        at = at.head
    # A clause about what is counted ("the 52 pupils whom they seized") tells of it too.
    for child in at.children:
        if child.dep_ in {"relcl", "acl"} and child.i in triggers:
            return triggers[child.i]
    return None
