"""Reading documents that stand one a line in JSON."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isfinite
from pathlib import Path
from types import NoneType
from typing import Any

from benchmarks.document import Document, day
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import Row, check_span, json_rows

Kinds = tuple[type, ...]
WORDS: Kinds = (str,)
WORDS_OR_NULL: Kinds = (str, NoneType)
NUMBER_OR_NULL: Kinds = (int, float, NoneType)
NAME: Kinds = (str, int)
"""Documents and incidents are named in words or by numbers."""


def need(row: Row, name: str, kind: type, where: str) -> Any:
    """The value of a field. Raises OnrecordError unless it is of the kind."""
    value = row.get(name)
    if not isinstance(value, kind):
        raise OnrecordError(f"{where}: {name} is missing, or no {kind.__name__}.")
    return value


def need_each(rows: list[Row], where: str, **fields: Kinds) -> None:
    """Raise OnrecordError unless each of the annotations has fields of these kinds."""
    for row in rows:
        for name, kinds in fields.items():
            if not isinstance(row, dict) or name not in row:
                raise OnrecordError(f"{where}: an annotation without {name}.")
            value = row[name]
            if not isinstance(value, kinds) or (isinstance(value, float) and not isfinite(value)):
                raise OnrecordError(f"{where}: {name} cannot be {value!r}.")


def read_marked(
    path: Path, key: str, marks: str, fields: Mapping[str, Kinds], published: str = ""
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
        need_each(found, where, **fields)
        for mark in found:
            check_span(mark, where, len(text))
        yield Document(name, text, found, day(row.get(published), where)), row
