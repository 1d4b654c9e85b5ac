"""Who "the two sides" are: the two parties of the last fight that was told of."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.parties import Actor, is_armed
from pipeline.extract.events.scene import Scene
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.events.vocabulary import grammar_words

_TWO_SIDED = frozenset({"clash", "Agreement"})
_BETWEEN = frozenset({"them", "two", "both"})


def is_mutual(trigger: Trigger) -> bool:
    """Whether two parties do it to or with each other: a clash, a deal."""
    return trigger.entry["type"] in _TWO_SIDED


class Sides:
    """The parties of the last fight of an article."""

    def __init__(self) -> None:
        self._last: tuple[Actor, Actor] | None = None

    def note(self, first: Actor | None, second: Actor | None) -> None:
        """Remember two armed parties that an event has told of."""
        if first is None or second is None:
            return
        if is_armed(first[1]) and is_armed(second[1]):
            self._last = first, second

    def meant(self, trigger: Trigger, scene: Scene) -> tuple[Actor, Actor] | None:
        """The two parties, if a clash or deal is said to be between "the two sides"."""
        if not is_mutual(trigger) or self._last is None:
            return None
        head = trigger.head
        if clauses.is_verb(head):
            named = any(_are_sides(t) for t in trigger.facts.subjects)
        else:
            between = list(clauses.complements(head, {"between"}))
            named = any(_are_sides(t) or t.lower_ in _BETWEEN for t in between)
            verb = clauses.governor(head)
            if not between and verb is not None:
                named = any(_are_sides(t) for t in clauses.subjects(verb))
        return self._last if named else None


def _are_sides(token: Token) -> bool:
    return token.lemma_.lower() in grammar_words("sides") and token.tag_ in {"NNS", "NNPS"}
