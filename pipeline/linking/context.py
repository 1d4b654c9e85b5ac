"""What the items of a text say of each other: evidence that a value is carried from one to another.

A report tells one to three happenings. What one sentence states of a happening (its place, day,
agent) holds for the numbers and mentions of it in other sentences, so the values that items state
are evidence for those that state none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pipeline.extract.model import EventMention, Figure
from pipeline.linking.view import Item
from pipeline.schemas.event_types import BLOODSHED, BY_NAME
from pipeline.schemas.figures import TOLLS

_REACH = ((0, "same_sentence"), (1, "1"), (2, "2"), (4, "4"))


def family(item: Item) -> str:
    """What sort of happening an item describes: bloodshed, or anything else."""
    row = item.row
    if isinstance(row, Figure):
        return "blood" if row.measure in TOLLS else "other"
    return "blood" if BY_NAME[row.sub_event_type].event_type in BLOODSHED else "other"


class Context:
    """The values that items state for one kind of link, by the number of the item."""

    def __init__(self, items: Sequence[Item], stated: Mapping[int, Hashable]) -> None:
        self._items = items
        self._stated = dict(stated)
        self._kin = [family(item) for item in items]
        self._places = [(item.sentence, item.first, item.stop) for item in items]
        self._order = sorted(self._stated, key=self._places.__getitem__)
        blood = Counter(v for n, v in self._stated.items() if self._kin[n] == "blood")
        self._votes = (("votes", Counter(self._stated.values())), ("blood_votes", blood))
        self._around: dict[int, _Around] = {}
        self._said: dict[tuple[int, Hashable], frozenset[str]] = {}
        self._standings: dict[Hashable, frozenset[str]] = {}

    def features(self, number: int, value: Hashable) -> tuple[frozenset[str], frozenset[str]]:
        """The evidence of other items for and against a value: of them all, and of those near."""
        if value not in self._standings:
            self._standings[value] = frozenset(self._stands(value))
        if number not in self._around:
            self._around[number] = self._look_around(number)
        around = self._around[number]
        at = number, value if value in around.values else None
        if at not in self._said:
            self._said[at] = frozenset(around.say(value))
        return self._standings[value], self._said[at]

    def _stands(self, value: Hashable) -> Iterator[str]:
        """How many of the items state a value."""
        for name, votes in self._votes:
            if votes and votes[value] == max(votes.values()):
                yield f"{name}_most"
            if votes and votes[value] * 2 > votes.total():
                yield f"{name}_majority"
            if votes and not votes[value]:
                yield f"{name}_none"
        if len(self._votes[0][1]) == 1:
            yield "votes_for_one"
        if self._order and self._stated[self._order[0]] == value:
            yield "told_first"

    def _look_around(self, number: int) -> _Around:
        nearest, ties = tuple(self._nearest(number)), self._ties(number)
        own = self._stated.get(number)
        values = {own, *(stated for _, stated, _ in nearest)}.union(*ties.values())
        return _Around(own, nearest, ties, frozenset(values))

    def _nearest(self, number: int) -> Iterator[_Near]:
        """The nearest items on either side that state anything, of any family and of its own."""
        at = self._places[number]
        others = [n for n in self._order if n != number]
        before = [n for n in others if self._places[n] <= at]
        behind = others[len(before) :]
        for side, order in (("before", before[::-1]), ("behind", behind)):
            kin = [n for n in order if self._kin[n] == self._kin[number]]
            for name, near in ((side, order), (f"{side}_kin", kin)):
                if near:
                    off = abs(self._items[near[0]].sentence - at[0])
                    reach = next((word for most, word in _REACH if off <= most), "far")
                    yield name, self._stated[near[0]], reach

    def _ties(self, number: int) -> dict[str, set[Hashable]]:
        """The values of the items that describe the same happening or number, by what ties them."""
        item = self._items[number]
        found: dict[str, set[Hashable]] = {}
        for n, stated in self._stated.items():
            if n != number:
                for name in _tied(item, self._items[n]):
                    found.setdefault(name, set()).add(stated)
        return found


_Near = tuple[str, Hashable, str]
"""Which side an item is on, the value that it states, how many sentences off."""


@dataclass(frozen=True, slots=True)
class _Around:
    """What an item states, and what those beside it and tied to it do."""

    own: Hashable
    nearest: tuple[_Near, ...]
    ties: Mapping[str, set[Hashable]]
    values: frozenset[Hashable]

    def say(self, value: Hashable) -> Iterator[str]:
        """What this is for and against a value of the item."""
        if self.own is not None:
            yield "states_it" if self.own == value else "states_other"
        for name, stated, reach in self.nearest:
            agrees = f"{name}_is" if stated == value else f"{name}_not"
            yield agrees
            yield f"{agrees}_{reach}"
        for name, values in self.ties.items():
            if value in values:
                yield f"{name}_is"
            if values - {value}:
                yield f"{name}_not"


def _tied(item: Item, other: Item) -> Iterator[str]:
    """What ties two items."""
    if item.row.incident is not None and item.row.incident == other.row.incident:
        yield "incident"
    if _restates(item, other):
        yield "restated"
    if _whole(item, other):
        yield "whole"
    if other.sentence == item.sentence and type(other.row) is type(item.row):
        yield "neighbour"


def _restates(item: Item, other: Item) -> bool:
    """Whether two items are the same number of the same measure, or the same word and type."""
    a, b = item.row, other.row
    if isinstance(a, Figure) and isinstance(b, Figure):
        return a.measure == b.measure and a.value is not None and a.value == b.value
    if isinstance(a, EventMention) and isinstance(b, EventMention):
        return a.sub_event_type == b.sub_event_type
    return False


def _whole(item: Item, other: Item) -> bool:
    a, b = item.row, other.row
    if not (isinstance(a, Figure) and isinstance(b, Figure)):
        return False
    return a.part_of == b.mention.span or b.part_of == a.mention.span
