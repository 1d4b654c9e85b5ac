"""Whether anything speaks against two triggers of a document being one happening."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.extract.events.lending import DESCRIPTIONS
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention, PlaceMention
from pipeline.extract.places.words import area_words

FIGHTS = frozenset({"Armed clash", "Attack"})
_FORCES = frozenset({"state_forces", "rebel_group", "militia", "government"})
"""Kinds of actors whose names tell acts apart; "a man" and "the gunman" may be one."""
_UNREAL = frozenset({"planned", "possible"})
EXACT_PLACE = 2
"""A `place_precision` up to this tells two places apart; a wider one may hold the other."""
_LASTING_DAYS = 60
"""What goes on for longer is no single fight of a few days."""
_FEW_DAYS = 14
_SINCE = 12
"""How many words after one for fighting say since when it goes on."""


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and the mention made of it, whose `incident` is not known yet."""

    trigger: Trigger
    event: EventMention
    paragraph: int
    spot: PlaceMention | None = None
    """Its place, else the building or base that its sentence names."""

    @property
    def is_gist(self) -> bool:
        """Whether the word can sum up a whole fight ("offensive")."""
        return bool(self.trigger.entry.get("gist"))

    @property
    def is_offensive(self) -> bool:
        """Whether the word sums up one with a start and an aim, not only that there is fighting."""
        return self.is_gist and self.trigger.entry["id"] != "fighting_noun"

    @property
    def is_several(self) -> bool:
        """Whether it tells of several at once, none of which is meant alone ("47 attacks")."""
        head = self.trigger.head
        if head.tag_ not in {"NNS", "NNPS"} or head.lemma_.lower() in grammar_words(
            "two_sided_many"
        ):
            return False
        counted = any(child.dep_ == "nummod" for child in head.children)
        return counted or not is_definite(head)

    @property
    def goes_on(self) -> bool:
        """Whether it tells that there is fighting all the time, or again and again."""
        head = self.trigger.head
        said = {child.lemma_.lower() for child in head.children} | {head.head.lemma_.lower()}
        if said & grammar_words("unceasing"):
            return True
        if self.trigger.entry.get("toll") and any(c.lower_ == "since" for c in head.children):
            return True
        after = head.doc[head.i : head.i + _SINCE]
        long = any(t.shape_ == "dddd" or t.lower_ in grammar_words("long_time") for t in after)
        return long and any(token.lower_ in {"since", "for"} for token in after)


def is_definite(noun: Token) -> bool:
    """Whether a noun points back to what was told ("the attack", "their raid")."""
    return any(c.dep_ == "poss" or c.lower_ in grammar_words("back_pointing") for c in noun.lefts)


def agree(one: Found, other: Found) -> bool:
    """Whether nothing speaks against two triggers being one happening."""
    a, b = one.event, other.event
    kinds = {a.sub_event_type, b.sub_event_type}
    if len(kinds) > 1 and not kinds <= FIGHTS:
        return False
    return (
        is_unreal(a) == is_unreal(b)
        and all((a.status == status) == (b.status == status) for status in ("habitual", "denied"))
        and _actors_agree(a, b)
        and _places_agree(a.place, b.place)
        and _days_agree(a, b)
        and not _is_inside(one, other)
        and not _is_inside(other, one)
    )


def _is_inside(one: Found, other: Found) -> bool:
    """Whether one is a fight at a building or base within the whole offensive that the other is."""
    if one.spot is None or not other.is_offensive or one.is_offensive:
        return False
    return _is_site(one.spot) and not same_place(other.spot, one.spot)


def _is_site(place: PlaceMention) -> bool:
    words = place.mention.text.lower().split()
    return place.place.kind == "facility" or not area_words("site").isdisjoint(words)


def same_place(one: PlaceMention | None, other: PlaceMention | None) -> bool:
    """Whether two places are the same, and where they are only described the words too."""
    if one is None or other is None or one.place.place_id != other.place.place_id:
        return False
    described = {one.rule, other.rule} & DESCRIPTIONS
    return not described or one.mention.text.lower() == other.mention.text.lower()


def is_anchored(event: EventMention) -> bool:
    """Whether a mention says when, or exactly where."""
    place = event.place.place if event.place else None
    return event.period is not None or (
        place is not None and (place.place_precision or 9) <= EXACT_PLACE
    )


def is_unreal(event: EventMention) -> bool:
    """Whether an event is only planned or possible."""
    return event.status in _UNREAL


def _actors_agree(a: EventMention, b: EventMention) -> bool:
    if not a.actor1_referent or not b.actor1_referent:
        return True
    if a.actor1_referent.actor_id == b.actor1_referent.actor_id:
        return True
    if not {a.actor1_referent.kind, b.actor1_referent.kind} <= _FORCES:
        return True
    targets = {r.actor_id for r in (a.actor2_referent, b.actor2_referent) if r}
    return bool({a.actor1_referent.actor_id, b.actor1_referent.actor_id} & targets)


def _places_agree(a: PlaceMention | None, b: PlaceMention | None) -> bool:
    if a is None or b is None or a.place.place_id == b.place.place_id:
        return True
    one, other = a.place, b.place
    if "joint_places" in (a.rule, b.rule):
        return False
    if one.country and other.country and one.country != other.country:
        return False
    exact = [place.place_precision for place in (one, other)]
    return any(precision is None or precision > EXACT_PLACE for precision in exact)


def _days_agree(a: EventMention, b: EventMention) -> bool:
    if a.period is None or b.period is None:
        return True
    short, long = sorted((a.period, b.period), key=lambda period: period.end - period.start)
    lasts = (long.end - long.start).days > _LASTING_DAYS and long.precision == "range"
    if lasts and (short.end - short.start).days <= _FEW_DAYS:
        return False
    return a.period.start <= b.period.end and b.period.start <= a.period.end
