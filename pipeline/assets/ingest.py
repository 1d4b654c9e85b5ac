"""Ingest: files to source texts, and what could not be taken."""

import hashlib
import warnings
from collections.abc import Iterator
from dataclasses import asdict

import dagster as dg

from pipeline import settings
from pipeline.assets.failures import in_one_sentence
from pipeline.assets.progress import counting
from pipeline.assets.resources import Corpus, Releases
from pipeline.assets.tables import Made, Row, made, selected
from pipeline.kept import Kept
from pipeline.package.history.identity import kept_ids
from pipeline.package.release.published import latest
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.working import SOURCE_TEXTS
from pipeline.text.article import SourceText
from pipeline.text.rejects import Reject

GROUP = "stage_1_ingest"
_SAID = 20
"""What is skipped is said one by one, up to so many."""


def _state(corpus: Corpus) -> dg.DataVersion:
    """Tell one state of the corpus from another, without reading its files."""
    from pipeline.readers.corpus import fingerprint

    return dg.DataVersion(fingerprint(corpus.path))


with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Dagster calls such assets beta, at every load
    reports = dg.observable_source_asset(
        name="reports",
        group_name=GROUP,
        description="The files of the corpus; made by others, observed here.",
        tags={"dagster/kind/file": "", "published": "no"},
    )(_state)


def _source(source: SourceText) -> Row:
    from pipeline.text.language import count_words

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
        SOURCE_TEXTS.name: dg.AssetOut(description=SOURCE_TEXTS.description, is_required=False),
        "ingest_rejects": dg.AssetOut(
            description="Files of the corpus folder, and rows of its manifest, skipped, and why.",
            is_required=False,
        ),
    },
    deps=[reports],
    can_subset=True,
)
def ingest(context: dg.AssetExecutionContext, corpus: Corpus, releases: Releases) -> Iterator[Made]:
    """Read the corpus with its manifest."""
    from pipeline.readers.corpus import read_corpus
    from pipeline.readers.kept import Readings

    texts: list[Row] = []
    rejects: list[Row] = []
    counted = counting(None, context.log.info)
    with in_one_sentence(), Kept(settings.kept()) as kept, counted as (_, more):
        before = latest(releases.folder)
        for read in read_corpus(corpus.path, corpus.limit, Readings(kept)):
            if isinstance(read, SourceText):
                texts.append(_source(read))
                more(1, 0)
            else:
                if len(rejects) < _SAID:
                    context.log.warning(f"{_where(read)} skipped: {read.reason}.")
                rejects.append(reject_row(read))
    if len(rejects) > _SAID:
        context.log.warning(f"{len(rejects):,} are skipped in all; the table rejects says why.")
    ids = kept_ids(texts, before)
    texts = [{**text, "doc_id": ids[text["doc_id"]]} for text in texts]
    if not texts:
        raise dg.Failure(
            f"No file of {corpus.path} could be read ({len(rejects)} skipped; the first: "
            f"{rejects[0]['file_name']}, {rejects[0]['reason']}).",
            metadata={"rejected": len(rejects)},
        )
    yield from selected(
        context,
        made(SOURCE_TEXTS, texts, rejected=len(rejects)),
        made(REJECTS, rejects, "ingest_rejects"),
    )
