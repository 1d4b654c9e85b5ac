"""Inputs, and parts of inputs, that are not taken: each with its reason, none silently."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.text.article import Article

Stage = Literal["ingest", "clean", "extract"]


@dataclass(frozen=True, slots=True, order=True)
class Reject:
    """A file, or a stretch of its source text (code points), that a stage set aside."""

    file_name: str
    stage: Stage
    reason: str
    char_start: int | None = None
    char_end: int | None = None


def set_aside(article: Article) -> Iterator[Reject]:
    """The stretches of a source text that were not read."""
    for piece in article.set_aside:
        span = piece.span
        yield Reject(article.source.file_name, "clean", piece.reason, span.start, span.end)
