"""Names that no gazetteer has but the next word says to be places ("the Menagh airbase")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.places.evidence import actor_keys
from pipeline.extract.places.names import Found, found_at, is_capital, of_kinds
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence
from pipeline.text.parsed import words_of

_LONGEST = 3
_DEMONYM = re.compile(r"\w+(?:ian|ish|ese|ean|qi|eli|ani|ite|ist|can|men|i)s?")
"""Shapes of adjectives of peoples, beliefs and countries."""
_INTRODUCE = frozenset({"the", "and", ",", "nearby", "'s", "’s"})
_OTHERS = frozenset({"NORP", "DATE", "TIME", "CARDINAL", "ORDINAL"})


def _in_name(token: Token) -> bool:
    plain = token.ent_type_ not in _OTHERS and token.pos_ == "PROPN"
    return is_capital(token) and plain and not token.is_stop


def _first(doc: Doc, i: int) -> int:
    """Where the capitals start that stand in front of token `i`."""
    first = i
    while first and i - first < _LONGEST and _in_name(doc[first - 1]):
        first -= 1
    return first


def _stop(doc: Doc, first: int) -> int:
    """Where the capitals stop that start at token `first`."""
    stop = first
    while stop < len(doc) and stop - first < _LONGEST and _in_name(doc[stop]):
        stop += 1
    return stop


def _is_named(doc: Doc, first: int, i: int) -> bool:
    """Whether capitals are a name of a place: introduced, and no people or organisation."""
    if first in (i, 0) or is_capital(doc[first - 1]):
        return False
    name = key(doc[first:i].text)
    capitals = any(token.is_upper for token in doc[first:i])
    group = name in actor_keys() or (capitals and doc[i].text not in words("part_of_town"))
    known = name in words("common") | words("organisation")
    adjective = _DEMONYM.fullmatch(doc[i - 1].text) is not None and i - first == 1
    before = doc[first - 1]
    introduced = before.lower_ in words("before") | _INTRODUCE or before.pos_ == "VERB"
    return introduced and not (group or known or adjective)


def described_names(sentence: Sentence) -> Iterator[Found]:
    """Names before "airbase", "dam" and the like, and before "village", "district" and the like.

    The former are a part of the name, as it says little without them.
    """
    doc = sentence.doc
    for i, word in enumerate(words_of(doc)):
        facility = word in words("describes_facility")
        if i == 0 or (not facility and word not in words("describes_place")):
            continue
        first = _first(doc, i)
        if not facility and i + 2 < len(doc) and doc[i + 1].lower_ == "of":
            stop = _stop(doc, i + 2)
            if stop > i + 2:
                yield found_at(sentence, i + 2, stop, "described")
        elif _is_named(doc, first, i):
            stop, source = (i + 1, "facility") if facility else (i, "described")
            found = found_at(sentence, first, stop, source)
            yield of_kinds(found, doc[first:i].text, frozenset(), ())
