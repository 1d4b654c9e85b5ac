"""Numbered roads."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.extract.places.names import Found, found_at, is_capital
from pipeline.extract.places.words import words
from pipeline.text.article import Sentence

_LONGEST = 3
"""Words of a street's name before "Street"."""
_NUMBER = re.compile(r"\d{1,4}[A-Z]?")


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
