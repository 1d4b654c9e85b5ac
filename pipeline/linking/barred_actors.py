"""Who cannot be meant as an actor, whatever speaks for it: its victims, who reports it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from spacy.tokens import Token

from pipeline.extract.events.clauses import is_verb
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention, Figure
from pipeline.linking.context import family
from pipeline.linking.deeds import Deeds
from pipeline.linking.grammar import phrase_beside, verb_of
from pipeline.linking.parties import Parties, plain
from pipeline.linking.party_positions import Stand
from pipeline.linking.subjects import (
    WHILE,
    acts_about,
    acts_beside,
    are_joined,
    is_above_description,
    is_done_by_thing,
    is_elsewhere_party,
    is_subject_of,
    owns,
    verbs_without_doer,
    with_subject,
)
from pipeline.linking.view import Item, View
from pipeline.schemas.actors import FORCES

Slot = Literal["actor1", "actor2"]
_HARM = frozenset({"killed", "injured", "casualties", "missing", "abducted", "detained"})
_ROLES = {"actor1": ("nsubj",), "actor2": ("dobj", "nsubjpass")}


class Barred:
    """The parties of one article that no item's slot can have."""

    def __init__(
        self,
        view: View,
        parties: Parties,
        deeds: Deeds,
        slot: Slot,
        stands: Mapping[int, Sequence[Stand]],
    ) -> None:
        self._view, self._parties, self._deeds, self._slot = view, parties, deeds, slot
        self._stands = stands
        self._attacks: dict[int, set[int]] = {}
        for item in view.items:
            if isinstance(item.row, EventMention) and family(item) == "blood":
                self._attacks.setdefault(item.sentence, set()).update(range(item.first, item.stop))

    def keys(self, item: Item) -> set[str]:
        """Who cannot be meant: who loses in what is done, the side of its dead, other clauses'."""
        root, here = self._root(item), self._stands.get(item.sentence, ())
        found = self._in_other_clauses(root if is_verb(root) else verb_of(root), here)
        if self._slot == "actor1":
            found -= {ruled_party(self._parties, item, "actor1")}
            verbs = verbs_without_doer(root)
            found |= {stand.key for stand in here if is_subject_of(root.doc[stand.head], verbs)}
            found |= set(self._side_of_the_dead(item))
            found |= self._harmed(item)
            found |= {s.key for s in here if is_elsewhere_party(root.doc[s.head], root)}
            found |= {s.key for s in here if _is_among(root.doc[s.head], root)}
            found |= self._only_beside(item, here)
            if not isinstance(item.row, Figure) and item.row.actor1 and owns(item.row.actor1, root):
                found |= {stand.key for stand in here} - {
                    ruled_party(self._parties, item, "actor1")
                }
            elif any(t.lower_ == "its" and not self._meant(item, t) for t in root.lefts):
                found |= {stand.key for stand in here}  # of two that could be meant, neither
        return found

    def _harmed(self, item: Item) -> set[str]:
        """Whom the grammar says a deed befell: "nine rebels died as rebels fought soldiers".

        "Them" counts behind a preposition only: elsewhere it is as often somebody else.
        """
        row = item.row
        if family(item) != "blood" or isinstance(row, Figure) or row.actor2 is None:
            return set()
        head = self._view.sentence(row.actor2.sentence).doc[row.actor2.first : row.actor2.stop].root
        if head.lower_ in {"them", "it"} and head.dep_ != "pobj":
            return set()
        both = [ruled_party(self._parties, item, slot) for slot in ("actor1", "actor2")]
        return {both[1] or ""} - {both[0]}

    def _meant(self, item: Item, pronoun: Token) -> bool:
        return self._view.cast.refer(item.sentence, pronoun.i, pronoun.i + 1) is not None

    def _root(self, item: Item) -> Token:
        return self._view.sentence(item.sentence).doc[item.first : item.stop].root

    def _in_other_clauses(self, verb: Token, here: Sequence[Stand]) -> set[str]:
        """Who acts, or suffers, in clauses beside that of a verb which names its own."""
        roles, acts = _ROLES[self._slot], self._slot == "actor1"
        told = {s.tie.of: s.key for s in here if s.tie.role in roles and not acts & s.never_acts}
        verb = with_subject(verb) if acts else verb
        if verb.i not in told and not (acts and is_done_by_thing(verb)):
            return set()
        others = (verb.doc[at] for at in told)
        beside = {v.i for v in others if are_joined(verb, v)}
        return {told[at] for at in beside} - {told.get(verb.i, "")}

    def _only_beside(self, item: Item, here: Sequence[Stand]) -> set[str]:
        """Who is named in a sentence only where, or while, others act."""
        root, attacks = self._root(item), self._attacks.get(item.sentence, set())
        beside, within = set[str](), set[str]()
        for stand in here:
            head = root.doc[stand.head]
            is_so = (
                acts_beside(head, root, attacks)
                or (family(item) == "blood" and acts_about(head, root, attacks))
                or is_above_description(root, head)
            )
            (beside if is_so else within).add(stand.key)
        return beside - within

    def is_no_agent(self, item: Item, stand: Stand) -> bool:
        """Whether a party is no agent of an item: it only describes it, or its sentence says so.

        A wrong parse makes residents killers far oftener than they kill.
        """
        if stand.never_acts and family(item) == "blood":
            return True
        if stand.sentence != item.sentence:
            return _is_own_side(item, stand)
        suffers = stand.tie.role in ("dobj", "nsubjpass") and stand.tie.of == self._root(item).i
        if suffers and family(item) == "blood":
            return True
        parts = self._deeds.at(stand.sentence, stand.party)
        if "aimed_at" in parts and "strikes" not in parts and family(item) == "blood":
            return True
        if stand.party.mention.first <= item.first < stand.party.mention.stop:
            return isinstance(item.row, Figure)
        return stand.suffers and not stand.acts

    def phrase_beside(self, item: Item) -> set[int]:
        """The tokens of the phrase beside the main clause that an item is in; none in that."""
        top = phrase_beside(self._root(item), grammar_words("beside") - WHILE)
        return {token.i for token in top.subtree} if top else set()

    def opponents(self, item: Item) -> set[int]:
        """The heads of the words that an item's sentence gives the other slot; none in battles."""
        if "battle" in self._parties.labels[item.sentence][item.first]:
            return set()
        here = self._stands.get(item.sentence, ())
        other = ruled_party(self._parties, item, "actor1" if self._slot == "actor2" else "actor2")
        hit = {s.head for s in here if s.suffers and not s.acts and self._slot == "actor1"}
        return hit | {s.head for s in here if s.key == other}

    def _side_of_the_dead(self, item: Item) -> Iterator[str]:
        """The parties whose own people a figure counts as harmed: they did not do it themselves."""
        row = item.row
        if not isinstance(row, Figure) or row.measure not in _HARM:
            return
        counted = row.subject_referent
        if counted is not None and counted.kind in FORCES:
            yield self._parties.key(counted, counted.name)
        stop = max(item.stop, row.subject.stop if row.subject else 0)
        for stand in self._stands.get(item.sentence, ()):
            words = stand.party.mention
            if words.first < stop and item.first < words.stop:
                yield stand.key


