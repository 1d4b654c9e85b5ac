"""Who did it and to whom: the candidates for the actors of figures and mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal

from spacy.tokens import Doc, Token

from pipeline.extract.model import EventMention, Figure
from pipeline.extract.names.descriptions import kinds_of
from pipeline.lexicons import load
from pipeline.linking.context import family
from pipeline.linking.deeds import Deeds
from pipeline.linking.grammar import is_passive, verb_of
from pipeline.linking.parties import Parties, Party, key_of, plain
from pipeline.linking.scoring import Candidate
from pipeline.linking.ties import Tie, Ties
from pipeline.linking.view import Item, View, is_cue, of_item
from pipeline.linking.voices import sources

Slot = Literal["actor1", "actor2"]
_NOMINAL = frozenset({"NOUN", "PROPN"})
_VERBAL = frozenset({"VERB", "AUX"})
_WITH_REACH = (
    "kind_",
    "acts",
    "suffers",
    "noun_",
    "label_",
    "is_",
    "around_",
    "here_",
    "strikes",
    "never_",
    "rather_",
)
_BEFORE = frozenset(
    {"by", "from", "against", "on", "of", "with", "in", "between", "and", "to", "at", "that"}
)
_HARM = frozenset({"killed", "injured", "casualties", "missing", "abducted", "detained"})
_ARMED = frozenset({"rebel_group", "militia", "state_forces", "government"})
_BACK, _AHEAD = 8, 2
"""How many sentences back and on an actor is sought; names of the lead always count."""


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for entry in load("person_classes") for noun in entry["nouns"])


@cache
def _civilians() -> frozenset[str]:
    entries = (e for e in load("person_classes") if e["kind"] == "civilians")
    return frozenset(noun for entry in entries for noun in entry["nouns"])


@cache
def _losing() -> frozenset[str]:
    """The lemmas of verbs whose subject is whom it befell ("lost", "suffered")."""
    return frozenset(
        word
        for entry in load("events_triggers")
        if entry.get("undergone") and entry["pos"] == "verb"
        for word in entry["words"]
    )


@cache
def _no_agents() -> frozenset[str]:
    return frozenset(word for entry in load("agent_words") for word in entry["words"])


@dataclass(slots=True)
class _Stand:
    """A party where it stands: what it is and does there, and what the parse ties it to."""

    sentence: int
    party: Party
    key: str
    head: int
    evidence: dict[str, frozenset[str]]
    """By `stated` or `carried` and the family of the item."""
    acts: bool
    suffers: bool
    only_tells: bool
    tie: Tie


class Actors:
    """The parties of one article as candidates for one slot."""

    def __init__(self, view: View, parties: Parties, deeds: Deeds, slot: Slot) -> None:
        self._view, self._slot, self._deeds = view, slot, deeds
        self._sources = sources(view.voices)
        self._parts = _parts_played(view)
        self._stands = {
            sentence: [self._stand(sentence, party) for party in found]
            for sentence, found in parties.by_sentence.items()
        }

    def _stand(self, sentence: int, party: Party) -> _Stand:
        doc = self._view.sentence(sentence).doc
        first, stop, head = party.mention.first, party.mention.stop, doc[party.head]
        parts = {p for a, b, p in self._parts.get(sentence, ()) if a < stop and first < b}
        speaks = any(s == sentence and a <= party.head < b for s, a, b in self._sources)
        found = _of_party(party, head) | _around(doc, first, stop) | parts
        found |= self._view.where(sentence) | ({"is_source"} if speaks else set())
        told = self._deeds.features(sentence, party) if self._slot == "actor1" else set()
        key = party.key
        return _Stand(
            sentence,
            party,
            key,
            party.head,
            _by_reach(found, told),
            acts=any(part.startswith("acts") for part in parts),
            suffers=any(part.startswith("suffers") for part in parts),
            only_tells=head.lemma_.lower() in _civilians()
            or (speaks and not self._deeds.strikes[key]),
            tie=Tie.of_head(head),
        )

    @cached_property
    def _by_incident(self) -> dict[int | None, set[str]]:
        """The parties that the grammar gives the mentions of an incident for the slot."""
        found: dict[int | None, set[str]] = {}
        for item in self._view.items:
            name = _ruled(item, self._slot)
            if name and item.row.incident is not None and isinstance(item.row, EventMention):
                found.setdefault(item.row.incident, set()).add(name)
        return found

    def candidates(self, number: int) -> Iterator[Candidate[Party]]:
        """The candidates for the slot of an item, with their features."""
        item = self._view.items[number]
        barred = self._barred(item)
        kin, rule, ties = family(item), self._by_rule(item), Ties(self._view, item)
        facts = {reach: self._facts(item, reach) for reach in ("stated", "carried")}
        for sentence in self._within_reach(item):
            stated = sentence == item.sentence
            reach = "stated" if stated else "carried"
            seen = self._view.seen_from(item.sentence, sentence)
            for stand in self._stands[sentence]:
                key, party = stand.key, stand.party
                if key in barred or (self._slot == "actor1" and self._is_no_agent(item, stand)):
                    continue
                own = rule.get(key, rule[None])
                if stated:
                    words = party.mention.first, party.mention.stop
                    own = own | self._view.between(item, *words) | ties.to(stand.tie, *words)
                shared = stand.evidence[f"{reach}:{kin}"], seen, facts[reach]
                yield Candidate(party, key, own, stated, shared)

    def _within_reach(self, item: Item) -> list[int]:
        """The sentences from which an actor is carried to an item, in reading order."""
        near = range(item.sentence - _BACK, item.sentence + _AHEAD + 1)
        return sorted(s for s in self._view.lead.union(near) if s in self._stands)

    def _facts(self, item: Item, reach: str) -> frozenset[str]:
        """What an item and its sentence are like."""
        facts = of_item(item)
        if self._slot == "actor1":
            facts |= self._deeds.of_sentence(item)
        return frozenset(facts | {f"{reach}_{name}" for name in facts})

    def _barred(self, item: Item) -> set[str]:
        """Who cannot have done it: those who lose in it, and the side of its dead."""
        if self._slot != "actor1":
            return set()
        doc = self._view.sentence(item.sentence).doc
        verb = verb_of(doc[item.first : item.stop].root)
        loses = verb.lemma_.lower() in _losing() and not is_passive(verb)
        found = {_side_of_the_dead(item)} - {None}
        for stand in self._stands.get(item.sentence, ()) if loses else ():
            subject = doc[stand.head]
            if subject.dep_ == "nsubj" and subject.head.i == verb.i:
                found.add(stand.key)
        return {key for key in found if key is not None}

    def _is_no_agent(self, item: Item, stand: _Stand) -> bool:
        """Whether a party where it stands is no agent of an item.

        It tells of bloodshed and never strikes, or flees it: residents, patients, children are made
        killers by a wrong parse far oftener than they kill. Or the item's sentence makes it the one
        it was done to.
        """
        if stand.only_tells and family(item) == "blood":
            return True
        if stand.sentence != item.sentence:
            return False
        if stand.party.mention.first <= item.first < stand.party.mention.stop:
            return isinstance(item.row, Figure)
        return stand.suffers and not stand.acts

    def _by_rule(self, item: Item) -> dict[str | None, frozenset[str]]:
        """What the grammar of sentences says of parties for an item; None: of all others."""
        ruled = _ruled(item, self._slot)
        other = _ruled(item, "actor1" if self._slot == "actor2" else "actor2")
        told = self._by_incident.get(item.row.incident, set()) if self._slot == "actor1" else set()
        found: dict[str | None, frozenset[str]] = {}
        for key in {ruled, other, *told, None}:
            said = set()
            if ruled is not None:
                said.add("rule" if ruled == key else "other_by_rule")
            if key is not None and other == key:
                said.add("other_slot")
            if told:
                said.add("same_incident" if key in told else "incident_has_other")
            found[key] = frozenset(said)
        return found


def _by_reach(found: set[str], told: set[str]) -> dict[str, frozenset[str]]:
    """The evidence of a party and its deeds by whether it is stated, and the family of the item."""
    made = {}
    for reach in ("stated", "carried"):
        marked = {f"{reach}:{name}" for name in found | told if name.startswith(_WITH_REACH)}
        for kin in ("blood", "other"):
            mine = {f"{kin}:{name}" for name in told}
            made[f"{reach}:{kin}"] = frozenset(found | told | marked | mine)
    return made


def _side_of_the_dead(item: Item) -> str | None:
    """The party whose own people a figure counts as harmed: it did not do that to itself."""
    row = item.row
    if not isinstance(row, Figure) or row.measure not in _HARM:
        return None
    counted = row.subject_referent
    if counted is None or counted.kind not in _ARMED:
        return None
    return key_of(counted, counted.name)


def _parts_played(view: View) -> dict[int, list[tuple[int, int, str]]]:
    """Per sentence the tokens that its mentions give as who acts and who suffers."""
    found: dict[int, list[tuple[int, int, str]]] = {}
    for item in view.items:
        row = item.row
        if not isinstance(row, EventMention):
            continue
        for actor, part in ((row.actor1, "acts"), (row.actor2, "suffers")):
            if actor is not None:
                here = found.setdefault(actor.sentence, [])
                here.append((actor.first, actor.stop, f"{part}_{family(item)}"))
    return found


def _ruled(item: Item, slot: str) -> str | None:
    """Whom the grammar of its sentence gives an item for a slot."""
    row = item.row
    if isinstance(row, Figure):
        if slot == "actor2":
            return None
        referent, words = row.actor_referent, row.actor
    elif slot == "actor2":
        referent, words = row.actor2_referent, row.actor2
    else:
        referent, words = row.actor1_referent, row.actor1
    return key_of(referent, plain(words.text)) if words else None


def _of_party(party: Party, head: Token) -> set[str]:
    kind = party.referent.kind if party.referent else "none"
    found = {f"kind_{kind}"}
    lemma = head.lemma_.lower()
    if lemma in _people():
        found.add("noun_people")
    if lemma in _no_agents():
        found.add("noun_no_agent")
    for named in kinds_of().get(lemma, ()):
        found.add(f"noun_{named}")
    if head.ent_type_:
        found.add(f"label_{head.ent_type_}")
    if head.pos_ == "PRON":
        found.add("is_pronoun")
    if head.tag_ in ("NNS", "NNPS"):
        found.add("is_plural")
    if party.referent is None or not party.referent.is_actor:
        found.add("is_no_actor")
    found.add(f"dep_{head.dep_}")
    return found


def _around(doc: Doc, first: int, stop: int) -> set[str]:
    """The words just beside a phrase."""
    found = set()
    before = doc[first - 1] if first else None
    if before is None:
        found.add("around_first")
    elif before.lower_ in _BEFORE:
        found.add(f"around_after_{before.lower_}")
    elif before.pos_ in _VERBAL:
        found.add("around_after_cue" if is_cue(before) else "around_after_verb")
    after = doc[stop] if stop < len(doc) else None
    if after is None:
        return found
    if after.tag_ == "POS":
        found.add("around_owner")
    elif after.pos_ in _NOMINAL:
        found.add("around_before_noun")
        if after.lemma_.lower() in _no_agents():
            found.add("around_before_attack")
    elif after.pos_ in _VERBAL:
        found.add("around_before_cue" if is_cue(after) else f"around_before_{after.tag_}")
    return found
