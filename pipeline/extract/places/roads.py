"""Streets and numbered roads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.places.names import Found, found_at, is_capital
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence

_LONGEST = 3
"""Words of a street's name before "Street"."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)", re.IGNORECASE)
_INITIAL = re.compile(r"[A-Z]\.")
_NUMBER = re.compile(r"\d{1,4}[A-Z]?")


def _begins(doc: Doc, i: int) -> int:
    """Where the name of a street starts whose last word is token `i`; `i` if it has none."""
    first = i
    while (
        first
        and i - first < _LONGEST
        and (is_capital(doc[first - 1]) or _ORDINAL.fullmatch(doc[first - 1].text))
    ):
        first -= 1
    if first < i and (doc[first].is_stop or (first == 0 and doc[first].pos_ != "PROPN")):
        first += 1
    if any(_INITIAL.fullmatch(doc[j].text) for j in range(max(first, 1), i)):
        return i
    return first


def _street(doc: Doc, i: int) -> int | None:
    """Where a street starts that ends with token `i`, if one does."""
    word = doc[i].lower_.rstrip(".")
    if word not in words("street") | words("street_at_number"):
        return None
    if not is_capital(doc[i]) or (i + 1 < len(doc) and is_capital(doc[i + 1])):
        return None
    first = _begins(doc, i)
    if first == i:
        return None
    if any(token.ent_type_ == "ORG" for token in doc[first : i + 1]) and word not in words(
        "street"
    ):
        return None
    at_number = first > 0 and (doc[first - 1].like_num or doc[first - 1].lower_ == "on")
    if word in words("street") or (word in words("street_at_number") and at_number):
        return first
    return None


def road_names(sentence: Sentence) -> Iterator[Found]:
    """The streets ("Palestine Street") and numbered roads ("Highway 4") of a sentence."""
    doc = sentence.doc
    for i, token in enumerate(doc):
        first = _street(doc, i) if i else None
        if first is not None:
            yield found_at(sentence, first, i + 1, "road")
        elif (
            token.lower_ in words("numbered_road")
            and is_capital(token)
            and i + 1 < len(doc)
            and _NUMBER.fullmatch(doc[i + 1].text)
            and not (i and doc[i - 1].is_currency)
        ):
            before = i and doc[i - 1].text in ("County", "State", "U.S.", "US", "Interstate")
            yield found_at(sentence, i - 1 if before else i, i + 2, "road")
