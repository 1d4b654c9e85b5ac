"""Dedupe: which documents repeat others, and the table of documents."""

import dagster as dg
import pyarrow as pa

from pipeline import settings
from pipeline.assets.tables import Made, made
from pipeline.kept import Kept
from pipeline.package.tables.tables import rows_of
from pipeline.schemas.documents import DOCUMENTS
from pipeline.schemas.working import BLOCKS, DUPLICATES
from pipeline.text.article import Article

GROUP = "stage_3_dedupe"


@dg.asset(group_name=GROUP, deps=[BLOCKS.name], description=DUPLICATES.description)
def duplicates(source_texts: pa.Table) -> Made:
    """Compare the articles: exact, near and contained duplicates."""
    from pipeline.assets.documents import sources
    from pipeline.text.duplicates import find_duplicates
    from pipeline.text.kept import Texts

    with Kept(settings.kept()) as kept:
        repeats = find_duplicates(map(Texts(kept).fingerprint, sources(source_texts)))
    rows = [
        {
            "doc_id": found.doc_id,
            "duplicate_of": found.duplicate_of,
            "duplicate_kind": found.kind,
            "similarity": found.similarity,
        }
        for found in repeats
    ]
    return made(DUPLICATES, rows)


@dg.asset(group_name=GROUP, description=DOCUMENTS.description)
def documents(source_texts: pa.Table, blocks: pa.Table, duplicates: pa.Table) -> Made:
    """What is known of each document: its manifest, its hashes, whether it repeats another."""
    from pipeline.assets.documents import Documents

    repeats = {row["doc_id"]: row for row in rows_of(duplicates)}
    known = [name for name in source_texts.column_names if name not in ("text", "title")]
    rows = (
        {
            **row,
            "title": Article(each.source, each.cleaned.blocks, ()).title,
            **{name: repeat.get(name) for name in ("duplicate_of", "duplicate_kind", "similarity")},
        }
        for row, each in zip(
            rows_of(source_texts.select(known)), Documents(source_texts, blocks), strict=True
        )
        for repeat in [repeats.get(row["doc_id"], {})]
    )
    return made(DOCUMENTS, rows, duplicates=len(repeats))
