"""Readers' comments under an article (`NAME says:` and what follows)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.extract.reports.cues import Cue, manner_cue
from pipeline.extract.reports.view import Line, View
from pipeline.text.spans import Span

_HEADING = re.compile(r"^\W*[\w’'. -]{1,60}? (?:says|said|writes|wrote|commented) ?:\W*$")


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment: who says it, and all of its words; `lines` are the lines it takes up."""

    cue: Cue
    source: tuple[int, int]
    content: Span
    lines: tuple[int, ...]


def find_comments(view: View) -> Iterator[Comment]:
    """The comments of readers that have a heading, in reading order."""
    lines = view.lines
    at = 0
    while at < len(lines):
        heading = _heading(lines[at])
        at += 1
        if heading is None:
            continue
        first = at
        while at < len(lines) and lines[at].sentence.zone == "comment" and not _heading(lines[at]):
            at += 1
        if first == at:
            continue
        start, end = lines[first].sentence.extent.start, lines[at - 1].sentence.extent.end
        cue, source = heading
        yield Comment(cue, source, Span(start, end), tuple(range(first - 1, at)))


def _heading(line: Line) -> tuple[Cue, tuple[int, int]] | None:
    if line.sentence.zone != "comment" or not _HEADING.match(line.sentence.doc.text):
        return None
    doc = line.sentence.doc
    first = next(i for i in range(len(doc)) if doc[i].text[0].isalnum())
    for i in range(len(doc) - 1, first, -1):
        if doc[i].is_alpha:
            return manner_cue(line, i), (first, i)
    return None
