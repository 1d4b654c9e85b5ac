"""The unit of work: one source text in, its rows out, as text that any process can hand on."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from pipeline.extract.rows import document_rows
from pipeline.schemas import Table
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import Cleaned, prepare


def extract_text(
    source: SourceText, cleaned: Cleaned | None = None
) -> dict[str, list[dict[str, Any]]]:
    """The rows of one document by table; a function of the document alone."""
    article = prepare(source, load_model(), cleaned)
    return document_rows(article, extract(article, Gazetteer.open()))


def to_json(rows: Mapping[str, list[dict[str, Any]]]) -> str:
    """Rows by table as JSON, the same text for the same rows."""
    return json.dumps(
        rows, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=dt.date.isoformat
    )


def from_json(declared: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """A row read back from JSON: its dates are dates again."""
    dates = {field.name for field in declared.fields if field.type == "date"}
    return {
        name: dt.date.fromisoformat(value) if name in dates and value else value
        for name, value in row.items()
    }
