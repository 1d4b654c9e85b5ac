"""Why a row or a value of a release is another than in the release before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.tables import rows_of
from pipeline.schemas.common import CORRECTED

Tables = Mapping[str, pa.Table]
Row = Mapping[str, Any]
_At = tuple[str, str, str]
"""Table, row and column."""


class Reasons:
    """What the tables of two releases say of their differences."""

    def __init__(self, before: Tables, after: Tables) -> None:
        was, now = _doc_ids(before), _doc_ids(after)
        self._added, self._removed = now - was, was - now
        self._corrected_before, self._corrected = _corrections(before), _corrections(after)

    def added(self, row: Row) -> str:
        """Why there is a new row."""
        if row.get("doc_id") in self._added:
            return "Its document is new in the corpus."
        if "doc_id" in row:
            return "Newly found in a document of the release before."
        return "Newly found."

    def removed(self, row: Row) -> str:
        """Why a row is gone."""
        if row.get("doc_id") in self._removed:
            return "Its document is no longer in the corpus."
        if "doc_id" in row:
            return "No longer found in its document."
        return "No longer found."

    def changed(self, at: _At, old: Row, new: Row) -> str:
        """Why a value is another."""
        if at in self._corrected:
            return f"Corrected by hand: {self._corrected[at]}"
        if at in self._corrected_before:
            return "A correction by hand was taken back."
        if at[2] == CORRECTED.name:
            return "The columns corrected by hand are others."
        return _worked_out_anew(old.get("rule"), new.get("rule"))


def _worked_out_anew(before: str | None, after: str | None) -> str:
    if before is None or after is None:
        return "Worked out anew."
    if before == after:
        return f"Read anew by the rule {after}."
    return f"Read by the rule {after}, before by the rule {before}."


def _doc_ids(tables: Tables) -> frozenset[str]:
    return frozenset(map(str, tables["documents"]["doc_id"].to_pylist()))


def _corrections(tables: Tables) -> dict[_At, str]:
    if "corrections" not in tables:
        return {}  # released before there were any
    rows = rows_of(tables["corrections"])
    return {(row["table"], row["row_id"], row["column"]): row["reason"] for row in rows}
