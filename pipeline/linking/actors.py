"""Who did it and to whom: the candidates for the actors of figures and mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from spacy.tokens import Token

from pipeline.extract.events.clauses import is_verb
from pipeline.extract.events.vocabulary import grammar_words
from pipeline.extract.model import EventMention, Figure
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.places.kinds import COUNTRIES
from pipeline.linking.context import family
from pipeline.linking.deeds import Deeds
from pipeline.linking.grammar import phrase_beside, verb_of
from pipeline.linking.parties import Parties, Party, plain
from pipeline.linking.party_evidence import (
    around,
    classes_of_people,
    is_holder,
    is_thing,
    names_scene,
    of_party,
)
from pipeline.linking.scoring import Candidate, Choice
from pipeline.linking.subjects import (
    are_joined,
    has_subject,
    is_above_doer,
    is_done_by_thing,
    is_elsewhere_party,
    is_subject_of,
    owns,
    verbs_without_doer,
    with_subject,
)
from pipeline.linking.ties import Tie, Ties
from pipeline.linking.view import Item, View, of_item
from pipeline.linking.voices import sources
from pipeline.schemas.event_types import BY_NAME

Slot = Literal["actor1", "actor2"]
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
_WITH_SORT = ("kind_", "noun_", "is_")
_BATTLES = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_EVENTS = frozenset(t.event_type for t in BY_NAME.values())
_KIN = {sort: "blood" if sort in _BATTLES else "other" for sort in _EVENTS}
_KIN |= {"blood number": "blood", "other number": "other"}
_HARM = frozenset({"killed", "injured", "casualties", "missing", "abducted", "detained"})
_ARMED = frozenset({"rebel_group", "militia", "state_forces", "government"})
_WATCHING = frozenset({"un_body", "monitor", "outlet", "ngo"})
"""Kinds of actors that tell of bloodshed and shed none."""
_WHILE = {"during", "amid", "amidst", "besides"}
"""Openers of phrases that tell of the same time, and often of the same doer."""
_ROLES = {"actor1": ("nsubj",), "actor2": ("dobj", "nsubjpass")}
_BACK, _AHEAD = 8, 2
"""How many sentences back and on an actor is sought; names of the lead always count."""


@dataclass(slots=True)
class _Stand:
    """A party where it stands: what it is and does there, and what the parse ties it to."""

    sentence: int
    party: Party
    key: str
    head: int
    found: set[str]
    told: set[str]
    """What it does here and in the whole article."""
    acts: bool
    suffers: bool
    is_scene: bool
    never_acts: bool
    """It is a thing, people who only suffer, one who only tells or rules, or holds the place."""
    tie: Tie
    known: dict[tuple[str, str], frozenset[str]] = field(default_factory=dict)

    def evidence(self, reach: str, sort: str) -> frozenset[str]:
        """What it is and does, for an item of a sort in its sentence (`stated`) or elsewhere."""
        if (reach, sort) not in self.known:
            both = self.found | self.told
            made = both | {f"{reach}:{name}" for name in both if name.startswith(_WITH_REACH)}
            made |= {f"{_KIN[sort]}:{name}" for name in self.told}
            if sort in _EVENTS:
                made |= {f"{sort}:{name}" for name in self.found if name.startswith(_WITH_SORT)}
            self.known[reach, sort] = frozenset(made)
        return self.known[reach, sort]


class Actors:
    """The parties of one article as candidates for one slot."""

    def __init__(self, view: View, parties: Parties, deeds: Deeds, slot: Slot) -> None:
        self._view, self._slot, self._deeds, self._parties = view, slot, deeds, parties
        self._sources = sources(view.voices)
        self._parts = _parts_played(view)
        self._towns = {
            (place.mention.sentence, at)
            for place in view.places
            if place.place.kind not in COUNTRIES
            for at in range(place.mention.first, place.mention.stop)
        }
        self._stands = {
            sentence: [self._stand(sentence, party) for party in found]
            for sentence, found in parties.by_sentence.items()
        }

    def _stand(self, sentence: int, party: Party) -> _Stand:
        doc = self._view.sentence(sentence).doc
        first, stop, head = party.mention.first, party.mention.stop, doc[party.head]
        parts = {p for a, b, p in self._parts.get(sentence, ()) if a < stop and first < b}
        speaks = any(s == sentence and a <= party.head < b for s, a, b in self._sources)
        tells = speaks or kinds_of().get(head.lemma_.lower()) == ("person",)
        found = of_party(party, head) | around(doc, first, stop) | parts
        found |= self._view.where(sentence) | ({"is_source"} if speaks else set())
        told = self._deeds.features(sentence, party) if self._slot == "actor1" else set()
        key = party.key
        return _Stand(
            sentence,
            party,
            key,
            party.head,
            found,
            told,
            acts=any(part.startswith("acts") for part in parts),
            suffers=any(part.startswith("suffers") for part in parts),
            is_scene=names_scene(party, head),
            never_acts=classes_of_people().get(head.lemma_.lower()) == "civilians"
            or (tells and "strikes" not in self._deeds.at(sentence, party))
            or is_thing(party, head)
            or is_holder(doc, head, stop),
            tie=Tie.of_head(head),
        )

    @cached_property
    def _scenes(self) -> frozenset[str]:
        """The keys of names that only say where, or which happening is meant: they never act."""
        stands = [stand for found in self._stands.values() for stand in found]
        towns = {s.key for s in stands if (s.sentence, s.head) in self._towns}
        towns -= {s.key for s in stands if s.acts}
        return frozenset(towns | {s.key for s in stands if s.is_scene})

    @cached_property
    def _by_incident(self) -> dict[int | None, set[str]]:
        """The parties that the grammar gives the mentions of an incident for the slot."""
        found: dict[int | None, set[str]] = {}
        for item in self._view.items:
            name = self._ruled(item, self._slot)
            if name and item.row.incident is not None and isinstance(item.row, EventMention):
                found.setdefault(item.row.incident, set()).add(name)
        return found

    def candidates(self, number: int) -> Iterator[Candidate[Party]]:
        """The candidates for the slot of an item, with their features."""
        item = self._view.items[number]
        barred, opponents = self._barred(item), self._opponents(item)
        sort, rule, ties = _sort(item), self._by_rule(item), Ties(self._view, item)
        facts = {reach: self._facts(item, reach) for reach in ("stated", "carried")}
        beside = self._phrase_beside(item)
        for sentence in self._within_reach(item):
            stated = sentence == item.sentence
            reach = "stated" if stated else "carried"
            seen = self._view.seen_from(item.sentence, sentence)
            for stand in self._stands[sentence]:
                key, party = stand.key, stand.party
                if key in barred or (self._slot == "actor1" and self._is_no_agent(item, stand)):
                    continue
                if stated and stand.tie.role == "prep_of" and stand.tie.of in opponents:
                    continue  # "attacked by gunmen of the Front": it is their side
                if stated and beside and stand.head not in beside and self._slot == "actor1":
                    continue  # "after the attack, police left": nobody says who attacked
                own = rule.get(key, rule[None])
                if stated:
                    words = party.mention.first, party.mention.stop
                    own = own | self._view.between(item, *words) | ties.to(stand.tie, *words)
                shared = stand.evidence(reach, sort), seen, facts[reach]
                yield Candidate(party, key, own, stated, shared)

    def worded(self, number: int, choice: Choice[Party]) -> Choice[Party] | None:
        """A choice under the words for it that stand nearest: in the item's sentence, or before.

        None where the best is only the name of a happening, or a monitor, outlet or body that
        tells of bloodshed and sheds none: its sentence says nobody else.
        """
        if choice.key in self._scenes or self._only_watches(self._view.items[number], choice.value):
            return None
        if choice.is_stated:
            return choice
        at = self._view.items[number].sentence
        reach = self._within_reach(self._view.items[number])
        order = sorted(reach, key=lambda sentence: (sentence > at, abs(sentence - at)))
        same = [s for n in order for s in self._stands[n] if s.key == choice.key]
        acting = (s.party for s in same if self._slot == "actor2" or not s.never_acts)
        return replace(choice, value=next(acting, choice.value))

    def _within_reach(self, item: Item) -> list[int]:
        """The sentences from which an actor is carried to an item, in reading order."""
        near = range(item.sentence - _BACK, item.sentence + _AHEAD + 1)
        return sorted(s for s in self._view.lead.union(near) if s in self._stands)

    def _only_watches(self, item: Item, party: Party) -> bool:
        watching = party.referent is not None and party.referent.kind in _WATCHING
        return watching and self._slot == "actor1" and family(item) == "blood"

    def _facts(self, item: Item, reach: str) -> frozenset[str]:
        """What an item and its sentence are like."""
        facts = of_item(item)
        if self._slot == "actor1":
            facts |= self._deeds.of_sentence(item)
        return frozenset(facts | {f"{reach}_{name}" for name in facts})

    def _opponents(self, item: Item) -> set[int]:
        """The heads of the words that an item's sentence gives the other slot; none in battles."""
        if "battle" in self._parties.labels[item.sentence][item.first]:
            return set()
        here = self._stands.get(item.sentence, ())
        other = self._ruled(item, "actor1" if self._slot == "actor2" else "actor2")
        hit = {s.head for s in here if s.suffers and not s.acts and self._slot == "actor1"}
        return hit | {s.head for s in here if s.key == other}

    def _barred(self, item: Item) -> set[str]:
        """Who cannot be meant: who loses in what is done, the side of its dead, other clauses'."""
        root, here = self._root(item), self._stands.get(item.sentence, ())
        found = self._in_other_clauses(root if is_verb(root) else verb_of(root), here)
        if self._slot == "actor1":
            found.discard(self._ruled(item, "actor1") or "")
            verbs = verbs_without_doer(root)
            found |= {stand.key for stand in here if is_subject_of(root.doc[stand.head], verbs)}
            found |= set(self._side_of_the_dead(item))
            found |= {stand.key for stand in here if is_above_doer(root, root.doc[stand.head])}
            found |= {s.key for s in here if is_elsewhere_party(root.doc[s.head], root)}
            if not isinstance(item.row, Figure) and item.row.actor1 and owns(item.row.actor1, root):
                found |= {stand.key for stand in here} - {self._ruled(item, "actor1")}
            elif any(t.lower_ == "its" and not self._meant(item, t) for t in root.lefts):
                found |= {stand.key for stand in here}  # of two that could be meant, neither
        return found

    def _meant(self, item: Item, pronoun: Token) -> bool:
        return self._view.cast.refer(item.sentence, pronoun.i, pronoun.i + 1) is not None

    def _root(self, item: Item) -> Token:
        return self._view.sentence(item.sentence).doc[item.first : item.stop].root

    def _in_other_clauses(self, verb: Token, here: Sequence[_Stand]) -> set[str]:
        """Who acts, or suffers, in clauses beside that of a verb which names its own."""
        roles, acts = _ROLES[self._slot], self._slot == "actor1"
        told = {s.tie.of: s.key for s in here if s.tie.role in roles and not acts & s.never_acts}
        verb = with_subject(verb) if acts else verb
        if verb.i not in told and not (acts and is_done_by_thing(verb)):
            return set()
        others = (verb.doc[at] for at in told)
        beside = {v.i for v in others if are_joined(verb, v) and (has_subject(v) or not acts)}
        return {told[at] for at in beside} - {told.get(verb.i, "")}

    def _is_no_agent(self, item: Item, stand: _Stand) -> bool:
        """Whether a party is no agent of an item: it only tells of it, or its sentence says so.

        A wrong parse makes residents killers far oftener than they kill.
        """
        if stand.never_acts and family(item) == "blood":
            return True
        if stand.sentence != item.sentence:
            return False
        parts = self._deeds.at(stand.sentence, stand.party)
        if "aimed_at" in parts and "strikes" not in parts and family(item) == "blood":
            return True
        if stand.party.mention.first <= item.first < stand.party.mention.stop:
            return isinstance(item.row, Figure)
        return stand.suffers and not stand.acts

    def _phrase_beside(self, item: Item) -> set[int]:
        """The tokens of the phrase beside the main clause that an item stands in; none in that."""
        top = phrase_beside(self._root(item), grammar_words("beside") - _WHILE)
        return {token.i for token in top.subtree} if top else set()

    def _by_rule(self, item: Item) -> dict[str | None, frozenset[str]]:
        """What the grammar of sentences says of parties for an item; None: of all others."""
        ruled = self._ruled(item, self._slot)
        other = self._ruled(item, "actor1" if self._slot == "actor2" else "actor2")
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

    def _side_of_the_dead(self, item: Item) -> Iterator[str]:
        """The parties whose own people a figure counts as harmed: they did not do it themselves."""
        row = item.row
        if not isinstance(row, Figure) or row.measure not in _HARM:
            return
        counted = row.subject_referent
        if counted is not None and counted.kind in _ARMED:
            yield self._parties.key(counted, counted.name)
        stop = max(item.stop, row.subject.stop if row.subject else 0)
        for stand in self._stands.get(item.sentence, ()):
            words = stand.party.mention
            if words.first < stop and item.first < words.stop:
                yield stand.key

    def _ruled(self, item: Item, slot: str) -> str | None:
        """Whom the grammar of its sentence gives an item for a slot."""
        row = item.row
        if isinstance(row, Figure):
            return None
        if slot == "actor2":
            referent, words = row.actor2_referent, row.actor2
        else:
            referent, words = row.actor1_referent, row.actor1
        return self._parties.key(referent, plain(words.text)) if words else None


def _sort(item: Item) -> str:
    """What sort of thing an item tells of, as far as it matters who does it to whom."""
    if isinstance(item.row, Figure):
        return f"{family(item)} number"
    return BY_NAME[item.row.sub_event_type].event_type


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
