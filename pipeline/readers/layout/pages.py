"""What is on the pages of a PDF file: words and lines, as the library for it sees them."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.readers.layout.grids import Rule
from pipeline.readers.layout.words import Word

_MOST_SHAPES = 20_000
_THIN = 2.5
_SPACES = frozenset({"\x00", "\r", "\n", " ", "\t", "\u00a0", "\u2002", "\u2003", "\u2009"})
_RAISED = 0.8
_LARGE = 0.3
"""The share of a page that a picture covers which may be a picture of its text."""


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a page in the order they are drawn, and its rules."""

    width: float
    height: float
    words: tuple[Word, ...]
    rules: tuple[Rule, ...]
    pictures: int
    """Large ones."""


@dataclass(frozen=True, slots=True)
class _Sign:
    text: str
    left: float
    right: float
    bottom: float
    top: float
    foot: float
    """The height of the line it is on."""
    size: float


def page_of(page: Any) -> Page:
    """The words and rules of a page of pypdfium2."""
    from pypdfium2 import raw  # noqa: PLC0415 - an extra

    width, height = page.get_size()
    turned = _Turn(page.get_rotation(), width, height)
    holder = page.get_textpage()
    try:
        words = tuple(_words(_signs(holder.raw, holder.count_chars(), turned, raw)))
    finally:
        holder.close()
    rules: list[Rule] = []
    pictures = 0
    for number, shape in enumerate(page.get_objects(max_depth=3)):
        if number >= _MOST_SHAPES:
            break
        if shape.type == raw.FPDF_PAGEOBJ_PATH:
            rules += _rules(turned.box(*shape.get_bounds()))
        elif shape.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = shape.get_bounds()
            pictures += (right - left) * (top - bottom) > _LARGE * width * height
    return Page(width, height, words, tuple(rules), pictures)


@dataclass(frozen=True, slots=True)
class _Turn:
    """A page that is shown turned: places on it as they are seen."""

    degrees: int
    width: float
    height: float

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.degrees == 90:
            return y, self.height - x
        if self.degrees == 180:
            return self.width - x, self.height - y
        if self.degrees == 270:
            return self.width - y, x
        return x, y

    def box(
        self, left: float, bottom: float, right: float, top: float
    ) -> tuple[float, float, float, float]:
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return min(a, c), min(b, d), max(a, c), max(b, d)


def _signs(holder: Any, number: int, turned: _Turn, raw: Any) -> Iterator[_Sign | None]:
    """The signs of a page; None for the room between two words."""
    place = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    for at in range(number):
        code = raw.FPDFText_GetUnicode(holder, at)
        text = chr(code) if code <= 0x10FFFF and not 0xD800 <= code < 0xE000 else "\ufffd"
        if raw.FPDFText_IsHyphen(holder, at) == 1:
            text = "-"
        if text in _SPACES or raw.FPDFText_IsGenerated(holder, at) == 1:
            yield None
            continue
        if text < " ":
            continue
        raw.FPDFText_GetLooseCharBox(holder, at, ctypes.byref(place))
        raw.FPDFText_GetCharOrigin(holder, at, ctypes.byref(x), ctypes.byref(y))
        box = turned.box(place.left, place.bottom, place.right, place.top)
        size = raw.FPDFText_GetFontSize(holder, at)
        yield _Sign(text, box[0], box[2], box[1], box[3], turned.point(x.value, y.value)[1], size)


def _words(signs: Iterator[_Sign | None]) -> Iterator[Word]:
    part: list[_Sign] = []
    for sign in signs:
        if sign is None or (part and _parts(part[-1], sign)):
            yield from _word(part)
            part = []
        if sign is not None:
            part.append(sign)
    yield from _word(part)


def _parts(last: _Sign, sign: _Sign) -> bool:
    """Whether there is room between two signs that follow on each other."""
    size = max(last.size, sign.size, 4.0)
    gap = max(sign.left - last.right, last.left - sign.right)
    return gap > 0.3 * size or abs(sign.foot - last.foot) > 0.6 * size


def _word(part: list[_Sign]) -> Iterator[Word]:
    """The word that signs make, without the raised number of a note behind it."""
    kept = part
    while len(kept) > 1 and kept[-1].text.isdigit() and _is_raised(kept[-1], kept[0]):
        kept = kept[:-1]
    if not kept:
        return
    size = sorted(sign.size for sign in kept)[len(kept) // 2]
    foot = sorted(sign.foot for sign in kept)[len(kept) // 2]
    tall = [sign.top for sign in kept]
    height = size if 3 <= size <= 100 else max(max(tall) - foot, 1.0)
    yield Word(
        "".join(sign.text for sign in kept),
        min(sign.left for sign in kept),
        max(sign.right for sign in kept),
        foot - 0.2 * height,
        foot + 0.8 * height,
    )


def _is_raised(sign: _Sign, other: _Sign) -> bool:
    return sign.size < _RAISED * other.size and sign.foot > other.foot + 0.1 * other.size


def _rules(box: tuple[float, float, float, float]) -> Iterator[Rule]:
    """The rule that a thin shape is, or those around a box."""
    left, bottom, right, top = box
    if top - bottom <= _THIN:
        yield Rule(False, (bottom + top) / 2, left, right)
    elif right - left <= _THIN:
        yield Rule(True, (left + right) / 2, bottom, top)
    else:
        yield Rule(False, bottom, left, right)
        yield Rule(False, top, left, right)
        yield Rule(True, left, bottom, top)
        yield Rule(True, right, bottom, top)
