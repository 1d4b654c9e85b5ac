"""Tables whose cells have lines around them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.readers.layout.joining import join
from pipeline.readers.layout.words import Word, in_lines

_NEAR = 3.0
_SHORT = 5.0
_MOST = 1000
"""A page of more rules is a map or a drawing."""
_PROSE = 300
_WIDE = 6
"""A single row of more edges is the end of a table of another page; of fewer, boxes."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line of a page: at `at`, from `start` to `end`, in points."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Grid:
    """The edges of the columns from left to right and of the rows from the top down."""

    columns: tuple[float, ...]
    rows: tuple[float, ...]

    def holds(self, word: Word) -> bool:
        """Whether a word is in a cell."""
        return (
            self.columns[0] - 1 <= word.centre <= self.columns[-1] + 1
            and self.rows[-1] - 1 <= word.middle <= self.rows[0] + 1
        )


def merged(rules: Sequence[Rule]) -> list[Rule]:
    """The rules, with pieces that are on one line and touch joined."""
    found: list[Rule] = []
    for rule in sorted(rules, key=lambda one: (one.upright, round(one.at), one.start)):
        last = found[-1] if found else None
        if (
            last
            and last.upright == rule.upright
            and abs(last.at - rule.at) <= 1.5
            and rule.start <= last.end + _NEAR
        ):
            found[-1] = Rule(rule.upright, last.at, last.start, max(last.end, rule.end))
        else:
            found.append(rule)
    return [rule for rule in found if rule.end - rule.start >= _SHORT]


def grids(rules: Sequence[Rule]) -> list[Grid]:
    """The grids that rules make which meet each other, from the top of the page down."""
    whole = merged(rules)
    groups = _groups(whole) if len(whole) <= _MOST else []
    found = []
    for group in groups:
        columns = _places([rule.at for rule in group if rule.upright])
        rows = _places([rule.at for rule in group if not rule.upright])
        if (len(columns) >= 3 and len(rows) >= 3) or (len(columns) > _WIDE and len(rows) == 2):
            found.append(Grid(tuple(columns), tuple(reversed(rows))))
    return sorted(found, key=lambda grid: -grid.rows[0])


def _places(at: Sequence[float]) -> list[float]:
    places: list[float] = []
    for one in sorted(at):
        if not places or one - places[-1] > _NEAR:
            places.append(one)
    return places


def _groups(rules: Sequence[Rule]) -> list[list[Rule]]:
    flat = [rule for rule in rules if not rule.upright]
    groups: list[list[Rule]] = [[rule] for rule in flat]
    for rule in rules:
        if rule.upright:
            met = [group for group in groups if any(_meet(rule, one) for one in group)]
            if met:
                joined = [one for group in met for one in group] + [rule]
                groups = [group for group in groups if group not in met] + [joined]
    return groups


def _meet(upright: Rule, other: Rule) -> bool:
    """Whether an upright rule meets a flat one."""
    return (
        not other.upright
        and other.start - _NEAR <= upright.at <= other.end + _NEAR
        and upright.start - _NEAR <= other.at <= upright.end + _NEAR
    )


def cells(grid: Grid, words: Sequence[Word]) -> list[list[list[Word]]]:
    """The words of each cell of a grid, by rows."""
    rows: list[list[list[Word]]] = [[[] for _ in grid.columns[1:]] for _ in grid.rows[1:]]
    down = [-row for row in grid.rows]
    for word in words:
        column = min(max(bisect_right(grid.columns, word.centre) - 1, 0), len(grid.columns) - 2)
        row = min(max(bisect_right(down, -word.middle) - 1, 0), len(grid.rows) - 2)
        rows[row][column].append(word)
    return rows


def text_of(cell: Sequence[Word], known: frozenset[str]) -> str:
    """The lines of a cell as one."""
    return join([line.text for line in in_lines(cell)], known)


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Whether cells are boxes of text side by side, and no values."""
    wide = max(len(row) for row in rows)
    return wide <= 2 and any(len(cell) > _PROSE for row in rows for cell in row)


def filled(rows: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The rows without empty ones and without columns that are empty throughout."""
    used = [any(row[at] for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        if any(row):
            yield [cell for cell, is_used in zip(row, used, strict=True) if is_used]
