"""Who did it and to whom: the candidates for the actors of figures and mentions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, cached_property
from typing import Literal

from spacy.tokens import Doc, Token

from pipeline.extract.model import EventMention, Figure
from pipeline.extract.names.descriptions import kinds_of
from pipeline.lexicons import load
from pipeline.linking.context import family
from pipeline.linking.deeds import Deeds
from pipeline.linking.grammar import is_passive, part_of, verb_of
from pipeline.linking.parties import Parties, Party, key_of, plain
from pipeline.linking.scoring import Candidate
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
_OF_NOUNS = frozenset({"mod", "prep_by", "prep_of", "prep_from", "prep_on", "prep_against"})
_ROLES = _OF_NOUNS | {"nsubj", "nsubjpass", "dobj", "agent", "pobj"}
_ROLES |= {"prep_with", "prep_in", "prep_between"}
_HARM = frozenset({"killed", "injured", "casualties", "missing", "abducted", "detained"})
_ARMED = frozenset({"rebel_group", "militia", "state_forces", "government"})
_UPPER = 3
_BACK = 8
"""How many sentences back an actor is sought; names of the lead always count."""


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


class Actors:
    """The parties of one article as candidates for one slot."""

    def __init__(self, view: View, parties: Parties, deeds: Deeds, slot: Slot) -> None:
        self._view, self._slot = view, slot
        self._parties = [(s, p) for s, ps in parties.by_sentence.items() for p in ps]
        self._sources = sources(view.voices)
        self._acts = _parts_played(view)
        self._deeds = deeds
        self._known: dict[tuple[int, int, int, str], tuple[frozenset[str], frozenset[str]]] = {}

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
        root = self._view.sentence(item.sentence).doc[item.first : item.stop].root
        losers = {p.key for s, p in self._parties if s == item.sentence and self._loses(item, p)}
        for sentence, party in self._parties:
            off = item.sentence - sentence
            if not -2 <= off <= _BACK and sentence not in self._view.lead:
                continue
            if self._slot == "actor1" and (
                self._suffers(item, sentence, party)
                or self._only_speaks(item, sentence, party)
                or _is_side_of_the_dead(item, party)
                or party.key in losers
            ):
                continue
            features = self._features(item, root, sentence, party)
            yield Candidate(party, party.key, frozenset(features), off == 0)

    def _only_speaks(self, item: Item, sentence: int, party: Party) -> bool:
        """Whether a party is no agent of bloodshed: it tells of it and never strikes, or flees it.

        Residents, patients, children are made killers by a wrong parse far oftener than they kill.
        """
        if family(item) != "blood":
            return False
        head = self._view.sentence(sentence).doc[party.head]
        if head.lemma_.lower() in _civilians():
            return True
        speaks = any(s == sentence and a <= party.head < b for s, a, b in self._sources)
        return speaks and not self._deeds.strikes[party.key]

    def _suffers(self, item: Item, sentence: int, party: Party) -> bool:
        """Whether the sentence of an item makes a party the one it was done to: never its agent."""
        if sentence != item.sentence:
            return False
        first, stop = party.mention.first, party.mention.stop
        if first <= item.first < stop:
            return isinstance(item.row, Figure)
        return any(
            part.startswith("suffers") and a < stop and first < b
            for a, b, part in self._acts.get(sentence, ())
        ) and not any(
            part.startswith("acts") and a < stop and first < b
            for a, b, part in self._acts.get(sentence, ())
        )

    def _loses(self, item: Item, party: Party) -> bool:
        """Whether a party is the subject of a verb of loss that governs an item."""
        doc = self._view.sentence(item.sentence).doc
        verb = verb_of(doc[item.first : item.stop].root)
        subject = doc[party.head]
        return (
            verb.lemma_.lower() in _losing()
            and subject.dep_ == "nsubj"
            and subject.head.i == verb.i
            and not is_passive(verb)
        )

    def _features(self, item: Item, root: Token, sentence: int, party: Party) -> set[str]:
        view = self._view
        first, stop = party.mention.first, party.mention.stop
        own, told = self._own(sentence, party)
        found = view.position(item, sentence) | own | self._by_rule(item, party)
        stated = sentence == item.sentence
        found |= told | {f"{family(item)}:{name}" for name in told}
        if stated:
            found |= view.between(item, first, stop)
            found |= _tied(root, view.sentence(sentence).doc[party.head], party, item)
        reach = "stated" if stated else "carried"
        found |= {f"{reach}:{name}" for name in found if name.startswith(_WITH_REACH)}
        facts = of_item(item)
        if self._slot == "actor1":
            facts |= self._deeds.of_sentence(item)
        found |= facts | {f"{reach}_{name}" for name in facts}
        return found

    def _own(self, sentence: int, party: Party) -> tuple[frozenset[str], frozenset[str]]:
        """What a party is and does where it stands, whatever the item; then its deeds."""
        at = sentence, party.mention.first, party.mention.stop, party.key
        if at not in self._known:
            doc = self._view.sentence(sentence).doc
            first, stop = party.mention.first, party.mention.stop
            found = _of_party(party, doc[party.head]) | _around(doc, first, stop)
            found |= self._view.where(sentence)
            if any(s == sentence and a <= party.head < b for s, a, b in self._sources):
                found.add("is_source")
            found |= {name for a, b, name in self._acts.get(sentence, ()) if a < stop and first < b}
            told = self._deeds.features(sentence, party) if self._slot == "actor1" else set()
            self._known[at] = frozenset(found), frozenset(told)
        return self._known[at]

    def _by_rule(self, item: Item, party: Party) -> set[str]:
        """What the grammar of sentences says of a party for an item."""
        found = set()
        ruled = _ruled(item, self._slot)
        if ruled is not None:
            found.add("rule" if ruled == party.key else "other_by_rule")
        if _ruled(item, "actor1" if self._slot == "actor2" else "actor2") == party.key:
            found.add("other_slot")
        told = self._by_incident.get(item.row.incident, set())
        if told and self._slot != "actor2":
            found.add("same_incident" if party.key in told else "incident_has_other")
        return found


def _is_side_of_the_dead(item: Item, party: Party) -> bool:
    """Whether a figure counts a party's own people as harmed: it did not do that to itself."""
    row = item.row
    if not isinstance(row, Figure) or row.measure not in _HARM:
        return False
    counted = row.subject_referent
    if counted is None or counted.kind not in _ARMED:
        return False
    return key_of(counted, counted.name) == party.key


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


