"""What the items of a text say of each other: evidence that a value is carried from one to another.

A report tells one to three happenings. What one sentence states of a happening (its place, day,
doer) holds for the numbers and mentions of it in other sentences, so the values that items state
are evidence for those that state none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence

from pipeline.extract.model import EventMention, Figure
from pipeline.linking.view import Item
from pipeline.schemas.event_types import BY_NAME
from pipeline.schemas.figures import TOLLS

_BLOODY = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_REACH = ((0, "same_sentence"), (1, "1"), (2, "2"), (4, "4"))


def family(item: Item) -> str:
    """What sort of happening an item tells of: bloodshed, or anything else."""
    row = item.row
    if isinstance(row, Figure):
        return "blood" if row.measure in TOLLS or row.measure == "attacks" else "other"
    return "blood" if BY_NAME[row.sub_event_type].event_type in _BLOODY else "other"


class Context:
    """The values that items state for one kind of link, by the number of the item."""

    def __init__(self, items: Sequence[Item], stated: Mapping[int, Hashable]) -> None:
        self._items = items
        self._stated = dict(stated)
        self._order = sorted(
            self._stated, key=lambda n: (items[n].sentence, items[n].first, items[n].stop)
        )
        self._votes = Counter(self._stated.values())
        self._blood = Counter(
            value for n, value in self._stated.items() if family(items[n]) == "blood"
        )

    def features(self, number: int, value: Hashable) -> set[str]:
        """The evidence of other items for and against a value for an item."""
        found = self._standing(value)
        item = self._items[number]
        at = (item.sentence, item.first, item.stop)
        own = self._stated.get(number)
        if own is not None:
            found.add("states_it" if own == value else "states_other")
        before = [n for n in self._order if n != number and self._place(n) <= at]
        behind = [n for n in self._order if n != number and self._place(n) > at]
        found |= self._side(number, before[::-1], value, "before")
        found |= self._side(number, behind, value, "behind")
        found |= self._ties(number, value)
        return found

    def _place(self, number: int) -> tuple[int, int, int]:
        item = self._items[number]
        return item.sentence, item.first, item.stop

    def _standing(self, value: Hashable) -> set[str]:
        found = set()
        for name, votes in (("votes", self._votes), ("blood_votes", self._blood)):
            if votes and votes[value] == max(votes.values()):
                found.add(f"{name}_most")
            if votes and votes[value] * 2 > sum(votes.values()):
                found.add(f"{name}_majority")
            if votes and not votes[value]:
                found.add(f"{name}_none")
        if len(self._votes) == 1:
            found.add("votes_for_one")
        first = next((self._stated[n] for n in self._order), None)
        if first == value:
            found.add("told_first")
        return found

    def _side(self, number: int, others: Sequence[int], value: Hashable, side: str) -> set[str]:
        """Whether the nearest item on a side that states anything states this value."""
        item = self._items[number]
        found = set()
        for name, near in (
            ("", others),
            ("_kin", [n for n in others if family(self._items[n]) == family(item)]),
        ):
            if not near:
                continue
            off = abs(self._items[near[0]].sentence - item.sentence)
            reach = next((word for most, word in _REACH if off <= most), "far")
            agrees = "is" if self._stated[near[0]] == value else "not"
            found.add(f"{side}{name}_{agrees}")
            found.add(f"{side}{name}_{agrees}_{reach}")
        return found

    def _ties(self, number: int, value: Hashable) -> set[str]:
        """Whether items that tell of the same happening or number state this value."""
        item = self._items[number]
        found = set()
        for n, stated in self._stated.items():
            if n == number:
                continue
            agrees = "is" if stated == value else "not"
            other = self._items[n]
            if item.row.incident is not None and item.row.incident == other.row.incident:
                found.add(f"incident_{agrees}")
            if _restates(item, other):
                found.add(f"restated_{agrees}")
            if _whole(item, other):
                found.add(f"whole_{agrees}")
            if other.sentence == item.sentence and type(other.row) is type(item.row):
                found.add(f"neighbour_{agrees}")
        return found


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
