"""Actors and states as data: one row each, with where what it says comes from.

`actors.csv`: forces, armed groups, officials' bodies, monitors, outlets and UN bodies, with the
names they go by (`aliases`, joined by `|`; words of up to five letters match only as written).
`side`: whose cause an actor serves, as parties to a conflict name it; none for those outside.
`country`: where it is at home, ISO 3166 alpha-2. `parent_id`: the actor or state it is a part of.
`forces_of`: the state whose armed forces it is. `valid_from`, `valid_to`: years. An actor that has
the id of a state is its government.

`states.csv`: names and adjectives of countries, by which bodies of a state are named
("Iraqi army").
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent
_JOINT = "|"


@dataclass(frozen=True, slots=True)
class KnownActor:
    """An actor known by name; what is not known is None."""

    actor_id: str
    name: str
    aliases: tuple[str, ...]
    kind: str
    side: str | None
    country: str | None
    parent_id: str | None
    forces_of: str | None
    valid_from: int | None
    valid_to: int | None
    source: str


@dataclass(frozen=True, slots=True)
class State:
    """A state: its code, the English name of its country, its names and adjectives."""

    state_id: str
    iso: str
    country: str
    words: tuple[str, ...]
    source: str


def _rows(name: str) -> list[dict[str, str]]:
    with (_FOLDER / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _split(words: str) -> tuple[str, ...]:
    return tuple(words.split(_JOINT)) if words else ()


@cache
def known_actors() -> tuple[KnownActor, ...]:
    """The rows of `actors.csv`, in the file's order."""
    return tuple(
        KnownActor(
            row["actor_id"],
            row["name"],
            _split(row["aliases"]),
            row["kind"],
            row["side"] or None,
            row["country"] or None,
            row["parent_id"] or None,
            row["forces_of"] or None,
            int(row["valid_from"]) if row["valid_from"] else None,
            int(row["valid_to"]) if row["valid_to"] else None,
            row["source"],
        )
        for row in _rows("actors.csv")
    )


@cache
def known_states() -> tuple[State, ...]:
    """The rows of `states.csv`, in the file's order."""
    return tuple(
        State(row["state_id"], row["iso"], row["country"], _split(row["words"]), row["source"])
        for row in _rows("states.csv")
    )
