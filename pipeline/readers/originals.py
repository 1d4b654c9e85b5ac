"""The source texts of published documents, read again from the files they were taken of."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pipeline.readers.corpus import columns_of, read_file
from pipeline.readers.document import File, Taken, UnreadableError
from pipeline.readers.walk import Store, store_of

Document = Mapping[str, Any]


def source_texts(corpus: str | Path, documents: Iterable[Document]) -> dict[str, str | None]:
    """The source text of each document, by doc_id; None where no file has its sha256.

    Files are known by their sha256, whatever their names are now. `documents` are rows of the
    table. Raises CorpusError where there is no such corpus.
    """
    store = store_of(corpus)
    columns = columns_of(store)
    by_file: dict[str, list[Document]] = {}
    for document in documents:
        by_file.setdefault(document["sha256"], []).append(document)
    found: dict[str, str | None] = {
        row["doc_id"]: None for rows in by_file.values() for row in rows
    }
    # The file of the same name first: the others are read only if it has changed.
    named = {row["file_name"] for rows in by_file.values() for row in rows}
    names = store.names()
    for name in sorted(names, key=lambda each: (each not in named, each)):
        if not by_file:
            break
        data = _bytes(store, name)
        rows = by_file.pop(hashlib.sha256(data).hexdigest(), None) if data else None
        if data and rows:
            found |= _of_file(File(name, data, columns=columns), rows)
    return found


def _bytes(store: Store, name: str) -> bytes | None:
    try:
        return store.read(name)
    except UnreadableError:
        return None


def _of_file(file: File, rows: Iterable[Document]) -> dict[str, str | None]:
    """The texts of the documents of one file, by the part of it that each is."""
    parts = {
        (taken.file.member, taken.report.record): taken.report.text
        for taken in read_file(file)
        if isinstance(taken, Taken)
    }
    return {row["doc_id"]: parts.get((row["member"], row["record"])) for row in rows}
