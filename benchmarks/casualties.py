"""Figures marked in snippets: spans with measure, value and subject.

JSON lines: {"id", "text", "figures": [{"start", "end", "measure", "value", "subject"}, ...]}, a
figure perhaps with "doubtful", a snippet perhaps with "sample" (how it was drawn). A published
figure matches one of the same measure that it overlaps. Doubtful figures are neither asked for,
nor is what lies on them and matches nothing held to be false.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.counts import counted
from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.found import Tables, find_rows
from benchmarks.reading import NUMBER_OR_NULL, WORDS, WORDS_OR_NULL, read_marked
from pipeline.evaluate.lines import Row
from pipeline.evaluate.pairing import by_overlap, overlap
from pipeline.evaluate.rates import rates

_FIELDS = {"measure": WORDS, "value": NUMBER_OR_NULL, "subject": WORDS_OR_NULL}
MEASURES = ("killed", "injured", "abducted", "detained", "displaced")


@dataclass(frozen=True, slots=True)
class Snippet:
    """The figures of a snippet, and how it was drawn."""

    figures: list[Row]
    sample: str | None


@dataclass(frozen=True, slots=True)
class _Compared:
    document: Document[Snippet]
    gold: list[Row]
    system: list[Row]
    pairs: dict[int, int]


def read(path: Path) -> list[Document[Snippet]]:
    """The snippets of a file. Raises OnrecordError for a line that is none."""
    return [
        Document(found.id, found.text, Snippet(found.gold, row.get("sample")))
        for found, row in read_marked(path, "id", "figures", _FIELDS)
    ]


def score(documents: Sequence[Document[Snippet]], found: Mapping[str, Tables]) -> Outcome:
    """Rates of spans with their measure, also with the value, by measure and by sample."""
    compared = [_compare(document, found[document.id]) for document in documents]
    outcome = Outcome()
    outcome.rates["span and measure"] = _rates(compared)
    right = Counter[str]()
    for gold, row in (pair for one in compared for pair in _pairs(one)):
        right.update(matched=1, value=_same_value(gold, row), subject=_same_subject(gold, row))
    everything = outcome.rates["span and measure"]
    outcome.rates["span, measure and value"] = rates(
        everything["gold"], everything["system"], right["value"]
    )
    outcome.rates["span alone"] = _spans(compared)
    for measure in MEASURES:
        outcome.rates[f"measure: {measure}"] = _rates(compared, measure)
    for sample in sorted({one.document.gold.sample or "" for one in compared} - {""}):
        drawn = [one for one in compared if one.document.gold.sample == sample]
        outcome.rates[f"sample: {sample}"] = _rates(drawn)
    outcome.add_share("value right, of the matched", right["value"], right["matched"])
    outcome.add_share("subject right, of the matched", right["subject"], right["matched"])
    outcome.faults = [fault for one in compared for fault in _faults(one)]
    return outcome


def _compare(document: Document[Snippet], tables: Tables) -> _Compared:
    sure = [row for row in document.gold.figures if not row.get("doubtful")]
    doubtful = [row for row in document.gold.figures if row.get("doubtful")]
    rows = [row for row in counted(tables) if row["measure"] in MEASURES]
    taken = set(by_overlap(sure, rows, lambda a, b: a["measure"] == b["measure"]).values())
    kept = [
        row
        for j, row in enumerate(rows)
        if j in taken or not any(overlap(other, row) for other in doubtful)
    ]
    pairs = by_overlap(sure, kept, lambda a, b: a["measure"] == b["measure"])
    return _Compared(document, sure, kept, pairs)


def _pairs(one: _Compared) -> Iterator[tuple[Row, Row]]:
    for i, j in one.pairs.items():
        yield one.gold[i], one.system[j]


def _rates(compared: Sequence[_Compared], measure: str | None = None) -> dict[str, Any]:
    def n(rows: Iterator[Row]) -> int:
        return sum(measure in (None, row["measure"]) for row in rows)

    return rates(
        n(row for one in compared for row in one.gold),
        n(row for one in compared for row in one.system),
        n(gold for one in compared for gold, _ in _pairs(one)),
    )


def _spans(compared: Sequence[_Compared]) -> dict[str, Any]:
    gold, system, both = 0, 0, 0
    for one in compared:
        wanted = list({(row["start"], row["end"]): row for row in one.gold}.values())
        rows = list({(row["start"], row["end"]): row for row in one.system}.values())
        gold, system = gold + len(wanted), system + len(rows)
        both += len(by_overlap(wanted, rows))
    return rates(gold, system, both)


def _same_value(gold: Row, row: Row) -> bool:
    return bool(gold["value"] == row["value"])


def _same_subject(gold: Row, row: Row) -> bool:
    """Subjects are the same where their last words are."""
    last = [(side["subject"] or "").lower().split()[-1:] for side in (gold, row)]
    return last[0] == last[1]


def _faults(one: _Compared) -> Iterator[Fault]:
    fault = one.document.fault
    for gold, row in _pairs(one):
        if not _same_value(gold, row):
            yield fault(row, "wrong value", row["rule"], (gold["value"], row["value"]))
        if not _same_subject(gold, row):
            yield fault(row, "wrong subject", row["rule"], (gold["subject"], row["subject"]))
    partners = set(one.pairs.values())
    missed = [row for i, row in enumerate(one.gold) if i not in one.pairs]
    false = [row for j, row in enumerate(one.system) if j not in partners]
    crossed = by_overlap(missed, false)
    for i, gold in enumerate(missed):
        if i in crossed:
            row = false[crossed[i]]
            yield fault(row, "wrong measure", row["rule"], (gold["measure"], row["measure"]))
        else:
            yield fault(gold, "missed", _written(one, gold), (gold["value"], None))
    for j in sorted(set(range(len(false))) - set(crossed.values())):
        yield fault(false[j], "false", false[j]["rule"], (None, false[j]["measure"]))


def _written(one: _Compared, gold: Row) -> str:
    """The measure of a figure, and whether it is written in digits, in words, or vaguely."""
    words = one.document.text[gold["start"] : gold["end"]]
    if gold["value"] is None:
        return f"{gold['measure']}, vague"
    return f"{gold['measure']}, in {'digits' if words[:1].isdigit() else 'words'}"


FORMAT = Format(
    name="figures in snippets",
    about='JSON lines with "id", "text" and "figures" that have spans',
    recognises=lambda head: head.has("json", "id", "text", "figures"),
    read=read,
    find=find_rows,
    score=score,
)
