"""Tables inside a text: their cells are no sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*")
_LEAST_ROWS = 3
_LONGEST_CELL = 200
_WIDE = 5
"""Cells of a line that is a row of a table however long they are."""
_SENTENCE = re.compile(r"(?:\S+\s+){7}\S.*[.!?…][\"'”’)\]]*\s*", re.DOTALL)
"""A cell that tells something: eight words or more, and the end of a sentence."""


def find_tables(text: str) -> Iterator[Edit]:
    """Tables of bars or tabs, each with the reason it is set aside."""
    for bar in ("|", "\t"):
        if bar in text:
            yield from _tables(text, bar)


def _tables(text: str, bar: str) -> Iterator[Edit]:
    start = end = at = 0
    rows: list[str] = []
    for line in text.splitlines(keepends=True):
        if _is_row(line, bar):
            start = start if rows else at
            end = at + len(line.rstrip("\n"))
            rows.append(line)
        elif rows:
            yield from _table(rows, bar, start, end)
            rows = []
        at += len(line)
    yield from _table(rows, bar, start, end)


def _is_row(line: str, bar: str) -> bool:
    cells = line.strip(" \n").split(bar)
    if bar == "|" and _RULE.fullmatch(line.rstrip("\n")) and "-" in line:
        return True
    if bar == "\t" and len(cells) >= _WIDE:
        return True
    return len(cells) > (2 if bar == "\t" else 1) and max(map(len, cells)) <= _LONGEST_CELL


def _table(rows: list[str], bar: str, start: int, end: int) -> Iterator[Edit]:
    """The rows as one stretch, if they are a table: as many cells in each, or a rule below one."""
    counts = [len(row.strip(" \n" + bar).split(bar)) for row in rows]
    ruled = bar == "|" and any("--" in row and _RULE.fullmatch(row.rstrip("\n")) for row in rows)
    even = len(rows) >= _LEAST_ROWS and max(map(counts.count, counts)) >= 0.7 * len(counts)
    if (ruled and len(rows) > 1) or (even and max(counts) > (1 if bar == "\t" else 2)):
        width = max(counts, key=lambda n: (counts.count(n), n))
        yield from _aside(rows, bar, start, end, _reason(len(rows) - ruled, width))


def _aside(rows: list[str], bar: str, start: int, end: int, reason: str) -> Iterator[Edit]:
    """The stretches of a table between the cells that are sentences; the first says why."""
    told: str | None = reason
    done = at = start
    for row in rows:
        for cell in row.split(bar):
            if _SENTENCE.fullmatch(cell):
                if done < at:
                    yield Edit(done, at, "\n\n", told)
                    told = None
                done = min(at + len(cell.rstrip()), end)
            at += len(cell) + 1
        at -= 1
    if done < end:
        yield Edit(done, end, "\n\n", told)


def _reason(rows: int, columns: int) -> str:
    return (
        f"a table of {rows} rows and {columns} columns; only sentences in it are read: "
        "save it as a .csv file beside this one to have its records read"
    )
