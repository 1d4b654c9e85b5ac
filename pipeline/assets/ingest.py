"""Ingest: files to source texts, and what could not be taken."""

import hashlib
from dataclasses import asdict

import dagster as dg

from pipeline import settings
from pipeline.assets.resources import Corpus
from pipeline.assets.tables import Made, Row, made
from pipeline.errors import OnrecordError
from pipeline.kept import Kept
from pipeline.readers.corpus import read_corpus
from pipeline.readers.kept import Readings
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.working import SOURCE_TEXTS
from pipeline.text.article import SourceText
from pipeline.text.language import count_words
from pipeline.text.rejects import Reject

GROUP = "stage_1_ingest"


def _source(source: SourceText) -> Row:
    published = source.published
    return {
        "doc_id": source.doc_id,
        "file_name": source.file_name,
        **_origin(source),
        "sha256": source.sha256,
        "text_sha256": hashlib.sha256(source.text.encode()).hexdigest(),
        "n_chars": len(source.text),
        "n_words": count_words(source.text),
        "title": source.title,
        "authors": source.authors,
        "publisher": source.publisher,
        "published_on": published.iso() if published else None,
        "published_start": published.start if published else None,
        "published_end": published.end if published else None,
        "published_precision": published.precision if published else None,
        "published_basis": source.published_basis,
        "url": source.url,
        "language": source.language,
        "text": source.text,
    }


def _origin(source: SourceText) -> Row:
    return asdict(source.origin) if source.origin else {}


def reject_row(reject: Reject) -> Row:
    """A reject as a row of `rejects`."""
    return {
        "file_name": reject.file_name,
        "member": reject.member,
        "record": reject.record,
        "char_start": reject.char_start,
        "char_end": reject.char_end,
        "stage": reject.stage,
        "reason": reject.reason,
    }


def _where(reject: Reject) -> str:
    record = f"record {reject.record}" if reject.record else None
    return ", ".join(filter(None, (reject.file_name, reject.member, record)))


@dg.multi_asset(
    group_name=GROUP,
    outs={
        SOURCE_TEXTS.name: dg.AssetOut(description=SOURCE_TEXTS.description),
        "ingest_rejects": dg.AssetOut(
            description="Files of the corpus folder, and rows of its manifest, not taken, and why."
        ),
    },
)
def ingest(context: dg.AssetExecutionContext, corpus: Corpus) -> tuple[Made, Made]:
    """Read the corpus with its manifest."""
    texts: list[Row] = []
    rejects: list[Row] = []
    with Kept(settings.kept()) as kept:
        for taken in read_corpus(corpus.path, corpus.limit, Readings(kept)):
            if isinstance(taken, SourceText):
                texts.append(_source(taken))
            else:
                context.log.warning(f"{_where(taken)} was not taken: {taken.reason}.")
                rejects.append(reject_row(taken))
    if not texts:
        raise OnrecordError(
            f"No file of {corpus.path} could be taken ({len(rejects)} rejected; the first: "
            f"{rejects[0]['file_name']}, {rejects[0]['reason']})."
        )
    return made(SOURCE_TEXTS, texts, rejected=len(rejects)), made(
        REJECTS, rejects, "ingest_rejects"
    )
