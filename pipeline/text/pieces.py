"""The pieces of a page that get a zone: its lines, with credits and the like cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from pipeline import lexicons
from pipeline.text.article import Zone
from pipeline.text.furniture import Pattern, cuts, matching
from pipeline.text.lines import Line
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.spans import Span

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CAPTION_WORDS = 90


@dataclass(slots=True)
class Piece:
    """A line or a part of one, while its zone is found out. `zone` is None until then."""

    span: Span
    text: str
    gap: bool
    zone: Zone | None = None
    hits: tuple[Pattern, ...] = ()
    credited: bool = False
    """A picture credit was cut off it."""
    words: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        self.words = tuple(word.casefold() for word in _WORD.findall(self.text[:4000]))

    @property
    def stopped(self) -> bool:
        """It ends as a sentence does."""
        return _STOP.search(self.text, max(0, len(self.text) - 8)) is not None

    @property
    def is_prose(self) -> bool:
        """It is a paragraph of running text, nothing a page puts around one."""
        if any(hit.where == "anywhere" for hit in self.hits) or self.zone is not None:
            return False
        full = _FULL_STOP.search(self.text, max(0, len(self.text) - 8)) is not None
        long = len(self.words) >= 25 or (len(self.words) >= 5 and full)
        return long or is_tally(self.text)

    @property
    def is_label(self) -> bool:
        """It is a short line that is no sentence: a topic, a menu item, a name."""
        short = len(self.words) <= 8 and not self.stopped
        return short and not is_tally(self.text)

    def hit(self, *where: str) -> Pattern | None:
        """The first entry that describes it and holds in one of these places."""
        return next((hit for hit in self.hits if hit.where in where), None)


def _parts(line: Normalised, gap: bool, on_top: bool) -> Iterator[Piece]:
    """The pieces of a line: what is cut off its ends, and what is left."""
    found = cuts(line.text, on_top)
    if found is None:
        yield Piece(line.extent, line.text, gap)
        return
    pattern, start, end = found
    cut = _stripped(line, start, end)
    zone: Zone = "furniture" if pattern.label == "credit" else pattern.label
    cut_piece = Piece(cut.extent, cut.text, False, zone)
    if pattern.how == "head":
        cut_piece.gap = gap
        rest = list(_parts(_stripped(line, end, len(line.text)), False, on_top))
        yield cut_piece
    else:
        rest = list(_parts(_stripped(line, 0, start), gap, on_top))
    nearest = rest[0] if pattern.how == "head" else rest[-1]
    if pattern.label == "credit" and len(nearest.words) <= _CAPTION_WORDS:
        nearest.credited = True
    yield from rest
    if pattern.how == "foot":
        yield cut_piece


def _stripped(line: Normalised, start: int, end: int) -> Normalised:
    while line.text[start] == " ":
        start += 1
    while line.text[end - 1] == " ":
        end -= 1
    return line.part(start, end)


def pieces(text: str, lines: Sequence[Line]) -> tuple[Piece, ...]:
    """The pieces of a text in reading order, with the lexicon entries that describe them."""
    made: list[Piece] = []
    on_top = True
    for line in lines:
        whole = normalise(text, line.span)
        if not whole.text:
            made.append(Piece(line.span, "", line.gap, "furniture"))
            continue
        for piece in _parts(whole, line.gap, on_top) if len(lines) > 1 else _one(whole, line):
            if piece.zone is None:
                piece.hits = matching(piece.text)
                on_top = on_top and not (piece.is_prose and len(piece.words) >= 12)
            made.append(piece)
    return tuple(made)


def _one(line: Normalised, of: Line) -> Iterator[Piece]:
    yield Piece(line.extent, line.text, of.gap)


_TALLY = re.compile(r"\W*(?P<label>[^\d:]{3,60}?)\s?[:=–—-]\s*(?:[a-z]+ ){0,3}~?\d")
_LETTERS = re.compile(r"[^\W\d_]+")
_LABEL = 5
"""The words that stand before the number at most; more are a headline."""


@cache
def _words() -> frozenset[str]:
    entry = next(e for e in lexicons.load("page_words") if e["id"] == "tallies")
    return frozenset(entry["words"])


def is_tally(text: str) -> bool:
    """Whether a line tells how many of something there were, which the words before it name."""
    found = _TALLY.match(text)
    if found is None:
        return False
    return counts_something(found["label"])


def counts_something(label: str) -> bool:
    """Whether a label names something that is counted ("Civilians reported killed")."""
    words = [word.casefold() for word in _LETTERS.findall(label)]
    return len(words) <= _LABEL and not _words().isdisjoint(words)
