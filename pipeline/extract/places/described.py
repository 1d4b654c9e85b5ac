"""Names that no gazetteer has but the next word says to be places ("the Menagh airbase")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.places.evidence import NAME, RECORD, actor_keys, is_against, is_taken
from pipeline.extract.places.names import Found, carried_on, found_at, is_capital, of_kinds
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence
from pipeline.text.parse import load_model
from pipeline.text.parsed import words_of
from pipeline.text.wordlist import wordlist

_LONGEST = 6
"""The most tokens of such a name; a hyphen is one."""
_DEMONYM = re.compile(r"\w+(?:ian|ish|ese|ean|qi|eli|ani|ite|ist|can|men|i)s?")
"""Shapes of adjectives of peoples, beliefs and countries."""
_INTRODUCE = frozenset({"the", "and", ",", "nearby", "'s", "’s"})
_OTHERS = frozenset({"NORP", "DATE", "TIME", "CARDINAL", "ORDINAL"})
_LISTED = re.compile(NAME)
_RESPECTIVE = re.compile(
    rf"\b(?:in|at|on|near) ({NAME}(?:, {NAME})*,? and (?:in )?{NAME}),? respectively\b"
)
_ROLES = ("common", "organisation", "civic", "title", "facility", "feature", "heading", "speaks")
_JOINTS = frozenset({",", "and"})
_HOMES = frozenset({"home", "house"})
"""What is a place of its own only as a family's: "the Darsim family home"."""
_OF_SONS = frozenset({"ibn", "bin", "bint"})


def _in_name(token: Token) -> bool:
    named = token.pos_ == "PROPN" or bool(token.ent_type_)
    plain = named and token.ent_type_ not in _OTHERS
    return is_capital(token) and plain and not token.is_stop


def _first(doc: Doc, i: int) -> int:
    """Where the name starts that ends in front of token `i`."""
    first = i
    while first and i - first < _LONGEST:
        before = doc[first - 1]
        if first > 2 and is_capital(before) and carried_on(doc, first - 3) == first:
            first -= 3
        elif _in_name(before) or (before.lower_ in _OF_SONS and first < i):
            first -= 1
        else:
            break
    return first


def _stop(doc: Doc, first: int) -> int:
    """Where the name stops that starts at token `first`."""
    stop = first
    while stop < len(doc) and stop - first < _LONGEST and _in_name(doc[stop]):
        stop = carried_on(doc, stop + 1)
    return stop if stop > first else carried_on(doc, first)


def _last(doc: Doc, i: int) -> int:
    """Where the name ends before the word for its kind: "Darsim" in "Darsim refugee camp"."""
    return i - (i > 1 and doc[i - 1].lower_ in words("between_name_and_kind"))


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


def _is_where(doc: Doc, found: Found) -> bool:
    """Whether a site is said to be where something is: not who acts, nor whose something is."""
    before = found.first - 1
    if before > 0 and doc[before].lower_ in ("the", "a", "an"):
        before -= 1
    if before < 0:
        return False
    at = doc[before].lower_ in words("locating") or is_against(doc[before])
    return at or is_taken(doc, found)


def _before_kind(sentence: Sentence, i: int, word: str) -> Found | None:
    """The name that a word for a kind of place at token `i` closes."""
    doc = sentence.doc
    if word in words("describes_site"):
        last = _last(doc, i)
        first = _first(doc, last)
        someones = word in _HOMES and doc[i - 1].lower_ != "family"
        someones = someones or doc[i].text in words("trade")
        if first == last or is_capital(doc[first - 1]) or someones:
            return None
        found = found_at(sentence, first, i + 1, "site")
        known = key(doc[first:last].text) in words("common") | words("organisation")
        known = known or any(token.is_upper and len(token) > 1 for token in doc[first:last])
        plain = not known and doc[last - 1].ent_type_ != "NORP" and _is_where(doc, found)
        return of_kinds(found, doc[first:last].text, frozenset(), ()) if plain else None
    last = _last(doc, i)
    first = _first(doc, last)
    if not _is_named(doc, first, last):
        return None
    facility = word in words("describes_facility")
    stop, source = (i + 1, "facility") if facility else (last, "described")
    return of_kinds(found_at(sentence, first, stop, source), doc[first:last].text, frozenset(), ())


def _behind_kind(sentence: Sentence, i: int) -> Iterator[Found]:
    """The names behind "village of", and all of a list behind "villages of"."""
    doc = sentence.doc
    first = i + 2 + (doc[i + 2].lower_ == "the")
    stop = _stop(doc, first)
    while stop > first:
        yield found_at(sentence, first, stop, "described")
        if not doc[i].lower_.endswith("s") or stop >= len(doc) or doc[stop].text not in _JOINTS:
            return
        first = stop + 1
        stop = _stop(doc, first)


def _in_record(sentence: Sentence) -> Iterator[Found]:
    """The name that opens a line of nothing but tolls: "Darsim: 14 killed / 52 injured"."""
    doc = sentence.doc
    record = RECORD.match(doc.text)
    name = doc.char_span(*record.span(1)) if record else None
    known = wordlist(load_model())
    if name is not None and not any(t.lower_ in known or t.ent_type_ in _OTHERS for t in name):
        yield found_at(sentence, name.start, name.end, "described")


def _in_order(sentence: Sentence) -> Iterator[Found]:
    """The names of a list that numbers are stated for: "in Darsim and Harvo respectively"."""
    doc = sentence.doc
    for listed in _RESPECTIVE.finditer(doc.text):
        for name in _LISTED.finditer(doc.text, *listed.span(1)):
            span = doc.char_span(*name.span())
            if span is not None and not any(t.ent_type_ in _OTHERS for t in span):
                yield found_at(sentence, span.start, span.end, "described")


def described_names(sentence: Sentence) -> Iterator[Found]:
    """Names before "airbase", "mosque" and the like, and beside "village", "area" and the like.

    The former are a part of the name, as it says little without them.
    """
    doc = sentence.doc
    for told in (*_in_record(sentence), *_in_order(sentence)):
        parts = {key(told.base), *(token.lower_ for token in doc[told.first : told.stop])}
        if parts.isdisjoint(actor_keys().union(*map(words, _ROLES))):
            yield told
    kinds = words("describes_facility") | words("describes_site") | words("describes_place")
    for i, word in enumerate(words_of(doc)):
        if i == 0 or word.lower() not in kinds:
            continue
        of = i + 2 < len(doc) and doc[i + 1].lower_ == "of"
        if of and word in words("describes_place"):
            yield from _behind_kind(sentence, i)
        elif not is_capital(doc[i]) or word.lower() in words("describes_site"):
            found = _before_kind(sentence, i, word.lower())
            if found:
                yield found
