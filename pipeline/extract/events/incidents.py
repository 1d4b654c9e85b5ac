"""Which triggers of a document tell of the same happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Token

from pipeline.extract.events.lending import Lender
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention, PlaceMention

_FIGHTS = frozenset({"Armed clash", "Attack"})
_ATTACKS = _FIGHTS | {
    "Air/drone strike",
    "Shelling/artillery/missile attack",
    "Suicide bomb",
    "Remote explosive/landmine/IED",
    "Chemical weapon",
    "Grenade",
}
_FORCES = frozenset({"state_forces", "rebel_group", "militia", "government"})
"""Kinds of actors whose names tell acts apart; "a man" and "the gunman" may be one."""
_UNREAL = frozenset({"planned", "possible"})
_LOOK_BACK = 15
"""How many incidents back a word can point: keeps the work linear in the document."""
_TOLD_ON = 4
"""How many sentences on a text goes on with the same bloodshed without saying so."""
_FAR_BACK = 60
_LASTING = frozenset({"Siege"})
"""Types that last: a text that names one again speaks of the same."""
_ANCHORS = 6
"""How many mentions that say where or when an incident keeps to hold others against."""
_EXACT_PLACE = 2
"""A `place_precision` up to this tells two places apart; a wider one may hold the other."""


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and the mention made of it, whose `incident` is not known yet."""

    trigger: Trigger
    event: EventMention

    @property
    def is_gist(self) -> bool:
        """Whether the word can sum up a whole fight ("offensive")."""
        return bool(self.trigger.entry.get("gist"))


class _Incident:
    """The mentions of one happening so far."""

    def __init__(self, first: Found) -> None:
        self.mentions = [first]
        self.is_gist = first.is_gist

        self._anchors = [first] if _is_anchored(first.event) else []

    def add(self, one: Found) -> None:
        """Take another mention of the happening."""
        self.mentions.append(one)
        if _is_anchored(one.event) and len(self._anchors) < _ANCHORS:
            self._anchors.append(one)

    @property
    def latest(self) -> Sequence[Found]:
        """The mentions that a new one can go on with: the first and the last two."""
        return [self.mentions[0], *self.mentions[-2:]]

    def admits(self, one: Found) -> bool:
        """Whether nothing that was said of where and when it happened speaks against one more.

        Without this, a word that says neither would join what happened at two places.
        """
        return all(_agree(one, anchor) for anchor in self._anchors)


def number_incidents(found: Sequence[Found]) -> tuple[EventMention, ...]:
    """The mentions with incidents numbered from 0 in reading order.

    A mention that points back takes the doer, and any the place, from those before it. In each
    sentence the words for a toll come last, so that they can join what caused it.
    """
    incidents: list[_Incident] = []
    gists: list[int] = []
    placed: list[tuple[int, int]] = []
    for n in sorted(range(len(found)), key=lambda n: (_sentence(found[n]), _is_toll(found[n]), n)):
        one = found[n]
        number = _same_clause(one, [(found[other], at) for other, at in placed[-_LOOK_BACK:]])
        if number is None:
            number = _pointed_at(one, incidents, gists)
        if number is None:
            number = _told_on(one, [(found[other], at) for other, at in placed[-_FAR_BACK:]])
        if number is None:
            number = len(incidents)
            incidents.append(_Incident(one))
            if one.is_gist:
                gists.append(number)
        else:
            incidents[number].add(one)
        placed.append((n, number))
    numbers = [number for _, number in sorted(placed)]
    renumbered = {old: new for new, old in enumerate(dict.fromkeys(numbers))}
    lent = [Lender() for _ in incidents]
    return tuple(
        lent[number].lend(replace(one.event, incident=renumbered[number]), _points_back(one))
        for one, number in zip(found, numbers, strict=True)
    )


def _points_back(one: Found) -> bool:
    """Whether a word only names again what was told: its actors are those told before."""
    head = one.trigger.head
    names = head.pos_ in {"NOUN", "PROPN"} and not _is_toll(one)
    return names and (one.is_gist or _is_definite(head))


def _sentence(one: Found) -> int:
    return one.event.mention.sentence


def _is_toll(one: Found) -> bool:
    return bool(one.trigger.entry.get("toll"))


def _same_clause(one: Found, before: Sequence[tuple[Found, int]]) -> int | None:
    """The incident of a trigger in the same sentence that this one is a part or result of."""
    for other, number in reversed(before):
        if _sentence(other) != _sentence(one):
            return None
        if _bound(one, other) or _bound(other, one):
            return number
    return None


def _bound(result: Found, cause: Found) -> bool:
    """Whether `result` is tied to `cause` by the grammar: killed in, attacked ... killing."""
    a, b = result.event, cause.event
    if not {a.sub_event_type, b.sub_event_type} <= _ATTACKS or _is_unreal(a) != _is_unreal(b):
        return False
    head, other = result.trigger.head, cause.trigger.head
    if not any(other.i == token.i for token in _near(head)):
        return False
    return _is_toll(result) or head.dep_ in {"advcl", "xcomp"}


def _near(token: Token) -> list[Token]:
    """The words a trigger hangs on or governs, through at most a preposition."""
    found = [token.head, *(c for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "advcl"})]
    for child in token.children:
        if child.dep_ in {"prep", "agent"}:
            found += child.children
            found += [t for c in child.children for p in c.children for t in p.children]
    if token.head.dep_ in {"prep", "agent"}:
        found.append(token.head.head)
    if token.dep_ == "conj":
        found += [t for c in token.head.children if c.dep_ == "prep" for t in c.children]
    return found


