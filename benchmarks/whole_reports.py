"""Whole reports with gold rows: figures and who, where, when; quotes; one event a happening.

A folder with `corpus/` (texts, as any corpus) and `gold/` (figures, quotes, events as JSON lines
with "file", "start", "end"; `benchmarks/likeness.py` says when a value is right). A row with
"required": false is neither asked for nor held to be wrong when found.
- Figures match where half of the number is inside and at most 40 characters are around it, quotes
  in quotation marks where 0.8 of what either covers is shared, events within 100 characters, one
  of the right type first.
- A row counts as found, then with each further column right; "whole row" is a figure whose value,
  measure, claimant, date and place are all right.
- Of a link (claimant, date ...) in matched rows: how many of those given are right, and how many
  of those that the text gives are given rightly. Where rows have a confidence for it: AUC, and the
  mean confidence of each fifth beside how many of it are right.
- Of two matched events of a report: whether those of one happening share an event, others not.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.calibration import auc, fifths
from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.found import spans
from benchmarks.incidents import Found, find
from benchmarks.likeness import (
    Right,
    named,
    readings,
    same_claimant,
    same_measure,
    same_number,
    same_start,
    same_type,
)
from benchmarks.sharing import events_of
from pipeline.evaluate.lines import Row, check_span, json_rows
from pipeline.evaluate.pairing import one_to_one, overlap
from pipeline.evaluate.rates import rates
from pipeline.readers.corpus import read_corpus
from pipeline.text.article import SourceText

Gold = dict[str, list[Row]]
Pair = tuple[Row, Row]
"""A published row and its gold row."""
Report = tuple[Document[Gold], list[Row], list[Row]]
"""A report with its published and gold rows of one table."""
Fit = Callable[[Row, Row], float]
"""How well a published row fits a gold row; below 0.5 they do not match."""

_LEAST = 0.5
_AROUND_NUMBER = 40
_SHARE_OF_QUOTE = 0.8
_NEAR = 100
_MARKED = ("direct", "partial")
_CASUALTIES = frozenset({"killed", "injured", "abducted", "detained", "missing", "displaced"})


@dataclass(frozen=True, slots=True)
class _Link:
    """A column that links a row, the gold's name for it, its confidence, and when it is right."""

    name: str
    column: str
    gold: str
    confidence: str
    right: Right


def _link(name: str, right: Right, column: str = "", gold: str = "", sure: str = "") -> _Link:
    return _Link(name, column or name, gold or name, sure or f"{name}_confidence", right)


_DATE = _link("date", same_start, column="date_start")
_FIGURE_LINKS = (
    _link("claimant", same_claimant, "attributed_to", "attributed_to", "attributed_confidence"),
    _DATE,
    *(_link(name, named(name)) for name in ("place", "actor", "subject")),
)
_EVENT_LINKS = (*(_link(name, named(name)) for name in ("actor1", "actor2", "place")), _DATE)


def read(path: Path) -> list[Document[Gold]]:
    """The reports of a folder that have gold rows. Raises OnrecordError for a line that is none."""
    gold: dict[str, Gold] = defaultdict(lambda: defaultdict(list))
    for name in ("figures", "quotes", "events"):
        for where, row in json_rows(path / "gold" / f"{name}.jsonl"):
            check_span(row, where)
            gold[str(row.get("file"))][name].append(row)
    return [
        Document(source.file_name, source.text, gold[source.file_name], given=source)
        for source in read_corpus(path / "corpus")
        if isinstance(source, SourceText)
    ]


def score(documents: Sequence[Document[Gold]], found: Mapping[str, Found]) -> Outcome:
    """Rates of rows and links of each table, with calibration and happenings."""
    outcome = Outcome()

    def reports(table: str, gold: str) -> list[Report]:
        return [
            (document, _in_order(found[document.id].tables[table]), document.gold[gold])
            for document in documents
        ]

    _figures(outcome, reports("figures", "figures"))
    _quotes(outcome, reports("quotes", "quotes"))
    days = {one.source().doc_id: _day(one) for one in documents}
    prints = [found[one.id].print for one in documents]
    events = events_of([found[one.id].tables for one in documents], prints, days)
    _events(outcome, reports("event_mentions", "events"), events)
    return outcome


def _day(document: Document[Gold]) -> str | None:
    published = document.source().published
    return published.iso() if published else None


