"""Which triggers of a document tell of the same happening."""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.tokens import Token

from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention

_ATTACKS = frozenset(
    {
        "Armed clash",
        "Attack",
        "Air/drone strike",
        "Shelling/artillery/missile attack",
        "Suicide bomb",
        "Remote explosive/landmine/IED",
        "Chemical weapon",
        "Grenade",
    }
)
_LOOK_BACK = 12
"""How many incidents back a word can point: keeps the work linear in the document."""


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and the mention made of it, whose `incident` is still its own number."""

    trigger: Trigger
    event: EventMention


def number_incidents(found: list[Found]) -> tuple[EventMention, ...]:
    """The mentions with incidents numbered from 0 in reading order."""
    placed: list[tuple[Found, int]] = []
    last_of: list[list[int]] = []
    for number, one in enumerate(found):
        incident = _same_clause(one, placed)
        if incident is None:
            incident = _pointed_at(one, placed, last_of)
        if incident is None:
            incident = len(last_of)
            last_of.append([])
        last_of[incident].append(number)
        placed.append((one, incident))
    return tuple(replace(one.event, incident=incident) for one, incident in placed)


def _same_clause(one: Found, placed: list[tuple[Found, int]]) -> int | None:
    """The incident of a trigger in the same sentence that this one is a part or result of."""
    for other, incident in reversed(placed):
        if other.event.mention.sentence != one.event.mention.sentence:
            return None
        if _bound(one, other) or _bound(other, one):
            return incident
    return None


def _bound(result: Found, cause: Found) -> bool:
    """Whether `result` is tied to `cause` by the grammar: killed in, attacked ... killing."""
    if not _compatible(result, cause, strict=False):
        return False
    a, b = result.trigger.head, cause.trigger.head
    if b.i in {t.i for t in _near(a)}:
        return bool(result.trigger.entry.get("toll")) or a.dep_ in {"advcl", "conj", "xcomp"}
    return False


def _near(token: Token) -> list[Token]:
    """The words a trigger hangs on or governs through at most a preposition."""
    found = [token.head, *(c for c in token.children if c.dep_ in {"nsubj", "nsubjpass", "advcl"})]
    for child in token.children:
        if child.dep_ in {"prep", "agent"}:
            found += list(child.children)
    if token.head.dep_ in {"prep", "agent"}:
        found.append(token.head.head)
    return found


def _compatible(one: Found, other: Found, *, strict: bool = True) -> bool:
    """Whether nothing speaks against two triggers being one happening."""
    a, b = one.event, other.event
    same_kind = a.sub_event_type == b.sub_event_type
    if not same_kind and (strict or not {a.sub_event_type, b.sub_event_type} <= _ATTACKS):
        return False
    if (a.status in {"planned", "possible"}) != (b.status in {"planned", "possible"}):
        return False
    if a.actor1_referent and b.actor1_referent:
        ids = {a.actor1_referent.actor_id, b.actor1_referent.actor_id}
        others = {r.actor_id for r in (a.actor2_referent, b.actor2_referent) if r}
        if len(ids) == 2 and not ids & others:
            return False
    if a.place and b.place and a.place.place.place_id != b.place.place.place_id and strict:
        return False
    if a.period and b.period and strict:
        return a.period.start <= b.period.end and b.period.start <= a.period.end
    return True


def _pointed_at(
    one: Found, placed: list[tuple[Found, int]], last_of: list[list[int]]
) -> int | None:
    """The earlier incident that a definite noun, or the same word of the same act, points at."""
    noun = one.trigger.head.pos_ in {"NOUN", "PROPN"}
    definite = noun and _is_definite(one.trigger.head)
    gist = bool(one.trigger.entry.get("gist"))
    for incident in range(len(last_of) - 1, max(-1, len(last_of) - 1 - _LOOK_BACK), -1):
        for number in reversed(last_of[incident][-3:]):
            other = placed[number][0]
            if not _compatible(one, other):
                continue
            if definite and gist == bool(other.trigger.entry.get("gist")):
                return incident
            if _same_act(one, other):
                return incident
    return None


def _is_definite(noun: Token) -> bool:
    return any(
        c.lower_ in grammar_words("back_pointing") or c.dep_ == "poss"
        for c in noun.children
        if c.dep_ in {"det", "poss", "amod"}
    )


def _same_act(one: Found, other: Found) -> bool:
    """The same sort of word with the same actors, at the same place and time if they are said."""
    a, b = one.event, other.event
    same_word = a.mention.text.lower() == b.mention.text.lower()
    if one.trigger.entry["id"] != other.trigger.entry["id"] and not same_word:
        return False
    if not a.actor1_referent or not b.actor1_referent:
        return False
    if a.actor1_referent.actor_id != b.actor1_referent.actor_id:
        return False
    if bool(a.actor2_referent) != bool(b.actor2_referent):
        return False
    if (
        a.actor2_referent
        and b.actor2_referent
        and a.actor2_referent.actor_id != b.actor2_referent.actor_id
    ):
        return False
    return bool(a.place and b.place) or bool(a.period and b.period)
