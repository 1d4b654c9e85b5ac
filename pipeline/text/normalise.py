"""Text made even for the parser, with the way back to the source kept.

No character of the source is rewritten: what the parser sees is a copy in which every character
knows the source offset it came from.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.text.spans import Span

_INVISIBLE = "Cf"
"""The Unicode category of soft hyphens, zero-width spaces, byte order marks and direction marks."""
_PLAIN = re.compile(r"[!-~‘’“”–—…]+(?: [!-~‘’“”–—…]+)*")
"""Text that needs no change: visible characters with single spaces between them."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """`text[i]` came from `source[offsets[i]]`; `offsets` has one more entry, the end."""

    text: str
    offsets: Sequence[int]

    def part(self, start: int, end: int) -> Normalised:
        """The characters `text[start:end]`, which may not begin or end with a space."""
        if start >= end:
            raise ValueError(f"an empty stretch: {start}:{end}")
        offsets = (*self.offsets[start:end], self.offsets[end - 1] + 1)
        return Normalised(self.text[start:end], offsets)

    @property
    def extent(self) -> Span:
        """From the first to the last character kept, in the source."""
        return Span(self.offsets[0], self.offsets[-1])


def normalise(source: str, span: Span) -> Normalised:
    """Fold runs of white space to one space, strip it at the ends, drop invisible characters."""
    if _PLAIN.fullmatch(source, span.start, span.end):
        return Normalised(span.of(source), range(span.start, span.end + 1))
    chars: list[str] = []
    offsets: list[int] = []
    for at in range(span.start, span.end):
        char = source[at]
        if char.isspace():
            if not chars or chars[-1] == " ":
                continue
            char = " "
        elif not char.isascii() and unicodedata.category(char) == _INVISIBLE:
            continue
        chars.append(char)
        offsets.append(at)
    if chars and chars[-1] == " ":
        chars.pop()
        offsets.pop()
    offsets.append(offsets[-1] + 1 if offsets else span.end)
    return Normalised("".join(chars), tuple(offsets))
