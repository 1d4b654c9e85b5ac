"""What distinguishes the parties of an article: one key for all words that refer to one party."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.extract.model import Referent
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.names.parts import is_temper
from pipeline.extract.names.states import bodies_by_id, state_of
from pipeline.lexicons import load
from pipeline.lexicons.tables import known_actors, known_states

ARMED = "unidentified_armed_group"
_BODIES = frozenset({"state_forces", "government", "ethnic_or_religious"})
_FIGHTERS = frozenset({"rebel_group", "militia"})
_SMALL = frozenset({"the", "a", "an", "of", "and", "in", "for", "group", "groups"})


def key_of(referent: Referent, words: str) -> str:
    """What tells the party that words name apart from others, whatever else the article names.

    A state acts by its government, its forces and its planes, so all of them are one party.
    """
    if referent.is_actor and referent.actor_id in _of_states():
        return f"state {_of_states()[referent.actor_id]}"
    named = referent.name if referent.is_actor else words
    state = _state_in(named) if referent.kind in _BODIES else None
    if state:
        return f"state {state}"
    return referent.actor_id if referent.is_actor else words.lower()


@cache
def _of_states() -> dict[str, str]:
    """Per state, body of a state and known actor that is a state's: the state."""
    found = {body: s.state_id for s in known_states() for body in bodies_by_id(s.state_id)}
    found |= {state.state_id: state.state_id for state in known_states()}
    iso = {state.iso: state.state_id for state in known_states()}
    for actor in known_actors():
        if actor.kind in ("government", "state_forces") and actor.country in iso:
            found[actor.actor_id] = iso[actor.country]
    return found


def _state_in(words: str) -> str | None:
    """The country by whose name or adjective words begin."""
    first = words.split(" ", maxsplit=1)[0].split("-", maxsplit=1)[0]
    return state_of(first)


def merged(parties: Iterable[tuple[str, Referent, str]]) -> dict[str, str]:
    """Per key of `key_of` that of the party that it is found to be, by what else is named.

    "Iraqi rebels" and "Islamist rebels" are the rebels; "Ansar group gunmen" are Ansar, where
    the article names Ansar.
    """
    named: dict[frozenset[str], str] = {}
    loose: dict[str, frozenset[str]] = {}
    for key, referent, words in parties:
        if referent.kind in _FIGHTERS and referent.is_actor:
            named.setdefault(frozenset(_essence(referent.name)), key)
            named.setdefault(frozenset(_essence(words)), key)
        if not key.startswith("state ") and _is_armed(words):
            loose[key] = frozenset(_essence(words))
    named.pop(frozenset(), None)
    found = {}
    for key, essence in loose.items():
        same = [known for name, known in named.items() if name <= essence and known != key]
        if not essence:
            found[key] = ARMED
        elif same and key not in named.values():
            found[key] = same[0]
    return found


def _essence(words: str) -> Iterator[str]:
    """The words of a name that say which of its kind it is."""
    for word in re.findall(r"[\w'’]+", words.lower()):
        single = word.removesuffix("'s").removesuffix("’s").removesuffix("s")
        generic = {word, single} & (_fighters() | _SMALL) or is_temper(word) or word.isdigit()
        if not generic and state_of(word) is None:
            yield single


def _is_armed(words: str) -> bool:
    """Whether words are those for fighters of no state."""
    told = re.findall(r"\w+", words.lower())
    return any(word in _fighters() or word.removesuffix("s") in _fighters() for word in told)


@cache
def _fighters() -> frozenset[str]:
    """Nouns for fighters of no state, and for nobody else."""
    other = {noun for noun, kinds in kinds_of().items() if not set(kinds) <= _FIGHTERS}
    parts = (e["nouns"] for e in load("actor_parts") if e.get("kind") in _FIGHTERS)
    return (frozenset(kinds_of()) - other).union(*parts) - other
