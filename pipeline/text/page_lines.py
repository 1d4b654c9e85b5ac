"""The pieces of a page that get a zone: its lines, with credits and the like cut off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.text.article import Zone
from pipeline.text.boilerplate import Pattern, cuts, is_tally, matching
from pipeline.text.lines import Line
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.spans import Span

_STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
_FULL_STOP = re.compile(r"[.…][\"'”’»)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_CAPTION_WORDS = 90
_FIELD = re.compile(r"\W{0,4}(?P<label>[A-Z][\w/()&'’-]*(?: [\w/()&'’-]+){0,4}) ?:(?: \S|$)")
_FORM = 3


@dataclass(slots=True)
class Piece:
    """A line or a part of one, while its zone is found out. `zone` is None until then."""

    span: Span
    text: str
    gap: bool
    zone: Zone | None = None
    hits: tuple[Pattern, ...] = ()
    form: bool = False
    """It is a line of a form: a label, a colon, and what is filled in."""
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
    zone: Zone = "boilerplate" if pattern.label == "credit" else pattern.label
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
            made.append(Piece(line.span, "", line.gap, "boilerplate"))
            continue
        for piece in _parts(whole, line.gap, on_top) if len(lines) > 1 else _one(whole, line):
            if piece.zone is None:
                piece.hits = matching(piece.text)
                on_top = on_top and not (piece.is_prose and len(piece.words) >= 12)
            made.append(piece)
    _mark_forms(made)
    return tuple(made)


def _mark_forms(page: Sequence[Piece]) -> None:
    """Three or more lines in a row with a label and a colon are a form, and no titles."""
    run: list[Piece] = []
    for piece in (*page, None):
        found = _FIELD.match(piece.text) if piece and not (piece.gap and run) else None
        if piece and found and not found["label"].isupper():
            run.append(piece)
            continue
        for line in run if len(run) >= _FORM else ():
            line.form = True
        run = [piece] if piece and _FIELD.match(piece.text) else []


def _one(line: Normalised, of: Line) -> Iterator[Piece]:
    yield Piece(line.extent, line.text, of.gap)
