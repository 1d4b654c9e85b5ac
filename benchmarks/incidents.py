"""Documents with the numbers of the incidents they tell of.

JSON lines, either {"incident", "killed", "injured", "documents": [{"doc", "dct", "title", "text"},
...]}, where each document of an incident takes its numbers, or {"doc", "text", "figures":
[{"measure", "value"}, ...]} without spans. Such sets give only some of a document's numbers: what
counts is the recall over distinct (document, measure, value) from two up; precision is a lower
bound. Where incidents are given, texts that tell of one incident should share an event, others not:
rates over pairs of texts, events merged over all documents as a release merges them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.counts import counted
from benchmarks.document import Document, Fault, Format, Outcome, day
from benchmarks.found import Tables
from benchmarks.reading import NAME, NUMBER_OR_NULL, WORDS, need, need_each
from benchmarks.sharing import Pair, events_of, shared_events, why_apart
from pipeline.evaluate.lines import Row, json_rows
from pipeline.evaluate.rates import rates
from pipeline.extract.work import extract_text
from pipeline.text.article import Article
from pipeline.text.fingerprints import Fingerprint, fingerprint
from pipeline.text.prepare import clean

MEASURES = ("killed", "injured", "abducted")
_OF_INCIDENT = ("killed", "injured")
_LEAST = 2
_WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve"),
)

Numbers = set[tuple[str, float]]


@dataclass(slots=True)
class Story:
    """The numbers of the incidents that a document tells of, and these incidents."""

    numbers: Numbers = field(default_factory=set)
    incidents: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Found:
    """The rows of a document, and what is kept of it to find its duplicates."""

    tables: Tables
    print: Fingerprint


def read(path: Path) -> list[Document[Story]]:
    """The documents of a file, each once. Raises OnrecordError for a line that is none."""
    documents: dict[str, Document[Story]] = {}
    for where, row in json_rows(path):
        for told in _documents(row, where):
            text, name = need(told, "text", str, where), str(told.get("doc"))
            title = str(told.get("title") or "").strip()
            whole = text if not title or title in text[: 2 * len(title)] else f"{title}\n\n{text}"
            new = Document(name, whole, Story(), day(told.get("dct"), where), row.get("incident"))
            story = documents.setdefault(name, new).gold
            story.numbers |= _numbers(row, where)
            if "incident" in row:
                story.incidents.add(str(row["incident"]))
    return list(documents.values())


def _documents(row: Row, where: str) -> list[Row]:
    if "documents" not in row:
        need_each([row], where, doc=NAME, figures=(list,))
        return [row]
    documents: list[Row] = need(row, "documents", list, where)
    need_each([row], where, incident=NAME, killed=NUMBER_OR_NULL, injured=NUMBER_OR_NULL)
    need_each(documents, where, doc=NAME, text=WORDS)
    return documents


def _numbers(row: Row, where: str) -> Numbers:
    if "documents" in row:
        stated = [(measure, row[measure]) for measure in _OF_INCIDENT]
    else:
        figures: list[Row] = need(row, "figures", list, where)
        need_each(figures, where, measure=WORDS, value=NUMBER_OR_NULL)
        stated = [(figure["measure"], figure["value"]) for figure in figures]
    return _large(stated)


def _large(stated: list[tuple[str, Any]]) -> Numbers:
    return {(measure, value) for measure, value in stated if value is not None and value >= _LEAST}


def find(document: Document[Any]) -> Found:
    """The rows of a document, and its fingerprint."""
    source = document.source()
    cleaned = clean(source)
    made = fingerprint(Article(source, cleaned.blocks, ()))
    return Found(extract_text(source, cleaned), made)


def score(documents: Sequence[Document[Story]], found: Mapping[str, Found]) -> Outcome:
    """Rates of the numbers, by measure and without it, and of the texts that share an event."""
    outcome = Outcome()
    gold = {(doc.id, *number) for doc in documents for number in doc.gold.numbers}
    system = {(doc.id, *number) for doc in documents for number in _found(found[doc.id])}
    outcome.rates["numbers"] = _rates(gold, system)
    for measure in sorted({measure for _, measure, _ in gold}):
        outcome.rates[f"numbers: {measure}"] = _rates(
            {row for row in gold if row[1] == measure},
            {row for row in system if row[1] == measure},
        )
    outcome.rates["numbers, whatever the measure"] = _rates(
        {(doc, value) for doc, _, value in gold}, {(doc, value) for doc, _, value in system}
    )
    for document in documents:
        outcome.faults += _number_faults(document, found[document.id])
    if any(document.gold.incidents for document in documents):
        _score_sharing(outcome, documents, found)
    return outcome


def _found(found: Found) -> Numbers:
    rows = counted(found.tables)
    return _large([(row["measure"], row["value"]) for row in rows if row["measure"] in MEASURES])


def _rates(gold: set[Any], system: set[Any]) -> dict[str, Any]:
    return rates(len(gold), len(system), len(gold & system))


def _number_faults(document: Document[Story], found: Found) -> Iterator[Fault]:
    """Numbers missed; whether a number that is not asked for is false the gold does not tell."""
    rows = list(counted(found.tables))
    for measure, value in sorted(document.gold.numbers - _found(found)):
        gold = f"{measure} {value:g}"
        as_other = next((row for row in rows if row["value"] == value), None)
        if as_other:
            cause = f"{measure}, found as {as_other['measure']} by {as_other['rule']}"
            system = f"{as_other['measure']} {value:g}"
            yield document.fault(as_other, "wrong measure", cause, (gold, system))
        elif at := _written(value, document.text):
            where = {"start": at.start(), "end": at.end()}
            cause = f"{measure}, the number is in the text"
            yield document.fault(where, "missed number", cause, (gold, None))
        else:
            text = " ".join(document.text[:120].split())
            cause = f"{measure}, the number is not in the text"
            yield Fault(document.id, 0, "missed number", cause, gold, None, text)


def _written(value: float, text: str) -> re.Match[str] | None:
    """Where a number first stands in a text, in digits or, up to twelve, in words."""
    words = [f"{value:g}", *_WORDS[int(value) : int(value) + 1]]
    return re.search(rf"\b(?:{'|'.join(words)})\b", text, re.IGNORECASE)


def _score_sharing(
    outcome: Outcome, documents: Sequence[Document[Story]], found: Mapping[str, Found]
) -> None:
    prints = [found[document.id].print for document in documents]
    days = {doc.id: doc.published.iso() if doc.published else None for doc in documents}
    tables = [found[doc.id].tables for doc in documents]
    shared = shared_events(tables, events_of(tables, prints, days))
    gold = _told_together(documents)
    outcome.rates["pairs of texts of one incident that share an event"] = rates(
        len(gold), len(shared), len(gold & shared.keys())
    )
    outcome.add_share(
        "of different incidents, of the pairs that share an event",
        len(shared.keys() - gold),
        len(shared),
    )
    texts = {document.id: " ".join(document.text[:80].split()) for document in documents}
    for left, right in sorted(gold - shared.keys()):
        text = f"{texts[left]} | {texts[right]}"
        cause = why_apart(found[left].tables, found[right].tables)
        outcome.faults.append(Fault(left, 0, "missed pair", cause, right, None, text))
    for (left, right), kinds in sorted(shared.items()):
        if (left, right) not in gold:
            text = f"{texts[left]} | {texts[right]}"
            outcome.faults.append(Fault(left, 0, "false pair", kinds, None, right, text))


def _told_together(documents: Sequence[Document[Story]]) -> set[Pair]:
    told = defaultdict[str, list[str]](list)
    for document in documents:
        for incident in document.gold.incidents:
            told[incident].append(document.id)
    return {
        (left, right)
        for names in told.values()
        for left in names
        for right in names
        if left < right
    }


FORMAT = Format(
    name="incidents",
    about='JSON lines with "incident" and "documents", or with "doc", "text" and "figures"',
    recognises=lambda head: (
        head.has("json", "incident", "documents") or head.has("json", "doc", "text", "figures")
    ),
    read=read,
    find=find,
    score=score,
)
