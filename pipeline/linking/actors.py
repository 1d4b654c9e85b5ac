"""Who did it and to whom: the candidates for the actors of figures and mentions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from pipeline.extract.model import Figure
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.places.kinds import COUNTRIES
from pipeline.linking.barred_actors import Barred, Slot, ruled_party
from pipeline.linking.context import family
from pipeline.linking.deeds import Deeds, parts_played
from pipeline.linking.parties import Parties, Party
from pipeline.linking.party_evidence import (
    around,
    classes_of_people,
    is_holder,
    is_scene_of_war,
    is_thing,
    names_scene,
    of_party,
)
from pipeline.linking.party_positions import Stand
from pipeline.linking.scoring import Candidate, Choice
from pipeline.linking.ties import Tie, Ties
from pipeline.linking.view import Item, View, of_item
from pipeline.linking.voices import sources
from pipeline.schemas.event_types import BY_NAME

_WATCHING = frozenset({"un_body", "monitor", "outlet", "ngo"})
"""Kinds of actors that report bloodshed and shed none."""
_BACK, _AHEAD = 8, 2
"""How many sentences back and on an actor is sought; names of the lead always count."""


class Actors:
    """The parties of one article as candidates for one slot."""

    def __init__(self, view: View, parties: Parties, deeds: Deeds, slot: Slot) -> None:
        self._view, self._slot, self._deeds, self._parties = view, slot, deeds, parties
        self._sources = sources(view.voices)
        self._parts = parts_played(view)
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
        self._bars = Barred(view, parties, deeds, slot, self._stands)

    def _stand(self, sentence: int, party: Party) -> Stand:
        doc = self._view.sentence(sentence).doc
        first, stop, head = party.mention.first, party.mention.stop, doc[party.head]
        parts = {p for a, b, p in self._parts.get(sentence, ()) if a < stop and first < b}
        speaks = any(s == sentence and a <= party.head < b for s, a, b in self._sources)
        tells = speaks or kinds_of().get(head.lemma_.lower()) == ("person",)
        found = of_party(party, head) | around(doc, first, stop) | parts
        found |= self._view.where(sentence) | ({"is_source"} if speaks else set())
        told = self._deeds.features(sentence, party) if self._slot == "actor1" else set()
        key = party.key
        return Stand(
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
            or is_holder(doc, head, stop)
            or is_scene_of_war(head),
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
            name = ruled_party(self._parties, item, self._slot)
            if name:
                found.setdefault(item.row.incident, set()).add(name)
        return found

    def candidates(self, number: int) -> Iterator[Candidate[Party]]:
        """The candidates for the slot of an item, with their features."""
        item = self._view.items[number]
        barred, opponents = self._bars.keys(item), self._bars.opponents(item)
        sort, rule, ties = _sort(item), self._by_rule(item), Ties(self._view, item)
        facts = {reach: self._facts(item, reach) for reach in ("stated", "carried")}
        beside = self._bars.phrase_beside(item)
        for sentence in self._within_reach(item):
            stated = sentence == item.sentence
            reach = "stated" if stated else "carried"
            seen = self._view.seen_from(item.sentence, sentence)
            for stand in self._stands[sentence]:
                key, party = stand.key, stand.party
                if key in barred or (
                    self._slot == "actor1" and self._bars.is_no_agent(item, stand)
                ):
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
        """A choice under the words for it that are nearest: in the item's sentence, or before.

        None where the best is only the name of a happening, or a monitor, outlet or body that
        describes bloodshed and sheds none: its sentence says nobody else.
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
        watching = party.referent.kind in _WATCHING
        return watching and self._slot == "actor1" and family(item) == "blood"

    def _facts(self, item: Item, reach: str) -> frozenset[str]:
        """What an item and its sentence are like."""
        facts = of_item(item)
        if self._slot == "actor1":
            facts |= self._deeds.of_sentence(item)
        return frozenset(facts | {f"{reach}_{name}" for name in facts})

    def _by_rule(self, item: Item) -> dict[str | None, frozenset[str]]:
        """What the grammar of sentences says of parties for an item; None: of all others."""
        ruled = ruled_party(self._parties, item, self._slot)
        other = ruled_party(self._parties, item, "actor1" if self._slot == "actor2" else "actor2")
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


def _sort(item: Item) -> str:
    """What sort of thing an item describes, as far as it matters who does it to whom."""
    if isinstance(item.row, Figure):
        return f"{family(item)} number"
    return BY_NAME[item.row.sub_event_type].event_type
