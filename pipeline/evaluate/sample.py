"""The gold itself beside what is published, as rows of the table `gold`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from pipeline.evaluate.columns import COLUMNS
from pipeline.evaluate.lines import Row
from pipeline.evaluate.match import match
from pipeline.evaluate.score import Compared, annotated, compare, is_right
from pipeline.ids import make_id

_KEYS = {"figures": "figure_id", "quotes": "quote_id", "event_mentions": "mention_id"}


def sample(release_data_dir: Path, gold: Path) -> list[dict[str, Any]]:
    """The rows of `gold`: what `evaluate` counts, row by row and column by column.

    Takes the arguments of `evaluate` and raises as it does.
    """
    compared = compare(release_data_dir, gold)
    return [row for table in compared.gold for row in _rows(table, compared)]


def _rows(table: str, compared: Compared) -> Iterator[dict[str, Any]]:
    wanted, rows = compared.gold[table], compared.published.tables[table]
    # Annotations name files; the documents of a release are known by their ids.
    doc_ids = compared.published.doc_ids
    names = _names(table, wanted, doc_ids)
    partner = {id(gold): row for gold, row in match(table, wanted, rows)}
    for gold in wanted:
        row = partner.get(id(gold))
        about = {"table": table, "gold_id": names[id(gold)], **_span(gold, doc_ids)}
        if row is None:
            yield about | _nothing() | {"outcome": "missed"}
            continue
        for column in annotated(COLUMNS[table], gold):
            yield about | {
                "column": column.name,
                "value": _text(gold[column.name]),
                "published_id": row[_KEYS[table]],
                "published_value": _text(row.get(column.name)),
                "outcome": "right"
                if is_right(column, (gold, row), compared.published)
                else "wrong",
            }
    matched = {id(row) for row in partner.values()}
    for row in rows:
        if id(row) not in matched:
            yield {
                "table": table,
                "gold_id": None,
                **_span(row, doc_ids),
                **_nothing(),
                "published_id": row[_KEYS[table]],
                "outcome": "false",
            }


def _nothing() -> dict[str, None]:
    return dict.fromkeys(("column", "value", "published_id", "published_value"))


def _span(row: Row, doc_ids: dict[str, str]) -> dict[str, Any]:
    return {
        "doc_id": doc_ids[row["file_name"]],
        "char_start": row["start"],
        "char_end": row["end"],
        "excerpt": row["text"],
    }


def _names(table: str, rows: Sequence[Row], doc_ids: dict[str, str]) -> dict[int, str]:
    """An id for each gold row; a number tells rows of one span apart."""
    seen = Counter[tuple[str, int, int]]()
    names = {}
    for row in rows:
        at = (doc_ids[row["file_name"]], row["start"], row["end"])
        names[id(row)] = make_id("g", table, *at, seen[at])
        seen[at] += 1
    return names


def _text(value: Any) -> str | None:
    """A value as text; whole numbers without a point, as in the CSV files."""
    if value is None or value == "":
        return None
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
