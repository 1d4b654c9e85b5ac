"""Scores of the published tables against a gold folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from pipeline.errors import OnrecordError
from pipeline.evaluate.columns import (
    CLAIMANT,
    COLUMNS,
    EVENT_TYPE,
    GROUPS,
    MEASURE,
    SPEAKER,
    VALUE,
    Column,
)
from pipeline.evaluate.gold import read_gold
from pipeline.evaluate.lines import Row
from pipeline.evaluate.match import Pair, match
from pipeline.evaluate.published import Published, read_published
from pipeline.evaluate.rates import interval, rates, share

Scores = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """Gold and published rows of the documents that have both, and the documents without."""

    gold: dict[str, tuple[Row, ...]]
    published: Published
    documents: tuple[str, ...]
    not_published: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headline:
    """A measure of rows that are found and have the columns named right."""

    name: str
    table: str
    columns: tuple[Column, ...]
    kinds: tuple[str, ...] = ()


HEADLINES = (
    Headline("figures_value_measure", "figures", (VALUE, MEASURE)),
    Headline("figures_claimant", "figures", (VALUE, MEASURE, CLAIMANT)),
    Headline("quotes_direct_partial_speaker", "quotes", (SPEAKER,), ("direct", "partial")),
    Headline("quotes_indirect_speaker", "quotes", (SPEAKER,), ("indirect",)),
    Headline("events_type", "event_mentions", (EVENT_TYPE,)),
)


def evaluate(release_data_dir: Path, gold: Path) -> Scores:
    """Score the tables in `release_data_dir` (TABLE.parquet) against the rows in `gold`.

    Tables without a gold file are left out, and so are gold documents that are not published;
    these are listed. Scores are shares from 0 to 1 with four decimals, beside their counts.
    Raises OnrecordError where there is nothing to compare.
    """
    compared = compare(release_data_dir, gold)
    return {
        "documents": list(compared.documents),
        "documents_not_published": list(compared.not_published),
        "headline": {
            line.name: _headline(line, compared)
            for line in HEADLINES
            if line.table in compared.gold
        },
        "tables": {table: _table(table, compared) for table in compared.gold},
    }


def compare(release_data_dir: Path, gold: Path) -> Compared:
    """Read both sides, cut down to the documents that are annotated and published."""
    wanted = read_gold(gold)
    published = read_published(release_data_dir, wanted.tables.keys(), wanted.documents)
    if not published.file_names:
        raise OnrecordError(
            f"None of the {len(wanted.documents)} document(s) annotated in {gold} is published in "
            f"{release_data_dir}."
        )
    return Compared(
        gold={
            table: tuple(row for row in rows if row["file_name"] in published.file_names)
            for table, rows in wanted.tables.items()
        },
        published=published,
        documents=tuple(name for name in wanted.documents if name in published.file_names),
        not_published=tuple(name for name in wanted.documents if name not in published.file_names),
    )


def is_right(column: Column, pair: Pair, published: Published) -> bool:
    """Whether the published row of a matched pair has the column right."""
    return column.right(*pair, published)


def annotated(columns: Iterable[Column], row: Row) -> list[Column]:
    """The columns that a gold row says something about, be it null."""
    return [column for column in columns if column.name in row]


def _headline(line: Headline, compared: Compared) -> Scores:
    gold = _of_kinds(compared.gold[line.table], line.kinds)
    rows = _of_kinds(compared.published.tables[line.table], line.kinds)
    right = sum(
        all(
            is_right(column, pair, compared.published)
            for column in annotated(line.columns, pair[0])
        )
        for pair in match(line.table, gold, rows)
    )
    return rates(len(gold), len(rows), right)


def _of_kinds(rows: Sequence[Row], kinds: tuple[str, ...]) -> list[Row]:
    return [row for row in rows if not kinds or row.get("kind") in kinds]


def _table(table: str, compared: Compared) -> Scores:
    gold, rows = compared.gold[table], compared.published.tables[table]
    pairs = match(table, gold, rows)
    scores: Scores = {
        "rows": rates(len(gold), len(rows), len(pairs)),
        "columns": {
            column.name: _column(column, pairs, compared.published) for column in COLUMNS[table]
        },
    }
    if table in GROUPS:
        scores["groups"] = {GROUPS[table]: _links(GROUPS[table], pairs)}
    return scores


def _column(column: Column, pairs: list[Pair], published: Published) -> Scores:
    """Right and compared over all matched rows, and over those where either side has a value."""
    counts: Counter[str] = Counter()
    for gold, row in pairs:
        if column.name not in gold:
            continue
        right = is_right(column, (gold, row), published)
        filled = gold[column.name] is not None or row.get(column.name) is not None
        counts.update(compared=1, right=right, filled=filled, filled_right=filled and right)
    return {
        "right": counts["right"],
        "compared": counts["compared"],
        "share": share(counts["right"], counts["compared"]),
        "share_95": interval(counts["right"], counts["compared"]),
        "filled_right": counts["filled_right"],
        "filled": counts["filled"],
        "filled_share": share(counts["filled_right"], counts["filled"]),
        "filled_share_95": interval(counts["filled_right"], counts["filled"]),
    }


def _links(label: str, pairs: list[Pair]) -> Scores:
    """Rates over pairs of matched rows of one document: those that share the label."""
    gold, system, both = 0, 0, 0
    for (left, left_row), (right, right_row) in combinations(pairs, 2):
        if left["file_name"] == right["file_name"] and label in left and label in right:
            in_gold = left[label] == right[label]
            in_system = left_row.get(label) is not None and left_row[label] == right_row[label]
            gold, system, both = gold + in_gold, system + in_system, both + (in_gold and in_system)
    return rates(gold, system, both)
