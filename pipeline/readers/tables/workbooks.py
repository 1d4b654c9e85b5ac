"""Tables in the sheets of .xlsx workbooks."""

from __future__ import annotations

import datetime as dt
import io
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from typing import Any

import openpyxl
from openpyxl.utils.escape import unescape

from pipeline.readers.document import Refusal, UnreadableError
from pipeline.readers.shared.text import shown
from pipeline.readers.shared.zips import check_office
from pipeline.readers.tables.table import Row, Table, header_of, row_of

_MOST_CELLS = 2_000


def tables_of(data: bytes) -> Iterator[Table]:
    """A table for each sheet with cells, in the order of the workbook.

    Raises UnreadableError for what is broken and what would fill the memory.
    """
    check_office(data)
    try:
        with warnings.catch_warnings():
            # It warns of parts it leaves out, such as drop-down lists.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(
                io.BytesIO(data), read_only=True, data_only=True, keep_links=False
            )
            for sheet in book.worksheets:
                table = _table(sheet, f"the sheet {shown(sheet.title)}")
                if table.names:
                    yield table
    except UnreadableError:
        raise
    except Exception as error:
        raise _broken(error) from error


def _broken(error: Exception) -> UnreadableError:
    # The library meets broken files with errors of every kind.
    said = "a broken workbook" if isinstance(error, zipfile.BadZipFile | KeyError) else "a workbook"
    return UnreadableError(
        f"{said} that cannot be read ({type(error).__name__}: {shown(str(error))}); save it again"
    )


def _table(sheet: Any, part: str) -> Table:
    at, names = header_of(_cells(sheet))

    def rows() -> Iterator[Row | Refusal]:
        for number, cells in enumerate(_cells(sheet), start=-at):
            made = row_of(number, cells, names, may_be_short=True) if number > 0 else None
            if made:
                yield made

    return Table(names, rows, part)


def _cells(sheet: Any) -> Iterator[Sequence[str]]:
    try:
        # What a sheet says of its own size is often wrong.
        sheet.reset_dimensions()
        for row in sheet.iter_rows(values_only=True):
            yield [_text(cell) for cell in row[:_MOST_CELLS]]
    except Exception as error:
        raise _broken(error) from error


def _text(cell: Any) -> str:
    if cell is None or isinstance(cell, bool):
        return ""
    if isinstance(cell, dt.datetime | dt.date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e18:
        return str(int(cell))
    said = str(cell)
    return unescape(said) if "_x" in said else said
