"""The columns of a page, in the order they are read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.readers.layout.words import Line, Word, in_lines, is_right_to_left, segments

_STEP = 2.0
_LEAST_LINES = 5
_LEAST_WORDS = 3.0
"""Words of a line of a column, on the average; cells of tables have fewer."""
_PROSE_WORDS = 6.0
_LEVEL = 1.0
_CROSSING = 0.25
"""The share of lines that may run over the gap between columns: headlines and pictures' notes."""
_DEEPEST = 4


def columns_of(words: Sequence[Word], depth: int = 0) -> Iterator[list[Line]]:
    """The lines of each column, or of a part of the page across all columns."""
    lines = in_lines(words)
    parts = [part for line in lines for part in segments(line)]
    gutter = _gutter(parts) if depth < _DEEPEST else None
    if gutter is None:
        if lines:
            yield lines
        return
    backwards = is_right_to_left("".join(word.text for word in words))
    for across, band in _bands(parts, gutter):
        if across:
            yield in_lines([word for part in band for word in part.words])
            continue
        sides = [
            [word for part in band for word in part.words if (part.left > gutter) == is_right]
            for is_right in ((True, False) if backwards else (False, True))
        ]
        for side in sides:
            yield from columns_of(side, depth + 1)


def _gutter(parts: Sequence[Line]) -> float | None:
    """The middle of the gap that runs between two columns of prose, if there is one."""
    if len(parts) < _LEAST_LINES + 2:
        return None
    start, end = min(part.left for part in parts), max(part.right for part in parts)
    best: tuple[int, float, float] | None = None
    number = min(int((end - start) / _STEP), 2000)
    for step in range(int(0.2 * number), int(0.8 * number) + 1):
        at = start + step * _STEP
        crossing = sum(part.left < at < part.right for part in parts)
        if crossing > _CROSSING * len(parts):
            continue
        left = [part for part in parts if part.right <= at]
        right = [part for part in parts if part.left >= at]
        if not (
            (_is_column(left) and _is_column(right))
            or _is_beside(left, right)
            or _is_beside(right, left)
        ):
            continue
        room = min(part.left for part in right) - max(part.right for part in left)
        if best is None or (crossing, -room) < best[:2]:
            best = (crossing, -room, at)
    return best[2] if best else None


def _is_column(parts: Sequence[Line], least: float = _LEAST_WORDS) -> bool:
    if len(parts) < _LEAST_LINES:
        return False
    words = sum(len(part.words) for part in parts) / len(parts)
    heights = sum(part.height for part in parts)
    tall = max(part.middle for part in parts) - min(part.middle for part in parts)
    return words >= least and tall <= 4 * heights


def _is_beside(prose: Sequence[Line], parts: Sequence[Line]) -> bool:
    """Whether parts are notes or numbers beside prose, and no cells of its rows.

    The lines of the one are at other heights than those of the other.
    """
    if len(parts) < 2 or not _is_column(prose, _PROSE_WORDS):
        return False
    heights = [line.middle for line in prose]
    level = sum(any(abs(part.middle - height) < _LEVEL for height in heights) for part in parts)
    return 2 * level < len(parts)


def _bands(parts: Sequence[Line], gutter: float) -> Iterator[tuple[bool, list[Line]]]:
    """Stretches from the top down: whether they run across the gap, and their parts."""
    band: list[Line] = []
    across = False
    for part in sorted(parts, key=lambda one: (-one.middle, one.left)):
        runs_over = part.left < gutter < part.right
        if band and runs_over != across:
            yield across, band
            band = []
        across = runs_over
        band.append(part)
    if band:
        yield across, band
