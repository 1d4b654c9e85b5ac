"""Clauses behind a verb whose date is also its own."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.extract.dates.clauses import group
from pipeline.extract.dates.tense import MAX_DEPTH

_PAST = frozenset({"VBD", "VBN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_AUXILIARIES = frozenset({"aux", "auxpass"})


def with_it(verb: Token, depth: int = MAX_DEPTH) -> Iterator[Token]:
    """The verbs behind a verb that tell of the same happening, so that their date is its own.

    "Two were killed when a mine went off on Monday", "two were killed and six hurt on Monday",
    "they stormed the town and killed ten on Monday".
    """
    if verb.tag_ not in _PAST or not depth:
        return
    for child in verb.rights:
        if child.dep_ == "advcl" and _opened_together(child):
            yield child
        elif child.dep_ == "conj":
            other = child if child.tag_ in _PAST else _elided(verb, child)
            if other is not None and _is_of_one_clause(verb, other):
                yield other
                yield from with_it(other, depth - 1)


def _opened_together(clause: Token) -> bool:
    first = next(clause.lefts, clause)
    return first.lower_ in group("together") and clause.tag_ in _PAST


def _elided(verb: Token, counted: Token) -> Token | None:
    """The participle of "two were killed and a dozen hurt", told of the dozen in the parse."""
    if verb.tag_ != "VBN":
        return None
    after = next(counted.rights, None)
    hurt = after is not None and after.dep_ == "acl" and after.i == counted.i + 1
    return after if hurt else None


def _is_of_one_clause(verb: Token, other: Token) -> bool:
    """Both are of one form, with the subject or at least the auxiliary of the first."""
    if other.tag_ != verb.tag_ or any(c.dep_ in _AUXILIARIES for c in other.children):
        return False
    if any(c.lower_ in group("afterwards") for c in other.lefts):
        return False
    return verb.tag_ == "VBN" or not any(c.dep_ in _SUBJECTS for c in other.children)
