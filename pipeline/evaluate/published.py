"""Reading a release's tables as rows in the fields of the annotation guide."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.errors import OnrecordError
from pipeline.evaluate.compare import Registry, registry
from pipeline.evaluate.lines import Row

_RENAMED = {
    "char_start": "start",
    "char_end": "end",
    "excerpt": "text",
    "value_low": "low",
    "value_high": "high",
    "event_id": "incident",
    "utterance_id": "utterance",
}


@dataclass(frozen=True, slots=True)
class Published:
    """A release's rows of the annotated documents, and the names it knows."""

    doc_ids: dict[str, str]
    """The document of each file name."""
    tables: dict[str, tuple[Row, ...]]
    actors: Registry
    places: Registry

    @property
    def file_names(self) -> frozenset[str]:
        """The files whose rows these are."""
        return frozenset(self.doc_ids)


def read_published(folder: Path, tables: Collection[str], file_names: Collection[str]) -> Published:
    """Read `tables` of a release's data folder for the documents named.

    Raises OnrecordError where a table is missing or cannot be read.
    """
    documents = _read(folder, "documents").to_pylist()
    names = {
        row["doc_id"]: row["file_name"] for row in documents if row["file_name"] in set(file_names)
    }
    return Published(
        doc_ids={file_name: doc_id for doc_id, file_name in sorted(names.items())},
        tables={table: _rows(folder, table, names) for table in tables},
        actors=_names(folder, "actors", "actor_id"),
        places=_names(folder, "places", "place_id"),
    )


def _read(folder: Path, table: str, doc_ids: Collection[str] | None = None) -> pa.Table:
    path = folder / f"{table}.parquet"
    if not path.is_file():
        raise OnrecordError(f"{folder} has no {path.name}; give the data folder of a release.")
    chosen = None if doc_ids is None else pc.field("doc_id").isin(sorted(doc_ids))
    try:
        return pq.read_table(path, filters=chosen)
    except (pa.ArrowInvalid, OSError) as error:
        raise OnrecordError(f"{path} cannot be read as Parquet: {error}.") from error


def _rows(folder: Path, table: str, names: dict[str, str]) -> tuple[Row, ...]:
    if not names:
        return ()
    rows = [_as_gold(row, names) for row in _read(folder, table, names).to_pylist()]
    return tuple(sorted(rows, key=lambda row: (row["file_name"], row["start"], row["end"])))


def _as_gold(row: dict[str, Any], names: dict[str, str]) -> Row:
    renamed = {_RENAMED.get(column, column): value for column, value in row.items()}
    dated = row.get("date_start") is not None
    renamed["date"] = f"{row['date_start']}/{row['date_end']}" if dated else None
    renamed["file_name"] = names[row["doc_id"]]
    return renamed


def _names(folder: Path, table: str, key: str) -> Registry:
    if not (folder / f"{table}.parquet").is_file():
        return {}
    return registry(_read(folder, table).to_pylist(), key)