def _tied(root: Token, head: Token, party: Party, item: Item) -> set[str]:
    """How the parse ties a party to an item of the same sentence."""
    found = set()
    if party.mention.first <= root.i < party.mention.stop or item.first <= head.i < item.stop:
        found.add("holds_item")
    if root.pos_ in ("NUM", "ADJ", "NOUN") and any(a.i == head.i for a in root.ancestors):
        found.add("item_counts_it")
    verb = verb_of(root)
    voice = "passive" if is_passive(verb) else "active"
    role, of = part_of(head)
    role = role if role in _ROLES else "other"
    if of.i == root.i:
        found.add(f"tie_item_{role}")
    if of.i == verb.i:
        found |= {f"tie_verb_{role}", f"tie_verb_{role}_{voice}"}
    found |= _tied_above(verb, role, of)
    if of.pos_ in _NOMINAL and role in _OF_NOUNS:
        part, above = part_of(of)
        found.add(f"tie_noun_{role}")
        if above.i == verb.i:
            found.add(f"tie_noun_{role}_{part}_{voice}")
        if above.i == root.i:
            found.add(f"tie_noun_{role}_of_item")
    return found


def _tied_above(verb: Token, role: str, of: Token) -> set[str]:
    """Whether a party plays a part for a verb above that of an item."""
    found = set()
    upper = verb
    for _ in range(_UPPER):
        if upper.head.i == upper.i or upper.dep_ == "ROOT":
            break
        upper = verb_of(upper.head)
        if of.i == upper.i:
            found.add(f"tie_upper_{role}_{verb.dep_}")
            if is_cue(upper):
                found.add("tie_upper_cue")
    return found
