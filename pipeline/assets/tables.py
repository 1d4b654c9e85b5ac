"""Between plain records and the tables that assets hand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from importlib.util import find_spec
from typing import Any

import dagster as dg
import pyarrow as pa

from pipeline.assets.io import described
from pipeline.package.tables import rows_of, to_table
from pipeline.schemas import Table
from pipeline.text.article import Block, Origin, SourceText
from pipeline.text.periods import Period
from pipeline.text.prepare import Cleaned
from pipeline.text.spans import Span

Row = dict[str, Any]
Made = dg.MaterializeResult[pa.Table]


def made(
    declared: Table,
    rows: Iterable[Mapping[str, Any]],
    asset: str | None = None,
    **shown: str | int | None,
) -> Made:
    """What an asset gives: its table as declared, and what the UI shows of it.

    `asset` is its name where that is not its table's. `shown` are further metadata, Markdown or
    numbers; None is left out.
    """
    rows = list(rows)
    table = to_table(declared, rows)
    more = {
        name.replace("_", " "): value if isinstance(value, int) else dg.MetadataValue.md(value)
        for name, value in {**shown, **_plots(declared, rows)}.items()
        if value is not None
    }
    return dg.MaterializeResult(
        asset_key=asset or declared.name,
        value=table,
        metadata={**described(declared, table), **more},
    )


def _plots(declared: Table, rows: Sequence[Mapping[str, Any]]) -> dict[str, str | None]:
    """The plots of a table; none where what draws them, the extra `ui`, is not installed."""
    if not all(map(find_spec, ("matplotlib", "pandas"))):
        return {}
    from pipeline.assets.plots import plots  # noqa: PLC0415 - takes a second to load

    return plots(declared, rows)


def sources(source_texts: pa.Table) -> Iterator[SourceText]:
    """The source texts of a table of them, one at a time."""
    for row in rows_of(source_texts):
        yield SourceText(
            doc_id=row["doc_id"],
            file_name=row["file_name"],
            text=row["text"],
            title=row["title"],
            publisher=row["publisher"],
            authors=row["authors"],
            published=Period.parse(row["published_on"]) if row["published_on"] else None,
            published_basis=row["published_basis"],
            url=row["url"],
            sha256=row["sha256"],
            origin=Origin(**{field.name: row[field.name] for field in fields(Origin)})
            if row["format"]
            else None,
        )


def cleaned(blocks: pa.Table) -> dict[str, Cleaned]:
    """The blocks of each document, by its id."""
    found: dict[str, list[Block]] = {}
    for row in rows_of(blocks):
        span = Span(row["char_start"], row["char_end"])
        found.setdefault(row["doc_id"], []).append(Block(row["block"], span, row["zone"]))
    return {doc_id: Cleaned(tuple(listed)) for doc_id, listed in found.items()}
