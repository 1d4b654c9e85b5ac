"""The day that clauses of one scene share, whichever of them carries it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.model import EventMention, Figure, Mention
from pipeline.extract.places.joined import are_joined
from pipeline.text.article import Article
from pipeline.text.periods import Period

_NOT_YET = frozenset({"planned", "possible", "denied", "habitual"})


class Days:
    """The dated events of an article, by sentence."""

    def __init__(self, article: Article, events: Sequence[EventMention]) -> None:
        self._article = article
        self._dated: dict[int, list[EventMention]] = {}
        for event in events:
            if event.period is not None and event.status not in _NOT_YET:
                self._dated.setdefault(event.mention.sentence, []).append(event)

    def of_event(self, event: EventMention) -> EventMention:
        """An event, without a day of its own with that of a clause it shares the scene with."""
        if event.period is not None or event.status in _NOT_YET:
            return event
        return replace(event, period=self._shared(event.mention, None))

    def of_figure(self, figure: Figure) -> Figure:
        """A figure, without a day of its own with that of the event it is the toll of."""
        if figure.period is not None or figure.is_cumulative:
            return figure
        return replace(figure, period=self._shared(figure.mention, figure.incident))

    def _shared(self, mention: Mention, incident: int | None) -> Period | None:
        token = self._token(mention)
        fitting = [
            event
            for event in self._dated.get(mention.sentence, ())
            if are_joined(token, self._token(event.mention))
            or (event.incident == incident and _is_of(token, self._token(event.mention)))
        ]
        start = mention.span.start
        nearest = min(fitting, key=lambda e: abs(e.mention.span.start - start), default=None)
        return nearest.period if nearest else None

    def _token(self, mention: Mention) -> Token:
        return self._article.sentences[mention.sentence].doc[mention.first]


def _is_of(count: Token, trigger: Token) -> bool:
    """Whether a word tells what became of the counted: "killing what it called nine bandits"."""
    counted = count.head if count.dep_ == "nummod" else count
    return trigger.head == counted or trigger in count.ancestors
