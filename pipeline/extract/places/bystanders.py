"""Places that are named but are not where it happened: of a seat, a goal, or for a government."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.places.words import area_words

_VERBAL = frozenset({"VERB", "AUX"})
_INNER = frozenset({"compound", "appos", "nmod", "poss", "amod", "conj"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_TOWARDS = frozenset({"to", "towards", "toward", "for", "into"})
_SPEAKERS = frozenset({"to", "by", "with"})
"""Before a noun whose words are reported: "according to officials in", "quoted by an aide in"."""


def outer(token: Token) -> Token:
    """The noun of the phrase that a name is a part of: the hospital of "Goma hospital"."""
    while token.dep_ in _INNER and token.head.pos_ in ("NOUN", "PROPN") and token.head != token:
        token = token.head
    return token


def _tells(verb: Token) -> bool:
    return verb.lemma_.lower() in area_words("tells") | area_words("admits")


def is_government(head: Token, first: int, stop: int) -> bool:
    """Whether a name of tokens `first` to `stop` is itself the one who tells ("Moscow said")."""
    own = first <= head.i < stop
    return own and head.dep_ == "nsubj" and head.pos_ == "PROPN" and _tells(head.head)


def _preposition(head: Token) -> Token | None:
    return head.head if head.dep_ == "pobj" and head.head.dep_ in ("prep", "dative") else None


def is_goal(head: Token) -> bool:
    """Whether people are brought or flee there; what is delivered is delivered there."""
    prep = _preposition(head)
    while prep is not None and prep.head.dep_ == "prep":
        prep = prep.head
    if prep is None or prep.lower_ not in _TOWARDS:
        return False
    verb = prep.head
    if verb.lemma_.lower() not in area_words("moves"):
        return False
    moved = (child for child in verb.children if child.dep_ in (*_SUBJECTS, "dobj"))
    return not any(t.lemma_.lower() in area_words("cargo") for t in moved)


def is_seat(head: Token) -> bool:
    """Whether somebody who describes something, or who is based there, sits at a place."""
    prep = _preposition(head)
    if prep is None or prep.lower_ not in ("in", "at", "from"):
        return False
    holder = prep.head
    if holder.pos_ in _VERBAL:
        said_of = holder.dep_ in ("acl", "relcl")
        return said_of and holder.lemma_.lower() in area_words("sits")
    if holder.lemma_.lower() in area_words("locals"):
        return False
    return _is_teller(outer(holder))


def _is_teller(noun: Token) -> bool:
    """Whether a noun is of who tells: the subject of "said", or behind "according to"."""
    while noun.dep_ == "pobj" and noun.head.lower_ == "of":
        noun = noun.head.head
    if noun.dep_ == "nsubj" and noun.head.pos_ in _VERBAL:
        return _tells(noun.head)
    if noun.dep_ != "pobj" or noun.head.lower_ not in _SPEAKERS:
        return False
    above = noun.head.head
    return above.lower_ == "according"
