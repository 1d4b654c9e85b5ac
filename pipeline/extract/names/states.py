"""States and their bodies, named by the country ("the Syrian government", "Iraqi troops")."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from pipeline import lexicons
from pipeline.lexicons.tables import known_actors, known_states

FORCES = "armed_forces"
_GOVERNMENT = "government"


@cache
def _states() -> Mapping[str, str]:
    """Per folded name or adjective of a country, also with an s ("Syrians"), its id."""
    table: dict[str, str] = {}
    for state in known_states():
        for word in state.words:
            table[word.casefold()] = state.state_id
    for word, state_id in list(table.items()):
        if len(word) > 3:
            table.setdefault(word + "s", state_id)
    return table


@cache
def _bodies() -> Mapping[str, tuple[str, str]]:
    return {
        noun: (entry["id"], entry["kind"])
        for entry in lexicons.load("state_bodies")
        for noun in entry["nouns"]
    }


@cache
def _named_forces() -> Mapping[str, str]:
    """Per state the actor that is its armed forces, where the lexicon of actors has it."""
    return {actor.forces_of: actor.actor_id for actor in known_actors() if actor.forces_of}


def state_with_forces(actor_id: str | None) -> str | None:
    """The state whose armed forces an actor of the lexicon is."""
    return next((state for state, forces in _named_forces().items() if forces == actor_id), None)


@cache
def names_of_states() -> Mapping[str, tuple[str, ...]]:
    """Per state its names and adjectives, the plain name first, the adjective last."""
    return {state.state_id: state.words for state in known_states()}


@lru_cache(maxsize=1 << 14)
def state_of(name: str) -> str | None:
    """The state that a name or an adjective ("Iraq", "Iraqi", "Iraqis") refers to."""
    return _states().get(re.sub(r"^the |['’]s?$", "", name.casefold()))


def is_state(name: str) -> bool:
    """Whether a name is a country's, or the adjective of one."""
    return state_of(name) is not None


def body_id(state: str, body: str) -> str:
    """The actor that a body of a state is: its government is the state itself."""
    if body == _GOVERNMENT:
        return state
    named = _named_forces().get(state) if body == FORCES else None
    return named or f"{state}_{body}"


@cache
def bodies_by_id(state: str) -> Mapping[str, tuple[str, str]]:
    """Per id of a body of a state other than its government: a name for it, and its kind."""
    adjective = names_of_states()[state][-1]
    return {
        body_id(state, entry["id"]): (f"{adjective} {entry['nouns'][0]}", entry["kind"])
        for entry in lexicons.load("state_bodies")
        if entry["id"] != _GOVERNMENT
    }


@lru_cache(maxsize=1 << 14)
def state_body(words: str) -> tuple[str, str] | None:
    """The actor id and kind of a body of a state ("Syrian army"), None for other words."""
    parts = re.findall(r"[\w.]+(?:-[\w]+)*", re.sub(r"['’]s\b", "", words.casefold()))
    state = next((_states()[p] for p in _runs(parts) if p in _states()), None)
    if state is None:
        return None
    for length in (3, 2, 1):
        body = _bodies().get(" ".join(parts[-length:]))
        if body and len(parts) > length:
            return body_id(state, body[0]), body[1]
    return None


def _runs(parts: list[str]) -> list[str]:
    """One, two and three words from the first."""
    return [" ".join(parts[:n]) for n in (3, 2, 1) if n <= len(parts)]
