"""Dedupe: which documents repeat others, and the table of documents."""

import dagster as dg
import pyarrow as pa

from pipeline.assets.tables import Made, cleaned, made, sources
from pipeline.package.tables import rows_of
from pipeline.schemas.documents import DOCUMENTS
from pipeline.schemas.working import DUPLICATES
from pipeline.text.article import Article
from pipeline.text.duplicates import find_duplicates
from pipeline.text.fingerprints import fingerprint
from pipeline.text.prepare import Cleaned

GROUP = "stage_3_dedupe"
_NONE = Cleaned(())


@dg.asset(group_name=GROUP, description=DUPLICATES.description)
def duplicates(source_texts: pa.Table, blocks: pa.Table) -> Made:
    """Compare the articles: exact, near and contained duplicates."""
    by_document = cleaned(blocks)
    prints = (
        fingerprint(Article(source, by_document.get(source.doc_id, _NONE).blocks, ()))
        for source in sources(source_texts)
    )
    rows = [
        {
            "doc_id": found.doc_id,
            "duplicate_of": found.duplicate_of,
            "duplicate_kind": found.kind,
            "similarity": found.similarity,
        }
        for found in find_duplicates(prints)
    ]
    return made(DUPLICATES, rows)


@dg.asset(group_name=GROUP, description=DOCUMENTS.description)
def documents(source_texts: pa.Table, blocks: pa.Table, duplicates: pa.Table) -> Made:
    """What is known of each document: its manifest, its hashes, whether it repeats another."""
    by_document = cleaned(blocks)
    repeats = {row["doc_id"]: row for row in rows_of(duplicates)}
    rows = []
    for row, source in zip(rows_of(source_texts), sources(source_texts), strict=True):
        found = by_document.get(source.doc_id, _NONE)
        repeat = repeats.get(source.doc_id, {})
        rows.append(
            {name: value for name, value in row.items() if name != "text"}
            | {"title": Article(source, found.blocks, ()).title}
            | {name: repeat.get(name) for name in ("duplicate_of", "duplicate_kind", "similarity")}
        )
    return made(DOCUMENTS, rows, duplicates=len(repeats))
