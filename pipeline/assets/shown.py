"""What the UI shows of a table: its columns, where they come from, and its first rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline.schemas import TABLES
from pipeline.schemas.table import Field, Table
from pipeline.schemas.working import (
    BLOCKS,
    DUPLICATES,
    EXTRACTIONS,
    INCIDENTS,
    PACKAGE,
    QUALITY,
    SOURCE_TEXTS,
)

_PREVIEW_ROWS = 10
_PREVIEW_CHARS = 120

OF_ASSETS = {
    table.name: table
    for table in (
        *(SOURCE_TEXTS, BLOCKS, DUPLICATES, EXTRACTIONS, INCIDENTS),
        *TABLES,
        *(QUALITY, PACKAGE),
    )
}
"""The declared tables by the assets of their names."""

READ_FIRST: dict[str, tuple[str, ...]] = {
    "source_texts": ("file_name", "title", "publisher", "published_on", "n_words"),
    "blocks": ("zone", "excerpt"),
    "documents": ("title", "publisher", "published_on", "n_words", "file_name", "duplicate_of"),
    "figures": (
        *("value", "qualifier", "measure", "subject", "attributed_to", "actor", "place"),
        *("date_start", "sentence"),
    ),
    "contested_figures": (
        *("contest", "claimant", "qualifier", "value", "measure", "victims_side", "sentence"),
    ),
    "figure_claimants": ("name", "role", "position", "figure_id"),
    "events": (
        *("sub_event_type", "date_start", "date_end", "place_id", "actor1_id", "actor2_id"),
        *("killed_low", "killed_best", "killed_high", "n_documents"),
    ),
    "event_mentions": (
        *("sub_event_type", "actor1", "actor2", "place", "date_start", "status", "sentence"),
    ),
    "quotes": ("speaker", "role", "cue", "kind", "excerpt"),
    "actors": ("name", "kind", "side", "country", "aliases"),
    "places": ("name", "kind", "country", "admin1", "latitude", "longitude"),
    "place_mentions": ("excerpt", "place_id", "confidence"),
    "date_mentions": ("excerpt", "timex_value", "date_start", "date_end"),
    "rejects": ("file_name", "stage", "reason"),
    "package": ("version", "base", "changed", "bytes", "folder"),
    "gold": ("outcome", "table", "column", "value", "published_value", "excerpt"),
}
"""The columns that people read first, where a table has many; the preview shows these."""

PLOTTED = {
    "quotes": ["speaker", "kind"],
    "figures": ["attributed_to", "measure", "value"],
    "events": ["sub_event_type", "date_start", "date_end"],
}
"""The tables that have plots, and the columns in them."""


def described(
    declared: Table, table: pa.Table, upstream: Iterable[str]
) -> dict[str, dg.MetadataValue[Any]]:
    """What every materialization shows: row count, columns and their origin, a preview."""
    return {
        "dagster/row_count": dg.MetadataValue.int(table.num_rows),
        "dagster/column_schema": dg.MetadataValue.table_schema(column_schema(declared)),
        "dagster/column_lineage": dg.MetadataValue.column_lineage(
            column_lineage(declared, upstream)
        ),
        "preview": dg.MetadataValue.md(preview(declared, table)),
    }


def column_schema(declared: Table) -> dg.TableSchema:
    """The declaration of a table as the UI shows it."""
    return dg.TableSchema(
        columns=[
            dg.TableColumn(
                name=field.name,
                type=field.type,
                description=field.description,
                constraints=dg.TableColumnConstraints(
                    nullable=not field.required, unique=declared.primary_key == (field.name,)
                ),
            )
            for field in declared.fields
        ]
    )


def column_lineage(declared: Table, upstream: Iterable[str]) -> dg.TableColumnLineage:
    """From which columns upstream each column comes: from those of the same declaration."""
    tables = [OF_ASSETS[name] for name in upstream if name in OF_ASSETS]
    comes_from = {field.name: list(_columns_of(field, tables)) for field in declared.fields}
    return dg.TableColumnLineage({name: found for name, found in comes_from.items() if found})


def _columns_of(field: Field, tables: Iterable[Table]) -> Iterable[dg.TableColumnDep]:
    for table in tables:
        if field in table.fields:
            yield dg.TableColumnDep(asset_key=table.name, column_name=field.name)


def preview(declared: Table, table: pa.Table) -> str:
    """The first rows as a Markdown table; long cells are cut."""
    columns = list(READ_FIRST.get(declared.name, declared.columns))
    rows = table.slice(0, _PREVIEW_ROWS).select(columns).to_pylist()
    cells = [
        columns,
        ["---"] * len(columns),
        *([_cell(row[name]) for name in columns] for row in rows),
    ]
    return "\n".join(f"| {' | '.join(line)} |" for line in cells) if rows else "no rows"


def _cell(value: object) -> str:
    said = "" if value is None else f"{value:g}" if isinstance(value, float) else str(value)
    flat = " ".join(said.split()).replace("|", "\\|")
    return flat if len(flat) <= _PREVIEW_CHARS else flat[: _PREVIEW_CHARS - 1] + "…"
