"""What a cue reports: the tokens of its line that are content."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.reports.cues import Cue
from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line

_STOP = {".", "!", "?", "…"}
_CLAUSAL = {"ccomp", "xcomp"}
_OBJECTS = {"dobj", "obj"}


def contents_of(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The stretches of tokens that are the content of a cue; empty if it reports nothing."""
    doc = line.sentence.doc
    head = doc[cue.head]
    frames = cue.entry.frames
    if cue.entry.entry_id in {"according_to", "as_per", "in_the_words_of"}:
        return _around(cue, source, line)
    if "in_possessive" in frames:
        return _view(cue, source, line)
    if head.pos_ == "NOUN":
        return _noun_clause(head, line)
    first, stop = _frame(cue, source)
    follows = _follows(first, line) and not _has_clause_right(head, line)
    if follows and {"quote", "clause"} & frames:
        ranges = _parenthetical(first, stop, head, line)
        if ranges:
            return ranges
    return _complement(cue, source, line)


def _frame(cue: Cue, source: Range | None) -> Range:
    first, stop = cue.first, cue.stop
    if source and (abs(source[0] - stop) <= 3 or abs(first - source[1]) <= 6):
        first, stop = min(first, source[0]), max(stop, source[1])
    return first, stop


def _follows(first: int, line: Line) -> bool:
    """Whether the words before a frame end so that they can be what it reports."""
    doc = line.sentence.doc
    i = first - 1
    if i < 0:
        return False
    return doc[i].text in {",", "—", "–", "-", ";", "?", "!"} or line.is_mark(i)


def _has_clause_right(head: Token, line: Line) -> bool:
    return any(
        c.dep_ == "ccomp" and c.left_edge.i > head.i and line.is_free(c.left_edge.i)
        for c in head.rights
    )


def _parenthetical(first: int, stop: int, head: Token, line: Line) -> list[Range]:
    doc = line.sentence.doc
    ranges = []
    left = _trim((0, first), line)
    if left:
        ranges.append(left)
    rest = _rest(stop, head, line)
    if rest:
        ranges.append(rest)
    return ranges if left and any(doc[i].is_alpha for i in range(*left)) else []


def _rest(stop: int, head: Token, line: Line) -> Range | None:
    """The content that goes on after a cue in the middle (`A, he said, B`)."""
    doc = line.sentence.doc
    i = stop
    while i < len(doc) and doc[i].text not in {",", ":", "—", "–"} and not line.is_mark(i):
        i += 1
    if i >= len(doc) - 1:
        return None
    if not line.is_mark(i):
        i += 1
    if i < len(doc) and line.is_mark(i):
        return _trim((i, len(doc)), line)
    token = doc[i]
    clausal = token.pos_ in {"CCONJ", "SCONJ"} or token.lower_ in {"but", "and", "that"}
    verb = any(t.dep_ in {"nsubj", "nsubjpass"} and t.head.pos_ in {"VERB", "AUX"} for t in doc[i:])
    inside = head.dep_ in {"parataxis", "ccomp"} and head.head.i >= i
    return _trim((i, len(doc)), line) if (clausal and verb) or inside else None


def _around(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    doc = line.sentence.doc
    first, stop = cue.first, max(cue.stop, source[1] if source else 0)
    end = stop
    while end < len(doc) and doc[end].text not in {",", ":", ";", "—"} | _STOP:
        end += 1
    ranges = [_trim((0, first), line), _trim((end, len(doc)), line)]
    if doc[first - 1].text == "," or first == 0:
        return [r for r in ranges if r]
    return [r for r in ranges[:1] if r]


def _view(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    doc = line.sentence.doc
    noun = doc[cue.head]
    before = source[0] - 1 if source and source[1] <= cue.first else -1
    if before < 0 or doc[before].lower_ not in {"in", "by"}:
        return []
    ranges = [_trim((0, before), line), _trim((noun.i + 1, len(doc)), line)]
    return [r for r in ranges if r]


def _noun_clause(head: Token, line: Line) -> list[Range]:
    for child in head.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(
            g.dep_ == "mark" and g.lower_ == "that" for g in child.children
        ):
            found = _trim((child.left_edge.i, child.right_edge.i + 1), line)
            return [found] if found else []
    return []


def _complement(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    doc = line.sentence.doc
    head = doc[cue.head]
    frames = cue.entry.frames
    for child in head.rights:
        if source and source[0] <= child.i < source[1]:
            continue
        if not _fits(child, frames, cue):
            continue
        found = _trim((child.left_edge.i, child.right_edge.i + 1), line)
        if found and found[0] >= cue.stop:
            return [found]
    quote = _next_mark(cue.stop, line)
    if quote is not None and "quote" in frames:
        found = _trim((quote, len(doc)), line)
        return [found] if found else []
    return []


def _fits(child: Token, frames: frozenset[str], cue: Cue) -> bool:
    if child.dep_ == "ccomp":
        return bool(frames & {"clause", "quote", "addressee"})
    if child.dep_ == "xcomp":
        return bool(frames & {"infinitive", "addressee", "gerund"})
    if child.dep_ in _OBJECTS:
        return "object" in frames
    if child.dep_ == "prep":
        return "about" in frames and child.lower_ in cue.entry.prepositions
    return False


def _next_mark(stop: int, line: Line) -> int | None:
    doc = line.sentence.doc
    for i in range(stop, min(stop + 14, len(doc))):
        if line.is_mark(i):
            return i
        if doc[i].pos_ == "VERB" and doc[i].dep_ != "amod":
            return None
    return None


def _trim(found: Range, line: Line) -> Range | None:
    """A stretch without punctuation of the writer's at its ends."""
    doc = line.sentence.doc
    first, stop = found
    while first < stop and doc[first].is_punct and not line.is_mark(first) and line.is_free(first):
        first += 1
    while stop > first and doc[stop - 1].is_punct and line.is_free(stop - 1):
        stop -= 1
    return (first, stop) if first < stop else None
