"""Every span sliced again from its source text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.tables.tables import rows_of
from pipeline.package.validate.problems import Problem, row_ids
from pipeline.schemas import Table

_SLICES = (
    ("char_start", "char_end", "excerpt"),
    ("sentence_start", "sentence_end", "sentence"),
    ("speaker_start", "speaker_end", "speaker_text"),
)
"""Start, end, and the column that must be exactly the characters between them."""
_PLACES = (("attributed_start", "attributed_end"),)
"""Start and end of words that are in the text in another form than in the row."""
_NEEDED = frozenset(name for columns in (*_SLICES, *_PLACES) for name in columns) | {"doc_id"}
_SHOWN = 60


def check_spans(declared: Table, table: pa.Table, text_of: Callable[[str], str]) -> list[Problem]:
    """Every slice of every row against its source text; rows of unknown documents are faults.

    `text_of` gives the source text of a doc_id and raises KeyError where there is none. Tables
    without spans have no faults.
    """
    if not declared.has_span:
        return []
    found: list[tuple[int, str, str]] = []
    columns = _NEEDED & set(table.column_names)
    for number, row in enumerate(rows_of(table.select(sorted(columns)))):
        try:
            text = text_of(row["doc_id"])
        except KeyError:
            message = f"there is no source text of {row['doc_id']} to check the row with"
            found.append((number, "doc_id", message))
            continue
        found += [(number, *fault) for fault in _faults(columns, row, text)]
    ids = row_ids(declared, table) if found else []
    return [Problem(declared.name, ids[number], *fault) for number, *fault in found]


def _faults(
    columns: frozenset[str], row: Mapping[str, Any], text: str
) -> Iterator[tuple[str, str]]:
    for start, end, column in _SLICES:
        if {start, end, column} <= columns and row[column] is not None:
            yield from _slice(text, row, start, end, column)
    for start, end in _PLACES:
        if {start, end} <= columns and row[start] is not None:
            yield from _inside(text, row, start, end)
    if columns.issuperset(_SLICES[1]) and row["sentence"] is not None:
        yield from _sentence(row)


def _slice(
    text: str, row: Mapping[str, Any], start: str, end: str, column: str
) -> Iterator[tuple[str, str]]:
    outside = list(_inside(text, row, start, end))
    yield from outside
    if not outside and text[row[start] : row[end]] != row[column]:
        there, here = _short(text[row[start] : row[end]]), _short(row[column])
        yield column, f"it is {here}, but the source has {there} at {row[start]} to {row[end]}"


def _inside(text: str, row: Mapping[str, Any], start: str, end: str) -> Iterator[tuple[str, str]]:
    if row[start] is None or row[end] is None or not 0 <= row[start] < row[end] <= len(text):
        yield (
            start,
            f"{row[start]} to {row[end]} is no span of a text of {len(text)} characters",
        )


def _sentence(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if row["sentence_start"] is None or row["sentence_end"] is None:
        return  # already a fault of the slice
    if not row["sentence_start"] <= row["char_start"] <= row["char_end"] <= row["sentence_end"]:
        yield "sentence", "the sentence does not hold the excerpt"


def _short(words: str) -> str:
    return repr(words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…")
