"""Extraction: everything a document says, then the published tables from all documents."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import dagster as dg
import pyarrow as pa
import pyarrow.compute as pc

from pipeline.assets.failures import in_one_sentence, said_plainly
from pipeline.assets.ingest import reject_row
from pipeline.assets.merged import distinct, links, with_corrections, with_events
from pipeline.assets.progress import counting
from pipeline.assets.resources import Work
from pipeline.assets.tables import ByDocument, Made, Row, made, made_of, selected
from pipeline.package.tables.claimants import claimant_rows
from pipeline.package.tables.corrections import corrected, named_actors
from pipeline.package.tables.tables import rows_of, sorted_by
from pipeline.package.tables.tolls import contests_of, tolls_of_events
from pipeline.schemas import BY_NAME
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.working import EXTRACTIONS, INCIDENTS
from pipeline.text.rejects import of_document

if TYPE_CHECKING:
    from pipeline.shards.crews import Crew

GROUP = "stage_4_extract"


def _rows(work: Work, extractions: pa.Table, name: str, corrections: pa.Table) -> pa.Table:
    """The rows of one table, out of what was found in each document, with its corrections."""
    return with_corrections(name, work.found(name, extractions), corrections)


def _extractions(shards: Mapping[str, pa.Table]) -> list[Row]:
    return [
        {
            "doc_id": row["doc_id"],
            "n_figures": row["n_figures"],
            "n_event_mentions": row["n_event_mentions"],
            "n_quotes": row["n_quotes"],
            "shard": shard,
        }
        for shard, read in shards.items()
        for row in rows_of(read)
    ]


def _found(rows: Sequence[Row], kept: int) -> str:
    """What was found in all documents, in a sentence."""
    from pipeline.readers.shared.text import count

    figures, mentions, quotes = (
        sum(row[name] for row in rows) for name in ("n_figures", "n_event_mentions", "n_quotes")
    )
    known = f" ({kept:,} of them unchanged since an earlier run)" if kept else ""
    return (
        f"{count(len(rows), 'document')}{known}: {count(figures, 'figure')}, "
        f"{count(mentions, 'mention')} of events, {count(quotes, 'quote')}."
    )


@dg.multi_asset(
    group_name=GROUP,
    outs={
        EXTRACTIONS.name: dg.AssetOut(description=EXTRACTIONS.description, is_required=False),
        "extract_rejects": dg.AssetOut(
            description="Documents that a fault of a rule kept from being read, and the fault.",
            is_required=False,
        ),
    },
    can_subset=True,
)
def extract(
    context: dg.AssetExecutionContext, work: Work, source_texts: pa.Table, blocks: pa.Table
) -> Iterator[Made]:
    """Find everything in each document that no shard has yet, as many at a time as may be.

    Documents are no partitions of Dagster: a hundred thousand of them would be as many steps and
    events, while shards, kept by content, spare the same work; and the tables of a release are of
    all documents, so that each partition would make all of them again.
    """
    from pipeline.assets.documents import Documents
    from pipeline.shards.extraction import extract_corpus

    documents = Documents(source_texts, blocks)
    say = context.log.info
    with in_one_sentence(), counting(len(documents), say) as (count, more):

        def hire(chars: int) -> "Crew":
            crew = work.hire(chars, say)
            count.start()
            return crew

        done = extract_corpus(documents, work.shards(), hire, more)
    at = {doc_id: number for number, doc_id in enumerate(source_texts["doc_id"].to_pylist())}
    rejects: list[Row] = []
    for failure in done.failures:
        source = documents[at[failure.doc_id]].source
        context.log.warning(f"{source.file_name} was not read: {failure.reason}.")
        context.log.debug(failure.trace)
        rejects.append(reject_row(of_document(source, "extract", failure.reason)))
    if not done.shards:
        raise dg.Failure(
            f"No document could be read; the first: {rejects[0]['reason']}.",
            metadata={"rejected": len(rejects)},
        )
    rows = _extractions(done.shards)
    say(_found(rows, done.kept))
    yield from selected(
        context,
        made(EXTRACTIONS, rows, rejected=len(rejects), read=done.read, from_cache=done.kept),
        made(REJECTS, rejects, "extract_rejects"),
    )


@dg.asset(group_name=GROUP, description=REJECTS.description)
def rejects(ingest_rejects: pa.Table, clean_rejects: pa.Table, extract_rejects: pa.Table) -> Made:
    """Everything that was skipped, from every stage."""
    tables = (ingest_rejects, clean_rejects, extract_rejects)
    return made(REJECTS, [row for table in tables for row in rows_of(table)])


@dg.asset(group_name=GROUP, description=BY_NAME["places"].description)
@said_plainly
def places(work: Work, extractions: pa.Table, corrections: pa.Table) -> Made:
    """The places that the documents name."""
    from pipeline.extract.registry import gather_places

    declared = BY_NAME["places"]
    found = distinct(work.found(declared.name, extractions), "alias", "aliases")
    return made(declared, corrected(declared, gather_places(found), rows_of(corrections)))


@dg.asset(group_name=GROUP, description=BY_NAME["actors"].description)
@said_plainly
def actors(work: Work, extractions: pa.Table, corrections: pa.Table) -> Made:
    """The actors that the rows of the documents, and corrections of them, point to."""
    from pipeline.extract.registry import gather_actors

    declared = BY_NAME["actors"]
    found = distinct(work.found(declared.name, extractions), "name", "names")
    rows = gather_actors([*found, *named_actors(rows_of(corrections))])
    return made(declared, corrected(declared, rows, rows_of(corrections)))


@dg.asset(group_name=GROUP, description=BY_NAME["place_mentions"].description)
@said_plainly
def place_mentions(work: Work, extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every place name in every text."""
    declared = BY_NAME["place_mentions"]
    return made_of(declared, _rows(work, extractions, declared.name, corrections))


