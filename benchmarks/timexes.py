"""Time expressions marked in documents: spans with TIMEX3 type and value.

JSON lines: {"doc", "dct", "text", "timexes": [{"start", "end", "type", "value"}, ...]}; dct is the
date of the document. Strict rates ask for the same span, relaxed ones for overlap, one to one;
"with value" also for the same TIMEX3 value. For days and times of day only, gold rows of other
types are left out, and so are published rows of other types and those that lie on them alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.found import Tables, find_rows, spans
from benchmarks.reading import WORDS, WORDS_OR_NULL, read_marked
from pipeline.evaluate.lines import Row
from pipeline.evaluate.pairing import by_overlap, overlap
from pipeline.evaluate.rates import rates

_DATES = frozenset({"DATE", "TIME"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Timexes = list[Row]


def read(path: Path) -> list[Document[Timexes]]:
    """The documents of a file. Raises OnrecordError for a line that is none."""
    fields = {"type": WORDS, "value": WORDS_OR_NULL}
    marked = read_marked(path, "doc", "timexes", fields, published="dct")
    return [document for document, _ in marked]


def score(documents: Sequence[Document[Timexes]], found: Mapping[str, Tables]) -> Outcome:
    """Rates over all types and over dates and times of day, and shares of right values."""
    sides = [(doc, doc.gold, spans(found[doc.id]["date_mentions"])) for doc in documents]
    outcome = Outcome()
    _score(outcome, "all types", [(gold, rows) for _, gold, rows in sides])
    _score(outcome, "dates and times", [_of_dates(gold, rows) for _, gold, rows in sides])
    outcome.faults = [fault for side in sides for fault in _faults(*side)]
    return outcome


def _of_dates(gold: Timexes, rows: Timexes) -> tuple[Timexes, Timexes]:
    wanted = [row for row in gold if row["type"] in _DATES]
    other = [row for row in gold if row["type"] not in _DATES]
    return wanted, [
        row
        for row in rows
        if row["timex_type"] in _DATES
        and (any(overlap(g, row) for g in wanted) or not any(overlap(g, row) for g in other))
    ]


def _score(outcome: Outcome, of: str, sides: list[tuple[Timexes, Timexes]]) -> None:
    n = Counter[str]()
    for gold, rows in sides:
        same = {(row["start"], row["end"]) for row in gold}
        same &= {(row["start"], row["end"]) for row in rows}
        n.update(gold=len(gold), system=len(rows), strict=len(same))
        for i, j in by_overlap(gold, rows).items():
            n.update(
                found=1,
                value=_same_value(gold[i], rows[j]),
                type=gold[i]["type"] == rows[j]["timex_type"],
            )
            if _DAY.fullmatch(_value(gold[i], "value")):
                right = _value(rows[j], "timex_value")[:10] == _value(gold[i], "value")
                n.update(days=1, day_right=right)
    for name, matched in (("with value", "value"), ("relaxed", "found"), ("strict", "strict")):
        outcome.rates[f"{of}, {name}"] = rates(n["gold"], n["system"], n[matched])
    outcome.add_share(f"{of}: value right, of the found", n["value"], n["found"])
    outcome.add_share(f"{of}: type right, of the found", n["type"], n["found"])
    outcome.add_share(f"{of}: day right, of the found whole days", n["day_right"], n["days"])


def _value(row: Row, column: str) -> str:
    return (row[column] or "").strip().upper()


def _same_value(gold: Row, row: Row) -> bool:
    return _value(gold, "value") == _value(row, "timex_value")


def _faults(document: Document[Timexes], gold: Timexes, rows: Timexes) -> Iterator[Fault]:
    pairs = by_overlap(gold, rows)

    fault = document.fault
    for i, wanted in enumerate(gold):
        if i not in pairs:
            yield fault(wanted, "missed", wanted["type"], (wanted["value"], None))
            continue
        row = rows[pairs[i]]
        if not _same_value(wanted, row):
            yield fault(row, "wrong value", row["rule"], (wanted["value"], row["timex_value"]))
        elif wanted["type"] != row["timex_type"]:
            yield fault(row, "wrong type", row["rule"], (wanted["type"], row["timex_type"]))
    for j in sorted(set(range(len(rows))) - set(pairs.values())):
        yield fault(rows[j], "false", rows[j]["rule"], (None, rows[j]["timex_value"]))


FORMAT = Format(
    name="time expressions",
    about='JSON lines with "doc", "text" and "timexes"',
    recognises=lambda head: head.has("json", "doc", "text", "timexes"),
    read=read,
    find=find_rows,
    score=score,
)
