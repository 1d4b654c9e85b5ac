"""Small cases: what must be found in a text of a sentence or two, and what must not.

JSON lines: {"id", "kind", "layer", "text", "published", "expect": [...], "absent": [...]}; each row
expected or absent has its "table" and the columns that count. Columns are compared exactly, but
for names, of which half the words of the shorter must stand in the other, and `excerpt`, which
must lie in the row's or the row's in it. Of `events`, the numbers of killed are compared, on the
events that figures of the text belong to.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from benchmarks.document import Document, Fault, Format, Outcome, day
from benchmarks.incidents import Found, find
from benchmarks.likeness import same_name
from benchmarks.reading import NAME, WORDS, need, need_each
from benchmarks.sharing import events_of
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import Row, json_rows
from pipeline.package.tables.tables import to_table
from pipeline.package.tables.tolls import tolls_of_events
from pipeline.schemas import BY_NAME

_NAMES = frozenset(
    {"attributed_to", "actor", "actor1", "actor2", "place"}
    | {"speaker", "speaker_text", "subject", "role"}
)
_NO_COLUMNS = frozenset({"table", "match"})
_TABLES = ("figures", "event_mentions", "quotes", "events")


def read(path: Path) -> list[Document[Row]]:
    """The cases of a file. Raises OnrecordError for a line that is none."""
    documents: dict[str, Document[Row]] = {}
    for where, row in json_rows(path):
        need_each([row], where, id=NAME, kind=WORDS, layer=WORDS, text=WORDS)
        for asked in (*need(row, "expect", list, where), *row.get("absent", ())):
            if not isinstance(asked, dict) or asked.get("table") not in _TABLES:
                raise OnrecordError(f"{where}: a row of no table of {', '.join(_TABLES)}.")
        name = str(row["id"])
        if name in documents:
            raise OnrecordError(f"{where}: a second case {name}.")
        published = day(row.get("published"), where)
        documents[name] = Document(name, row["text"], row, published)
    return list(documents.values())


def score(documents: Sequence[Document[Row]], found: Mapping[str, Found]) -> Outcome:
    """How many cases are right, in all and by layer; a case with any fault is not."""
    outcome = Outcome()
    events = _events(documents, found)
    right, of = Counter[str](), Counter[str]()
    for document in documents:
        rows = {**found[document.id].tables, "events": events[document.id]}
        faults = list(_faults(document, rows))
        outcome.faults += faults
        for name in ("cases", f"cases: {document.gold['layer']}"):
            of[name] += 1
            right[name] += not faults
    for name in sorted(of):
        outcome.add_share(name, right[name], of[name])
    return outcome


def _faults(document: Document[Row], rows: Mapping[str, Sequence[Row]]) -> Iterator[Fault]:
    kind = str(document.gold["kind"])
    whole = {"start": 0, "end": len(document.text)}
    for asked in document.gold["expect"]:
        if not any(_fits(row, asked) for row in rows[asked["table"]]):
            yield document.fault(whole, "missing", kind, (asked, None))
    for barred in document.gold.get("absent", ()):
        for row in rows[barred["table"]]:
            if _fits(row, barred):
                yield document.fault(whole, "wrong", kind, (None, barred))
                break


def _fits(row: Row, asked: Row) -> bool:
    """Whether a row has all columns that count as they are asked for."""
    return all(
        _same(column, row.get(column), value)
        for column, value in asked.items()
        if column not in _NO_COLUMNS
    )


def _same(column: str, given: Any, asked: Any) -> bool:
    if column == "excerpt":
        one, other = str(given).lower(), str(asked).lower()
        return one in other or other in one
    if given is None or asked is None:
        return given is asked
    if column in _NAMES:
        return same_name(given, asked)
    if column.startswith("date_"):
        return str(given)[:10] == str(asked)[:10]
    return bool(given == asked)


def _events(documents: Sequence[Document[Row]], found: Mapping[str, Found]) -> dict[str, list[Row]]:
    """The numbers of killed of the events of each document's figures."""
    tables = [found[document.id].tables for document in documents]
    prints = [found[document.id].print for document in documents]
    days = {one.id: one.published.iso() if one.published else None for one in documents}
    events = events_of(tables, prints, days)
    figures = [
        {column: row.get(column) for column in BY_NAME["figures"].columns}
        | {"event_id": events.get(row["incident_id"])}
        for of_document in tables
        for row in of_document["figures"]
    ]
    none = pa.nulls(len(days), pa.string())
    about = pa.table({"doc_id": list(days), "duplicate_of": none})
    tolls = tolls_of_events(to_table(BY_NAME["figures"], figures), about)
    killed = {row["event_id"]: row for row in tolls}
    rows: dict[str, list[Row]] = {document.id: [] for document in documents}
    for figure in figures:
        event = figure["event_id"]
        if event is not None and event in killed:
            rows[str(figure["doc_id"])].append(killed[event])
    return rows


FORMAT = Format(
    name="cases",
    about='JSON lines with "id", "kind", "layer", "text", "expect"',
    recognises=lambda head: head.has("json", "id", "kind", "layer", "text", "expect"),
    read=read,
    find=find,
    score=score,
)
