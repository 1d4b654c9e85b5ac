"""Two releases compared, row by row by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pyarrow as pa

from pipeline.package.history.reasons import EDITED, Reasons
from pipeline.package.history.replaced import Replacements
from pipeline.package.history.schema_diff import SchemaChange, compare_schemas
from pipeline.package.history.version import Bump
from pipeline.package.tables.csv_file import as_text
from pipeline.package.tables.spooled import asked
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.package.validate.problems import key_columns, row_ids
from pipeline.schemas import BY_NAME, OF_RELEASE, Table
from pipeline.schemas.sql import identifier

CHANGES = "changes"
_EDITED = {
    "figures": ("value", "measure", "qualifier", "subject", "attributed_to", "actor", "place"),
    "quotes": ("excerpt", "speaker"),
}
"""The columns of which it is said what became of them when a document was edited."""
_ROW = "onrecord_row"
"""A column that numbers the rows while they are compared."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables of a release and their declarations, by name."""

    declared: Mapping[str, Table]
    tables: Mapping[str, pa.Table]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row added or removed, or one changed value of a row (values as text, null is None).

    Of a row of a text `file_name` and `sentence` say where it is. `replaced_by` is the key of the
    row that took the place of a removed one.
    """

    table: str
    row_id: str
    change: str
    reason: str
    column: str | None = None
    old_value: str | None = None
    new_value: str | None = None
    file_name: str | None = None
    sentence: str | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two releases.

    `edits` are values of rows that took the place of others because their document was edited; the
    rows themselves are among those removed and added.
    """

    schema: tuple[SchemaChange, ...]
    rows: tuple[RowChange, ...]
    edits: tuple[RowChange, ...] = ()

    @property
    def bump(self) -> Bump:
        """What the difference makes of the version, by the Data Package recipe."""
        of_schema = max((change.bump for change in self.schema), default=Bump.NONE)
        of_rows = Bump.NONE
        if self.rows:
            only_values = all(change.change == "changed" for change in self.rows)
            of_rows = Bump.PATCH if only_values else Bump.MINOR
        return max(of_schema, of_rows)

    def table(self, version: str) -> pa.Table:
        """The rows of the `changes` table of the release `version`."""
        return to_table(
            BY_NAME[CHANGES],
            (
                {
                    "version": version,
                    "table": change.table,
                    "row_id": change.row_id,
                    "change": change.change,
                    "column": change.column,
                    "old_value": change.old_value,
                    "new_value": change.new_value,
                    "reason": change.reason,
                }
                for change in self.rows
            ),
        )


def compare(before: Snapshot, after: Snapshot) -> Difference:
    """What was added, removed and changed; the tables of the comparison itself are left out.

    Rows are compared in the tables and columns that both have; the rest is a change of schema.
    """
    rows: list[RowChange] = []
    reasons = Reasons(before.tables, after.tables)
    for name, declared in after.declared.items():
        if name not in OF_RELEASE and name in before.declared:
            was = _Side(before.declared[name], before.tables[name])
            now = _Side(declared, after.tables[name])
            rows += _compare_rows(was, now, reasons)
    gone = removed_rows(before, rows)
    lost = [(name, row) for (name, _), row in gone.items()]
    found = Replacements(before.tables, after.tables, after.declared, lost)
    rows = [
        replace(each, replaced_by=found.of(each.table, gone[each.table, each.row_id]))
        if each.change == "removed"
        else each
        for each in rows
    ]
    schema = compare_schemas(before.declared, after.declared)
    return Difference(schema, tuple(rows), tuple(_edits(after, rows, gone, reasons)))


def removed_rows(before: Snapshot, changes: Iterable[RowChange]) -> dict[tuple[str, str], Row]:
    """The rows that were removed, by table and id."""
    wanted: dict[str, set[str]] = defaultdict(set)
    for each in changes:
        if each.change == "removed":
            wanted[each.table].add(each.row_id)
    found: dict[tuple[str, str], Row] = {}
    for name, ids in sorted(wanted.items()):
        keys = enumerate(row_ids(before.declared[name], before.tables[name]))
        at = {number: key for number, key in keys if key in ids}
        rows = rows_of(before.tables[name].take(list(at)))
        found |= {(name, key): row for key, row in zip(at.values(), rows, strict=True)}
    return found


def _edits(
    after: Snapshot,
    changes: Iterable[RowChange],
    gone: Mapping[tuple[str, str], Row],
    reasons: Reasons,
) -> Iterator[RowChange]:
    """What became of the values of rows that others replaced in an edited document."""
    edited = [each for each in changes if each.table in _EDITED and each.reason == EDITED]
    replaced = [each for each in edited if each.replaced_by is not None]
    now = {
        name: dict(zip(row_ids(after.declared[name], table), rows_of(table), strict=True))
        for name, table in after.tables.items()
        if any(each.table == name for each in replaced)
    }
    for each in replaced:
        row, new = gone[each.table, each.row_id], now[each.table][str(each.replaced_by)]
        for column in _EDITED[each.table]:
            if row[column] != new[column]:
                change = RowChange(each.table, each.row_id, "edited", EDITED, column)
                yield _changed(_located(change, new, reasons), row, new)


@dataclass(frozen=True, slots=True)
class _Side:
    declared: Table
    table: pa.Table

    def rows(self) -> dict[str, Row]:
        return dict(zip(row_ids(self.declared, self.table), rows_of(self.table), strict=True))


def _compare_rows(was: _Side, now: _Side, reasons: Reasons) -> Iterator[RowChange]:
    name = now.declared.name
    shared = [column for column in was.declared.columns if column in now.declared.columns]
    types = [side.table.select(shared).schema.types for side in (was, now)]
    if key_columns(was.declared) == key_columns(now.declared) and types[0] == types[1]:
        was, now = _only_in(was, now, shared), _only_in(now, was, shared)
    old, new = was.rows(), now.rows()
    for key, row in old.items():
        if key not in new:
            gone = RowChange(name, key, "removed", reasons.removed(row))
            yield _located(gone, row, reasons)
    for key, row in new.items():
        if key not in old:
            yield _located(RowChange(name, key, "added", reasons.added(row)), row, reasons)
            continue
        for column in shared:
            if old[key][column] != row[column]:
                reason = reasons.changed((name, key, column), row)
                change = _located(RowChange(name, key, "changed", reason, column), row, reasons)
                yield _changed(change, old[key], row)


def _only_in(one: _Side, other: _Side, columns: Sequence[str]) -> _Side:
    """The rows of one side that the other has not just so, in their order."""
    if one.table.select(columns).equals(other.table.select(columns)):
        return _Side(one.declared, one.table.slice(0, 0))
    same = " and ".join(
        f"one.{name} is not distinct from other.{name}" for name in map(identifier, columns)
    )
    numbers = pa.array(range(one.table.num_rows), pa.int64())
    found = asked(
        f"select {_ROW} from one anti join other on {same} order by {_ROW}",
        one=one.table.append_column(_ROW, numbers),
        other=other.table,
    )
    return _Side(one.declared, one.table.take(found[_ROW]))


def _located(change: RowChange, row: Row, reasons: Reasons) -> RowChange:
    """The change with the file and the sentence of its row."""
    file_name = row.get("file_name") or reasons.file_of(row.get("doc_id"))
    return replace(change, file_name=file_name, sentence=row.get("sentence") or row.get("excerpt"))


def _changed(change: RowChange, old: Row, new: Row) -> RowChange:
    """The change with the values of its column."""
    column = str(change.column)
    return replace(
        change,
        old_value=as_text(old[column]) or None,
        new_value=as_text(new[column]) or None,
    )
