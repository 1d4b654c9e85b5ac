"""Words given to somebody by a colon: readers' comments, transcripts, headlines, lead-ins."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.attribution.by_parse.content_pieces import Piece, pieces_of
from pipeline.extract.attribution.by_parse.cues import Cue, find_cues, manner_cue
from pipeline.extract.attribution.by_parse.grammar import trim
from pipeline.extract.attribution.by_parse.sources import Range, source_of
from pipeline.extract.attribution.by_parse.view import Line, View
from pipeline.extract.model import QuoteKind
from pipeline.text.parsed import text_of
from pipeline.text.spans import Span

_COMMENT = re.compile(r"^\W*[\w’'. -]{1,60}? (?:says|said|writes|wrote|commented) ?:\W*$")
_HEADLINE = re.compile(
    r"^(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|on|for|and|in|to)){0,6}): "
    r"(?=\S+ \S+ \S)"
)
_NO_SPEAKER = re.compile(
    r"\b(?:Exclusive|Update|Updated|Breaking|Video|Watch|Live|Opinion|Analysis|Editorial|Photos?"
    r"|Explainer|Timeline|Order|Background|Summary|Overview|Toll|Part|Day|Week|News|Note"
    r"|Source|Sources|Read|Fact Check|Profile)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What somebody is given to say: reporting words, source, pieces, the lines it takes up."""

    cue: Cue
    source: Range | None
    pieces: list[Piece]
    lines: tuple[int, ...]


def find_turns(view: View) -> Iterator[Turn]:
    """The turns of an article in reading order."""
    taken = -1
    given = {turn.lines[0]: turn for turn in _given(view)}
    for line in view.lines:
        if line.number <= taken or line.sentence.dateline:
            continue
        turn = (
            given.get(line.number)
            or _comment(view, line)
            or _headline(view, line)
            or _led(view, line)
        )
        if turn:
            yield turn
            taken = max(turn.lines, default=line.number)


def _given(view: View) -> Iterator[Turn]:
    """What labels and credit lines give somebody (`HADDAD: We saw it.`)."""
    ends = [line.sentence.extent.end for line in view.lines]
    for turn in view.article.turns:
        named, said = _over(view, ends, turn.speaker), _over(view, ends, turn.words)
        source = named[0].sentence.tokens(turn.speaker) if named else (0, 0)
        if not said or source == (0, 0):
            continue
        cue = manner_cue(named[0], min(source[1], len(named[0].quoted) - 1))
        words = Span(max(turn.words.start, said[0].sentence.extent.start), turn.words.end)
        numbers = sorted({line.number for line in (named[0], *said)})
        yield Turn(cue, source, [(words, "direct")], tuple(numbers))


def _over(view: View, ends: Sequence[int], span: Span) -> list[Line]:
    """The lines that share characters with a span; `ends` says where each line ends."""
    found = []
    for line in view.lines[bisect_right(ends, span.start) :]:
        if line.sentence.extent.start >= span.end:
            break
        found.append(line)
    return found


def _comment(view: View, line: Line) -> Turn | None:
    """`NAME says:` and what follows, among readers' comments."""
    doc = line.sentence.doc
    if line.sentence.zone != "comment" or not _COMMENT.match(text_of(doc)):
        return None
    first = next(i for i in range(len(doc)) if doc[i].text[0].isalnum())
    verb = next((i for i in range(len(doc) - 1, first, -1) if doc[i].is_alpha), None)
    if verb is None:
        return None
    return _following(view, line, manner_cue(line, verb), (first, verb), "direct")


def _following(
    view: View, line: Line, cue: Cue, source: Range | None, kind: QuoteKind
) -> Turn | None:
    """The lines after a heading, up to the next heading, as its content."""
    stop = line.number + 1
    lines = view.lines
    while (
        stop < len(lines)
        and lines[stop].sentence.zone == "comment"
        and not _COMMENT.match(text_of(lines[stop].sentence.doc))
    ):
        stop += 1
    if stop == line.number + 1:
        return None
    start, end = lines[line.number + 1].sentence.extent.start, lines[stop - 1].sentence.extent.end
    return Turn(cue, source, [(Span(start, end), kind)], tuple(range(line.number, stop)))


def _name(doc: Doc, start: int, end: int) -> tuple[Range, int]:
    """The tokens of a name before a colon, and the colon."""
    inside = [t.i for t in doc if start <= t.idx < end]
    colon = next(t.i for t in doc if (t.i > inside[-1] and t.text.endswith(":")) or t.idx >= end)
    return (inside[0], inside[-1] + 1), colon


def _headline(view: View, line: Line) -> Turn | None:
    """`Haddad: Truce Will Hold` in a headline."""
    doc = line.sentence.doc
    found = _HEADLINE.match(text_of(doc)) if _is_heading(view, line) else None
    if not found or _NO_SPEAKER.search(found["name"]) or not _has_verb(doc):
        return None
    source, colon = _name(doc, *found.span("name"))
    if all(t.ent_type_ in {"GPE", "LOC"} for t in doc[slice(*source)]):
        return None  # a heading by country (`Yemen: Hospital Hit Again`)
    content = trim((colon + 1, len(doc)), line)
    if content is None:
        return None
    return Turn(manner_cue(line, colon), source, pieces_of(view, line, content), (line.number,))


def _is_heading(view: View, line: Line) -> bool:
    """Whether a line is a headline, also one that a full stop makes look like a paragraph."""
    if line.sentence.zone == "headline":
        return True
    others = view.lines[1:2]
    return line.number == 0 and all(
        other.sentence.paragraph != line.sentence.paragraph for other in others
    )


def _has_verb(doc: Doc) -> bool:
    return any(t.pos_ in {"VERB", "AUX"} for t in doc)


def _led(view: View, line: Line) -> Turn | None:
    """`Haddad wrote:` and the next paragraph, where no marks are around it."""
    doc = line.sentence.doc
    following = line.number + 1
    if doc[-1].text != ":" or following >= len(view.lines) or line.sentence.zone != "body":
        return None
    after = view.lines[following]
    if after.sentence.paragraph == line.sentence.paragraph or not after.is_free(0):
        return None
    cues = [c for c in find_cues(line) if {"quote", "clause"} <= c.entry.frames]
    source = source_of(cues[-1], line) if cues else None
    if source is None or len(doc) - cues[-1].head > 12:
        return None
    stop = following
    while (
        stop < len(view.lines)
        and view.lines[stop].sentence.paragraph == after.sentence.paragraph
        and all(view.lines[stop].is_free(i) for i in range(len(view.lines[stop].quoted)))
    ):
        stop += 1
    if stop == following:
        return None
    span = Span(after.sentence.extent.start, view.lines[stop - 1].sentence.extent.end)
    return Turn(cues[-1], source, [(span, "direct")], tuple(range(line.number, stop)))
