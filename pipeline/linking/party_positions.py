"""The parties of an article where they are, with what speaks for them there."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.linking.parties import Party
from pipeline.linking.ties import Tie
from pipeline.schemas.event_types import BLOODSHED, BY_NAME

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
_EVENTS = frozenset(t.event_type for t in BY_NAME.values())
_KIN = {sort: "blood" if sort in BLOODSHED else "other" for sort in _EVENTS}
_KIN |= {"blood number": "blood", "other number": "other"}


@dataclass(slots=True)
class Stand:
    """A party where it is: what it is and does there, and what the parse ties it to."""

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
