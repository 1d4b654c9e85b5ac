"""How the parse ties a party to a figure or mention of the same sentence."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from pipeline.extract.events.clauses import is_passive
from pipeline.linking.grammar import part_of, verb_of
from pipeline.linking.view import Item, View, is_cue

_NOMINAL = frozenset({"NOUN", "PROPN"})
_OF_NOUNS = frozenset({"mod", "prep_by", "prep_of", "prep_from", "prep_on", "prep_against"})
_OF_NOUNS |= {"prep_with", "prep_between"}
_ROLES = _OF_NOUNS | {"nsubj", "nsubjpass", "dobj", "agent", "pobj", "prep_in"}
_UPPER = 3
"""How many verbs above that of an item are looked at."""


@dataclass(frozen=True, slots=True)
class Tie:
    """The part that a party plays, the word it plays it for, and the part of that word."""

    head: int
    role: str
    of: int
    noun_part: str | None
    noun_of: int

    @classmethod
    def of_head(cls, head: Token) -> Tie:
        """The tie of the party that a token heads."""
        role, of = part_of(head)
        role = role if role in _ROLES else "other"
        if of.pos_ in _NOMINAL and role in _OF_NOUNS:
            part, above = part_of(of)
            return cls(head.i, role, of.i, part, above.i)
        return cls(head.i, role, of.i, None, -1)


class Ties:
    """The words above an item by which parties can be tied to it."""

    def __init__(self, view: View, item: Item) -> None:
        self._item = item
        root = view.sentence(item.sentence).doc[item.first : item.stop].root
        verb = verb_of(root)
        self._root, self._verb, self._dep = root.i, verb.i, verb.dep_
        self._voice = "passive" if is_passive(verb) else "active"
        counts = root.pos_ in ("NUM", "ADJ", "NOUN")
        self._counted = frozenset(a.i for a in root.ancestors) if counts else frozenset()
        self._upper = dict(_verbs_above(verb))

    def to(self, tie: Tie, first: int, stop: int) -> set[str]:
        """How a party of the tokens `first` to `stop` is tied to the item."""
        found = set()
        role, of = tie.role, tie.of
        if first <= self._root < stop or self._item.first <= tie.head < self._item.stop:
            found.add("holds_item")
        if tie.head in self._counted:
            found.add("item_counts_it")
        if of == self._root:
            found.add(f"tie_item_{role}")
        if of == self._verb:
            found |= {f"tie_verb_{role}", f"tie_verb_{role}_{self._voice}"}
        if of in self._upper:
            found.add(f"tie_upper_{role}_{self._dep}")
            if self._upper[of]:
                found.add("tie_upper_cue")
        if tie.noun_part is not None:
            found.add(f"tie_noun_{role}")
            if tie.noun_of == self._verb:
                found.add(f"tie_noun_{role}_{tie.noun_part}_{self._voice}")
            if tie.noun_of == self._root:
                found.add(f"tie_noun_{role}_of_item")
        return found


def _verbs_above(verb: Token) -> list[tuple[int, bool]]:
    """The verbs above a verb, each with whether it reports."""
    found: list[tuple[int, bool]] = []
    for _ in range(_UPPER):
        if verb.head.i == verb.i:
            break
        verb = verb_of(verb.head)
        found.append((verb.i, is_cue(verb)))
    return found
