"""Between plain records and the tables that assets hand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from importlib.util import find_spec
from itertools import accumulate
from typing import Any, overload

import dagster as dg
import pyarrow as pa

from pipeline.assets.io import described
from pipeline.package.tables import in_order, rows_of, to_table
from pipeline.schemas import Table
from pipeline.shards.work import Document
from pipeline.text.article import Block, Origin, SourceText
from pipeline.text.periods import Period
from pipeline.text.prepare import Cleaned
from pipeline.text.spans import Span

Row = dict[str, Any]
Made = dg.MaterializeResult[pa.Table]


def made(
    declared: Table,
    rows: Iterable[Mapping[str, Any]],
    asset: str | None = None,
    **shown: str | int | None,
) -> Made:
    """What an asset gives: its table as declared, and what the UI shows of it.

    `asset` is its name where that is not its table's. `shown` are further metadata, Markdown or
    numbers; None is left out.
    """
    return _made(declared, to_table(declared, rows), asset, shown)


def made_of(declared: Table, table: pa.Table) -> Made:
    """The same for a table that has the declared columns, of their types, in any order."""
    columns = table.select(declared.columns).cast(declared.arrow)
    return _made(declared, in_order(declared, columns), None, {})


def _made(
    declared: Table, table: pa.Table, asset: str | None, shown: Mapping[str, str | int | None]
) -> Made:
    if not _is_kept():  # nobody will see more
        return dg.MaterializeResult(
            asset_key=asset or declared.name,
            value=table,
            metadata={"dagster/row_count": dg.MetadataValue.int(table.num_rows)},
        )
    more = {
        name.replace("_", " "): value if isinstance(value, int) else dg.MetadataValue.md(value)
        for name, value in {**shown, **_plots(declared, table)}.items()
        if value is not None
    }
    return dg.MaterializeResult(
        asset_key=asset or declared.name,
        value=table,
        metadata={**described(declared, table), **more},
    )


def _plots(declared: Table, table: pa.Table) -> dict[str, str | None]:
    """The plots of a table; none where what draws them is missing."""
    if not all(map(find_spec, ("matplotlib", "pandas"))):
        return {}
    from pipeline.assets.plots import plots  # noqa: PLC0415 - takes a second to load

    return plots(declared, list(rows_of(table)))


def _is_kept() -> bool:
    """Whether the run is kept for the UI; those on other folders than the own are not."""
    try:
        return not dg.AssetExecutionContext.get().instance.is_ephemeral
    except dg.DagsterInvariantViolationError:
        return True  # asked for by no run


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


class ByDocument(Mapping[str, list[Row]]):
    """The rows of a table by document, in reading order; only those asked for are ever made."""

    def __init__(self, table: pa.Table, columns: Iterable[str]) -> None:
        self._rows = table.select(list(columns)).sort_by("doc_id")
        doc_ids: list[Any] = self._rows["doc_id"].to_pylist()
        self._at: dict[str, tuple[int, int]] = {}
        start = 0
        for doc_id, number in Counter(doc_ids).items():  # in the order of the rows
            self._at[doc_id] = start, number
            start += number

    def __getitem__(self, doc_id: str) -> list[Row]:
        rows = list(rows_of(self._rows.slice(*self._at[doc_id])))
        return sorted(rows, key=lambda row: (row["char_start"], row["char_end"]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)


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
