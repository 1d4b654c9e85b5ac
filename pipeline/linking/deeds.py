"""What an article as a whole says of each party: that it strikes, is struck, or speaks."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Doc

from pipeline.extract.model import EventMention
from pipeline.linking.context import family
from pipeline.linking.grammar import part_of, verb_of
from pipeline.linking.parties import Parties, Party
from pipeline.linking.subjects import DEEDS
from pipeline.linking.view import Item, View

Span = tuple[int, int]

_MISHAPS = frozenset({"accident_word", "crash_word", "fire_or_disease", "weather", "disaster"})
_OF_BLOOD = {"acts_blood": "strikes", "suffers_blood": "struck"}
_OF_DOER = frozenset({"mod", "prep_by", "prep_from"})
_AT = frozenset({"prep_on", "prep_against", "prep_at"})
_BLAMED = frozenset({"blame", "accuse", "attribute"})


class Deeds:
    """Which parties of an article strike and are struck, by their keys."""

    def __init__(self, view: View, parties: Parties) -> None:
        self._labels, self._parties = parties.labels, parties.by_sentence
        self._played = parts_played(view)
        self.strikes: Counter[str] = Counter()
        self.struck: Counter[str] = Counter()
        self._first: str | None = None
        self._at: dict[tuple[int, int], frozenset[str]] = {}
        self._told: dict[int, set[str]] = {}
        for sentence, found in parties.by_sentence.items():
            doc = view.sentence(sentence).doc
            for party in found:
                parts = self._parts(sentence, doc, party)
                self._at[sentence, party.head] = parts
                if "strikes" in parts:
                    self.strikes[party.key] += 1
                    self._first = self._first or party.key
                if "struck" in parts:
                    self.struck[party.key] += 1

    def _parts(self, sentence: int, doc: Doc, party: Party) -> frozenset[str]:
        """Whether the sentence of a party makes it the one that strikes, or that is struck."""
        first, stop = party.mention.first, party.mention.stop
        played = {part for a, b, part in self._played.get(sentence, ()) if a < stop and first < b}
        found = {_OF_BLOOD[part] for part in played & _OF_BLOOD.keys()}
        labels = self._labels[sentence]
        role, of = part_of(doc[party.head])
        if role in _OF_DOER and labels[of.i] & DEEDS:
            found.add("strikes")
        if role in _AT and "attack_event" in labels[of.i]:
            found |= {"struck", "aimed_at"}
        if _is_blamed(doc, party, role, of):
            found.add("strikes")
        return frozenset(found)

    def at(self, sentence: int, party: Party) -> frozenset[str]:
        """What a party does where it is."""
        return self._at[sentence, party.head]

    def of_sentence(self, item: Item) -> set[str]:
        """Whether the sentence of an item describes a deed, and of who did it."""
        if item.sentence not in self._told:
            self._told[item.sentence] = self._tells(item.sentence)
        return self._told[item.sentence] | {f"{family(item)}_item"}

    def _tells(self, sentence: int) -> set[str]:
        found = set()
        parts = [self._at[sentence, p.head] for p in self._parties.get(sentence, ())]
        if any("strikes" in part for part in parts):
            found.add("sentence_has_one")
        labels = self._labels.get(sentence, ())
        if any("attack_event" in one for one in labels):
            found.add("sentence_tells_deed")
        if any(one & _MISHAPS for one in labels):
            found.add("sentence_tells_mishap")
        return found

    def features(self, sentence: int, party: Party) -> set[str]:
        """The evidence of the whole article for and against a party as who did it."""
        found = {f"here_{part}" for part in self.at(sentence, party)}
        key = party.key
        if not self.strikes:
            found.add("nobody_strikes")
        elif not self.strikes[key]:
            found.add("never_strikes")
        else:
            found.add("strikes_somewhere")
            if len(self.strikes) == 1:
                found.add("strikes_alone")
            top = max(self.strikes.values())
            if self.strikes[key] == top:
                found.add("strikes_most")
            if self.strikes[key] * 2 > self.strikes.total():
                found.add("strikes_mostly")
            if self._first == key:
                found.add("strikes_first")
        if self.struck[key]:
            found.add("struck_somewhere")
            if self.struck[key] > self.strikes[key]:
                found.add("rather_struck")
        return found


def _is_blamed(doc: Doc, party: Party, role: str, of: object) -> bool:
    verb = verb_of(doc[party.head])
    if role in ("dobj", "prep_on", "prep_to") and verb.lemma_.lower() in _BLAMED:
        return True
    return (
        role == "nsubj"
        and verb.lemma_ == "claim"
        and any(c.lemma_ == "responsibility" for c in verb.children)
    )


def parts_played(view: View) -> dict[int, list[tuple[int, int, str]]]:
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
