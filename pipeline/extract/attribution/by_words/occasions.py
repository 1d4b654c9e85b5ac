"""What speaks for somebody: occasions (briefings, speeches), documents and counts."""

from __future__ import annotations

from functools import cache

from pipeline import lexicons
from pipeline.extract.names.descriptions import is_document

_RECORDS = frozenset(
    {"data", "datum", "figure", "statistic", "information", "record", "list", "tally", "toll"}
    | {"count", "estimate", "database"}
)
"""Nouns for what somebody has counted or written down, which speaks for who did."""


@cache
def _words() -> frozenset[str]:
    return frozenset(word for entry in lexicons.load("occasions") for word in entry["words"])


def is_occasion(noun: str) -> bool:
    """Whether a noun names an occasion at which somebody speaks."""
    return noun.casefold() in _words()


def is_record(noun: str) -> bool:
    """Whether a noun names a document or a count, which speaks for who made it."""
    return is_document(noun) or is_count(noun)


def is_count(noun: str) -> bool:
    """Whether a noun names what somebody has counted or written down (`a toll`, `figures`)."""
    return noun.casefold() in _RECORDS
