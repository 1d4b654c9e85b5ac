"""The unit of work: one source text in, its rows out."""

from __future__ import annotations

from typing import Any

from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from pipeline.extract.rows import document_rows
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import Cleaned, prepare


def extract_text(
    source: SourceText, cleaned: Cleaned | None = None
) -> dict[str, list[dict[str, Any]]]:
    """The rows of one document by table; a function of the document alone."""
    article = prepare(source, load_model(), cleaned)
    return document_rows(article, extract(article, Gazetteer.open()))
