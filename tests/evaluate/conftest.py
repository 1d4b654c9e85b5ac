"""Small made-up releases and gold folders."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

Rows = list[dict[str, Any]]
Write = Callable[..., Path]

STRINGS = {
    "figures": "figure_id zone measure unit qualifier subject attributed_to actor place event_id",
    "quotes": "quote_id zone kind speaker speaker_text role cue utterance_id",
    "event_mentions": "mention_id zone sub_event_type actor1 actor2 place status attributed_to "
    "event_id",
    "documents": "doc_id file_name",
    "actors": "actor_id name aliases",
    "places": "place_id name aliases",
}
SPAN = [("doc_id", pa.string()), ("char_start", pa.int64()), ("char_end", pa.int64())]
EXTRA = {
    "figures": [(name, pa.float64()) for name in ("value", "value_low", "value_high")],
    "quotes": [("speaker_start", pa.int64()), ("speaker_end", pa.int64())],
}


def schema(table: str) -> pa.Schema:
    fields = [(name, pa.string()) for name in STRINGS[table].split()]
    if table in ("figures", "quotes", "event_mentions"):
        dates = [("date_start", pa.date32()), ("date_end", pa.date32())]
        fields = [*SPAN, ("excerpt", pa.string()), *fields, *EXTRA.get(table, []), *dates]
    return pa.schema(fields)


@pytest.fixture
def release(tmp_path: Path) -> Write:
    def write(**tables: Rows) -> Path:
        folder = tmp_path / "data"
        folder.mkdir()
        tables.setdefault("documents", [{"doc_id": "d1", "file_name": "one.txt"}])
        for table in STRINGS:
            rows = tables.get(table, [])
            pq.write_table(
                pa.Table.from_pylist(rows, schema=schema(table)), folder / f"{table}.parquet"
            )
        return folder

    return write


@pytest.fixture
def gold(tmp_path: Path) -> Write:
    def write(documents: str | None = None, **files: Rows) -> Path:
        folder = tmp_path / "gold"
        folder.mkdir()
        for name, rows in files.items():
            lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
            (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
        if documents is not None:
            (folder / "documents.txt").write_text(documents, encoding="utf-8")
        return folder

    return write