def _is_own_side(item: Item, stand: Stand) -> bool:
    """Whether those harmed are fighters of an unnamed force of the kind that a party is of.

    "Five soldiers died, too", after what an army did: they are rather its own than its victims.
    """
    row = item.row
    harmed = row.subject_referent if isinstance(row, Figure) else row.actor2_referent
    if harmed is None or harmed.kind not in FORCES or family(item) != "blood":
        return False
    unnamed = harmed.actor_id.startswith("unidentified_") or not harmed.is_actor
    states = {"state_forces", "government"}
    kind = stand.party.referent.kind
    return unnamed and kind in FORCES and (harmed.kind in states) == (kind in states)


def _is_among(token: Token, harmed: Token) -> bool:
    """Whether somebody is said to be among the harmed: "four villagers were among the dead"."""
    return token.dep_ in {"nsubj", "nsubjpass"} and any(
        one.dep_ == "pobj" and one.head.lower_ == "among" and one.head.head == token.head
        for one in (harmed, *harmed.ancestors)
    )


def ruled_party(parties: Parties, item: Item, slot: str) -> str | None:
    """Whom the grammar of its sentence gives an item for a slot."""
    row = item.row
    if isinstance(row, Figure):
        return None
    if slot == "actor2":
        referent, words = row.actor2_referent, row.actor2
    else:
        referent, words = row.actor1_referent, row.actor1
    return parties.key(referent, plain(words.text)) if words and referent else None
