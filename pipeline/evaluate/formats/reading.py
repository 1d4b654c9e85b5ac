"""Reading documents that stand one a line in JSON."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pipeline.errors import OnrecordError
from pipeline.evaluate.formats.document import Document, day
from pipeline.evaluate.lines import Row, check_span, json_rows


def need(row: Row, name: str, kind: type, where: str) -> Any:
    """The value of a field. Raises OnrecordError unless it is of the kind."""
    value = row.get(name)
    if not isinstance(value, kind):
        raise OnrecordError(f"{where}: {name} is missing, or no {kind.__name__}.")
    return value


def need_each(rows: list[Row], where: str, *names: str) -> None:
    """Raise OnrecordError unless each of the annotations has these fields, be they null."""
    for row in rows:
        missing = [name for name in names if not isinstance(row, dict) or name not in row]
        if missing:
            raise OnrecordError(f"{where}: an annotation without {missing[0]}.")


def read_marked(
    path: Path, key: str, marks: str, fields: tuple[str, ...], published: str | None = None
) -> Iterator[tuple[Document[list[Row]], Row]]:
    """Documents with marked spans, and their rows.

    `key` is the field that names the document, `marks` that of its spans (mappings with start,
    end and `fields`), `published` that of its date. Raises OnrecordError for other rows.
    """
    seen: set[str] = set()
    for where, row in json_rows(path):
        name, text = str(row.get(key)), need(row, "text", str, where)
        if key not in row or name in seen:
            raise OnrecordError(f"{where}: {key} is missing, or names a second document {name}.")
        seen.add(name)
        found: list[Row] = need(row, marks, list, where)
        need_each(found, where, *fields)
        for mark in found:
            check_span(mark, where, len(text))
        yield Document(name, text, found, day(row.get(published or ""), where)), row
