"""When a published value counts as the gold value.

Names and phrases are compared by their words: case, punctuation, leading articles and an
abbreviation in brackets after a name make no difference, and neither does a rank before it.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections.abc import Iterable, Mapping
from typing import Any

from pipeline.text.periods import Period

Words = tuple[str, ...]
Registry = Mapping[Words, frozenset[str]]
"""The ids under which a package's own table of actors or places lists a name."""

_ARTICLES = frozenset({"a", "an", "the"})
_RANKS = frozenset(
    {
        *("mr", "mrs", "ms", "dr", "sir", "gen", "general", "lt", "lieutenant", "col", "colonel"),
        *("maj", "major", "brig", "brigadier", "capt", "captain", "sgt", "sergeant", "admiral"),
    }
)
_BRACKETED = re.compile(r"\s*\(([^()]*)\)")
_WORD = re.compile(r"\w+(?:-\w+)*")


def words(text: str | None) -> Words:
    """The words of a phrase in lower case, leading articles dropped; none for null."""
    # Without full stops "U.N." is "UN".
    found = _WORD.findall((text or "").replace(".", "").casefold())
    first = next((i for i, word in enumerate(found) if word not in _ARTICLES), len(found))
    return tuple(found[first:])


def name_words(name: str | None) -> Words:
    """The words of a name, without ranks before it and abbreviations in brackets."""
    found = words(_BRACKETED.sub("", name or ""))
    first = next((i for i, word in enumerate(found) if word not in _RANKS), 0)
    return found[first:]


def same_words(gold: str | None, system: str | None) -> bool:
    """Whether two phrases have the same words; null is the same as null only."""
    return words(gold) == words(system)


def same_listed(gold: str | None, system: str | None, listed: Registry) -> bool:
    """Whether two names are the same, or the package lists them as names of one thing."""
    left, right = name_words(gold), name_words(system)
    if left == right:
        return True
    return bool(listed.get(left, frozenset()) & listed.get(right, frozenset()))


def same_speaker(gold: str | None, system: str | None, listed: Registry) -> bool:
    """Whether two names are the same full name; "Warren" is not right for "Steve Warren"."""
    left, right = name_words(gold), name_words(system)
    fragment = len(right) < len(left) and _is_short_form(left, right)
    return not fragment and same_listed(gold, system, listed)


def same_party(gold: str | None, system: str | None, listed: Registry) -> bool:
    """Whether two names refer to one party: also where one is the short form of the other.

    A short form is the beginning or the end of the longer name ("Amaq" of "Amaq News Agency").
    """
    return same_listed(gold, system, listed) or _is_short_form(name_words(gold), name_words(system))


def _is_short_form(left: Words, right: Words) -> bool:
    short, long = sorted((left, right), key=len)
    if not short:
        return False
    # "Syria" is no short form of "Syria's foreign ministry".
    starts = long[: len(short)] == short and long[len(short)] != "s"
    return starts or long[-len(short) :] == short


def same_number(gold: float | None, system: float | None) -> bool:
    """Whether two numbers are equal; null is equal to null only."""
    if gold is None or system is None:
        return gold is system
    return math.isclose(float(gold), float(system), rel_tol=1e-9)


def interval(value: Any) -> tuple[dt.date, dt.date] | None:
    """First and last day of a gold date: an ISO date, month, year, or two of them with a slash.

    Raises ValueError for anything else that is not null.
    """
    if value is None:
        return None
    parts = str(value).split("/")
    if len(parts) > 2:
        raise ValueError(f"not an ISO date or interval: {value!r}")
    return Period.parse(parts[0]).start, Period.parse(parts[-1]).end


def registry(rows: Iterable[Mapping[str, Any]], key: str) -> Registry:
    """The names and aliases of a package's table of actors or places, with their ids."""
    ids: dict[Words, set[str]] = {}
    for row in rows:
        for name in (row["name"], *(row["aliases"] or "").split(";")):
            if name_words(name):
                ids.setdefault(name_words(name), set()).add(row[key])
    return {name: frozenset(found) for name, found in ids.items()}
