"""Whom a figure of people counts: civilians or combatants, of which group, of which side."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipeline.extract.model import Figure, Referent
from pipeline.lexicons import load
from pipeline.schemas.figures import VICTIMS_WHO

_UNITS = frozenset({"people", "family", "household"})
_ARMED = frozenset({"state_forces", "rebel_group", "militia"})


@dataclass(frozen=True, slots=True)
class Victims:
    """The columns `victims`, `victims_who` and `victims_side` of a figure."""

    group: str | None = None
    who: str | None = None
    side: str | None = None


@cache
def _known() -> Mapping[str, tuple[str | None, str | None]]:
    """For each word in lower case the group and the `victims_who` it tells."""
    out: dict[str, tuple[str | None, str | None]] = {}
    for noun in load("counted_nouns"):
        if noun["kind"] == "fighters":
            out |= {word.lower(): ("combatants", None) for word in noun["words"]}
    for entry in load("victims"):
        who = entry["id"] if entry["id"] in VICTIMS_WHO else None
        out |= {word: (entry.get("victims"), who) for word in entry["words"]}
    return out


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(_known(), key=lambda word: (-len(word), word))
    return re.compile(rf"\b({'|'.join(map(re.escape, words))})s?\b")


def groups_of(subject: str) -> tuple[str, str | None]:
    """The group (civilians, combatants, mixed, unknown) and `victims_who` that some words name."""
    found = [_known()[match[1]] for match in _pattern().finditer(subject.lower())]
    groups = {group for group, _ in found if group}
    named = {who for _, who in found if who}
    who = "women_and_children" if named == {"women", "children"} else None
    if len(named) == 1:
        (who,) = named
    if not groups:
        return "unknown", who
    return (groups.pop(), who) if len(groups) == 1 else ("mixed", None)


def victims_of(figure: Figure) -> Victims:
    """Whom a figure counts; nothing for one that does not count people."""
    if figure.unit not in _UNITS:
        return Victims()
    group, who = groups_of(figure.subject.text) if figure.subject else ("unknown", None)
    side = _side(figure.subject_referent)
    if figure.measure == "fighters" or (side and group == "unknown"):
        group = "combatants"
    return Victims(group, who, side if group == "combatants" else None)


@cache
def _classes() -> frozenset[str]:
    """The actors that are only a class of people ("an unidentified armed group")."""
    return frozenset(entry["id"] for entry in load("person_classes"))


def _side(counted: Referent | None) -> str | None:
    """The actor whose armed men some words name; None for others and where none is named."""
    if counted is None or not counted.is_actor or counted.actor_id in _classes():
        return None
    return counted.actor_id if counted.kind in _ARMED else None
