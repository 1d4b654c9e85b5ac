"""Where: the candidates for the place of a figure or mention."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from functools import cached_property

from spacy.tokens import Doc, Token

from pipeline.extract.model import PlaceMention
from pipeline.extract.places import Whereabouts
from pipeline.extract.places.areas import Spot, Spots
from pipeline.extract.places.bystanders import is_elsewhere
from pipeline.extract.places.kinds import BROAD, PRECISION
from pipeline.extract.places.standing import Standing, standing
from pipeline.linking.holders import with_holders
from pipeline.linking.scoring import Candidate
from pipeline.linking.view import FINITE, Item, View, is_cue, of_item

_BEFORE = (
    ("in", frozenset({"in", "at", "inside", "within", "across", "around", "throughout"})),
    ("near", frozenset({"near", "outside", "off", "along", "between"})),
    ("on", frozenset({"on", "against", "over", "upon"})),
    ("to", frozenset({"to", "into", "toward", "towards", "for"})),
)
_PARTS = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "compound", "poss", "appos", "conj"})
_LABELS = frozenset({"GPE", "LOC", "FAC", "NORP", "ORG", "PERSON"})
_SHORT = 4
"""The most letters of an abbreviation."""
_KINDS = {1: "exact", 2: "exact", 3: "province", 4: "province", 5: "region", 6: "country"}


class Places:
    """The places of one article as candidates."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._spots: list[tuple[int, Spot]] = [
            (sentence, spot)
            for sentence, spots in Spots(view.article, view.places).by_sentence.items()
            for spot in spots
        ]
        self._whereabouts = Whereabouts(view.article, view.places)
        self._worded = with_holders(self._spots, view.article)
        self._frames = [self._frame_of(sentence, spot) for sentence, spot in self._spots]
        self._first_exact = self._first()
        self._of_dateline = frozenset(
            spot.place.place.place_id
            for (_, spot), frame in zip(self._spots, self._frames, strict=True)
            if frame & {"capitals", "does_is_dateline"}
        )
        self._counts = Counter(spot.place.place.place_id for _, spot in self._spots)
        self._known: dict[tuple[int, str, str], frozenset[str]] = {}

    def _frame_of(self, index: int, spot: Spot) -> frozenset[str]:
        sentence = self._view.sentence(index)
        found = _frame(sentence.doc, spot)
        if spot.place.mention.sentence == index:
            found |= _does(standing(sentence, spot.place))
        return found

    @cached_property
    def _ruled(self) -> list[PlaceMention | None]:
        """The place of each item's clause by the grammar of its sentence."""
        return [self._whereabouts.place_for(item.sentence, item.first) for item in self._view.items]

    @cached_property
    def _votes(self) -> Counter[str]:
        return Counter(p.place.place_id for p in self._ruled if p)

    @cached_property
    def _by_incident(self) -> dict[int, set[str]]:
        found: dict[int, set[str]] = {}
        for item, place in zip(self._view.items, self._ruled, strict=True):
            if place and item.row.incident is not None:
                found.setdefault(item.row.incident, set()).add(place.place.place_id)
        return found

    @cached_property
    def _exact_in(self) -> frozenset[int]:
        """The sentences that name an exact place."""
        return frozenset(s for s, spot in self._spots if spot.place.place.kind not in BROAD)

    def candidates(self, number: int) -> Iterator[Candidate[PlaceMention]]:
        """The candidates for the place of an item, with their features."""
        item = self._view.items[number]
        ruled = self._ruled[number]
        facts = {reach: _facts(item, reach) for reach in ("stated", "carried")}
        for at, (spot, words) in self._worded.items():
            sentence = self._spots[at][0]
            stated = sentence == item.sentence
            reach = "stated" if stated else "carried"
            own = self._features(item, sentence, spot) | _by_rule(spot, ruled)
            if words is not spot.place and words != spot.place:
                own.add("with_holder")
            seen = self._view.seen_from(item.sentence, sentence)
            shared = self._of_spot(at, reach, item.kind), seen, facts[reach]
            yield Candidate(words, _key(spot.place), frozenset(own), stated, shared)
        if ruled is not None and ruled.place.place_id == "":
            features = {"rule", "rule_joint", *of_item(item)}
            yield Candidate(ruled, _key(ruled), frozenset(features), True)

    def _features(self, item: Item, sentence: int, spot: Spot) -> set[str]:
        """What ties a spot to an item."""
        found: set[str] = set()
        if sentence == item.sentence:
            found |= self._view.between(item, spot.first, spot.stop)
            found |= _tied(self._view.sentence(sentence).doc, item, spot)
        elif item.sentence in self._exact_in:
            found.add("own_sentence_has_place")
        if item.row.incident is not None:
            here = self._by_incident.get(item.row.incident, set())
            if spot.place.place.place_id in here:
                found.add("same_incident")
            elif here:
                found.add("incident_has_other")
        return found

    def _of_spot(self, at: int, reach: str, item_kind: str) -> frozenset[str]:
        """What a spot is like, for items of a kind in its sentence or in others."""
        if (at, reach, item_kind) not in self._known:
            sentence, spot = self._spots[at]
            place = spot.place.place
            kind = _KINDS.get(PRECISION.get(place.kind, 2), "world")
            found = self._frames[at] | self._view.where(sentence) | self._standing(place.place_id)
            found |= {f"kind_{kind}", f"{reach}_{kind}", f"{item_kind}_{kind}"}
            if spot == self._first_exact:
                found |= {"first_exact"}
            if self._exacter(sentence, spot):
                found |= {"exacter_beside"}
            self._known[at, reach, item_kind] = found
        return self._known[at, reach, item_kind]

    def _exacter(self, sentence: int, spot: Spot) -> bool:
        """Whether the same sentence names a more exact place."""
        return self._most_exact[sentence] < _exactness(spot)

    @cached_property
    def _most_exact(self) -> dict[int, int]:
        """Per sentence how exact its most exact place is."""
        found: dict[int, int] = {}
        for sentence, spot in self._spots:
            found[sentence] = min(found.get(sentence, 9), _exactness(spot))
        return found

    def _first(self) -> Spot | None:
        """The first spot of the text that says exactly where, if it says where at all."""
        for at, (sentence, spot) in enumerate(self._spots):
            plain = not self._frames[at] & {"does_elsewhere", "elsewhere", "capitals"}
            exact = spot.place.place.kind not in BROAD
            if plain and exact and not self._view.sentence(sentence).dateline:
                return spot
        return None

    def _standing(self, place_id: str) -> set[str]:
        found = set()
        if place_id in self._of_dateline:
            found.add("same_as_dateline")
        if self._first_exact is not None and place_id == self._first_exact.place.place.place_id:
            found.add("same_as_first_exact")
        if self._counts[place_id] > 1:
            found.add("named_again")
        if self._counts[place_id] == max(self._counts.values()):
            found.add("most_named")
        if self._votes[place_id]:
            found.add("voted")
            if self._votes[place_id] == max(self._votes.values()):
                found.add("most_told")
        return found


