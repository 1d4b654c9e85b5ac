"""Occasions at which somebody speaks: briefings, interviews, speeches."""

from __future__ import annotations

from functools import cache

from pipeline import lexicons


@cache
def _words() -> frozenset[str]:
    return frozenset(word for entry in lexicons.load("occasions") for word in entry["words"])


def is_occasion(noun: str) -> bool:
    """Whether a noun names an occasion at which somebody speaks."""
    return noun.casefold() in _words()
