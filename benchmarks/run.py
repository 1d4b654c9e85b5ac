"""Measuring the pipeline on outside data: read it, find in each text, compare."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.document import Document, Outcome
from benchmarks.registry import recognise
from pipeline.errors import OnrecordError

Progress = Callable[[int, int], None]
"""Told after each document how many are done, of how many."""


@dataclass(frozen=True, slots=True)
class Measured:
    """The outcome for a data set, its format, and how many of its documents were read."""

    path: Path
    format: str
    documents: int
    of: int
    outcome: Outcome


def measure(
    path: Path,
    limit: int | None = None,
    progress: Progress | None = None,
    only: Collection[str] | None = None,
) -> Measured:
    """Run the pipeline in this process over the texts of a file or folder, and score what it finds.

    `limit` is about how many documents to take, spread evenly; `only` are the ids of those to take
    at all. Raises OnrecordError for a path of no known format, for rows that do not fit it, and
    for ids that it does not have.
    """
    known = recognise(path)
    documents = known.read(path)
    if only is not None:
        missing = sorted(set(only) - {document.id for document in documents})
        if missing:
            raise OnrecordError(f"{path} holds no document {missing[0]}; take it off the list.")
        documents = [document for document in documents if document.id in only]
    if not documents:
        raise OnrecordError(f"{path} holds no annotated documents.")
    taken = spread(documents, limit) if limit else documents
    found: dict[str, Any] = {}
    for number, document in enumerate(taken, start=1):
        found[document.id] = known.find(document)
        if progress:
            progress(number, len(taken))
    outcome = known.score(taken, found)
    return Measured(path, known.name, len(taken), len(documents), outcome)


def spread(documents: Sequence[Document[Any]], limit: int) -> list[Document[Any]]:
    """About `limit` documents, spread evenly over all of them; groups stay whole."""
    groups: dict[str, list[Document[Any]]] = {}
    for document in documents:
        name = f"group {document.group}" if document.group is not None else f"id {document.id}"
        groups.setdefault(name, []).append(document)
    taken: list[Document[Any]] = []
    met = 0
    for group in groups.values():
        # So many should have been taken by now.
        if len(taken) * len(documents) <= met * limit and len(taken) < limit:
            taken += group
        met += len(group)
    return taken
