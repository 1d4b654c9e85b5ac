"""The actors and places of a corpus, gathered from what its documents name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.lexicons import load

Row = dict[str, Any]
_SEPARATOR = "; "


def gather_actors(found: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows of `actors` from the actors of documents (`actor_id`, `kind`, `names`).

    A known actor has the name, kind, side and aliases of the lexicon; one that is not known has
    the longest name that a text gives it, and no side.
    """
    known = {entry["id"]: entry for entry in load("actors")}
    names: dict[str, set[str]] = {}
    kinds: dict[str, set[str]] = {}
    for actor in found:
        names.setdefault(actor["actor_id"], set()).update(actor["names"])
        kinds.setdefault(actor["actor_id"], set()).add(actor["kind"])
    return [
        _actor(actor_id, known.get(actor_id), names[actor_id], min(kinds[actor_id]))
        for actor_id in sorted(names)
    ]


def _actor(actor_id: str, entry: Mapping[str, Any] | None, names: set[str], kind: str) -> Row:
    name = entry["name"] if entry else max(names, key=lambda word: (len(word), word))
    aliases = names | set(entry.get("aliases", ()) if entry else ())
    return {
        "actor_id": actor_id,
        "name": name,
        "kind": entry["kind"] if entry else kind,
        "side": entry.get("side") if entry else None,
        "aliases": _join(aliases - {name}),
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
