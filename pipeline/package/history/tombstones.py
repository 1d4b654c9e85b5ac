"""Rows that earlier releases had and this one has not: nothing that was cited is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.history.diff import RowChange, Snapshot, removed_rows
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.package.validate.problems import row_ids
from pipeline.schemas import BY_NAME, OF_RELEASE

TOMBSTONES = "tombstones"

Row = dict[str, Any]


def tombstones(
    before: Snapshot, after: Snapshot, changes: Iterable[RowChange], version: str
) -> pa.Table:
    """The tombstones of the release `version`: those of the one before, and of what it removed.

    `changes` are what `compare` found between the two. A row that is back has none; one
    whose replacement was replaced leads to the newest one.
    """
    removed = [each for each in changes if each.change == "removed"]
    gone = removed_rows(before, removed)
    new = {
        (each.table, each.row_id): _tombstone(each, gone[each.table, each.row_id], version)
        for each in removed
    }
    old = list(_standing(before))
    standing = {name: set(_ids(after, name)) for name in {row["table"] for row in old}}
    kept = [
        {**row, "replaced_by": _led_on(row, new)}
        for row in old
        if row["row_id"] not in standing[row["table"]]
    ]
    return to_table(BY_NAME[TOMBSTONES], [*kept, *new.values()])


def nothing_before() -> dict[str, pa.Table]:
    """What comparing makes of a first release: tables without rows."""
    return {name: to_table(BY_NAME[name], ()) for name in OF_RELEASE}


def _standing(before: Snapshot) -> Iterable[Row]:
    """The tombstones that the release before has; releases made before there were any have none."""
    return rows_of(before.tables[TOMBSTONES]) if TOMBSTONES in before.tables else ()


def _ids(snapshot: Snapshot, name: str) -> Iterable[str]:
    if name not in snapshot.tables:
        return ()
    return row_ids(snapshot.declared[name], snapshot.tables[name])


def _tombstone(change: RowChange, row: Mapping[str, Any], version: str) -> Row:
    return {
        "table": change.table,
        "row_id": change.row_id,
        "version": version,
        "old_doc_id": row.get("doc_id"),
        "old_start": row.get("char_start"),
        "old_end": row.get("char_end"),
        "old_excerpt": row.get("excerpt"),
        "replaced_by": change.replaced_by,
        "reason": change.reason,
    }


def _led_on(row: Row, new: Mapping[tuple[str, str], Row]) -> str | None:
    """What replaces now a row that was removed before."""
    target: str | None = row["replaced_by"]
    removed = new.get((row["table"], target)) if target is not None else None
    return removed["replaced_by"] if removed is not None else target
