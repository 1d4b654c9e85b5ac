"""A frame found in a sentence, and the stretches that its contents are made of."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words.heads import BREAKS, Range
from pipeline.extract.attribution.by_words.nominals import Phrase, after

_TIMES = frozenset(
    {"today", "yesterday", "tonight", "late", "early", "earlier", "later", "separately", "here"}
)
_TAIL_LINKS = frozenset(
    {"on", "in", "at", "during", "to", "from", "after", "via", "through", "by", "of", "about"}
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A frame in one sentence, before it is known whether its phrase can speak."""

    phrase: Phrase
    cue: Range
    contents: tuple[Range, ...]
    name: str
    denies: bool = False


def end_of(doc: Doc) -> int:
    """Where a sentence ends without its last stops and marks."""
    end = len(doc)
    while end and doc[end - 1].is_punct and doc[end - 1].text != ")":
        end -= 1
    return end


def trimmed(doc: Doc, first: int, stop: int) -> tuple[Range, ...]:
    """A range without breaks at its ends, as the only one; none if nothing is left."""
    while first < stop and doc[first].text in BREAKS:
        first += 1
    while stop > first and doc[stop - 1].text in BREAKS:
        stop -= 1
    return ((first, stop),) if first < stop else ()


def tail_end(doc: Doc, i: int) -> int:
    """Where words of time, place and occasion after a cue end (`on Monday in a statement`)."""
    while i < len(doc):
        token = doc[i]
        if token.lower_ in _TIMES or token.ent_type_ in {"DATE", "TIME"} or token.tag_ == "RB":
            i += 1
        elif token.lower_ in _TAIL_LINKS and i + 1 < len(doc):
            timed = doc[i + 1].ent_type_ in {"DATE", "TIME"}
            phrase = None if timed else after(doc, i + 1)
            if not timed and phrase is None:
                return i
            i = phrase.stop if phrase else i + 1
        else:
            return i
    return i
