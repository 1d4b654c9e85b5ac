"""Words given to somebody by a colon: readers' comments, transcripts, headlines, lead-ins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.model import QuoteKind
from pipeline.extract.reports.cues import Cue, find_cues, manner_cue
from pipeline.extract.reports.grammar import trim
from pipeline.extract.reports.pieces import Piece, pieces_of
from pipeline.extract.reports.sources import Range, source_of
from pipeline.extract.reports.view import Line, View
from pipeline.text.parsed import text_of
from pipeline.text.spans import Span

_COMMENT = re.compile(r"^\W*[\w’'. -]{1,60}? (?:says|said|writes|wrote|commented) ?:\W*$")
_SPEAKER = re.compile(r"^[\"“]?(?P<name>[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}): (?=\S)")
_HEADLINE = re.compile(
    r"^(?P<name>[A-Z][\w.’'-]*(?: (?:[A-Z][\w.’'-]*|of|the|on|for|and|in|to)){0,6}): "
    r"(?=\S+ \S+ \S)"
)
_NO_SPEAKER = re.compile(
    r"\b(?:Exclusive|Update|Updated|Breaking|Video|Watch|Live|Opinion|Analysis|Editorial|Photos?"
    r"|Explainer|Timeline|Part|Day|Week|News|Note|Source|Sources|Read|Fact Check|Profile)\b",
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
    speakers = sum(1 for line in view.lines if _SPEAKER.match(text_of(line.sentence.doc)))
    for line in view.lines:
        if line.number <= taken or line.sentence.dateline:
            continue
        turn = (
            _comment(view, line)
            or (_transcript(view, line) if speakers > 1 else None)
            or _headline(view, line)
            or _led(view, line)
        )
        if turn:
            yield turn
            taken = max(turn.lines, default=line.number)


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


def _transcript(view: View, line: Line) -> Turn | None:
    """`HADDAD: We saw it.` at the start of a paragraph, to the paragraph's end."""
    doc = line.sentence.doc
    found = _SPEAKER.match(text_of(doc))
    if not found or not _begins_paragraph(view, line) or line.sentence.zone == "headline":
        return None
    if _NO_SPEAKER.search(found["name"]):
        return None
    source, colon = _name(doc, *found.span("name"))
    stop = line.number + 1
    while stop < len(view.lines) and view.lines[stop].sentence.paragraph == line.sentence.paragraph:
        stop += 1
    if colon + 1 >= len(doc):
        return None
    start = line.sentence.span(colon + 1, colon + 2).start
    end = _without_mark(view, view.lines[stop - 1].sentence.extent.end)
    if end <= start:
        return None
    cue = manner_cue(line, colon)
    return Turn(cue, source, [(Span(start, end), "direct")], tuple(range(line.number, stop)))


def _without_mark(view: View, end: int) -> int:
    text = view.article.text
    while end > 0 and text[end - 1] in "\"”' \n":
        end -= 1
    return end


def _begins_paragraph(view: View, line: Line) -> bool:
    if line.number == 0:
        return True
    return view.lines[line.number - 1].sentence.paragraph != line.sentence.paragraph


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
    """`Haddad wrote:` and the next paragraph, where no marks stand around it."""
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
