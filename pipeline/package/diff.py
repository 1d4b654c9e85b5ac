"""Two releases compared, row by row by id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from pipeline.package.csv_file import as_text
from pipeline.package.problems import row_ids
from pipeline.package.schema_diff import SchemaChange, compare_schemas
from pipeline.package.tables import rows_of, to_table
from pipeline.package.version import Bump
from pipeline.schemas import BY_NAME, OF_RELEASE, Table

CHANGES = "changes"

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The tables of a release and their declarations, by name."""

    declared: Mapping[str, Table]
    tables: Mapping[str, pa.Table]


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row added or removed, or one changed value of a row (values as text, null is None)."""

    table: str
    row_id: str
    change: str
    reason: str
    column: str | None = None
    old_value: str | None = None
    new_value: str | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two releases."""

    schema: tuple[SchemaChange, ...]
    rows: tuple[RowChange, ...]

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
    documents = _Documents.of(before, after)
    for name, declared in after.declared.items():
        if name not in OF_RELEASE and name in before.declared:
            was = _Side(before.declared[name], before.tables[name])
            now = _Side(declared, after.tables[name])
            rows += _compare_rows(was, now, documents)
    return Difference(compare_schemas(before.declared, after.declared), tuple(rows))


@dataclass(frozen=True, slots=True)
class _Side:
    declared: Table
    table: pa.Table

    def rows(self) -> dict[str, Row]:
        return dict(zip(row_ids(self.declared, self.table), rows_of(self.table), strict=True))


@dataclass(frozen=True, slots=True)
class _Documents:
    """The documents that only one of the releases has."""

    added: frozenset[str]
    removed: frozenset[str]

    @classmethod
    def of(cls, before: Snapshot, after: Snapshot) -> _Documents:
        was, now = _doc_ids(before), _doc_ids(after)
        return cls(now - was, was - now)


def _doc_ids(snapshot: Snapshot) -> frozenset[str]:
    return frozenset(map(str, snapshot.tables["documents"]["doc_id"].to_pylist()))


def _compare_rows(was: _Side, now: _Side, documents: _Documents) -> Iterator[RowChange]:
    name = now.declared.name
    old, new = was.rows(), now.rows()
    shared = [column for column in was.declared.columns if column in now.declared.columns]
    for key, row in old.items():
        if key not in new:
            yield RowChange(name, key, "removed", _why_removed(row, documents))
    for key, row in new.items():
        if key not in old:
            yield RowChange(name, key, "added", _why_added(row, documents))
        else:
            yield from _compare_values(name, key, old[key], row, shared)


def _compare_values(
    table: str, key: str, old: Row, new: Row, columns: list[str]
) -> Iterator[RowChange]:
    for column in columns:
        if old[column] != new[column]:
            yield RowChange(
                table,
                key,
                "changed",
                _why_changed(old, new),
                column,
                as_text(old[column]) or None,
                as_text(new[column]) or None,
            )


def _why_added(row: Row, documents: _Documents) -> str:
    if row.get("doc_id") in documents.added:
        return "Its document is new in the corpus."
    if "doc_id" in row:
        return "Newly found in a document of the release before."
    return "Newly found."


def _why_removed(row: Row, documents: _Documents) -> str:
    if row.get("doc_id") in documents.removed:
        return "Its document is no longer in the corpus."
    if "doc_id" in row:
        return "No longer found in its document."
    return "No longer found."


def _why_changed(old: Row, new: Row) -> str:
    before, after = old.get("rule"), new.get("rule")
    if before is None or after is None:
        return "Worked out anew."
    if before == after:
        return f"Read anew by the rule {after}."
    return f"Read by the rule {after}, before by the rule {before}."
