"""Clauses that tell of one scene: joined verbs, their participles, and "when" and "as" clauses."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from pipeline.extract.places.words import area_words

_VERBAL = frozenset({"VERB", "AUX"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_WHILE = frozenset({"when", "as"})
_ELIDED = frozenset({"NUM"})
_REST = frozenset({"others", "more", "another", "dozens", "scores", "hundreds", "several"})


def verb_of(token: Token) -> Token:
    """The verb whose clause a token stands in; the root of its sentence if none."""
    while token.pos_ not in _VERBAL and token.head != token:
        token = token.head
    return token


def are_joined(one: Token, other: Token) -> bool:
    """Whether the clauses of two tokens tell of one scene, so that either's place and day hold.

    "Gunmen killed six, burned two trucks and wounded nine on Monday in X"; not where the later
    clause has a subject of its own ("and the army bombed Y"), unless that only counts more.
    """
    first, second = verb_of(one), verb_of(other)
    if first == second:
        return True
    tops = {top.i for top in _above(first)}
    return any(top.i in tops for top in _above(second))


def _above(verb: Token) -> Iterator[Token]:
    """A verb and those above it that its clause only goes on with."""
    above: Token | None = verb
    while above is not None:
        yield above
        above = _gone_on_with(above)


def _gone_on_with(verb: Token) -> Token | None:
    """The verb whose scene a verb goes on with, if it does."""
    head = verb.head
    if head == verb or verb.lemma_.lower() in area_words("tells"):
        return None
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and head.dep_ == "conj":
        return head.head if head.head.pos_ in _VERBAL else None  # "six were shot and ten wounded"
    return head if head.pos_ in _VERBAL and _goes_on(verb) else None


def _goes_on(verb: Token) -> bool:
    own = [child for child in verb.children if child.dep_ in _SUBJECTS]
    if verb.dep_ == "conj":
        return all(child.pos_ in _ELIDED or child.lower_ in _REST for child in own)
    if verb.dep_ == "ccomp":  # "two were shot and a dozen hurt": misread as a clause of "hurt"
        joints = [child.i for child in verb.head.children if child.dep_ == "cc"]
        return any(verb.i < at < verb.head.i for at in joints)
    if verb.dep_ != "advcl":
        return False
    marks = {c.lower_ for c in verb.children if c.dep_ in ("mark", "advmod")}
    return bool(marks & _WHILE) or (verb.tag_ == "VBG" and not own and not marks)
