"""Content around reporting words that are aside (`A, he said, B`; `according to X, A`)."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_parse.cues import Cue
from pipeline.extract.attribution.by_parse.grammar import (
    BREAKS,
    SENTENCE_END,
    SUBJECTS,
    cut_tail,
    has_object,
    is_finite,
    trim,
)
from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import Line

_TAIL_STARTS = frozenset(
    {"who", "which", "whose", "when", "while", "as", "after", "before", "with", "where"}
    | {"during", "in", "on", "at"}
)
"""Words that begin what belongs to the act of speaking, not to what is said."""
_JOINING = frozenset(["but", "and", "that", "because", "although", "though"])
_NO_CLAUSE = frozenset(["advcl", "relcl", "acl", "csubj", "pcomp"])
_CHECKING = frozenset({"verify", "confirm", "corroborate", "check", "substantiate"})
_MAX_GAP = 6
"""How many tokens may be between a source and its verb in an aside."""


def around_verb(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The content around a verb with its source: what is before it, and what goes on after."""
    doc = line.sentence.doc
    head = doc[cue.head]
    if source is None or not is_finite(head) or _has_clause_right(head, line):
        return []
    frame = line.frames.get(cue.first)
    apart = frame is not None and frame.name == "run_on"
    start = frame.begin if frame and apart else _aside_start(cue, source, line)
    left = trim((0, start), line) if start else None
    if left is None or doc[left[0]].lower_ in {"asked", "when", "while"}:
        return []
    rest = _rest(max(source[1], cue.stop), source[0] > head.i, line)
    marked = line.is_mark(start - 1) or (start > 1 and line.is_mark(start - 2))
    if rest and line.is_mark(cue.stop) and not (marked or _is_clause(left, line)):
        return []  # `On Sunday, X said "A"`: no aside, but what comes first says when
    whole = (left[0], rest[1]) if rest else left
    clause = "clause" in cue.entry.frames and (_is_clause(left, line) or _is_clause(whole, line))
    if not (marked or clause):
        return []
    told = "addressee" in cue.entry.frames
    if not (marked or told or apart) and has_object(head):
        return []
    return [left, rest] if rest else [left]


def _aside_start(cue: Cue, source: Range, line: Line) -> int:
    """The first token of source and verb if they are together after a break, else 0."""
    doc = line.sentence.doc
    before = source[1] <= cue.head and cue.head - source[1] <= _MAX_GAP
    after = 0 < source[0] - cue.head <= 2 or _is_inverted(cue.head, source[0], line)
    if not (before or after):
        return 0
    first = min(_described_from(source, doc), cue.first)
    while first > 0 and doc[first - 1].pos_ in {"ADV", "AUX"} and not doc[first - 1].is_punct:
        first -= 1
    broken = first > 0 and (doc[first - 1].text in BREAKS or line.is_mark(first - 1))
    return first if broken else 0


def _described_from(source: Range, doc: Doc) -> int:
    """Where a source begins with the description before its name (`the envoy, X`)."""
    root: Token = doc[slice(*source)].root
    if root.dep_ == "appos" and source[0] - root.head.i <= _MAX_GAP:
        return min(source[0], int(root.head.left_edge.i))
    return source[0]


def _is_inverted(verb: int, source: int, line: Line) -> bool:
    """Whether a source follows its verb after a title or description (`said the envoy, X`)."""
    between = line.sentence.doc[verb + 1 : source]
    return 0 < len(between) <= 15 and not any(t.pos_ in {"VERB", "AUX"} for t in between)


def _has_clause_right(head: Token, line: Line) -> bool:
    return any(
        c.dep_ == "ccomp" and c.left_edge.i > head.i and line.is_free(c.left_edge.i)
        for c in head.rights
    )


def _is_clause(found: Range, line: Line) -> bool:
    """Whether a range has a main clause of its own: a verb with its subject."""
    first, stop = found
    return any(
        token.dep_ in SUBJECTS
        and first <= token.head.i < stop
        and token.head.dep_ not in _NO_CLAUSE
        for token in line.sentence.doc[first:stop]
    )


