"""The answer to a statement as a person or a program reads it: a table of text, CSV, or JSON."""

from __future__ import annotations

import csv
import datetime
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pipeline.package.tables.csv_file import as_text

Form = Literal["table", "csv", "json"]
_WIDEST = 60
_NARROWEST = 16
"""Characters to which a column of long texts may shrink, so that the others fit."""
_ELLIPSIS = "…"
_BETWEEN = "  "


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows a statement gave, with the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def render(answer: Answer, width: int | None = None, form: Form = "table") -> str:
    """The answer in one of its forms, without a line break at its end.

    A table of plain text has numbers to the right and the number of rows below. With a `width` it
    is at most so many characters wide: long cells are cut, and columns that still do not fit
    left out with a note. With none nothing is cut. CSV has a header and texts as they are;
    JSON is a list of objects.
    """
    if form == "csv":
        return _csv(answer)
    if form == "json":
        return _json(answer)
    return _table(answer, width)


def _csv(answer: Answer) -> str:
    text = io.StringIO(newline="")
    written = csv.writer(text, lineterminator="\n")
    written.writerow(answer.columns)
    written.writerows([as_text(value) for value in row] for row in answer.rows)
    return text.getvalue().rstrip("\n")


def _json(answer: Answer) -> str:
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return json.dumps(rows, indent=2, ensure_ascii=False, default=as_text)


def _table(answer: Answer, width: int | None) -> str:
    cells = [[_cell(value, width is None) for value in row] for row in answer.rows]
    right = [_all_numbers(answer.rows, i) for i in range(len(answer.columns))]
    wanted = [
        max(len(name), *(len(row[i]) for row in cells)) if cells else len(name)
        for i, name in enumerate(answer.columns)
    ]
    least = [
        each if right[i] else max(len(answer.columns[i]), min(each, _NARROWEST))
        for i, each in enumerate(wanted)
    ]
    widths = _fitting(wanted, least, width)
    lines = [_line(answer.columns, widths, right)]
    lines.append(_BETWEEN.join("-" * each for each in widths))
    lines += [_line(row, widths, right) for row in cells]
    count, left_out = len(cells), answer.columns[len(widths) :]
    note = f"({count} row{'' if count == 1 else 's'}"
    if left_out:
        are = "column does" if len(left_out) == 1 else "columns do"
        note += f"; {len(left_out)} {are} not fit: {', '.join(left_out)}"
    return "\n".join([*lines, note + ")"])


def _cell(value: Any, whole: bool) -> str:
    match value:
        case None:
            return ""
        case bool():
            text = "true" if value else "false"
        case float() if value.is_integer() and abs(value) < 1e15:
            text = str(int(value))
        case datetime.datetime():
            text = value.isoformat(" ")
        case _:
            text = " ".join(str(value).split())
    return text if whole else _cut(text, _WIDEST)


def _cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + _ELLIPSIS


def _fitting(wanted: Sequence[int], least: Sequence[int], width: int | None) -> list[int]:
    """The widths of the columns that fit side by side, the widest ones made narrower; always one.

    `least` says how far each may shrink.
    """
    widths = list(wanted)
    if width is None:
        return widths
    while len(widths) > 1 and _whole(least[: len(widths)]) > width:
        widths.pop()
    while _whole(widths) > width:
        wide = [i for i, each in enumerate(widths) if each > least[i]]
        if not wide:
            break
        widths[max(wide, key=lambda i: widths[i])] -= 1
    return widths


def _whole(widths: Sequence[int]) -> int:
    return sum(widths) + len(_BETWEEN) * (len(widths) - 1)


def _all_numbers(rows: tuple[tuple[Any, ...], ...], i: int) -> bool:
    values = [row[i] for row in rows if row[i] is not None]
    return bool(values) and all(
        isinstance(value, int | float) and not isinstance(value, bool) for value in values
    )


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    padded = [
        cells[i].rjust(each) if right[i] else _cut(cells[i], each).ljust(each)
        for i, each in enumerate(widths)
    ]
    return _BETWEEN.join(padded).rstrip()
