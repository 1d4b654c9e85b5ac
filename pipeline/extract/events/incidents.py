"""Which triggers of a document tell of the same happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.events.culprits import with_culprits
from pipeline.extract.events.fitting import (
    EXACT_PLACE,
    FIGHTS,
    Found,
    agree,
    is_anchored,
    is_definite,
    is_unreal,
    same_place,
)
from pipeline.extract.events.lending import Lender
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention

_ATTACKS = FIGHTS | {
    "Air/drone strike",
    "Shelling/artillery/missile attack",
    "Suicide bomb",
    "Remote explosive/landmine/IED",
    "Chemical weapon",
    "Grenade",
}
_TOLD_WITH = frozenset({"nsubj", "nsubjpass", "advcl", "csubj", "csubjpass", "aux", "compound"})
"""How a word hangs on that of what it did; "shelling killed" may be read as clause or auxiliary."""
_LOOK_BACK = 15
"""How many incidents back a word can point: keeps the work linear in the document."""
_TOLD_ON = 4
"""How many sentences on a text goes on with the same bloodshed without saying so."""
_FAR_BACK = 60
_LASTING = frozenset({"Siege"})
"""Types that last: a text that names one again speaks of the same."""
_ANCHORS = 6
"""How many mentions that say where or when an incident keeps to hold others against."""


class _Incident:
    """The mentions of one happening so far."""

    def __init__(self, first: Found) -> None:
        self.mentions = [first]
        self.is_gist = first.is_gist

        self._anchors = [first] if is_anchored(first.event) else []

    def add(self, one: Found) -> None:
        """Take another mention of the happening."""
        self.mentions.append(one)
        if is_anchored(one.event) and len(self._anchors) < _ANCHORS:
            self._anchors.append(one)

    @property
    def latest(self) -> Sequence[Found]:
        """The mentions that a new one can go on with: the first and the last two."""
        return [self.mentions[0], *self.mentions[-2:]]

    def admits(self, one: Found) -> bool:
        """Whether nothing that was said of where and when it happened speaks against one more.

        Without this, a word that says neither would join what happened at two places. Nobody joins
        several told of at once, nor fighting that goes on a fight that does not.
        """
        first = self.mentions[0]
        if first.is_several or (one.goes_on or first.goes_on) != (one.goes_on and first.goes_on):
            return False
        return all(agree(one, anchor) for anchor in self._anchors)

    def is_named_by(self, noun: Found) -> bool:
        """Whether the same noun has told of it."""
        word = noun.trigger.head.lemma_.lower()
        heads = (one.trigger.head for one in self.latest)
        return any(head.pos_ == "NOUN" and head.lemma_.lower() == word for head in heads)


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
    told = [
        lent[number].lend(
            replace(one.event, incident=renumbered[number]), _points_back(one), _is_new(one)
        )
        for one, number in zip(found, numbers, strict=True)
    ]
    return with_culprits(told)


def _points_back(one: Found) -> bool:
    """Whether a word only names again what was told: its actors are those told before."""
    head = one.trigger.head
    names = head.pos_ in {"NOUN", "PROPN"} and not _is_toll(one)
    return names and (one.is_gist or is_definite(head))


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
    if not {a.sub_event_type, b.sub_event_type} <= _ATTACKS or is_unreal(a) != is_unreal(b):
        return False
    head, other = result.trigger.head, cause.trigger.head
    if not any(other.i == token.i for token in _near(head)):
        return False
    return _is_toll(result) or head.dep_ in {"advcl", "xcomp"}


def _near(token: Token) -> list[Token]:
    """The words a trigger hangs on or governs, through at most a preposition."""
    found = [token.head, *(child for child in token.children if child.dep_ in _TOLD_WITH)]
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
    if one.is_several:
        return None
    definite = one.trigger.head.pos_ in {"NOUN", "PROPN"} and is_definite(one.trigger.head)
    back = range(len(incidents) - 1, max(-1, len(incidents) - 1 - _LOOK_BACK), -1)
    wider: list[int] = [*back, *gists[: -_LOOK_BACK - 1 : -1]]
    named = [n for n in wider if definite and incidents[n].is_named_by(one)]
    named.sort(key=lambda n: -len(incidents[n].mentions))
    here = [n for n in back if incidents[n].mentions[-1].paragraph == one.paragraph]
    order: list[int] = [*(here if named else ()), *named, *back]
    for number in dict.fromkeys(order):
        incident = incidents[number]
        if (
            (incident.is_gist == one.is_gist or number in named)
            and any(
                agree(one, other) and (definite or _retold(one, other) or _same_act(one, other))
                for other in incident.latest
            )
            and incident.admits(one)
        ):
            return number
    if one.event.sub_event_type in _LASTING:
        return _lasting(one, incidents)
    if one.is_gist or (definite and one.event.sub_event_type in FIGHTS):
        return _whole(one, incidents, gists)
    return None


def _whole(one: Found, incidents: Sequence[_Incident], gists: Sequence[int]) -> int | None:
    """The whole fight that a word sums up again; "the fighting" of a few sentences before."""
    for number in reversed(gists[-_LOOK_BACK:]):
        incident = incidents[number]
        if one.is_gist and not _sums_up(one, incident):
            continue
        if all(agree(one, other) for other in incident.latest) and incident.admits(one):
            return number
    return None


def _sums_up(one: Found, incident: _Incident) -> bool:
    """Whether a word for a whole fight can mean one summed up before by another sort of word.

    "The fighting" goes on with an offensive of a few sentences before, "the battle for Kano" only
    with one that is said to be there.
    """
    first, last = incident.mentions[0], incident.mentions[-1]
    if one.is_offensive == first.is_offensive:
        return True
    near = _sentence(one) - _sentence(last) <= _TOLD_ON
    return near and (one.event.place is None or any(m.event.place for m in incident.mentions))


def _told_on(one: Found, before: Sequence[tuple[Found, int]]) -> int | None:
    """The bloodshed that the text goes on to tell of without saying so.

    Words without place and day go on with what was told a few sentences before; those that name
    its place go on with it anywhere in the text. "A shooting" and "another attack" are new.
    """
    event = one.event
    if event.sub_event_type not in _ATTACKS or one.is_gist or one.is_several or one.goes_on:
        return None
    if _is_new(one):
        return None
    bare = not event.place and not event.period and _is_toll(one)
    for other, number in reversed(before):
        if other.event.sub_event_type not in _ATTACKS or other.is_gist or other.is_several:
            continue
        if other.goes_on or not agree(one, other):
            continue
        near = _sentence(one) - _sentence(other) <= _TOLD_ON
        two_sided = event.sub_event_type == "Armed clash" and not _is_toll(one)
        if (bare and near) or (_same_spot(event, other.event) and (near or not two_sided)):
            return number
    return None


def _is_new(one: Found) -> bool:
    """Whether a noun brings up something new ("a shooting", "another attack")."""
    return any(c.lower_ in grammar_words("new") for c in one.trigger.head.lefts)


def _same_spot(a: EventMention, b: EventMention) -> bool:
    """Whether both name one place, and exactly."""
    return (
        a.place is not None
        and b.place is not None
        and a.place.place == b.place.place
        and ((a.place.place.place_precision or 9) <= EXACT_PLACE)
    )


def _lasting(one: Found, incidents: Sequence[_Incident]) -> int | None:
    """The siege that the text goes on to speak of."""
    for number in range(len(incidents) - 1, max(-1, len(incidents) - 1 - _FAR_BACK), -1):
        first = incidents[number].mentions[0]
        if first.event.sub_event_type == one.event.sub_event_type and agree(one, first):
            return number
    return None


def _retold(one: Found, other: Found) -> bool:
    """Whether the text tells again what its headline told: the same kind of act, doer or place."""
    a, b = one.event, other.event
    if b.zone != "headline" or a.sub_event_type != b.sub_event_type:
        return False
    if a.place and b.place and not same_place(a.place, b.place):
        return False
    if a.sub_event_type not in _ATTACKS and not _same_sort(one, other):
        return False
    return bool((a.actor1_referent and b.actor1_referent) or (a.place and b.place))


def _same_sort(one: Found, other: Found) -> bool:
    """Whether two words are of one sort ("captured", "taken"), or the same."""
    same_word = one.event.mention.text.lower() == other.event.mention.text.lower()
    return same_word or one.trigger.entry["id"] == other.trigger.entry["id"]


def _same_act(one: Found, other: Found) -> bool:
    """The same sort of word with the same doer, and the place or the day said alike.

    For the killed the place is enough: most texts tell of one bloodshed at a place.
    """
    a, b = one.event, other.event
    if not _same_sort(one, other):
        return False
    here = same_place(a.place, b.place)
    if _is_toll(one) and _is_toll(other) and a.place and b.place:
        return a.sub_event_type == b.sub_event_type and here
    if not a.actor1_referent or not b.actor1_referent:
        return False
    if a.actor1_referent.actor_id != b.actor1_referent.actor_id:
        return False
    targets = [e.actor2_referent.actor_id if e.actor2_referent else None for e in (a, b)]
    if targets[0] != targets[1]:
        return False
    return here or bool(a.period and b.period and not (a.place and b.place))
