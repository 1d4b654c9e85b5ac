"""Numbers in brackets behind a name: "Only Homs (150) and Hama (49) saw more suicide bombings"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from pipeline.extract.figures.links import Link, Spot
from pipeline.extract.figures.nouns import is_nominal, kind_of
from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.words import senses


def in_brackets(doc: Doc, spot: Spot) -> bool:
    """Whether a number stands alone in brackets behind a name or noun."""
    first, stop = spot.hedge, spot.stop
    if first < 2 or stop >= len(doc):
        return False
    closed = doc[first - 1].text in ("(", "[") and doc[stop].text in (")", "]")
    return closed and doc[first - 2].pos_ in ("PROPN", "NOUN")


def counted_elsewhere(doc: Doc, spot: Spot) -> tuple[Spot, Link | None]:
    """The spot with the counted noun that the sentence names elsewhere, behind or before."""
    order = [*range(spot.stop, len(doc)), *range(spot.first - 1, -1, -1)]
    for at in order:
        token = doc[at]
        if token.tag_ not in ("NNS", "NNPS"):
            continue
        sense = next(iter(senses(token, "noun")), None)
        kind, unit = kind_of(token)
        if sense or kind == "attacks":
            first = _start(token)
            phrase = Phrase(first, at + 1, spot.stop, at, kind, unit)
            return replace(spot, phrase=phrase), Link(sense, at, "noun") if sense else None
    return spot, None


def _start(token: Token) -> int:
    first = token.i
    while first > 0 and is_nominal(token.doc[first - 1]) and token.doc[first - 1].tag_ != "JJR":
        first -= 1
    return first