def _rest(stop: int, inverted: bool, line: Line) -> Range | None:
    """The content that goes on after an aside in the middle."""
    doc = line.sentence.doc
    i = stop
    while i < len(doc) and doc[i].text not in {",", ":", "—", "–"} and not line.is_mark(i):
        i += 1
    if i - stop > _MAX_GAP + 2 or i >= len(doc) - 1:
        return None
    if line.is_mark(i):
        return trim((i, len(doc)), line) if i == stop else None
    goes_on = line.is_mark(i + 1) or _goes_on(i + 1, inverted, line)
    return trim((i + 1, cut_tail(i + 1, len(doc), line)), line) if goes_on else None


def _goes_on(i: int, inverted: bool, line: Line) -> bool:
    """Whether the words after an aside are content: no participle, no second act of the source."""
    doc = line.sentence.doc
    is_comment = doc[i].tag_ == "VBG" and doc[i].dep_ not in SUBJECTS
    is_tail = is_comment or doc[i].lower_ in _TAIL_STARTS or _is_unchecked(doc, i)
    is_act = i + 1 < len(doc) and doc[i + 1].tag_ in {"VBD", "VBZ"}
    apart = doc[i].lower_ not in _JOINING or is_act
    return not is_tail and not (inverted and apart)


def _is_unchecked(doc: Doc, first: int) -> bool:
    """Whether words say that nobody could check what was said (`this could not be verified`)."""
    return any(
        t.lemma_ in _CHECKING
        and any(c.dep_ == "neg" for c in t.lefts)
        and any(c.lower_ in {"could", "can"} for c in t.lefts)
        for t in doc[first:]
    )


def beside_comparison(cue: Cue, line: Line) -> list[Range]:
    """The content beside `as X explained`."""
    doc = line.sentence.doc
    head = doc[cue.head]
    mark = next((c for c in head.lefts if c.dep_ == "mark" and c.lower_ == "as"), None)
    if mark is None or _has_clause_right(head, line) or has_object(head):
        return []
    if any(c.dep_ == "xcomp" for c in head.rights):
        return []
    end = head.i + 1
    while end < len(doc) and doc[end].text not in BREAKS | SENTENCE_END:
        end += 1
    if "clause" not in cue.entry.frames or any(c.dep_ == "prep" for c in head.rights):
        return []
    ranges = (trim((0, mark.i), line), trim((end, len(doc)), line))
    return [r for r in ranges if r and _is_clause(r, line)]


def around_phrase(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The content around `according to X`: what is before it, and, set off by commas, after."""
    doc = line.sentence.doc
    first, stop = cue.first, max(cue.stop, source[1] if source else 0)
    end = stop
    while end < len(doc) and doc[end].text not in {",", ":", ";", "—"} | SENTENCE_END:
        end += 1
    left = trim((_after_phrase(first, line), first), line)
    right = trim((end, cut_tail(end + 1, len(doc), line)), line)
    set_off = first == 0 or doc[first - 1].text == "," or line.is_mark(first - 1)
    set_off = set_off and not (right and doc[right[0]].lower_ in {"which", "who", "whose"})
    return [r for r in (left, right if set_off else None) if r]


def _after_phrase(stop: int, line: Line) -> int:
    """Where the words after an earlier `according to X,` begin, 0 without one."""
    doc = line.sentence.doc
    told = max((t.i for t in doc[:stop] if t.lower_ == "according"), default=None)
    breaks = (t.i for t in doc[told:stop] if t.text in {",", ";"}) if told is not None else ()
    return next(iter(breaks), 0)


def beside_view(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The content beside `in X's view`."""
    doc = line.sentence.doc
    before = source[0] - 1 if source and source[1] <= cue.first else -1
    if before < 0 or doc[before].lower_ not in {"in", "by"}:
        return []
    ranges = (trim((0, before), line), trim((cue.head + 1, len(doc)), line))
    return [r for r in ranges if r]
