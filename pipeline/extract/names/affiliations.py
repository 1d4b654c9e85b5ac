"""The body that a person speaks for, by the words of the role that a text gives the person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline import lexicons
from pipeline.extract.names.actors import find_actors
from pipeline.extract.names.states import state_body, state_of

_OVER = frozenset({"former", "ex", "late", "elect", "retired", "onetime", "ousted", "defected"})
_OF = re.compile(r"(?i)\s(?:of|for|at|in|from|with)\s+(?:the\s+)?$")
_ARTICLE = re.compile(r"(?i)^(?:an?|the)\s+$")
_WORD = re.compile(r"[\w.]+(?:[-‑][\w]+)*|['’]s\b")
_MOST_WORDS = 4
"""How many words a body of a state or an office may have."""


def affiliation_of(role: str) -> str | None:
    """The actor whose official, member or researcher the role makes a person; None if of none.

    >>> affiliation_of("spokesman for Operation Inherent Resolve (OIR)")
    'operation_inherent_resolve'
    >>> affiliation_of("Syrian foreign minister")
    'syria'
    """
    words = [found.group().casefold() for found in _WORD.finditer(role)]
    if _OVER & {part for word in words for part in re.split("[-‑]", word)}:
        return None
    return next(_bodies(role), None) or _state(words) or _of_state(words)


def _bodies(role: str) -> Iterator[str]:
    """The known actors beside an office in the role."""
    for hit in find_actors(role):
        before, after = role[: hit.start], role[hit.end :]
        if hit.actor.kind == "person" or re.match(r"[-‑–]\w", after):
            continue
        if of := _OF.search(before):
            if _ends_in_office(before[: of.start()]):
                yield hit.actor.actor_id
        elif not _ARTICLE.sub("", before) and (not after or _starts_with_office(after)):
            yield hit.actor.actor_id


def _ends_in_office(text: str) -> bool:
    words = [found.group().casefold() for found in _WORD.finditer(text)]
    return any(" ".join(words[-n:]) in _offices("body") for n in range(1, _MOST_WORDS))


def _starts_with_office(text: str) -> bool:
    """Whether the words up to a preposition or comma end in an office (`press spokesman`)."""
    return _ends_in_office(re.split(r"(?i),|\s(?:of|for|at|in|from|with|to|on|and)\s", text)[0])


def _state(words: list[str]) -> str | None:
    """The state, or the body of a state, whose country begins the role."""
    for length in range(1, min(_MOST_WORDS, len(words)) + 1):
        state = state_of(" ".join(words[:length]))
        if state is None:
            continue
        rest = words[length:]
        for stop in range(1, len(rest) + 1):
            if _is_office_of_state(rest[:stop]):
                body = state_body(" ".join(words[: length + stop - 1]))
                return body[0] if body else state
    return None


def _of_state(words: list[str]) -> str | None:
    """The state, or its body, behind an office (`president of Russia`, `chief of Iraqi police`)."""
    at = next((i for i, word in enumerate(words) if word in {"of", "for"}), None)
    if at is None:
        return None
    behind = words[at + 1 :]
    stop = next((i for i, word in enumerate(behind) if word in {"in", "at"}), len(behind))
    name = " ".join(behind[:stop])
    body = state_body(name) if _ends_in_office(" ".join(words[:at])) else None
    return body[0] if body else state_of(name) if _is_office_of_state(words[:at]) else None


def _is_office_of_state(words: list[str]) -> bool:
    """Whether words are an office of a state, with nothing before it but words that go with one."""
    return any(
        " ".join(words[-n:]) in _offices("state")
        and all(word in _offices("beside") for word in words[:-n])
        for n in range(1, min(_MOST_WORDS, len(words)) + 1)
    )


@cache
def _offices(of: str) -> frozenset[str]:
    return frozenset(
        word for entry in lexicons.load("offices") if entry["of"] == of for word in entry["words"]
    )