def _in_order(rows: list[Row]) -> list[Row]:
    return sorted(spans(rows), key=lambda row: (row["start"], row["end"]))


def _pairs(rows: Sequence[Row], gold: Sequence[Row], fit: Fit) -> list[Pair]:
    """Published and gold rows of a report, one to one, the best fit first."""
    partners = one_to_one(
        ((-fits, -i, -j), i, j)
        for i, row in enumerate(rows)
        for j, wanted in enumerate(gold)
        if (fits := fit(row, wanted)) >= _LEAST
    )
    return [(rows[i], gold[j]) for i, j in partners.items()]


def matched(table: str, rows: Sequence[Row], gold: Sequence[Row]) -> list[Pair]:
    """Figures or events (rows with start and end) with the gold rows that ask for them."""
    fit = _number_inside if table == "figures" else _near
    ordered = sorted(rows, key=lambda row: (row["start"], row["end"]))
    return [pair for pair in _pairs(ordered, gold, fit) if _required(pair[1])]


def _required(gold: Row) -> bool:
    return bool(gold.get("required", True))


def _found(
    outcome: Outcome, reports: Sequence[Report], fit: Fit, measures: Mapping[str, Sequence[Right]]
) -> list[tuple[Document[Gold], Pair]]:
    """Rates of the rows for which all of some columns are right; the pairs that are asked for."""
    asked: list[tuple[Document[Gold], Pair]] = []
    given = wanted = 0
    for document, rows, gold in reports:
        pairs = _pairs(rows, gold, fit)
        needed = [pair for pair in pairs if _required(pair[1])]
        asked += [(document, pair) for pair in needed]
        given += len(rows) - (len(pairs) - len(needed))
        wanted += sum(map(_required, gold))
    for name, columns in measures.items():
        right = sum(all(column(*pair) for column in columns) for _, pair in asked)
        outcome.rates[name] = rates(wanted, given, right)
    return asked


def _links(outcome: Outcome, table: str, links: Sequence[_Link], pairs: Sequence[Pair]) -> None:
    for link in links:
        name = f"{table}: {link.name}"
        given = [(row, gold) for row, gold in pairs if row.get(link.column)]
        wanted = sum(bool(gold.get(link.gold)) for _, gold in pairs)
        right = sum(bool(gold.get(link.gold)) and link.right(row, gold) for row, gold in given)
        outcome.rates[name] = rates(wanted, len(given), right)
        sure = [
            (float(row[link.confidence]), link.right(row, gold))
            for row, gold in given
            if row.get(link.confidence) is not None
        ]
        if sure:
            outcome.values[f"{name}, AUC of confidence"] = auc(sure)
            outcome.fifths[name] = fifths(sure)


def _number_inside(row: Row, gold: Row) -> float:
    length = gold["end"] - gold["start"]
    around = row["end"] - row["start"] - length
    return overlap(row, gold) / length if around <= _AROUND_NUMBER else 0.0


def _figures(outcome: Outcome, reports: Sequence[Report]) -> None:
    stated = (same_number, same_measure)
    measures: dict[str, Sequence[Right]] = {
        "figures: found": (),
        "figures: value and measure": stated,
        "figures: value, measure and claimant": (*stated, same_claimant),
        "figures: whole row": (*stated, same_claimant, same_start, named("place")),
    }
    pairs = _found(outcome, reports, _number_inside, measures)
    of_people = [(document, _people(rows), _people(gold)) for document, rows, gold in reports]
    _found(outcome, of_people, _number_inside, {"figures: value and measure, of people": stated})
    _links(outcome, "figures", _FIGURE_LINKS, [pair for _, pair in pairs])
    columns = (_link("value", same_number), _link("measure", same_measure), *_FIGURE_LINKS)
    outcome.faults += [*_missed("figures", "measure", reports, _number_inside)]
    outcome.faults += [*_false("figures", "measure", reports, _number_inside)]
    outcome.faults += [*_wrong("figures", columns, pairs)]


def _people(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["measure"] in _CASUALTIES]


def _shared(row: Row, gold: Row) -> float:
    both = overlap(row, gold)
    either = row["end"] - row["start"] + gold["end"] - gold["start"] - both
    part = both / either
    return part if part >= _SHARE_OF_QUOTE else 0.0


