"""Nouns that refer to an actor named before, as the lexicon groups them."""

from __future__ import annotations

from functools import cache

from pipeline import lexicons


@cache
def kinds_of() -> dict[str, tuple[str, ...]]:
    """Per noun the kinds of actor it can refer to."""
    return {h: tuple(e["kinds"]) for e in lexicons.load("descriptions") for h in e["heads"]}


@cache
def name_words() -> frozenset[str]:
    """Nouns that the name of each body they refer to holds (`ministry`)."""
    return frozenset(
        head for e in lexicons.load("descriptions") if e.get("in_name") for head in e["heads"]
    )


@cache
def voiceless() -> frozenset[str]:
    """Nouns for what happens or is done, which says nothing."""
    return frozenset(noun for e in lexicons.load("voiceless") for noun in e["nouns"])


@cache
def _documents() -> frozenset[str]:
    return frozenset(
        head for e in lexicons.load("descriptions") if e.get("document") for head in e["heads"]
    )


def is_document(lemma: str) -> bool:
    """Whether a noun names a document, which speaks for its author."""
    return lemma.casefold() in _documents()
