"""From the lines of a column to its paragraphs and tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.readers.layout.joining import HYPHENS, join
from pipeline.readers.layout.words import Line, segments
from pipeline.readers.shared.rows import rows_as_text

_ITEM = re.compile(
    r"(?:[•▪‣●○◦■□–—*\uf0b7\uf0a7-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{2,5})[.)])(?:\s|$)"
)
_PITCH = 1.35
"""A line so many times farther down than usual begins a paragraph."""
_SIZE = 1.15
"""Lines that differ more in height are not of one paragraph."""
_INDENT = 0.8
_WRAPPED = 3
_LABEL = 3
"""Words; lines that all have no more are labels and numbers, and no sentence."""
_CLOSING = '.!?:;”"'
_FEW = 2
_USUAL = 1.2
_ROWS = {2: 3}
"""A table of two columns has three rows at the least; of more, two."""


def blocks_of(lines: Sequence[Line], known: frozenset[str]) -> Iterator[str]:
    """The paragraphs and tables of a column, from its top down."""
    prose: list[Line] = []
    for table, part in _tables(lines):
        if table:
            yield from _prose(prose, known)
            prose = []
            yield _table(part, known)
        else:
            prose += part
    yield from _prose(prose, known)


def _cells(line: Line) -> list[Line]:
    """The segments of a line; a bullet or number before an item is a part of it."""
    parts = [*segments(line)]
    while len(parts) > 1 and _ITEM.fullmatch(parts[0].text):
        parts[:2] = [Line(parts[0].words + parts[1].words)]
    return parts


def _tables(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Stretches of lines: whether each is a table, and its lines."""
    run: list[Line] = []
    for line in lines:
        if len(_cells(line)) > 1 or (run and _is_rest(run[-1], line)):
            run.append(line)
            continue
        yield _is_table(run), run
        run = []
        yield False, [line]
    yield _is_table(run), run


def _is_rest(row: Line, line: Line) -> bool:
    """Whether a line is the second one of a cell of a row, and not of its first cell."""
    first = next(iter(_cells(row)))
    close = row.middle - line.middle < 1.6 * row.height
    return close and line.left > first.right and line.left > row.left + 20


def _is_table(run: Sequence[Line]) -> bool:
    rows = [row for row in map(_cells, run) if len(row) > 1]
    if not rows:
        return False
    width = min(len(row) for row in rows)
    if len(rows) < _ROWS.get(width, 2):
        return False
    return len(_columns([cell for row in rows for cell in row])) > 1


def _columns(cells: Sequence[Line]) -> list[tuple[float, float]]:
    """The stretches across the page that cells are in, from left to right."""
    found: list[tuple[float, float]] = []
    for cell in sorted(cells, key=lambda one: one.left):
        if found and cell.left <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], cell.right))
        else:
            found.append((cell.left, cell.right))
    return found


def _table(run: Sequence[Line], known: frozenset[str]) -> str:
    rows = [_cells(line) for line in run]
    columns = _columns([cell for row in rows for cell in row])
    texts: list[list[list[str]]] = []
    for row in rows:
        at = {
            number: [cell.text for cell in row if start <= cell.left <= end]
            for number, (start, end) in enumerate(columns)
        }
        if texts and not at[0] and len(row) < len(columns):
            for number, more in at.items():
                texts[-1][number] += more
        else:
            texts.append([at[number] for number in range(len(columns))])
    return rows_as_text([[join(cell, known) for cell in row] for row in texts])


def _prose(lines: Sequence[Line], known: frozenset[str]) -> Iterator[str]:
    """The paragraphs of lines that are no table.

    A few short lines in a wide column were not cut at its edge: each is a paragraph.
    """
    edge = max((line.right for line in lines), default=0.0)
    for stretch in _stretches(lines):
        right = max(line.right for line in stretch)
        if len(stretch) < _WRAPPED:
            right = edge
        left = min(line.left for line in stretch)
        labels = all(len(line.words) <= _LABEL for line in stretch)
        paragraph = [stretch[0]]
        for line, after in pairwise(stretch):
            if labels or _begins(line, after, left, right):
                yield join([one.text for one in paragraph], known)
                paragraph = []
            paragraph.append(after)
        yield join([one.text for one in paragraph], known)


def _stretches(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines of one size with the same room between them."""
    pitches = sorted(a.middle - b.middle for a, b in pairwise(lines) if a.middle > b.middle)
    usual = pitches[len(pitches) // 3] if len(pitches) > _FEW else 0.0
    stretch: list[Line] = []
    for line in lines:
        if stretch:
            last = stretch[-1]
            down = last.middle - line.middle
            sizes = sorted((last.height, line.height))
            pitch = max(usual, _USUAL * sizes[1])
            if down > _PITCH * pitch or down < 0 or sizes[1] > _SIZE * sizes[0] + 1:
                yield stretch
                stretch = []
        stretch.append(line)
    if stretch:
        yield stretch


def _is_item(line: Line) -> bool:
    found = _ITEM.match(line.text)
    return found is not None and found.end() < len(line.text)


def _begins(line: Line, after: Line, left: float, right: float) -> bool:
    """Whether a line begins a paragraph: an item, an indent, or its first word had had room."""
    if _is_item(after) and (
        not after.text.lstrip("(")[:1].isalnum()
        or line.text[-1:] in _CLOSING
        or line.right < right - 2 * line.height
    ):
        return True
    if line.text.endswith(HYPHENS):
        return False
    indent = _INDENT * after.height
    if after.left > left + indent and line.left <= left + indent and line.text[-1:] in _CLOSING:
        return True
    first = after.words[0]
    return line.right + (first.right - first.left) + after.height < right