def _quotes(outcome: Outcome, reports: Sequence[Report]) -> None:
    marked = [(document, _in_marks(rows), _in_marks(gold)) for document, rows, gold in reports]
    speaker = _link("speaker", named("speaker"))
    measures = {"quotes: in marks": (), "quotes: in marks, with speaker": (speaker.right,)}
    pairs = _found(outcome, marked, _shared, measures)
    outcome.faults += [*_missed("quotes", "kind", marked, _shared)]
    outcome.faults += [*_false("quotes", "kind", marked, _shared)]
    outcome.faults += [*_wrong("quotes", [speaker], pairs)]


def _in_marks(rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["kind"] in _MARKED]


def _near(row: Row, gold: Row) -> float:
    apart = max(row["start"], gold["start"]) - min(row["end"], gold["end"])
    if apart > _NEAR:
        return 0.0
    return 1.0 + same_type(row, gold) - abs(int(row["start"]) - int(gold["start"])) / 1000


def _events(outcome: Outcome, reports: Sequence[Report], events: Mapping[str, str]) -> None:
    # Not _found: what is published beside the gold's one row a happening is not false.
    paired = [(document, _pairs(rows, gold, _near)) for document, rows, gold in reports]
    pairs = [(document, pair) for document, of in paired for pair in of if _required(pair[1])]
    asked = sum(_required(gold) for _, _, rows in reports for gold in rows)
    typed = sum(same_type(*pair) for _, pair in pairs)
    outcome.add_share("events: found, with their type", typed, asked)
    _links(outcome, "events", _EVENT_LINKS, [pair for _, pair in pairs])
    status = sum(row["status"] in readings(gold, "status") for _, (row, gold) in pairs)
    outcome.add_share("events: status", status, len(pairs))
    _happenings(outcome, paired, events)
    kind = _link("type", same_type, "sub_event_type", "sub_event_type")
    outcome.faults += [*_missed("events", "sub_event_type", reports, _near)]
    outcome.faults += [*_wrong("events", (kind, *_EVENT_LINKS), pairs)]


def _happenings(
    outcome: Outcome,
    paired: Sequence[tuple[Document[Gold], list[Pair]]],
    events: Mapping[str, str],
) -> None:
    apart = Counter[bool]()
    together = Counter[bool]()
    for _, pairs in paired:
        needed = [pair for pair in pairs if _required(pair[1])]
        for (row, gold), (other, other_gold) in combinations(needed, 2):
            one_event = events[row["incident_id"]] == events[other["incident_id"]]
            same = gold["incident"] == other_gold["incident"]
            (together if same else apart)[one_event] += 1
    outcome.add_share("events: different happenings kept apart", apart[False], apart.total())
    outcome.add_share("events: one happening brought together", together[True], together.total())


def _missed(table: str, sort: str, reports: Sequence[Report], fit: Fit) -> Iterator[Fault]:
    """The gold rows asked for that match nothing, by their sort."""
    for document, rows, gold in reports:
        matched = {id(wanted) for _, wanted in _pairs(rows, gold, fit)}
        for wanted in gold:
            if _required(wanted) and id(wanted) not in matched:
                yield document.fault(wanted, f"{table}: missed", wanted[sort], (wanted[sort], None))


def _false(table: str, sort: str, reports: Sequence[Report], fit: Fit) -> Iterator[Fault]:
    """The published rows that match nothing, by their rule."""
    for document, rows, gold in reports:
        matched = {id(row) for row, _ in _pairs(rows, gold, fit)}
        for row in rows:
            if id(row) not in matched:
                yield document.fault(row, f"{table}: false", row["rule"], (None, row[sort]))


def _wrong(
    table: str, links: Sequence[_Link], pairs: Sequence[tuple[Document[Gold], Pair]]
) -> Iterator[Fault]:
    """What is wrong in matched rows: not given, given where the text says nothing, or another."""
    for document, (row, gold) in pairs:
        for link in links:
            given, wanted = row.get(link.column), gold.get(link.gold)
            if not link.right(row, gold) and (given or wanted):
                how = "another" if given and wanted else "not given" if wanted else "not said"
                yield document.fault(row, f"{table}: {link.name}", how, (wanted, given))


FORMAT = Format(
    name="whole reports",
    about="a folder with corpus/*.txt and gold/figures.jsonl, quotes.jsonl and events.jsonl",
    recognises=lambda head: head.holds(
        "corpus/*.txt", "gold/figures.jsonl", "gold/quotes.jsonl", "gold/events.jsonl"
    ),
    read=read,
    find=find,
    score=score,
)
