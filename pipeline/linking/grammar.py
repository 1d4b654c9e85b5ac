"""How the parse ties a phrase to the words around it."""

from __future__ import annotations

from spacy.tokens import Token

_NOMINAL = frozenset({"NOUN", "PROPN"})
_VERBAL = frozenset({"VERB", "AUX"})
_CLIMB = 8


def verb_of(token: Token) -> Token:
    """The verb that a token hangs on; the root of its sentence where there is none."""
    for _ in range(_CLIMB):
        if token.pos_ in _VERBAL or token.head.i == token.i:
            break
        token = token.head
    return token


def part_of(head: Token) -> tuple[str, Token]:
    """The part a phrase plays, and the word it plays it for."""
    token = head
    while token.dep_ in ("conj", "appos") and token.head.pos_ in _NOMINAL | {"PRON"}:
        token = token.head
    if token.dep_ in ("compound", "amod", "poss", "nmod"):
        return "mod", token.head
    if token.dep_ == "pobj" and token.head.dep_ in ("prep", "agent", "dative"):
        return f"prep_{token.head.lower_}", token.head.head
    return token.dep_, token.head


def phrase_beside(token: Token, openers: frozenset[str]) -> Token | None:
    """What governs the phrase or clause beside the main one that a token is in.

    One of the `openers` opens it ("after the attack of rebels", "since the truce began"), and it
    says itself who does what in it, unlike "after shelling the town".
    """
    while token.dep_ not in ("ROOT", "relcl"):
        if token.dep_ == "pobj" and token.head.lower_ in openers:
            return token
        if token.pos_ in _VERBAL and any(c.dep_ in ("nsubj", "nsubjpass") for c in token.children):
            opened = any(
                c.dep_ in ("mark", "prep") and c.i < token.i and c.lower_ in openers
                for c in token.children
            )
            return token if opened or token.head.lower_ in openers else None
        token = token.head
    return None
