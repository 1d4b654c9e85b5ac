"""Documents out of the tables between the steps: each made when it is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields
from itertools import accumulate
from typing import overload

import pyarrow as pa

from pipeline.assets.tables import Row
from pipeline.package.tables.tables import rows_of
from pipeline.shards.work import Document
from pipeline.text.article import Block, Origin, SourceText
from pipeline.text.periods import Period
from pipeline.text.prepare import Cleaned
from pipeline.text.spans import Span


def sources(source_texts: pa.Table) -> Iterator[SourceText]:
    """The source texts of a table of them, one at a time."""
    return map(_source, rows_of(source_texts))


def _source(row: Row) -> SourceText:
    return SourceText(
        doc_id=row["doc_id"],
        file_name=row["file_name"],
        text=row["text"],
        title=row["title"],
        publisher=row["publisher"],
        authors=row["authors"],
        published=Period.parse(row["published_on"]) if row["published_on"] else None,
        published_basis=row["published_basis"],
        url=row["url"],
        sha256=row["sha256"],
        origin=Origin(**{field.name: row[field.name] for field in fields(Origin)})
        if row["format"]
        else None,
        language=row["language"],
    )


class Documents(Sequence[Document]):
    """The source texts with their blocks, each made when it is asked for.

    Both tables are in their published order: by document.
    """

    def __init__(self, source_texts: pa.Table, blocks: pa.Table) -> None:
        self._texts = source_texts
        self._blocks = blocks
        counts = Counter(blocks["doc_id"].to_pylist())
        ends = accumulate(counts[doc_id] for doc_id in source_texts["doc_id"].to_pylist())
        self._ends = [0, *ends]

    def __len__(self) -> int:
        return self._texts.num_rows

    @overload
    def __getitem__(self, at: int) -> Document: ...
    @overload
    def __getitem__(self, at: slice) -> list[Document]: ...
    def __getitem__(self, at: int | slice) -> Document | list[Document]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not 0 <= at < len(self):
            raise IndexError(at)
        (row,) = rows_of(self._texts.slice(at, 1))
        first, end = self._ends[at : at + 2]
        blocks = rows_of(self._blocks.slice(first, end - first))
        return Document(_source(row), Cleaned(tuple(map(_block, blocks))))


def _block(row: Row) -> Block:
    return Block(row["block"], Span(row["char_start"], row["char_end"]), row["zone"])
