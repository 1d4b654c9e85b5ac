"""What an entry of the event lexicons asks of the words around a trigger."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from spacy.tokens import Token

from pipeline.extract.events import clauses, nouns
from pipeline.extract.events.sentence_view import Scene
from pipeline.extract.events.vocabulary import grammar_words

_SIDES = frozenset({"state", "nonstate", "mob", "rioter", "name", "nation"})


class Facts:
    """The phrases around a trigger and the classes of each slot, worked out when asked for."""

    def __init__(self, scene: Scene, head: Token, stop: int, of_subject: bool = False) -> None:
        self.scene = scene
        self.head = head
        self.stop = stop
        verb = clauses.is_verb(head)
        self.subjects = clauses.subjects(head) if verb else nouns.noun_subjects(head, of_subject)
        self.objects = (
            self._outside(clauses.objects(head)) if verb else nouns.noun_objects(head, of_subject)
        )
        self._known: dict[str, frozenset[str]] = {}

    def _outside(self, found: list[Token]) -> list[Token]:
        """Objects of a verb phrase: not the noun that is part of it ("open fire on us")."""
        within = [token for token in found if self.head.i < token.i < self.stop]
        if not within:
            return found
        words = clauses.TARGETS | {"of", "to"}
        return [t for up in (*within, self.head) for t in clauses.complements(up, words)]

    def classes(self, slot: str) -> frozenset[str]:
        """The classes found in a slot."""
        if slot not in self._known:
            self._known[slot] = _READERS[slot](self)
        return self._known[slot]

    def hold(self, entry: Mapping[str, Any]) -> bool:
        """Whether everything under `when` holds and nothing under `not` does."""
        return all(
            self._any(slot, wanted) for slot, wanted in entry.get("when", {}).items()
        ) and not any(self._any(slot, bad) for slot, bad in entry.get("not", {}).items())

    def _any(self, slot: str, wanted: Sequence[str]) -> bool:
        found = self.classes(slot)
        if "any" in wanted:
            return bool(found)
        return not found.isdisjoint(wanted)


def _subject(facts: Facts) -> frozenset[str]:
    found = facts.scene.classes(facts.subjects)
    if clauses.is_verb(facts.head) or found & {"state", "nonstate", "name"}:
        return found
    return found | (facts.classes("modifier") & _SIDES)


def _object(facts: Facts) -> frozenset[str]:
    return facts.scene.classes(facts.objects)


def _instrument(facts: Facts) -> frozenset[str]:
    """The means: with, by, in what; also a thing that acts, and what kind of attack it is."""
    means = facts.scene.spread(
        part for head in clauses.instruments(facts.head) for part in _phrase(head)
    )
    acting = facts.scene.spread(part for head in facts.subjects for part in _phrase(head))
    if clauses.is_verb(facts.head):
        return means | acting
    verb = nouns.light_verb(facts.head)
    more = [p for h in clauses.instruments(verb) for p in _phrase(h)] if verb is not None else []
    return means | acting | facts.classes("modifier") | facts.scene.spread(more)


def _phrase(head: Token) -> list[Token]:
    """A head, the words before it, and those it is joined to."""
    joined = [c for c in head.children if c.dep_ in {"conj", "nummod"}]
    of = [
        p for c in head.children if c.dep_ == "prep" and c.lower_ in {"of", "by", "from"}
        for p in c.children if p.dep_ == "pobj"
    ]  # fmt: skip
    return [
        head,
        *nouns.modifiers(head),
        *joined,
        *of,
        *(m for t in (*joined, *of) for m in nouns.modifiers(t)),
    ]


def _others(facts: Facts, tokens: Iterable[Token]) -> Iterable[Token]:
    """Tokens but the trigger itself."""
    return (token for token in tokens if token.i != facts.head.i)


def _host(facts: Facts) -> frozenset[str]:
    """The noun that the clause of a trigger hangs on ("an offensive in which")."""
    verb = facts.head if clauses.is_verb(facts.head) else clauses.governor(facts.head)
    if verb is None or verb.dep_ not in {"relcl", "acl"}:
        return frozenset()
    return facts.scene.labels[verb.head.i]


def _itself(facts: Facts) -> frozenset[str]:
    """The classes of the trigger, and whether it points back at what was stated before."""
    words = grammar_words("back_pointing")
    lefts = list(facts.head.lefts)
    back = any(c.lower_ in words or c.dep_ == "poss" for c in lefts)
    # "The December attack", "the attack on the port" may be another one than that just told.
    own = any(c.ent_type_ == "DATE" for c in lefts) or any(
        c.dep_ == "prep" and c.lower_ in {"on", "against"} for c in facts.head.rights
    )
    back = (back or facts.scene.ahead is not None) and not own
    return facts.scene.labels[facts.head.i] | ({"back_pointing"} if back else frozenset[str]())


_READERS: dict[str, Callable[[Facts], frozenset[str]]] = {
    "subject": _subject,
    "object": _object,
    "instrument": _instrument,
    "modifier": lambda facts: facts.scene.spread(nouns.modifiers(facts.head)),
    "clause": lambda facts: facts.scene.spread(
        _others(facts, [*clauses.clause(facts.head), *facts.subjects])
    ),
    "sentence": lambda facts: facts.scene.spread(_others(facts, facts.scene.doc)),
    "host": _host,
    "itself": _itself,
    "story": lambda facts: facts.scene.story | facts.scene.spread(facts.scene.doc),
}

SLOTS = tuple(_READERS)
