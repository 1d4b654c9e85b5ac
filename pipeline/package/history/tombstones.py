"""Rows that earlier releases had and this one has not: nothing that was cited is lost."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.history.diff import RowChange, Snapshot
from pipeline.package.history.replaced import Replacements
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
    new = {}
    gone = _rows(before, removed)
    lost = [(name, row) for (name, _), row in gone.items()]
    replacements = Replacements(before.tables, after.tables, after.declared, lost)
    for each in removed:
        row = gone[each.table, each.row_id]
        new[each.table, each.row_id] = _tombstone(each, row, version, replacements)
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


def _rows(snapshot: Snapshot, removed: Iterable[RowChange]) -> dict[tuple[str, str], Row]:
    """The rows removed, by table and id."""
    wanted: dict[str, set[str]] = {}
    for each in removed:
        wanted.setdefault(each.table, set()).add(each.row_id)
    found: dict[tuple[str, str], Row] = {}
    for name, ids in sorted(wanted.items()):
        at = {number: one for number, one in enumerate(_ids(snapshot, name)) if one in ids}
        rows = rows_of(snapshot.tables[name].take(list(at)))
        found |= {(name, one): row for one, row in zip(at.values(), rows, strict=True)}
    return found


def _tombstone(change: RowChange, row: Row, version: str, replacements: Replacements) -> Row:
    return {
        "table": change.table,
        "row_id": change.row_id,
        "version": version,
        "old_doc_id": row.get("doc_id"),
        "old_start": row.get("char_start"),
        "old_end": row.get("char_end"),
        "old_excerpt": row.get("excerpt"),
        "replaced_by": replacements.of(change.table, row),
        "reason": change.reason,
    }


def _led_on(row: Row, new: Mapping[tuple[str, str], Row]) -> str | None:
    """What replaces now a row that was removed before."""
    target: str | None = row["replaced_by"]
    removed = new.get((row["table"], target)) if target is not None else None
    return removed["replaced_by"] if removed is not None else target
