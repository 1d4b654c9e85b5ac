"""Inputs, and parts of inputs, that are skipped: each with its reason, none silently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.text.article import SourceText
from pipeline.text.lines import SetAside
from pipeline.text.spans import Span

Stage = Literal["ingest", "clean", "extract"]


@dataclass(frozen=True, slots=True, order=True)
class Reject:
    """A file, or a stretch of its source text (code points), that a stage set aside.

    `member` and `record` say which part of a file that holds several documents.
    """

    file_name: str
    stage: Stage
    reason: str
    char_start: int | None = None
    char_end: int | None = None
    member: str | None = None
    record: int | None = None


def set_aside(source: SourceText, pieces: Iterable[SetAside]) -> Iterator[Reject]:
    """The stretches of a source text that were not read."""
    for piece in pieces:
        yield of_document(source, "clean", piece.reason, piece.span)


def of_document(source: SourceText, stage: Stage, reason: str, span: Span | None = None) -> Reject:
    """A whole document that a stage set aside, or a stretch of it."""
    origin = source.origin
    return Reject(
        source.file_name,
        stage,
        reason,
        span.start if span else None,
        span.end if span else None,
        origin.member if origin else None,
        origin.record if origin else None,
    )
