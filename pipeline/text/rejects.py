"""Inputs, and parts of inputs, that are not taken: each with its reason, none silently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.text.lines import SetAside

Stage = Literal["ingest", "clean", "extract"]


@dataclass(frozen=True, slots=True, order=True)
class Reject:
    """A file, or a stretch of its source text (code points), that a stage set aside."""

    file_name: str
    stage: Stage
    reason: str
    char_start: int | None = None
    char_end: int | None = None


def set_aside(file_name: str, pieces: Iterable[SetAside]) -> Iterator[Reject]:
    """The stretches of a source text that were not read."""
    for piece in pieces:
        yield Reject(file_name, "clean", piece.reason, piece.span.start, piece.span.end)
