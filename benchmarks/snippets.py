"""Snippets with the sub-event type of the event they are about.

A table with tabs between the columns id, text and sub_event_type (no quoting). ACLED's 25 types
are scored for themselves, over the snippets that have one of them, and all types together. Macro
and weighted F1 average over the types of the gold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.document import Document, Fault, Format, Outcome
from benchmarks.salience import main_type
from pipeline.errors import OnrecordError
from pipeline.evaluate.lines import Row, read_text
from pipeline.evaluate.rates import rates
from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from pipeline.extract.rows import document_rows
from pipeline.schemas.event_types import EVENT_TYPES
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

_COLUMNS = ("id", "text", "sub_event_type")
ACLED = frozenset(
    kind.sub_event_type
    for kind in EVENT_TYPES
    if kind.event_type != "Humanitarian" and kind.sub_event_type != "Statement"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The type of the main event, if there is one, and the rows of the event mentions."""

    label: str | None
    mentions: list[Row]


def read(path: Path) -> list[Document[str]]:
    """The snippets of a table. Raises OnrecordError for a line without the columns."""
    lines = enumerate(read_text(path).split("\n"), start=1)
    filled = [(number, line.rstrip("\r")) for number, line in lines if line.strip()]
    names = filled[0][1].strip("\ufeff ").split("\t")
    at = [names.index(column) for column in _COLUMNS]
    documents: dict[str, Document[str]] = {}
    for number, line in filled[1:]:
        cells = line.split("\t")
        if len(cells) != len(names):
            raise OnrecordError(f"{path}, line {number}: not the columns of the header.")
        if cells[at[0]] in documents:
            raise OnrecordError(f"{path}, line {number}: a second snippet {cells[at[0]]}.")
        name, text, label = (cells[column] for column in at)
        documents[name] = Document(name, text, label.strip())
    return list(documents.values())


def find(document: Document[str]) -> Told:
    """The event mentions of a snippet, and the type of its main event."""
    article = prepare(document.source(), load_model())
    found = extract(article, Gazetteer.open())
    return Told(main_type(found.events), document_rows(article, found)["event_mentions"])


def score(documents: Sequence[Document[str]], found: Mapping[str, Told]) -> Outcome:
    """F1 over ACLED's types and over all, and rates of each type."""
    outcome = Outcome()
    acled = [document for document in documents if document.gold in ACLED]
    _score(outcome, "ACLED's types", acled, found, each=True)
    _score(outcome, "all types", documents, found, each=False)
    outcome.faults = list(_faults(documents, found))
    return outcome


def _score(
    outcome: Outcome,
    of: str,
    documents: Sequence[Document[str]],
    found: Mapping[str, Told],
    *,
    each: bool,
) -> None:
    gold = Counter(document.gold for document in documents)
    answers = ((document.gold, found[document.id].label) for document in documents)
    answered = [(wanted, label) for wanted, label in answers if label]
    system = Counter(label for _, label in answered)
    right = Counter(wanted for wanted, label in answered if wanted == label)
    # Not rounded before they are averaged.
    f1 = {label: 2 * right[label] / (n + system[label]) for label, n in gold.items()}
    weighted = sum(f1[label] * n for label, n in gold.items())
    outcome.values[f"{of}: weighted F1"] = round(weighted / len(documents), 4) if f1 else None
    outcome.values[f"{of}: macro F1"] = round(sum(f1.values()) / len(f1), 4) if f1 else None
    outcome.rates[f"{of} (micro)"] = rates(len(documents), len(answered), right.total())
    if each:
        for label in sorted(gold):
            outcome.rates[label] = rates(gold[label], system[label], right[label])


def _faults(documents: Sequence[Document[str]], found: Mapping[str, Told]) -> Iterator[Fault]:
    for document in documents:
        told = found[document.id]
        if told.label == document.gold:
            continue
        text = " ".join(document.text.split())
        triggers = "; ".join(
            f"{row['excerpt']} ({row['rule']})"
            for row in told.mentions
            if row["sub_event_type"] == told.label
        )
        problem = "wrong type" if told.label else "missed"
        cause = f"{document.gold} → {told.label}" if told.label else document.gold
        shown = f"{triggers}: {text}" if triggers else text
        yield Fault(document.id, 0, problem, cause, document.gold, told.label, shown)


FORMAT = Format(
    name="event types of snippets",
    about="a table with tabs between id, text and sub_event_type",
    recognises=lambda head: head.has("table", *_COLUMNS),
    read=read,
    find=find,
    score=score,
)
