"""Where: the candidates for the place of a figure or mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from pipeline.extract.model import Figure, PlaceMention
from pipeline.extract.places.areas import Spot, Spots
from pipeline.extract.places.kinds import BROAD, PRECISION
from pipeline.linking.containment import Containment
from pipeline.linking.holders import Named, with_holders
from pipeline.linking.pairs import Pairs
from pipeline.linking.place_frames import frame_of, is_origin, is_right_behind, order, tied
from pipeline.linking.scoring import Candidate, Choice
from pipeline.linking.view import Item, View, of_item
from pipeline.schemas.figures import TOLLS

_KINDS = {1: "exact", 2: "exact", 3: "province", 4: "province", 5: "region", 6: "country"}
_NOT_THERE = frozenset({"does_elsewhere", "capitals"})
_BASED = frozenset({"does_is_seat", "frame_hyphen"})
"""What is true of the place in "Kabul-based" and "US-backed": nothing happens there for that."""
_FLIGHT = frozenset({"displaced", "Displacement"})
_GREAT = 1000
"""A toll that is more often of a war than of a place."""


class Places:
    """The places of one article as candidates: none is as wide as a continent."""

    def __init__(self, view: View) -> None:
        self._view = view
        spots = [
            (sentence, spot)
            for sentence, spots in Spots(view.article, view.places).by_sentence.items()
            for spot in spots
        ]
        worded = with_holders(spots, view.article)
        self._containment = Containment(worded)
        named = [one for one in worded if _kind(one.spot) != "world"]
        framed = [(one, frame_of(view.sentence(one.sentence), one.spot)) for one in named]
        there = [(one, frame) for one, frame in framed if not frame >= _BASED]
        self._worded = [one for one, _ in there]
        self._frames = [frame for _, frame in there]
        self._origins = [
            one for one in self._worded if is_origin(view.sentence(one.sentence).doc, one.spot)
        ]
        self._by_sentence: dict[int, list[Spot]] = {}
        for one in self._worded:
            self._by_sentence.setdefault(one.sentence, []).append(one.spot)
        pairs, told = Pairs(view), self._by_sentence.items()
        self._barred = pairs.barred({n: [(s.first, s.stop) for s in spots] for n, spots in told})
        self._of_world = pairs.of_world()
        self._known: dict[tuple[int, str, str], frozenset[str]] = {}

    def candidates(self, number: int) -> Iterator[Candidate[PlaceMention]]:
        """The candidates for the place of an item, with their features."""
        item = self._view.items[number]
        facts = {reach: _facts(item, reach) for reach in ("stated", "carried")}
        barred = self._barred.get(number, ())
        for at, one in enumerate(() if number in self._of_world else self._worded):
            if one in self._origins and not _is_flight(item):
                continue
            stated = one.sentence == item.sentence
            if stated and one.spot.first in barred:
                continue
            reach = "stated" if stated else "carried"
            own = self._features(item, one)
            if _is_great(item):
                own.add(f"great_{_kind(one.spot)}")
            seen = self._view.seen_from(item.sentence, one.sentence)
            shared = self._of_spot(at, reach, item.kind), seen, facts[reach]
            yield Candidate(one.place, _id(one), frozenset(own), stated, shared)

    def worded(self, number: int, choice: Choice[PlaceMention]) -> Choice[PlaceMention]:
        """A choice under the nearest name for it, where only a noun refers to it ("the town")."""
        if any(word[0].isupper() for word in choice.value.mention.text.split()):
            return choice
        at = self._view.items[number].sentence
        named = [one for one in self._worded if _id(one) == choice.key and not one.spot.described]
        nearest = min(named, key=lambda one: abs(one.sentence - at), default=None)
        return replace(choice, value=nearest.place) if nearest else choice

    def _features(self, item: Item, one: Named) -> set[str]:
        """What ties a place to an item."""
        if one.sentence != item.sentence:
            here = item.sentence in self._exact_in
            return {"own_sentence_has_place"} if here else set()
        doc, spot = self._view.sentence(one.sentence).doc, one.spot
        others = [other for other in self._by_sentence[one.sentence] if other is not spot]
        found = self._view.between(item, spot.first, spot.stop)
        before = spot.first < item.first
        if before and any(is_right_behind(doc, other, spot) for other in self._like(item)):
            found.add("of_another")
        return found | tied(doc, item, spot) | order(doc, item, spot, others)

    def _like(self, item: Item) -> Iterator[Item]:
        """The other figures or mentions of an item's sentence."""
        for other in self._items[item.sentence]:
            if other is not item and type(other.row) is type(item.row):
                yield other

    @cached_property
    def _items(self) -> dict[int, list[Item]]:
        """The items of each sentence."""
        found: dict[int, list[Item]] = {}
        for item in self._view.items:
            found.setdefault(item.sentence, []).append(item)
        return found

    def _of_spot(self, at: int, reach: str, item_kind: str) -> frozenset[str]:
        """What a place is like, for items of a kind in its sentence or in others."""
        if (at, reach, item_kind) not in self._known:
            one, kind = self._worded[at], _kind(self._worded[at].spot)
            found = self._frames[at] | self._view.where(one.sentence) | self._standing(one)
            found |= {f"kind_{kind}", f"{reach}_{kind}", f"{item_kind}_{kind}"}
            if one.place != one.spot.place:
                found |= {"with_holder"}
            if _exactness(one.spot) > min(map(_exactness, self._by_sentence[one.sentence])):
                found |= {"exacter_beside"}
            self._known[at, reach, item_kind] = found
        return self._known[at, reach, item_kind]

    def _standing(self, one: Named) -> set[str]:
        """What the whole text says of a place."""
        found = set()
        if self._containment.inside(_id(one)) & self._plain:
            found.add("has_inner")
        if _id(one) in self._of_dateline:
            found.add("same_as_dateline")
        if self._first_exact is not None and _id(one) == _id(self._first_exact):
            found.add("first_exact" if one is self._first_exact else "same_as_first_exact")
        return found

    @cached_property
    def _exact_in(self) -> frozenset[int]:
        """The sentences that name an exact place."""
        return frozenset(one.sentence for one in self._worded if _is_exact(one.spot))

    @cached_property
    def _plain(self) -> frozenset[str]:
        """The ids of the places that something can have happened at."""
        named = zip(self._worded, self._frames, strict=True)
        return frozenset(_id(one) for one, frame in named if not frame & _NOT_THERE)

    @cached_property
    def _of_dateline(self) -> frozenset[str]:
        """The ids of the places that the report was written at."""
        named = zip(self._worded, self._frames, strict=True)
        marks = {"capitals", "does_is_dateline"}
        return frozenset(_id(one) for one, frame in named if frame & marks)

    @cached_property
    def _first_exact(self) -> Named | None:
        """The first place of the text that says exactly where, if it says where at all."""
        named = zip(self._worded, self._frames, strict=True)
        plain = (one for one, frame in named if not frame & _NOT_THERE and _is_exact(one.spot))
        return next(plain, None)


def _id(one: Named) -> str:
    return one.spot.place.place.place_id or one.spot.place.mention.text


def _kind(spot: Spot) -> str:
    return _KINDS.get(PRECISION.get(spot.place.place.kind, 2), "world")


def _is_exact(spot: Spot) -> bool:
    return spot.place.place.kind not in BROAD


def _exactness(spot: Spot) -> int:
    """How exactly a place is known: less is more exact."""
    return PRECISION.get(spot.place.place.kind, 2) - spot.described


def _facts(item: Item, reach: str) -> frozenset[str]:
    """What an item is like."""
    return frozenset({*of_item(item), f"{reach}_{item.kind}"})


def _is_great(item: Item) -> bool:
    """Whether a number of people is that of a war rather than of one happening."""
    row = item.row
    if not isinstance(row, Figure) or row.measure not in TOLLS:
        return False
    return (row.value or row.value_low or 0) >= _GREAT


def _is_flight(item: Item) -> bool:
    """Whether an item describes people who left where they are from."""
    row = item.row
    return (row.measure if isinstance(row, Figure) else row.sub_event_type) in _FLIGHT