def _facts(item: Item, reach: str) -> frozenset[str]:
    """What an item is like."""
    return frozenset({*of_item(item), f"{reach}_{item.kind}"})


def _by_rule(spot: Spot, ruled: PlaceMention | None) -> set[str]:
    """Whether the grammar of its sentence gives an item a spot, or another."""
    if ruled is None:
        return set()
    if spot.place.place.place_id != ruled.place.place_id:
        return {"other_by_rule"}
    return {"rule" if spot.place == ruled else "rule_same_place"}


def _exactness(spot: Spot) -> int:
    """How exactly a place is known: less is more exact."""
    return PRECISION.get(spot.place.place.kind, 2) - spot.described


def _key(place: PlaceMention) -> str:
    return place.place.place_id or place.mention.text


def _frame(doc: Doc, spot: Spot) -> frozenset[str]:
    """How a place stands in its sentence, by words and tags."""
    found = {_word_before(doc, spot), _word_behind(doc, spot)} - {""}
    if spot.described:
        found.add("described")
    if is_elsewhere(doc, spot):
        found.add("elsewhere")
    if _in_capitals(doc, spot):
        found.add("capitals")
    head = doc[spot.head]
    if head.dep_ in _PARTS:
        found.add(f"dep_{head.dep_}")
    if head.ent_type_ in _LABELS:
        found.add(f"label_{head.ent_type_}")
    return frozenset(found)


def _in_capitals(doc: Doc, spot: Spot) -> bool:
    """Whether a name alone is in capitals, as where a report was written: "JAKARTA Police said"."""
    words = doc[spot.first : spot.stop].text
    return len(words) > _SHORT and words.isupper() and not doc.text.isupper()


def _word_before(doc: Doc, spot: Spot) -> str:
    at = spot.first - 1
    if at > 0 and doc[at].lower_ in ("the", "a"):
        at -= 1
    if at < 0:
        return "frame_first"
    word = doc[at].lower_
    if word in ("from", "of"):
        return f"frame_{word}"
    if word == ",":
        return "frame_after_comma"
    return next((f"frame_{name}" for name, words in _BEFORE if word in words), "")


def _word_behind(doc: Doc, spot: Spot) -> str:
    if spot.stop >= len(doc):
        return ""
    after = doc[spot.stop]
    if after.tag_ == "POS":
        return "frame_owner"
    if after.text[0] in "-‑":
        return "frame_hyphen"
    if after.pos_ in ("NOUN", "PROPN"):
        return "frame_modifier"
    if after.tag_ in FINITE:
        return "frame_before_cue" if is_cue(after) else "frame_before_verb"
    return "frame_before_comma" if after.text == "," else ""


def _does(known: Standing) -> frozenset[str]:
    """What a place name does beside saying where."""
    found = {f"does_{name.name}" for name in fields(known) if getattr(known, name.name)}
    return frozenset(found | ({"does_elsewhere"} if known.is_elsewhere else set()))


def _tied(doc: Doc, item: Item, spot: Spot) -> set[str]:
    """How the parse ties a place to an item."""
    head, token = doc[spot.head], doc[item.first : item.stop].root
    found = set()
    if any(t.i == token.i for t in head.ancestors):
        found.add("hangs_on_item")
    if any(t.i == head.i for t in token.ancestors):
        found.add("item_hangs_on_it")
    if _verb(head) == _verb(token):
        found.add("same_verb")
    return found


def _verb(token: Token) -> int:
    while token.head.i != token.i and token.pos_ not in ("VERB", "AUX"):
        token = token.head
    return token.i