@dg.asset(group_name=GROUP, description=BY_NAME["date_mentions"].description)
@said_plainly
def date_mentions(work: Work, extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every time expression in every text."""
    declared = BY_NAME["date_mentions"]
    return made_of(declared, _rows(work, extractions, declared.name, corrections))


@dg.asset(group_name=GROUP, description=BY_NAME["quotes"].description)
@said_plainly
def quotes(work: Work, extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every piece of quoted or reported speech."""
    declared = BY_NAME["quotes"]
    return made_of(declared, _rows(work, extractions, declared.name, corrections))


@dg.asset(
    group_name=GROUP,
    ins={name: dg.AssetIn(name) for name in ("documents", "place_mentions")},
    description=INCIDENTS.description,
)
@said_plainly
def incidents(
    work: Work,
    extractions: pa.Table,
    corrections: pa.Table,
    places: pa.Table,
    actors: pa.Table,
    **about: pa.Table,
) -> Made:
    """Find which happenings of different texts are one."""
    from pipeline.merge.clusters import link_events
    from pipeline.merge.document_happenings import OF_FIGURES, OF_MENTIONS, OF_PLACES, Corpus

    corpus = Corpus(
        ByDocument(_rows(work, extractions, "event_mentions", corrections), OF_MENTIONS),
        rows_of(about["documents"]),
        rows_of(places),
        ByDocument(about["place_mentions"], OF_PLACES),
        ByDocument(_rows(work, extractions, "figures", corrections), OF_FIGURES),
        rows_of(actors),
    )
    return made(
        INCIDENTS,
        (
            {"incident_id": name, "event_id": event.event_id, "confidence": event.confidence}
            for name, event in link_events(corpus).items()
        ),
    )


@dg.asset(group_name=GROUP, description=BY_NAME["event_mentions"].description)
@said_plainly
def event_mentions(
    work: Work, extractions: pa.Table, corrections: pa.Table, incidents: pa.Table
) -> Made:
    """Every trigger in every text, with its event."""
    declared = BY_NAME["event_mentions"]
    rows = _rows(work, extractions, declared.name, corrections)
    return made_of(declared, with_events(rows, incidents))


@dg.asset(group_name=GROUP, description=BY_NAME["event_links"].description)
@said_plainly
def event_links(
    work: Work, extractions: pa.Table, corrections: pa.Table, incidents: pa.Table
) -> Made:
    """Why each mention is of its event, and how likely that is."""
    rows = _rows(work, extractions, "event_mentions", corrections)
    return made_of(BY_NAME["event_links"], links(rows, incidents))


@dg.asset(group_name=GROUP, description=BY_NAME["figures"].description)
@said_plainly
def figures(work: Work, extractions: pa.Table, corrections: pa.Table, incidents: pa.Table) -> Made:
    """Every stated quantity in every text, with the event whose number it is."""
    declared = BY_NAME["figures"]
    rows = _rows(work, extractions, declared.name, corrections)
    return made_of(declared, with_events(rows, incidents))


@dg.asset(group_name=GROUP, description=BY_NAME["figure_claimants"].description)
@said_plainly
def figure_claimants(work: Work, extractions: pa.Table, figures: pa.Table) -> Made:
    """The voices behind every figure; where a person corrected its claimant, that one alone."""
    declared = BY_NAME["figure_claimants"]
    found = work.found(declared.name, extractions)
    by_hand = figures.filter(pc.is_valid(figures["corrected"]))
    if not by_hand.num_rows:
        return made_of(declared, found)
    return made(declared, claimant_rows(rows_of(found), rows_of(by_hand)))


@dg.asset(group_name=GROUP, description=BY_NAME["events"].description)
def events(
    event_mentions: pa.Table, figures: pa.Table, documents: pa.Table, places: pa.Table
) -> Made:
    """Every happening once, with how many were killed by whose count."""
    from pipeline.merge.event_rows import (
        OF_DOCUMENTS,
        OF_EVENTS,
        OF_NUMBERS,
        gather_events,
        wholes,
    )

    mentions = event_mentions.select(OF_EVENTS)
    known = list(rows_of(documents.select(OF_DOCUMENTS)))
    numbers = figures.select(OF_NUMBERS).filter(pc.is_valid(figures["event_id"]))
    of = wholes(rows_of(mentions), known)
    rows = gather_events(
        rows_of(sorted_by(mentions, ["event_id"])),
        rows_of(sorted_by(numbers, ["event_id"])),
        known,
        rows_of(places),
        tolls_of_events(figures, documents),
    )
    return made(BY_NAME["events"], ({**row, "part_of": of.get(row["event_id"])} for row in rows))


@dg.asset(group_name=GROUP, description=BY_NAME["contested_figures"].description)
def contested_figures(
    figures: pa.Table, documents: pa.Table, actors: pa.Table, places: pa.Table
) -> Made:
    """The figures of one happening that different claimants put at different numbers."""
    known = {"figures": figures, "documents": documents, "actors": actors, "places": places}
    return made(BY_NAME["contested_figures"], contests_of(known))
