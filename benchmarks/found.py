"""What the pipeline finds in a document: the rows that it would publish."""

from __future__ import annotations

from typing import Any

from benchmarks.document import Document
from pipeline.evaluate.lines import Row
from pipeline.extract.work import extract_text

Tables = dict[str, list[Row]]


def find_rows(document: Document[Any]) -> Tables:
    """The rows of a document by table, in the order of the text where they have a place in it."""
    return {
        table: sorted(rows, key=lambda row: (row["char_start"], row["char_end"]))
        if rows and "char_start" in rows[0]
        else rows
        for table, rows in extract_text(document.source()).items()
    }


def spans(rows: list[Row]) -> list[Row]:
    """The rows with their spans as `start` and `end`, as annotations have them."""
    return [{**row, "start": row["char_start"], "end": row["char_end"]} for row in rows]
