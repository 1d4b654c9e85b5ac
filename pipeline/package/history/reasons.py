"""Why a row or a value of a release is another than in the release before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pyarrow as pa

from pipeline.package.tables.tables import rows_of
from pipeline.schemas.common import CORRECTED

Tables = Mapping[str, pa.Table]
Row = Mapping[str, Any]
_At = tuple[str, str, str]
"""Table, row and column."""
_LINKS = {
    "attributed": "claimant",
    "speaker": "speaker",
    "actor1": "actor",
    "actor2": "target",
    "actor": "actor",
    "place": "place",
    "date": "date",
    "event": "event",
}
"""What the columns of these first words link a row to; the longer word first."""
EDITED = "Its document was edited."
_DESCRIBED = frozenset({"place_precision", "date_precision"})


class Reasons:
    """What the tables of two releases say of their differences."""

    def __init__(self, before: Tables, after: Tables) -> None:
        was, now = _documents(before), _documents(after)
        self._added, self._removed = now.keys() - was.keys(), was.keys() - now.keys()
        self._edited = {key for key in was.keys() & now.keys() if was[key][1] != now[key][1]}
        self._files = {key: name for key, (name, _) in (was | now).items()}
        self._corrected_before, self._corrected = _corrections(before), _corrections(after)

    def file_of(self, doc_id: str | None) -> str | None:
        """The file of a document of either release."""
        return self._files.get(doc_id) if doc_id else None

    def added(self, row: Row) -> str:
        """Why there is a new row."""
        if row.get("doc_id") in self._added:
            return "Its document is new in the corpus."
        if row.get("doc_id") in self._edited:
            return EDITED
        if "doc_id" in row:
            return "Newly found in a document of the release before."
        return "Newly found."

    def removed(self, row: Row) -> str:
        """Why a row is gone."""
        if row.get("doc_id") in self._removed:
            return "Its document is no longer in the corpus."
        if row.get("doc_id") in self._edited:
            return EDITED
        if "doc_id" in row:
            return "No longer found in its document."
        return "No longer found."

    def changed(self, at: _At, new: Row) -> str:
        """Why a value is another."""
        return self._by_hand(at) or self._by_text(at, new) or _by_rules(at[2], new)

    def _by_hand(self, at: _At) -> str | None:
        if at in self._corrected:
            return f"Corrected by hand: {self._corrected[at]}"
        if at in self._corrected_before:
            return "A correction by hand was removed."
        return "The columns corrected by hand are others." if at[2] == CORRECTED.name else None

    def _by_text(self, at: _At, new: Row) -> str | None:
        """That the documents are others, of which the row was made."""
        if at[0] == "documents" and at[2] == "file_name":
            return "Its file was moved."
        if new.get("doc_id") in self._edited:
            return EDITED
        if "doc_id" not in new and (self._edited or self._added or self._removed):
            return "Recomputed, for some documents changed."
        return None


def _by_rules(column: str, new: Row) -> str:
    if column.endswith("confidence"):
        return "How likely it is right was estimated again."
    return _of_link(column, new) or "Recomputed, for the rules changed."


def _of_link(column: str, new: Row) -> str | None:
    """How what a row is linked to was found this time; None for columns of no link."""
    first = column.split("_", maxsplit=1)[0]
    if first not in _LINKS or column in _DESCRIBED:
        return None
    found, what = new.get(f"{first}_basis"), _LINKS[first]
    if new[column] is None:
        return f"No {what} is found any more."
    where = {
        "stated": f"The {what} is now found in its own sentence.",
        "carried": f"The {what} now comes from another sentence.",
    }
    return where.get(str(found), f"The rules now find another {what}.")


def _documents(tables: Tables) -> dict[str, tuple[str, str]]:
    """File name and hash of the text of each document."""
    said = tables["documents"].select(["doc_id", "file_name", "text_sha256"]).to_pydict()
    return {
        str(doc): (str(name), str(text)) for doc, name, text in zip(*said.values(), strict=True)
    }


def _corrections(tables: Tables) -> dict[_At, str]:
    if "corrections" not in tables:
        return {}  # released before there were any
    rows = rows_of(tables["corrections"])
    return {(row["table"], row["row_id"], row["column"]): row["reason"] for row in rows}
