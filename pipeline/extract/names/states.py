"""Bodies of a state named by its country ("the Syrian government", "Iraqi troops")."""

from __future__ import annotations

import re
from functools import cache

from pipeline import lexicons


@cache
def _states() -> dict[str, str]:
    return {
        word.casefold(): entry["id"] for entry in lexicons.load("states") for word in entry["words"]
    }


@cache
def _bodies() -> dict[str, tuple[str, str]]:
    return {
        noun: (entry["id"], entry["kind"])
        for entry in lexicons.load("state_bodies")
        for noun in entry["nouns"]
    }


def is_state(name: str) -> bool:
    """Whether a name is a country's, or the adjective of one."""
    return name.casefold() in _states()


def state_body(words: str) -> tuple[str, str] | None:
    """The actor id and kind of a body of a state ("Syrian army"), None for other words."""
    parts = re.findall(r"[\w.]+(?:-[\w]+)*", re.sub(r"['’]s\b", "", words.casefold()))
    state = next((_states()[p] for p in _runs(parts) if p in _states()), None)
    if state is None:
        return None
    for length in (3, 2, 1):
        body = _bodies().get(" ".join(parts[-length:]))
        if body and len(parts) > length:
            return f"{state}_{body[0]}", body[1]
    return None


def _runs(parts: list[str]) -> list[str]:
    """One, two and three words from the first."""
    return [" ".join(parts[:n]) for n in (3, 2, 1) if n <= len(parts)]
