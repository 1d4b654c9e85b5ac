"""Reading annotated text files: UTF-8, and JSON objects one a line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import OnrecordError

Row = dict[str, Any]


def read_text(path: Path) -> str:
    """The text of a file, line ends as they are. Raises OnrecordError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise OnrecordError(f"{path} is not UTF-8 (byte {error.start}).") from error
    except OSError as error:
        raise OnrecordError(f"{path} cannot be read: {error.strerror}.") from error


def json_rows(path: Path) -> Iterator[tuple[str, Row]]:
    """The JSON objects of a file, one a line, each behind the words for its place.

    Raises OnrecordError for a line that is none.
    """
    # Not splitlines(): JSON strings may hold U+2028 and the like unescaped.
    for number, line in enumerate(read_text(path).split("\n"), start=1):
        if line.strip():
            where = f"{path}, line {number}"
            yield where, _row(line, where)


def _row(line: str, where: str) -> Row:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise OnrecordError(f"{where}: not JSON ({error}).") from error
    if not isinstance(row, dict):
        raise OnrecordError(f"{where}: not a JSON object.")
    return row


def check_span(row: Row, where: str, length: int | None = None) -> None:
    """Raise OnrecordError unless `start` and `end` are a span of a text of `length` code points."""
    start, end = row.get("start"), row.get("end")
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
        raise OnrecordError(f"{where}: start and end are no span of code points.")
    if length is not None and end > length:
        raise OnrecordError(f"{where}: a span ends at {end}, behind its text of {length}.")
