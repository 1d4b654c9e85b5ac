"""Noun phrases: where the words around a noun that belong to it begin and end."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.text.periods import DATE_WORDS

_LEFT = {"det", "amod", "compound", "poss", "nummod", "nmod", "quantmod", "advmod", "predet", "neg"}
_PREPOSITIONS = {"of", "for", "at", "in", "with", "from", "on", "to"}
_PART_OF_DATE = {"late", "early", "mid", "earlier", "later"}
_NOBODY = {"no", "none", "nobody", "neither", "nor"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "NUM", "ADJ"}


def is_nominal(token: Token) -> bool:
    """Whether a token can head a noun phrase."""
    return token.pos_ in _NOMINAL


def is_nobody(head: Token) -> bool:
    """Whether a noun phrase names none at all: "no group", "neither the army nor the rebels"."""
    while head.dep_ == "conj" and is_nominal(head.head):
        head = head.head
    if head.dep_ == "pobj" and head.head.lower_ == "of":  # "none of the groups"
        head = head.head.head if head.head.head.lower_ in _NOBODY else head
    return not _NOBODY.isdisjoint({head.lower_, *(child.lower_ for child in head.lefts)})


def left_edge(token: Token) -> int:
    """The first token of the noun phrase that `token` heads."""
    first = token.i
    for child in sorted(token.lefts, key=lambda t: -t.i):
        if child.dep_ not in _LEFT:
            break
        first = min(first, child.left_edge.i)
    return undated(token.doc, int(first), token.i, token.i + 1)[0]


def undated(doc: Doc, first: int, head: int, stop: int) -> tuple[int, int]:
    """A phrase without a date that only is beside it: "On 8 March gunmen", "media in May".

    A name keeps its own ("Black September", "the March 23 Movement").
    """
    while first < head and doc[head].text.islower():
        part = doc[first].lower_ in _PART_OF_DATE
        dated = part and doc[first + 1].lower_ in (*DATE_WORDS, "a", "an", "the")
        if doc[first].lower_ not in DATE_WORDS and not dated:
            break
        first += 1
    while stop - 2 > head and doc[stop - 1].lower_ in DATE_WORDS and doc[stop - 2].tag_ == "IN":
        stop -= 2
    return first, stop


def _right_edge(token: Token) -> int:
    """One past the last token of the phrase: prepositional phrases are taken, clauses are not."""
    last = token.i
    for child in token.rights:
        if child.dep_ != "prep" or child.lower_ not in _PREPOSITIONS or child.i != last + 1:
            break
        last = _right_edge(next(child.rights, child)) - 1
    return int(last) + 1


def joint_end(token: Token) -> int:
    """One past the last token of a phrase with all that is joined to it by `and` or `or`."""
    joined = (child for child in token.rights if child.dep_ == "conj" and is_nominal(child))
    return max([_right_edge(token), *map(joint_end, joined)])