def _pointed_at(one: Found, incidents: Sequence[_Incident], gists: Sequence[int]) -> int | None:
    """The earlier incident that a definite noun, or the same word of the same act, points at."""
    definite = one.trigger.head.pos_ in {"NOUN", "PROPN"} and _is_definite(one.trigger.head)
    start = max(0, len(incidents) - _LOOK_BACK)
    for number in range(len(incidents) - 1, start - 1, -1):
        incident = incidents[number]
        if (
            incident.is_gist == one.is_gist
            and any(
                _agree(one, other) and (definite or _retold(one, other) or _same_act(one, other))
                for other in incident.latest
            )
            and incident.admits(one)
        ):
            return number
    if one.event.sub_event_type in _LASTING:
        return _lasting(one, incidents)
    if one.is_gist or (definite and one.event.sub_event_type in _FIGHTS):
        for number in reversed(gists[-_LOOK_BACK:]):
            incident = incidents[number]
            if all(_agree(one, other) for other in incident.latest) and incident.admits(one):
                return number
    return None


def _told_on(one: Found, before: Sequence[tuple[Found, int]]) -> int | None:
    """The bloodshed that the text goes on to tell of without saying so.

    Words without place and day go on with what was told a few sentences before; those that name
    its place go on with it anywhere in the text. "A shooting" and "another attack" are new.
    """
    event = one.event
    if event.sub_event_type not in _FIGHTS or one.is_gist or _is_new(one.trigger.head):
        return None
    bare = not event.place and not event.period and _is_toll(one)
    for other, number in reversed(before):
        if other.event.sub_event_type not in _FIGHTS or other.is_gist or not _agree(one, other):
            continue
        near = bare and _sentence(one) - _sentence(other) <= _TOLD_ON
        if near or _same_spot(event, other.event):
            return number
    return None


def _is_new(head: Token) -> bool:
    """Whether a noun brings up something new ("a shooting", "another attack")."""
    return any(c.lower_ in grammar_words("new") for c in head.lefts)


def _same_spot(a: EventMention, b: EventMention) -> bool:
    """Whether both name one place, and exactly."""
    return (
        a.place is not None
        and b.place is not None
        and a.place.place == b.place.place
        and ((a.place.place.place_precision or 9) <= _EXACT_PLACE)
    )


def _lasting(one: Found, incidents: Sequence[_Incident]) -> int | None:
    """The siege that the text goes on to speak of."""
    for number in range(len(incidents) - 1, max(-1, len(incidents) - 1 - _FAR_BACK), -1):
        first = incidents[number].mentions[0]
        if first.event.sub_event_type == one.event.sub_event_type and _agree(one, first):
            return number
    return None


def _agree(one: Found, other: Found) -> bool:
    """Whether nothing speaks against two triggers being one happening."""
    a, b = one.event, other.event
    kinds = {a.sub_event_type, b.sub_event_type}
    if len(kinds) > 1 and not kinds <= _FIGHTS:
        return False
    return (
        _is_unreal(a) == _is_unreal(b)
        and all((a.status == status) == (b.status == status) for status in ("habitual", "denied"))
        and _actors_agree(a, b)
        and _places_agree(a.place, b.place)
        and _days_agree(a, b)
    )


def _is_anchored(event: EventMention) -> bool:
    """Whether a mention says when, or exactly where."""
    place = event.place.place if event.place else None
    return event.period is not None or (
        place is not None and (place.place_precision or 9) <= _EXACT_PLACE
    )


def _is_unreal(event: EventMention) -> bool:
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
    if one.country and other.country and one.country != other.country:
        return False
    exact = [place.place_precision for place in (one, other)]
    return any(precision is None or precision > _EXACT_PLACE for precision in exact)


def _days_agree(a: EventMention, b: EventMention) -> bool:
    if a.period is None or b.period is None:
        return True
    return a.period.start <= b.period.end and b.period.start <= a.period.end


def _is_definite(noun: Token) -> bool:
    return any(c.dep_ == "poss" or c.lower_ in grammar_words("back_pointing") for c in noun.lefts)


def _retold(one: Found, other: Found) -> bool:
    """Whether the text tells again what its headline told: the same kind of act, one doer."""
    a, b = one.event, other.event
    if b.zone != "headline" or a.sub_event_type != b.sub_event_type:
        return False
    return bool(a.actor1_referent and b.actor1_referent)


def _same_act(one: Found, other: Found) -> bool:
    """The same sort of word with the same doer, and the place or the day said alike.

    For the killed the place is enough: most texts tell of one bloodshed at a place.
    """
    a, b = one.event, other.event
    same_word = a.mention.text.lower() == b.mention.text.lower()
    if one.trigger.entry["id"] != other.trigger.entry["id"] and not same_word:
        return False
    if _is_toll(one) and _is_toll(other) and a.place and b.place:
        return a.sub_event_type == b.sub_event_type and a.place.place == b.place.place
    if not a.actor1_referent or not b.actor1_referent:
        return False
    if a.actor1_referent.actor_id != b.actor1_referent.actor_id:
        return False
    targets = [e.actor2_referent.actor_id if e.actor2_referent else None for e in (a, b)]
    if targets[0] != targets[1]:
        return False
    return bool(a.place and b.place) or bool(a.period and b.period)
