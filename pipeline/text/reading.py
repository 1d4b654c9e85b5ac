"""What rules read of a source text: a copy with stretches left out or written otherwise.

The source is never changed. Each layer of edits gives a shorter copy and knows the way back, so
that whatever is found in the copy can be placed in the source.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.text.lines import SetAside
from pipeline.text.spans import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """The characters `text[start:end]` are read as `words`; `reason` if a user should know why."""

    start: int
    end: int
    words: str = ""
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class _Segment:
    """A stretch of the copy and the stretch of the text it refers to."""

    at: int
    """Where it begins in the copy."""
    start: int
    end: int
    kept: bool
    """Its characters are those of the text, one by one."""


class Layer:
    """A text with edits made, and the way from each to the other."""

    def __init__(self, text: str, edits: Sequence[Edit]) -> None:
        """`edits` must be in order and may not overlap."""
        self.text = ""
        self._segments: list[_Segment] = []
        parts: list[str] = []
        length = done = 0
        for edit in (*edits, Edit(len(text), len(text))):
            if done < edit.start:
                self._segments.append(_Segment(length, done, edit.start, True))
                parts.append(text[done : edit.start])
                length += edit.start - done
            if edit.words:
                self._segments.append(_Segment(length, edit.start, edit.end, False))
                parts.append(edit.words)
                length += len(edit.words)
            done = edit.end
        self.text = "".join(parts)
        self._ats = [segment.at for segment in self._segments]
        self._starts = [segment.start for segment in self._segments]

    def back(self, span: Span) -> Span:
        """The stretch of the text that a span of the copy refers to."""
        if not self._segments:
            return Span(0, 0)
        start = self._back(span.start)[0]
        return Span(start, max(start, self._back(span.end - 1)[1] if len(span) else start))

    def _back(self, at: int) -> tuple[int, int]:
        """The (start, end) in the text of the character at `at` in the copy."""
        segment = self._segments[max(0, bisect_right(self._ats, at) - 1)]
        if not segment.kept:
            return segment.start, segment.end
        found = min(segment.start + at - segment.at, segment.end)
        return found, found + 1

    def forth(self, span: Span) -> Span:
        """What is left of a span of the text in the copy; empty if nothing is."""
        start, end = self._forth(span.start), self._forth_end(span.end)
        return Span(start, max(start, end))

    def _forth(self, at: int) -> int:
        number = bisect_right(self._starts, at) - 1
        if number < 0:
            return 0
        segment = self._segments[number]
        if at == segment.start or at < segment.end:
            return segment.at + (at - segment.start if segment.kept else 0)
        return self._ats[number + 1] if number + 1 < len(self._ats) else len(self.text)

    def _forth_end(self, at: int) -> int:
        number = bisect_left(self._starts, at) - 1
        if number < 0:
            return 0
        segment = self._segments[number]
        if segment.kept:
            return segment.at + min(at, segment.end) - segment.start
        return self._ats[number + 1] if number + 1 < len(self._ats) else len(self.text)


@dataclass(frozen=True, slots=True)
class Reading:
    """What rules read of a source text."""

    text: str
    layers: tuple[Layer, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    """Stretches of the source that are left out and are more than marks and page boilerplate."""
    speakers: tuple[Span, ...] = ()
    """Names in the source that marks give the words behind them to."""

    def source(self, span: Span) -> Span:
        """Where a span of `text` is in the source."""
        for layer in reversed(self.layers):
            span = layer.back(span)
        return span

    def read(self, span: Span) -> Span:
        """What is left in `text` of a span of the source; empty if nothing is."""
        for layer in self.layers:
            span = layer.forth(span)
        return span

    def edited(self, edits: Iterable[Edit]) -> Reading:
        """The same with edits made; of two that overlap the first one, or the longer, is made."""
        made: list[Edit] = []
        for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
            if not made or edit.start >= made[-1].end:
                made.append(edit)
        if not made:
            return self
        aside = (
            SetAside(self.source(Span(edit.start, edit.end)), edit.reason)
            for edit in made
            if edit.reason
        )
        layer = Layer(self.text, made)
        return replace(
            self,
            text=layer.text,
            layers=(*self.layers, layer),
            set_aside=(*self.set_aside, *aside),
        )


@dataclass(frozen=True, slots=True)
class Turn:
    """Words given to somebody: `speaker` names who, `words` is what is said, in block `block`.

    Both are spans of what is read of a text.
    """

    speaker: Span
    words: Span
    block: int
