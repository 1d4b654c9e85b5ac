"""The actors of the events of a sentence: who did each and to whom, by the words around it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.nouns import before, undergone
from pipeline.extract.events.parties import (
    DOERS,
    PARTIES,
    Actor,
    is_armed,
    named,
    parties,
    refer,
    victims,
)
from pipeline.extract.events.sentence_view import Scene, heads
from pipeline.extract.events.targets import (
    befallen,
    described,
    inflicters,
    sufferers,
    target_phrases,
)
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.names import Cast
from pipeline.schemas.event_types import types_with

Pair = tuple[Actor | None, Actor | None]

_WITHOUT_TARGET = types_with("own")
_OF_PEOPLE = types_with("people")
_OF_PLACES = types_with("place")
_OF_CROWDS = types_with("crowd")
_ATTACKS = types_with("attack")
_CARRIERS = frozenset({"carrier", "vessel"})
"""What people are attacked in: convoys, lorries, ships."""
_MUTUAL = frozenset({"clash", "Agreement"})
"""What two parties do to or with each other."""


@dataclass(slots=True)
class Draft:
    """A trigger and the heads of the phrases that name its actors."""

    trigger: Trigger
    doers: list[Token]
    targets: list[Token]


@dataclass(frozen=True, slots=True)
class ActorFinder:
    """Finds the actors of the events of one article."""

    cast: Cast

    def actors(self, trigger: Trigger, scene: Scene) -> Pair:
        """Who did an event and to whom; None where its sentence does not say."""
        return self._pair(self._draft(trigger, scene), scene)

    def _draft(self, trigger: Trigger, scene: Scene) -> Draft:
        draft = Draft(trigger, self._doers(trigger, scene), self._targets(trigger, scene))
        kind, facts = trigger.entry["type"], trigger.facts
        if trigger.entry.get("undergone"):
            draft.targets = list(self._people(scene, facts.subjects)) or draft.targets
            held = {t.i for t in facts.subjects}
            draft.doers = [t for t in draft.doers if t.i not in held]
        elif self._is_undergone(draft, scene):
            draft.targets, draft.doers = list(self._people(scene, facts.subjects)), []
        elif trigger.entry.get("toll") and trigger.entry["pos"] == "adj":
            draft.targets, draft.doers = list(self._people(scene, described(trigger.head))), []
        elif trigger.entry.get("toll") and not clauses.is_verb(trigger.head):
            suffered = sufferers(trigger.head)
            if suffered is not None:
                draft.targets = list(parties(scene, self.cast, suffered, PARTIES))
            fallen = parties(scene, self.cast, befallen(trigger), PARTIES)
            draft.targets = draft.targets or list(fallen)
            draft.doers = list(parties(scene, self.cast, inflicters(trigger.head), DOERS))
        elif not clauses.is_verb(trigger.head) and trigger.entry.get("of_victim"):
            self._swap_owner(draft, scene)
        elif kind in {"lose", "fall"}:
            gained = clauses.complements(trigger.head, {"to"})
            lost = facts.subjects if kind == "lose" else clauses.complements(trigger.head, {"from"})
            draft.targets = list(parties(scene, self.cast, lost, PARTIES))
            draft.doers = list(parties(scene, self.cast, gained, PARTIES))
        return draft

    def _is_undergone(self, draft: Draft, scene: Scene) -> bool:
        """Whether a verb that is done to people has a subject alone ("Six killed in raid")."""
        trigger, verb = draft.trigger, draft.trigger.head
        deps = {c.dep_ for c in verb.children}
        bare = verb.tag_ in {"VBD", "VBN"} and not deps & {"aux", "dobj", "auxpass", "agent"}
        done = clauses.is_verb(verb) and _is_of_people(trigger) and not draft.targets
        return done and bare and "nsubj" in deps

    def _swap_owner(self, draft: Draft, scene: Scene) -> None:
        """Make whoever an arrest or killing is said to be of its target: "his arrest"."""
        owners = {c.i for c in draft.trigger.head.lefts if c.dep_ == "poss"}
        taken = [t for t in draft.doers if t.i in owners and not _can_do(scene, t, self.cast)]
        if taken and not draft.targets:
            draft.targets = taken
            draft.doers = [t for t in draft.doers if t.i not in owners]

    def _doers(self, trigger: Trigger, scene: Scene) -> list[Token]:
        crowd = trigger.sub_event_type in _OF_CROWDS
        noun = [] if clauses.is_verb(trigger.head) else before(trigger.head)
        if trigger.sub_event_type in _ATTACKS:
            noun = [t for t in noun if not _is_victim(scene, t)]
        for tokens in (trigger.facts.subjects, noun):
            found = list(parties(scene, self.cast, tokens, DOERS))
            found = [t for t in found if not _is_struck(scene, t, trigger.head)]
            if crowd:
                found = [t for t in found if "nation" not in scene.labels[t.i]]
            if found:
                return found
        return []

    def _targets(self, trigger: Trigger, scene: Scene) -> list[Token]:
        if trigger.sub_event_type in _WITHOUT_TARGET:
            return []
        of_people = _is_of_people(trigger)
        for tokens in target_phrases(trigger, scene):
            found = list(parties(scene, self.cast, tokens, PARTIES))
            if trigger.sub_event_type in _OF_PLACES:
                found = [t for t in found if t.tag_ != "PRP" or t.dep_ == "pobj"]
            if not found and of_people:
                found = list(victims(scene, tokens))
            if not found and undergone(trigger.head) is not None:
                found = [t for one in tokens for t in heads(one) if scene.labels[t.i] & _CARRIERS]
            if found:
                return found
        return []

    def _people(self, scene: Scene, tokens: Iterable[Token]) -> list[Token]:
        tokens = list(tokens)
        return list(parties(scene, self.cast, tokens, PARTIES)) or list(victims(scene, tokens))

    def _pair(self, draft: Draft, scene: Scene) -> Pair:
        doers, targets = draft.doers, draft.targets
        if not targets and doers and draft.trigger.entry["type"] in _MUTUAL:
            joined = [*doers[1:], *(c for c in doers[0].children if c.dep_ == "conj")]
            targets = list(parties(scene, self.cast, joined, PARTIES))
        alone = bool(doers and targets) and targets[0].i in {t.i for t in heads(doers[0])}
        first = named(scene, doers[0], self.cast, alone=alone) if doers else None
        second = named(scene, targets[0], self.cast) if targets else None
        if first and second and _same(first, second):
            second = None
        return first, second


def _is_victim(scene: Scene, token: Token) -> bool:
    """Whether a word before a word for an attack says on whom it was ("the student massacre")."""
    labels = scene.labels[token.i]
    return "civilian" in labels and not labels & {"name", "nation", "state", "nonstate"}


def _is_struck(scene: Scene, token: Token, verb: Token) -> bool:
    """Whether it was rather an attack on somebody: "an attack on troops that wounded three"."""
    on = token.head
    which = any(c.lower_ in {"that", "which"} for c in clauses.children(verb, clauses.SUBJECTS))
    told = verb.dep_ == "relcl" and verb.head.i == token.i and which
    attack = on.lower_ in {"on", "against", "targeting"}
    return told and attack and bool(scene.labels[on.head.i] & {"attack_event", "explosive"})


def _is_of_people(trigger: Trigger) -> bool:
    """Whether what a word states is done to people, not to places or things."""
    return bool(trigger.entry.get("toll")) or trigger.sub_event_type in _OF_PEOPLE


def _can_do(scene: Scene, owner: Token, cast: Cast) -> bool:
    """Whether the owner of an arrest or killing is rather who did it ("the army's arrests")."""
    return is_armed(refer(scene, owner, cast))


def _same(one: Actor, other: Actor) -> bool:
    """Whether two actors are one: nobody is the target of what he does himself."""
    a, b = one[1], other[1]
    if a is None or b is None:
        return one[0].span == other[0].span
    return a.is_actor and a.actor_id == b.actor_id and is_armed(a)
