"""Headers, footers and numbers of pages: what is at the same height on many of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.readers.layout.words import Line, Word, in_lines

_EDGE = 0.14
"""The share of a page's height at its top and foot in which it is looked for."""
_SHARE = 0.3
_COUNTED = 3
"""Numbers that count up on fewer pages do so by chance."""
_HEIGHT = 6.0
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"\W*(?:(?:page|p\.|seite|página)\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/|von|de|\|)\s*\d{1,4})?\W*",
    re.I,
)
_LONGEST = 200


def without_running(pages: Sequence[Sequence[Word]], heights: Sequence[float]) -> list[list[Word]]:
    """The words of each page without those of its header and footer."""
    edges = [
        [line for line in in_lines(words) if _at_edge(line, height)]
        for words, height in zip(pages, heights, strict=True)
    ]
    times: Counter[tuple[str, int]] = Counter()
    for lines, height in zip(edges, heights, strict=True):
        times.update({key for line in lines for key in _keys(line, height)[:2]})
    least = max(2, _SHARE * len(pages))
    kept: list[list[Word]] = []
    first = _first_number(edges)
    for at, (words, lines, height) in enumerate(zip(pages, edges, heights, strict=True)):
        gone = {
            id(word)
            for line in lines
            if max(times[key] for key in _keys(line, height)) >= least
            or _NUMBER.fullmatch(line.text)
            or (first is not None and first + at in _numbers(line))
            for word in line.words
        }
        kept.append([word for word in words if id(word) not in gone])
    return kept


def _numbers(line: Line) -> set[int]:
    """The numbers that a line begins and ends with."""
    ends = {word for word in (line.words[0].text, line.words[-1].text) if len(word) < 5}
    return {int(word) for word in ends if word.isdecimal()}


def _first_number(edges: Sequence[Sequence[Line]]) -> int | None:
    """The number of the first page, where lines at the edges of pages count up from it."""
    firsts = Counter(
        number - at
        for at, lines in enumerate(edges)
        for number in {number for line in lines for number in _numbers(line)}
    )
    best = max(firsts.items(), key=lambda one: (one[1], -one[0]), default=(0, 0))
    return best[0] if best[1] >= max(_COUNTED, _SHARE * len(edges)) else None


def _at_edge(line: Line, height: float) -> bool:
    return not _EDGE * height <= line.middle <= (1 - _EDGE) * height and len(line.text) < _LONGEST


def _keys(line: Line, height: float) -> list[tuple[str, int]]:
    """What a line says with its numbers left out, and how far it is from the nearer edge."""
    said = _DIGITS.sub("#", line.text.casefold())
    down = height - line.middle if line.middle > height / 2 else -line.middle
    place = round(down / _HEIGHT)
    return [(said, place), (said, place + 1), (said, place - 1)]
