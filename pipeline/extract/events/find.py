"""All events that an article states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from pipeline.extract.attribution.by_parse import claim_at
from pipeline.extract.dates import date_for
from pipeline.extract.events.arguments import ActorFinder, Pair
from pipeline.extract.events.particulars import is_denied_beside, target_of, weapon_of
from pipeline.extract.events.parties import Actor
from pipeline.extract.events.sentence_view import Scene, Stage
from pipeline.extract.events.status import status_of
from pipeline.extract.events.triggers import Trigger, find_triggers, may_hold_event
from pipeline.extract.events.vocabulary import forms
from pipeline.extract.model import DateMention, EventMention, Mention, PlaceMention, Report
from pipeline.extract.names import Cast
from pipeline.extract.places import Whereabouts
from pipeline.schemas.event_types import types_with
from pipeline.text.article import Article

_ATTACKS = types_with("attack")
_LEAD = 3
"""How many sentences may tell what the headline speaks of."""
_SURE = 0.9
_LESS_SURE = 0.7


def find_events(
    article: Article,
    cast: Cast,
    reports: Sequence[Report],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> tuple[Found, ...]:
    """The event triggers of an article in reading order, with who, whom, where, when, whence."""
    stage = Stage(article, cast, places)
    context = _Context(article, reports, dates, Whereabouts(article, places))
    finder = ActorFinder(cast)
    found: list[Found] = []
    lead = _lead(article, cast, places)
    for sentence in article.sentences:
        seen = forms(sentence.doc)
        if sentence.dateline or not may_hold_event(seen):
            continue
        scene = stage.scene(sentence, seen, lead if sentence.zone == "headline" else None)
        found += [
            context.found(scene, trigger, finder.actors(trigger, scene))
            for trigger in find_triggers(scene)
        ]
    return tuple(found)


def _lead(article: Article, cast: Cast, places: Sequence[PlaceMention]) -> str | None:
    """The type of the first attack that the first sentences of the body describe."""
    stage = Stage(article, cast, places)
    body = (s for s in article.sentences if s.zone == "body" and not s.dateline)
    for sentence in islice(body, _LEAD):
        for trigger in find_triggers(stage.scene(sentence)):
            if trigger.sub_event_type in _ATTACKS:
                return trigger.sub_event_type
    return None


@dataclass(frozen=True, slots=True)
class _Context:
    """What else is known of the article."""

    article: Article
    reports: Sequence[Report]
    dates: Sequence[DateMention]
    whereabouts: Whereabouts

    def found(self, scene: Scene, trigger: Trigger, pair: Pair) -> Found:
        """A trigger with its mention, and what is stated around it."""
        return Found(trigger, self.event(scene, trigger, pair), scene.sentence.paragraph)

    def event(self, scene: Scene, trigger: Trigger, pair: Pair) -> EventMention:
        """The mention that a trigger makes, its incident not known yet."""
        sentence = scene.sentence
        span = sentence.span(trigger.first, trigger.stop)
        claim = claim_at(self.reports, span)
        first, second = pair
        status = status_of(trigger, claim)
        source = [claim.source.span] if claim and claim.source else []
        place = self.whereabouts.place_for(sentence.index, trigger.head.i, source)
        date = date_for(self.article, self.dates, sentence.index, trigger.head.i)
        return EventMention(
            mention=Mention(
                sentence.index, trigger.first, trigger.stop, span, self.article.excerpt(span)
            ),
            zone=sentence.zone,
            sub_event_type=trigger.sub_event_type,
            status=status,
            incident=-1,
            rule=trigger.entry["id"],
            confidence=_LESS_SURE if trigger.type_rule.endswith("_default") else _SURE,
            actor1=first[0] if first else None,
            actor1_referent=first[1] if first else None,
            actor2=second[0] if second else None,
            actor2_referent=second[1] if second else None,
            place=None if place is None or _names(first, place.mention) else place,
            period=date.period if date else None,
            attributed_to=claim.referent if claim else None,
            weapon=weapon_of(trigger, scene),
            target=target_of(trigger, scene),
            is_denied=status == "denied"
            or (status == "claimed" and is_denied_beside(trigger, scene)),
        )


def _names(actor: Actor | None, place: Mention) -> bool:
    """Whether a place name is only a part of the agent's ("Turkish jets", "the U.S.")."""
    return actor is not None and actor[0].span.contains(place.span)


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and the mention made of it, whose `incident` is not known yet."""

    trigger: Trigger
    event: EventMention
    paragraph: int
