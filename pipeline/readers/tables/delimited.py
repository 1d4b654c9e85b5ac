"""Tables of plain text: cells between commas, semicolons, tabs or bars."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from itertools import islice

from pipeline.readers.document import Refusal
from pipeline.readers.tables.table import Row, Table, header_of, row_of

_MARKS = ",;\t|"
_SAMPLE_ROWS = 50
_SAMPLE_CHARS = 500_000
_SAYS_MARK = re.compile(r"sep=(.)\n")
"""The first line that Excel writes and reads."""
_LONGEST_CELL = 1 << 30


def table_of(text: str) -> Table:
    """The table that a text is. Its rows are read as they are asked for."""
    csv.field_size_limit(_LONGEST_CELL)
    said = _SAYS_MARK.match(text)
    body = text[said.end() :] if said else text
    mark = said[1] if said else _mark(body[:_SAMPLE_CHARS])
    at, names = header_of(_lenient(body, mark))

    def rows() -> Iterator[Row | Refusal]:
        return _rows(body, mark, at, names)

    return Table(names, rows)


def _reader(text: str, mark: str, strict: bool) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=mark, strict=strict)


def _lenient(text: str, mark: str) -> Iterator[list[str]]:
    """The first rows, up to one that is broken."""
    rows = _reader(text, mark, strict=False)
    try:
        yield from islice(rows, _SAMPLE_ROWS)
    except csv.Error:
        return


def _mark(sample: str) -> str:
    """What is between cells: what cuts most rows as it cuts the header."""

    def fit(mark: str) -> tuple[float, int]:
        widths = [len(row) for row in _lenient(sample, mark) if row]
        width = max(set(widths), key=lambda each: (widths.count(each), each), default=1)
        # The last row of the sample may be cut.
        return (widths.count(width) / len(widths) if width > 1 else 0.0), width

    return max(_MARKS, key=fit)


def _rows(text: str, mark: str, at: int, names: tuple[str, ...]) -> Iterator[Row | Refusal]:
    """Raises nothing: a record that is broken is a refusal, and those after it are read."""
    rows = _reader(text, mark, strict=True)
    number = -at - 1
    while True:
        number += 1
        try:
            cells = next(rows)
        except StopIteration:
            return
        except csv.Error as error:
            if "unexpected end" in str(error):
                yield Refusal(
                    "a quotation mark that opens in it is never closed; what follows is lost with "
                    "it: close it in the file",
                    number,
                )
                return
            yield Refusal(f"not CSV (RFC 4180): {error}", number)
            continue
        made = row_of(number, cells, names) if number > 0 else None
        if made:
            yield made
