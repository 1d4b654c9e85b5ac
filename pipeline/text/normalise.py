"""Text made even for the parser, with the way back to the source kept.

No character of the source is rewritten: what the parser sees is a copy in which every character
knows the source offset it came from.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pipeline.text.spans import Span

_SPACE = re.compile(r"\s")
_INVISIBLE = "Cf"
"""The Unicode category of soft hyphens, zero-width spaces, byte order marks and direction marks."""


@dataclass(frozen=True, slots=True)
class Normalised:
    """`text[i]` came from `source[offsets[i]]`; `offsets` has one more entry, the end."""

    text: str
    offsets: tuple[int, ...]


def normalise(source: str, span: Span) -> Normalised:
    """Fold runs of white space to one space, strip it at the ends, drop invisible characters."""
    chars: list[str] = []
    offsets: list[int] = []
    for at in range(span.start, span.end):
        char = source[at]
        if unicodedata.category(char) == _INVISIBLE:
            continue
        if _SPACE.match(char):
            if not chars or chars[-1] == " ":
                continue
            char = " "
        chars.append(char)
        offsets.append(at)
    if chars and chars[-1] == " ":
        chars.pop()
        offsets.pop()
    offsets.append(offsets[-1] + 1 if offsets else span.end)
    return Normalised("".join(chars), tuple(offsets))
