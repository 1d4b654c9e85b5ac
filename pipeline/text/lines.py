"""The lines of a source text, with wrapped lines joined again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from pipeline.text.spans import Span

LONGEST_LINE = 1_000_000
"""A longer line (characters) is no text a person wrote, and is set aside."""
LONGEST_TEXT = 2_000_000
"""What is beyond so many characters of a text is set aside: no report is that long."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WRAP = range(40, 131)
"""Widths, in characters, at which programs wrap text."""


@dataclass(frozen=True, slots=True)
class Line:
    """Characters without white space at their ends; `gap`: an empty line is before it."""

    span: Span
    gap: bool


@dataclass(frozen=True, slots=True)
class SetAside:
    """A stretch of a source text that is not read, and why."""

    span: Span
    reason: str


def _lines(text: str) -> Iterator[Line]:
    end = 0
    for found in _LINE.finditer(text):
        stripped = found.group().strip()
        if not stripped:
            continue
        start = found.start() + found.group().index(stripped[0])
        breaks = text.count("\n", end, start) or text.count("\r", end, start)
        yield Line(Span(start, start + len(stripped)), end == 0 or breaks > 1)
        end = start + len(stripped)


def _first_word(text: str, line: Line) -> int:
    found = re.compile(r"\S+").match(text, line.span.start, line.span.end)
    return len(found.group()) if found else 0


def _wrap_width(text: str, lines: list[Line]) -> int | None:
    """The width the whole text was wrapped at, if it was: then nearly every line is full."""
    pairs = [(a, b) for a, b in pairwise(lines) if not b.gap]
    width = max((len(a.span) for a, _ in pairs), default=0)
    if width not in _WRAP or len(pairs) < 4 or any(len(line.span) > width + 2 for line in lines):
        return None
    full = sum(len(a.span) + 1 + _first_word(text, b) > width for a, b in pairs)
    return width if full >= 0.8 * len(pairs) else None


def _goes_on(text: str, line: Line, after: Line, width: int | None) -> bool:
    """Whether `after` is the rest of the paragraph that `line` belongs to."""
    if after.gap:
        return False
    if width is not None:
        return len(line.span) + 1 + _first_word(text, after) > width
    words = line.span.of(text).count(" ") + 1 if len(line.span) < 1000 else 1000
    last, first = text[line.span.end - 1], text[after.span.start]
    return words >= 6 and (last.islower() or last == ",") and first.islower()


def _joined(text: str, lines: list[Line]) -> Iterator[Line]:
    width = _wrap_width(text, lines)
    start: Line | None = None
    for line, after in pairwise([*lines, None]):
        if line is None:
            break
        start = start or line
        if after is None or not _goes_on(text, line, after, width):
            yield Line(Span(start.span.start, line.span.end), start.gap)
            start = None


def read_lines(text: str) -> tuple[tuple[Line, ...], tuple[SetAside, ...]]:
    """The lines to read, and what is set aside for its length; both in order."""
    kept: list[Line] = []
    aside: list[SetAside] = []
    for line in _lines(text):
        if len(line.span) > LONGEST_LINE:
            aside.append(SetAside(line.span, f"a line of more than {LONGEST_LINE:,} characters"))
        elif line.span.end > LONGEST_TEXT:
            rest = Span(line.span.start, line.span.start + len(text[line.span.start :].rstrip()))
            aside.append(SetAside(rest, f"beyond the first {LONGEST_TEXT:,} characters"))
            break
        else:
            kept.append(line)
    return tuple(_joined(text, kept)), tuple(aside)
