"""The actors and places of a corpus, gathered from what its documents name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipeline.extract.names.states import bodies_by_id
from pipeline.lexicons import load
from pipeline.lexicons.tables import known_actors, known_states

Row = dict[str, Any]
_SEPARATOR = "; "


@dataclass(frozen=True, slots=True)
class _Known:
    """An actor of the lexicons; `aliases` is None where no name is one (classes of people)."""

    name: str
    kind: str
    aliases: frozenset[str] | None = frozenset()
    side: str | None = None
    country: str | None = None
    parent_id: str | None = None
    valid_from: int | None = None
    valid_to: int | None = None
    source: str = "by hand"


def gather_actors(found: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows of `actors` from the actors of documents (`actor_id`, `kind`, `names`).

    A known actor has the name, kind, side and aliases of the lexicons; one that is not known has
    the longest name that a text gives it, and no side.
    """
    names: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for actor in found:
        names.setdefault(actor["actor_id"], set()).update(actor["names"])
        kinds.setdefault(actor["actor_id"], set()).add(actor["kind"])
    return [
        _actor(actor_id, _known().get(actor_id), names[actor_id], kinds[actor_id])
        for actor_id in sorted(names)
    ]


def known_name(actor_id: str) -> str:
    """The name of an actor of the lexicons. Raises KeyError for any other."""
    return _known()[actor_id].name


@cache
def _known() -> Mapping[str, _Known]:
    """All actors of the lexicons: the named ones, states with their bodies, classes of people."""
    countries = {state.iso: state.country for state in known_states()}
    known: dict[str, _Known] = {}
    for state in known_states():
        for body, (name, kind) in bodies_by_id(state.state_id).items():
            known[body] = _Known(name, kind, country=state.country, parent_id=state.state_id)
    for entry in load("person_classes"):
        known[entry["id"]] = _Known(entry["name"], entry["kind"], None)
    for actor in known_actors():
        known[actor.actor_id] = _Known(
            actor.name,
            actor.kind,
            frozenset(actor.aliases),
            actor.side,
            countries.get(actor.country or ""),
            actor.parent_id,
            actor.valid_from,
            actor.valid_to,
            actor.source,
        )
    for state in known_states():
        same = known.get(state.state_id) or _Known(state.words[0], "government")
        names = {same.name, *(same.aliases or ()), *state.words[1:]}
        known[state.state_id] = replace(
            same,
            name=state.words[0],
            aliases=frozenset(names),
            country=state.country,
            source=state.source,
        )
    return _with_sides(known)


def _with_sides(known: Mapping[str, _Known]) -> Mapping[str, _Known]:
    """The actors with the side of what they are a part of, where they have none of their own.

    A state after which the lexicon names a side is on that side.
    """
    sides = {actor.side for actor in known.values()}

    def side(actor_id: str | None) -> str | None:
        actor = known.get(actor_id or "")
        if actor is None:
            return None
        own = actor_id if actor_id in sides else None
        return actor.side or own or side(actor.parent_id)

    return {actor_id: replace(actor, side=side(actor_id)) for actor_id, actor in known.items()}


def _actor(actor_id: str, known: _Known | None, names: set[str], kinds: set[str]) -> Row:
    if known is None:
        name = max(names, key=lambda word: (len(word), word))
        unknown = _Known(name, _kind_of_unknown(kinds), source="texts")
        return _row(actor_id, unknown, names)
    # What a text calls a known actor is another name of it only if it is a name: "the regime"
    # and "fighters" are words for it in that text alone.
    aliases: Iterable[str] = ()
    if known.aliases is not None:
        aliases = known.aliases | {name for name in names if name != name.lower()}
    return _row(actor_id, known, aliases)


def _kind_of_unknown(kinds: set[str]) -> str:
    """The kind that some text tells; what none tells is `other`."""
    return min(kinds - {"other"}, default="other")


def _row(actor_id: str, known: _Known, aliases: Iterable[str]) -> Row:
    return {
        "actor_id": actor_id,
        "name": known.name,
        "kind": known.kind,
        "side": known.side,
        "aliases": _join(set(aliases) - {known.name}),
        "country": known.country,
        "parent_id": known.parent_id,
        "valid_from": known.valid_from,
        "valid_to": known.valid_to,
        "source": known.source,
    }


def gather_places(found: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows of `places` from the places of documents: one a place, with all words for it."""
    words: dict[str, set[str]] = {}
    places: dict[str, Mapping[str, Any]] = {}
    for place in found:
        words.setdefault(place["place_id"], set()).update(place["aliases"])
        # Documents can differ only in the words they use, but for a place known by its words
        # alone; the smallest name keeps the choice the same in whatever order they come.
        best = places.get(place["place_id"])
        if best is None or place["name"] < best["name"]:
            places[place["place_id"]] = place
    return [
        {**place, "aliases": _join(words[place_id] - {place["name"]})}
        for place_id, place in sorted(places.items())
    ]


def _join(words: Iterable[str]) -> str | None:
    return _SEPARATOR.join(sorted(words)) or None
