"""Extraction: everything a document says, then the published tables from all documents."""

import json
from collections.abc import Iterator
from dataclasses import asdict

import dagster as dg
import pyarrow as pa

from pipeline.assets.ingest import reject_row
from pipeline.assets.tables import Made, Row, cleaned, made, sources
from pipeline.errors import OnrecordError
from pipeline.extract.registry import gather_actors, gather_places
from pipeline.extract.work import extract_text, from_json, to_json
from pipeline.merge.clusters import link_events
from pipeline.merge.event_rows import gather_events
from pipeline.merge.tellings import Corpus
from pipeline.package.claimants import claimant_rows
from pipeline.package.corrections import corrected, named_actors
from pipeline.package.tables import rows_of
from pipeline.package.tolls import contests_of, tolls_of_events
from pipeline.schemas import BY_NAME
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.working import EXTRACTIONS, INCIDENTS
from pipeline.text.prepare import Cleaned
from pipeline.text.rejects import of_document

GROUP = "stage_4_extract"
_LOG_EVERY = 20
_NONE = Cleaned(())


def _found(extractions: pa.Table, name: str) -> Iterator[Row]:
    """What was found in each document for one table."""
    for found in extractions["rows"]:
        for row in json.loads(found.as_py())[name]:
            yield from_json(BY_NAME[name], row)


def _rows(extractions: pa.Table, name: str, corrections: pa.Table) -> Iterator[Row]:
    """The rows of one table, out of what was found in each document, with its corrections."""
    return corrected(BY_NAME[name], _found(extractions, name), rows_of(corrections))


def _with_event(rows: Iterator[Row], events: dict[str, Row]) -> Iterator[Row]:
    """The rows with the event of their incident, and how likely they are of it."""
    for row in rows:
        row.pop("link_reason", None)
        of = events.get(row.pop("incident_id"))
        sure = row.pop("event_confidence")
        if of is not None and sure is not None and of["confidence"] is not None:
            sure *= of["confidence"]
        event = of["event_id"] if of else None
        yield {**row, "event_id": event, "event_confidence": sure if of else None}


def _links(rows: Iterator[Row], events: dict[str, Row]) -> Iterator[Row]:
    """Why each mention is of its event."""
    for row in rows:
        of = events[row["incident_id"]]
        reason, sure = row["link_reason"], row["event_confidence"]
        if reason == "first_told" and of["confidence"] is not None:
            reason, sure = "other_document", of["confidence"]
        yield {
            "mention_id": row["mention_id"],
            "event_id": of["event_id"],
            "reason": reason,
            "confidence": sure,
        }


def _extraction(doc_id: str, found: dict[str, list[Row]]) -> Row:
    return {
        "doc_id": doc_id,
        "n_figures": len(found["figures"]),
        "n_event_mentions": len(found["event_mentions"]),
        "n_quotes": len(found["quotes"]),
        "rows": to_json(found),
    }


@dg.multi_asset(
    group_name=GROUP,
    outs={
        EXTRACTIONS.name: dg.AssetOut(description=EXTRACTIONS.description),
        "extract_rejects": dg.AssetOut(
            description="Documents that a fault of a rule kept from being read, and the fault."
        ),
    },
)
def extract(
    context: dg.AssetExecutionContext, source_texts: pa.Table, blocks: pa.Table
) -> tuple[Made, Made]:
    """Find everything in each document, one at a time."""
    by_document = cleaned(blocks)
    rows: list[Row] = []
    rejects: list[Row] = []
    for number, source in enumerate(sources(source_texts), start=1):
        try:
            found = extract_text(source, by_document.get(source.doc_id, _NONE))
        except Exception as error:
            # A rule that trips over one text of a hundred thousand must not lose the others.
            context.log.exception(f"{source.file_name} was not read")
            reason = f"extraction failed: {type(error).__name__}: {error}"
            rejects.append(reject_row(of_document(source, "extract", reason)))
        else:
            rows.append(_extraction(source.doc_id, found))
        if number % _LOG_EVERY == 0:
            context.log.info(f"{number} of {source_texts.num_rows} documents read.")
    if not rows:
        raise OnrecordError(f"No document could be read; the first: {rejects[0]['reason']}.")
    return made(EXTRACTIONS, rows, rejected=len(rejects)), made(REJECTS, rejects, "extract_rejects")


@dg.asset(group_name=GROUP, description=REJECTS.description)
def rejects(ingest_rejects: pa.Table, clean_rejects: pa.Table, extract_rejects: pa.Table) -> Made:
    """Everything that was not taken, from every stage."""
    tables = (ingest_rejects, clean_rejects, extract_rejects)
    return made(REJECTS, [row for table in tables for row in rows_of(table)])


