"""The known actors: their names and aliases found in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline.lexicons.tables import KnownActor, known_actors

_WORD = re.compile(r"[^\W\d]+|\d+|[^\w\s]")
"""Letters and digits apart: an outlet may write "Vardan24" and "Vardan 24"."""
_OTHERS = re.compile(r"\b(?:anti|pro|non|counter|ex)[-‑–]$", re.IGNORECASE)
"""What makes a name one of others than who bears it ("anti-IS forces")."""
_SHORT = 5
"""Words of up to this many letters match only as they are written ("IS", not "is")."""


@dataclass(frozen=True, slots=True)
class Hit:
    """Characters `start` to `end` of a text name a known actor."""

    start: int
    end: int
    actor: KnownActor


def fold(text: str) -> str:
    """A text without what spellings differ in: case, curly apostrophes, all kinds of hyphens."""
    return text.casefold().replace("’", "'").replace("‘", "'").replace("‑", "-")


def _words(text: str) -> list[tuple[int, int]]:
    return [found.span() for found in _WORD.finditer(text)]


def _same(alias: str, text: str) -> bool:
    """Whether a text that folds to the same words is written as a name."""
    if alias == text:
        return True
    short = alias.isupper() or len(alias) <= _SHORT
    return not short and (text[0].isupper() or alias[0].islower())


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], str, KnownActor], ...]]:
    """Per folded first word: the folded words, the spelling and the actor, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, KnownActor]]] = {}
    for actor in known_actors():
        for alias in dict.fromkeys((actor.name, *actor.aliases)):
            words = tuple(fold(alias[a:b]) for a, b in _words(alias))
            table.setdefault(words[0], []).append((words, alias, actor))
    return {k: tuple(sorted(v, key=lambda e: -len(e[0]))) for k, v in table.items()}


def find_actors(text: str) -> Iterator[Hit]:
    """The known actors named in a text, longest name first, none overlapping."""
    shouted = text.isupper()
    spans = _words(text)
    words = [fold(text[a:b]) for a, b in spans]
    index = _index()
    at = 0
    while at < len(words):
        for alias_words, alias, actor in index.get(words[at], ()):
            stop = at + len(alias_words)
            if tuple(words[at:stop]) != alias_words:
                continue
            start, end = spans[at][0], spans[stop - 1][1]
            if _OTHERS.search(text, max(0, start - 9), start):
                continue
            if _same(alias, text[start:end]) and not (shouted and len(alias) <= _SHORT):
                yield Hit(start, end, actor)
                at = stop - 1
                break
        at += 1
