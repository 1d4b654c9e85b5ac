"""Words with their places on a page, and the geometry that the other parts work on."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_SAME_LINE = 0.4
"""Words whose middles are less than this share of their height apart are on one line."""
_SEGMENT = 1.25
"""A gap of so many heights parts two cells or columns; between words of a line it is less."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word. `x` counts from the left, `y` from the foot of the page as it is seen, in points."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def middle(self) -> float:
        """Half way up."""
        return (self.bottom + self.top) / 2

    @property
    def centre(self) -> float:
        """Half way across."""
        return (self.left + self.right) / 2

    @property
    def height(self) -> float:
        """From foot to head, and never nothing."""
        return max(self.top - self.bottom, 1.0)


@dataclass(frozen=True)
class Line:
    """Words that are side by side, in the order they are read."""

    words: tuple[Word, ...]

    @cached_property
    def text(self) -> str:
        """Its words with spaces."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def left(self) -> float:
        """Where its first word begins."""
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        """Where its last word ends."""
        return max(word.right for word in self.words)

    @cached_property
    def height(self) -> float:
        """That of the words in the middle of all by height."""
        return sorted(word.height for word in self.words)[len(self.words) // 2]

    @cached_property
    def middle(self) -> float:
        """Half way up, of the word in the middle of all."""
        return sorted(word.middle for word in self.words)[len(self.words) // 2]


def is_right_to_left(text: str) -> bool:
    """Whether most letters are of a script that is written from right to left."""
    letters = [unicodedata.bidirectional(sign) for sign in text if sign.isalpha()]
    return 2 * sum(kind in ("R", "AL") for kind in letters) > len(letters)


def in_lines(words: Iterable[Word]) -> list[Line]:
    """The lines of words from the top of a page down, each from its beginning to its end."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda one: (-one.middle, one.left, one.text)):
        last = lines[-1] if lines else None
        if last and abs(last[0].middle - word.middle) < _SAME_LINE * max(
            min(last[0].height, word.height), 4.0
        ):
            last.append(word)
        else:
            lines.append([word])
    return [Line(tuple(_ordered(line))) for line in lines]


def _ordered(words: Sequence[Word]) -> list[Word]:
    backwards = is_right_to_left("".join(word.text for word in words))
    return sorted(words, key=lambda one: (-one.right if backwards else one.left, one.text))


def segments(line: Line) -> Iterator[Line]:
    """The parts of a line between which there is more room than between words."""
    part: list[Word] = []
    for word in line.words:
        if part:
            gap = max(word.left - part[-1].right, part[-1].left - word.right)
            if gap > _SEGMENT * min(part[-1].height, word.height) and gap > 6:
                yield Line(tuple(part))
                part = []
        part.append(word)
    yield Line(tuple(part))
