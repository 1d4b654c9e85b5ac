"""The heads of noun phrases by tags: who can speak, what is a name, what breaks a sentence."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from pipeline import lexicons
from pipeline.extract.names.descriptions import kinds_of, voiceless

Range = tuple[int, int]

NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
NAMES = frozenset({"NNP", "NNPS"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
BREAKS = frozenset({",", ";", ":", "—", "–", "--", "…", '"', "“", "”", "''", "``", "«", "»"})
SPEAKING = frozenset({"he", "she", "they", "it"})
NOBODY = frozenset({"no", "nobody", "none", "neither", "noone", "nothing"})

PARTS = NOUNS | {"DT", "PDT", "JJ", "JJR", "JJS", "CD", "POS", "PRP$", "HYPH"}
_THING_ENDINGS = ("tion", "sion", "ment", "ing", "ness", "ity", "ism", "ance", "ence", "ure", "age")


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for entry in lexicons.load("person_classes") for noun in entry["nouns"])


def is_break(token: Token) -> bool:
    """Whether a token is a comma, dash, colon or quotation mark."""
    return token.text in BREAKS


def is_time(token: Token) -> bool:
    """Whether a token is part of a date or a time."""
    return token.ent_type_ in {"DATE", "TIME"}


def head_of(doc: Doc, first: int, stop: int) -> Token:
    """The last noun of a phrase before its first preposition, participle or pronoun."""
    last = doc[first]
    for token in doc[first:stop]:
        if token.tag_ in NOUNS | {"PRP"}:
            last = token
        elif last.tag_ in NOUNS and token.tag_ not in PARTS | {"NFP", "``", "''"}:
            break
    return last


def can_speak(doc: Doc, first: int, stop: int, known: bool = False) -> bool:
    """Whether a phrase may name who says something; `known`: its noun must be one for speakers."""
    if doc[first].lower_ in NOBODY:
        return False
    head = head_of(doc, first, stop)
    if head.tag_ == "PRP":
        return head.lower_ in SPEAKING
    if head.tag_ not in NOUNS:
        return False
    lemma = head.lemma_.casefold()
    if head.tag_ in NAMES or head.text[0] == "@" or lemma in kinds_of():
        return True
    if lemma in voiceless():
        return False
    return lemma in _people() or not (known or lemma.endswith(_THING_ENDINGS))


def is_name(head: Token) -> bool:
    """Whether the head of a phrase is part of a name, not a title (`Prime Minister`)."""
    return head.tag_ in NAMES and head.lower_ not in kinds_of()