@dg.asset(group_name=GROUP, description=BY_NAME["places"].description)
def places(extractions: pa.Table, corrections: pa.Table) -> Made:
    """The places that the documents name."""
    declared = BY_NAME["places"]
    rows = gather_places(_found(extractions, "places"))
    return made(declared, corrected(declared, rows, rows_of(corrections)))


@dg.asset(group_name=GROUP, description=BY_NAME["actors"].description)
def actors(extractions: pa.Table, corrections: pa.Table) -> Made:
    """The actors that the rows of the documents, and corrections of them, point to."""
    declared = BY_NAME["actors"]
    found = [*_found(extractions, "actors"), *named_actors(rows_of(corrections))]
    return made(declared, corrected(declared, gather_actors(found), rows_of(corrections)))


@dg.asset(group_name=GROUP, description=BY_NAME["place_mentions"].description)
def place_mentions(extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every place name in every text."""
    return made(BY_NAME["place_mentions"], _rows(extractions, "place_mentions", corrections))


@dg.asset(group_name=GROUP, description=BY_NAME["date_mentions"].description)
def date_mentions(extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every time expression in every text."""
    return made(BY_NAME["date_mentions"], _rows(extractions, "date_mentions", corrections))


@dg.asset(group_name=GROUP, description=BY_NAME["quotes"].description)
def quotes(extractions: pa.Table, corrections: pa.Table) -> Made:
    """Every piece of quoted or reported speech."""
    declared = BY_NAME["quotes"]
    return made(declared, _rows(extractions, "quotes", corrections))


@dg.asset(
    group_name=GROUP,
    ins={name: dg.AssetIn(name) for name in ("documents", "place_mentions")},
    description=INCIDENTS.description,
)
def incidents(
    extractions: pa.Table,
    corrections: pa.Table,
    places: pa.Table,
    actors: pa.Table,
    **about: pa.Table,
) -> Made:
    """Find which happenings of different texts are one."""
    corpus = Corpus(
        _rows(extractions, "event_mentions", corrections),
        rows_of(about["documents"]),
        rows_of(places),
        rows_of(about["place_mentions"]),
        _rows(extractions, "figures", corrections),
        rows_of(actors),
    )
    return made(
        INCIDENTS,
        [{"incident_id": name, **asdict(event)} for name, event in link_events(corpus).items()],
    )


def _events(incidents: pa.Table) -> dict[str, Row]:
    return {row["incident_id"]: row for row in rows_of(incidents)}


@dg.asset(group_name=GROUP, description=BY_NAME["event_mentions"].description)
def event_mentions(extractions: pa.Table, corrections: pa.Table, incidents: pa.Table) -> Made:
    """Every trigger in every text, with its event."""
    rows = _rows(extractions, "event_mentions", corrections)
    return made(BY_NAME["event_mentions"], _with_event(rows, _events(incidents)))


@dg.asset(group_name=GROUP, description=BY_NAME["event_links"].description)
def event_links(extractions: pa.Table, corrections: pa.Table, incidents: pa.Table) -> Made:
    """Why each mention is of its event, and how likely that is."""
    rows = _rows(extractions, "event_mentions", corrections)
    return made(BY_NAME["event_links"], _links(rows, _events(incidents)))


@dg.asset(group_name=GROUP, description=BY_NAME["figures"].description)
def figures(extractions: pa.Table, corrections: pa.Table, incidents: pa.Table) -> Made:
    """Every stated quantity in every text, with the event whose number it is."""
    declared = BY_NAME["figures"]
    rows = _rows(extractions, "figures", corrections)
    return made(declared, _with_event(rows, _events(incidents)))


@dg.asset(group_name=GROUP, description=BY_NAME["figure_claimants"].description)
def figure_claimants(extractions: pa.Table, figures: pa.Table) -> Made:
    """The voices behind every figure; where a person corrected its claimant, that one alone."""
    declared = BY_NAME["figure_claimants"]
    return made(declared, claimant_rows(_found(extractions, declared.name), rows_of(figures)))


@dg.asset(group_name=GROUP, description=BY_NAME["events"].description)
def events(
    event_mentions: pa.Table, figures: pa.Table, documents: pa.Table, places: pa.Table
) -> Made:
    """Every happening once, with how many were killed by whose count."""
    declared = BY_NAME["events"]
    rows = gather_events(
        rows_of(event_mentions),
        rows_of(figures),
        rows_of(documents),
        rows_of(places),
        tolls_of_events(figures, documents),
    )
    return made(declared, rows)


@dg.asset(group_name=GROUP, description=BY_NAME["contested_figures"].description)
def contested_figures(
    figures: pa.Table, documents: pa.Table, actors: pa.Table, places: pa.Table
) -> Made:
    """The figures of one happening that different claimants put at different numbers."""
    known = {"figures": figures, "documents": documents, "actors": actors, "places": places}
    return made(BY_NAME["contested_figures"], contests_of(known))
