"""The phrase around a noun for a place: where it begins and ends, whether it only points back."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.places.words import area_words

_BESIDE = frozenset({"compound", "amod", "nmod", "poss", "npadvmod", "punct", "advmod"})


def left(head: Token) -> int:
    """Where the words before a noun begin that say which one it is."""
    before = [head.i]
    for child in head.lefts:
        if child.dep_ in _BESIDE:
            before += [t.i for t in child.subtree if t.i < head.i]
    first = min(before)
    while first < head.i and (head.doc[first].pos_ in {"DET", "PUNCT", "NUM"}):
        first += 1
    return first


def holder_start(doc: Doc, first: int) -> int:
    """Where the words of who holds a place begin, before its noun ("regime held areas")."""
    at = first - 1
    if at < 1 or doc[at].lower_ not in area_words("control"):
        return first
    while at > 0 and doc[at - 1].pos_ in {"NOUN", "PROPN", "ADJ", "PUNCT"}:
        at -= 1
    return at


def right(head: Token) -> int:
    """Where the words behind a noun end that say which one: "of the city", "held by rebels"."""
    stop = head.i + 1
    for child in _narrowing(head):
        inner = [t.i for t in child.subtree if t.i > head.i]
        if inner:
            stop = max(stop, max(inner) + 1)
    for token in head.doc[head.i + 1 : stop]:
        if token.text in {",", ";", "—", "”", "("} or token.tag_ in {"WDT", "WP", "WRB"}:
            return int(token.i)
    return stop


def _narrowing(head: Token) -> Iterator[Token]:
    for child in head.rights:
        held = child.dep_ == "acl" and child.lower_ in area_words("control")
        if held or (child.dep_ == "prep" and child.lower_ == "of"):
            yield child


def has_the(head: Token) -> bool:
    """Whether a word like "the" or "their" says that a noun is known."""
    return any(c.lower_ in {"the", "its", "their", "that", "this"} for c in head.lefts)


def is_bare(head: Token) -> bool:
    """Whether a noun only points back: "the city", without a name or a word for which."""
    if not any(c.lower_ in {"the", "that", "this"} for c in head.lefts):
        return False
    plain = area_words("which_part") | area_words("bare")
    for child in head.children:
        if child.dep_ in {"compound", "appos", "nmod", "poss"}:
            return False
        if child.dep_ == "amod" and child.lower_ not in plain and child.ent_type_ != "NORP":
            return False
        if child.dep_ == "prep" and child.lower_ == "of":
            return False
        if child.dep_ == "acl":
            return False
    return True
