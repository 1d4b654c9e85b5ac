"""Rivers, mountains and facilities named by their form ("Lake Assad"), and numbered roads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.places.names import Found, carried_on, found_at, is_capital, of_kinds
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence
from pipeline.text.parsed import lower_words_of

_LONGEST = 3
"""Words of a name before "River"."""
_NUMBER = re.compile(r"\d{1,4}[A-Z]?")


def _named(doc: Doc, i: int) -> bool:
    """Whether a token can be a part of a proper name."""
    token = doc[i]
    return is_capital(token) and not token.is_stop and token.pos_ == "PROPN"


def _behind(doc: Doc, i: int) -> tuple[int, int] | None:
    """The name that a word like "River" at token `i` ends."""
    first = i
    while first and i - first < _LONGEST and _named(doc, first - 1):
        first -= 1
    while first < i and doc[first].lower_ in words("heading"):
        first += 1
    ends = i + 1 >= len(doc) or not is_capital(doc[i + 1])
    person = any(token.ent_type_ in ("PERSON", "NORP") for token in doc[first:i])
    return (first, i + 1) if first < i and ends and not person else None


def _ahead(doc: Doc, i: int) -> tuple[int, int] | None:
    """The name that a word like "Lake" at token `i` begins."""
    return (i, carried_on(doc, i + 2)) if i + 1 < len(doc) and _named(doc, i + 1) else None


def feature_names(sentence: Sentence) -> Iterator[Found]:
    """The features ("Khabur River") and facilities ("Menagh Airport") of a sentence."""
    doc = sentence.doc
    for i, word in enumerate(lower_words_of(doc)):
        if word in words("begins_feature"):
            ends, kind = _ahead(doc, i), "feature"
        elif word in words("ends_feature"):
            ends, kind = _behind(doc, i), "feature"
        elif word in words("ends_facility"):
            ends, kind = _behind(doc, i), "facility"
        else:
            continue
        if ends and is_capital(doc[i]):
            yield of_kinds(found_at(sentence, *ends, kind), "", frozenset(), ())


def road_names(sentence: Sentence) -> Iterator[Found]:
    """The numbered roads ("Highway 4") of a sentence."""
    doc = sentence.doc
    for i, token in enumerate(doc):
        if (
            token.lower_ in words("numbered_road")
            and is_capital(token)
            and i + 1 < len(doc)
            and _NUMBER.fullmatch(doc[i + 1].text)
            and not (i and doc[i - 1].is_currency)
        ):
            before = i and doc[i - 1].text in ("County", "State", "U.S.", "US", "Interstate")
            yield found_at(sentence, i - 1 if before else i, i + 2, "road")
