"""What the rules need to know of the parse: tags, and where content may begin and end."""

from __future__ import annotations

import re

from spacy.tokens import Token

from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj"})
VERBAL = frozenset({"VERB", "AUX"})
SENTENCE_END = frozenset({".", "!", "?", "…"})
BREAKS = frozenset({",", "—", "–", "-", ";"})

_DATELINE = re.compile(
    r"[A-Z][A-Z.’' -]{2,}(?:,[^—–()-]{1,30})?(?: ?\([^)]{1,30}\))? ?(?:—|–|--|-) ?"
)
_KEPT = frozenset("()[]$%")


def is_finite(token: Token) -> bool:
    """Whether a verb is finite, by itself or by an auxiliary."""
    if token.tag_ in FINITE:
        return True
    return any(c.dep_ == "aux" and c.tag_ in {*FINITE, "MD"} for c in token.lefts)


def has_object(verb: Token) -> bool:
    """Whether a verb has a direct object after it."""
    return any(c.dep_ in OBJECTS for c in verb.rights)


def trim(found: Range, line: Line) -> Range | None:
    """A range without the dateline, the writer's punctuation and their `But` at its ends."""
    doc = line.sentence.doc
    first, stop = found
    dateline = _DATELINE.match(doc.text) if first == 0 else None
    while dateline and first < stop and doc[first].idx < dateline.end():
        first += 1
    first, stop = _strip(first, stop, line)
    if stop - first > 1 and line.is_free(first) and doc[first].lower_ in {"but", "and"}:
        first, stop = _strip(first + 1, stop, line)
    return (first, stop) if first < stop else None


def _strip(first: int, stop: int, line: Line) -> Range:
    doc = line.sentence.doc
    while first < stop and line.is_free(first) and _is_margin(doc[first]):
        first += 1
    while stop > first and line.is_free(stop - 1) and _is_margin(doc[stop - 1]):
        stop -= 1
    return first, stop


def _is_margin(token: Token) -> bool:
    return bool(token.is_space or (token.is_punct and token.text not in _KEPT))


def stretch_end(i: int, line: Line) -> int:
    """One past the last token of the stretch that token `i` is in."""
    number = line.quoted[i]
    while i < len(line.quoted) and line.quoted[i] == number:
        i += 1
    return i
