"""Between plain records and the tables that assets hand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline.assets.shown import PLOTTED, described
from pipeline.package.tables.tables import in_order, rows_of, sorted_by, to_table
from pipeline.schemas import Table

Row = dict[str, Any]
Made = dg.MaterializeResult[pa.Table]
Shown = str | int | dg.MetadataValue[Any] | None
_AT_ONCE = 2000
"""Rows."""


def made(
    declared: Table,
    rows: Iterable[Mapping[str, Any]],
    asset: str | None = None,
    **shown: Shown,
) -> Made:
    """What an asset gives: its table as declared, and what the UI shows of it.

    `asset` is its name where that is not its table's. `shown` are further metadata, Markdown or
    numbers; None is left out.
    """
    return _made(declared, to_table(declared, rows), asset, shown)


def made_of(declared: Table, table: pa.Table, asset: str | None = None, **shown: Shown) -> Made:
    """The same for a table that has the declared columns, of their types, in any order."""
    columns = table.select(declared.columns).cast(declared.arrow)
    return _made(declared, in_order(declared, columns), asset, shown)


def _made(declared: Table, table: pa.Table, asset: str | None, shown: Mapping[str, Shown]) -> Made:
    key = dg.AssetKey(asset or declared.name)
    context = _context()
    if context is not None and context.instance.is_ephemeral:  # nobody will see more
        count = {"dagster/row_count": dg.MetadataValue.int(table.num_rows)}
        return dg.MaterializeResult(asset_key=key, value=table, metadata=count)
    upstream = context.assets_def.asset_deps[key] if context is not None else ()
    return dg.MaterializeResult(
        asset_key=key,
        value=table,
        metadata={
            **described(declared, table, [each.to_user_string() for each in upstream]),
            **{
                name.replace("_", " "): dg.MetadataValue.md(value)
                if isinstance(value, str)
                else value
                for name, value in {**shown, **_plots(declared, table)}.items()
                if value is not None
            },
        },
    )


def _context() -> dg.AssetExecutionContext | None:
    try:
        return dg.AssetExecutionContext.get()
    except dg.DagsterInvariantViolationError:
        return None  # asked for by no run


def selected(context: dg.AssetExecutionContext, *some: Made) -> Iterator[Made]:
    """Those of the tables that are asked for; a step that reads once makes several."""
    return (each for each in some if each.asset_key in context.selected_asset_keys)


def _plots(declared: Table, table: pa.Table) -> Mapping[str, str | None]:
    """The plots of a table; none where what draws them is missing."""
    if declared.name not in PLOTTED or not all(map(find_spec, ("matplotlib", "pandas"))):
        return {}
    from pipeline.assets.plots import plots

    return plots(declared.name, table)


class ByDocument(Mapping[str, list[Row]]):
    """The rows of a table by document, in reading order; only those asked for are ever made."""

    def __init__(self, table: pa.Table, columns: Iterable[str]) -> None:
        self._rows = sorted_by(table.select(list(columns)), ["doc_id"])
        self._at: dict[str, tuple[int, int]] = {}
        start = 0
        counts: Any = self._rows["doc_id"].value_counts()  # in the order of the rows
        for doc_id, number in zip(*map(pa.Array.to_pylist, counts.flatten()), strict=True):
            self._at[doc_id] = start, number
            start += number
        self._first = 0
        self._made: list[Row] = []
        """Rows from there on; documents are asked for in order, and each by itself costs more."""

    def __getitem__(self, doc_id: str) -> list[Row]:
        first, number = self._at[doc_id]
        if not self._first <= first <= first + number <= self._first + len(self._made):
            some = self._rows.slice(first, max(number, _AT_ONCE))
            self._first, self._made = first, list(rows_of(some))
        rows = self._made[first - self._first : first - self._first + number]
        return sorted(rows, key=lambda row: (row["char_start"], row["char_end"]))

    def __iter__(self) -> Iterator[str]:
        return iter(self._at)

    def __len__(self) -> int:
        return len(self._at)
