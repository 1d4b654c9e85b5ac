"""The words of a clause that decide how a time expression relates to it, by group."""

from __future__ import annotations

from functools import cache

from pipeline import lexicons

LEXICON = "dates_clauses"


@cache
def group(entry_id: str) -> frozenset[str]:
    """The words of a group. Raises KeyError for a group that the lexicon does not have."""
    for entry in lexicons.load(LEXICON):
        if entry["id"] == entry_id:
            return frozenset(entry["lemmas"])
    raise KeyError(entry_id)
