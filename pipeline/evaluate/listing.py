"""The rows behind the scores: what was missed, what is false, what is wrong in a column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from pipeline.evaluate.columns import COLUMNS
from pipeline.evaluate.lines import Row
from pipeline.evaluate.match import Pair, match
from pipeline.evaluate.published import Published
from pipeline.evaluate.score import annotated, compare, is_right

Problem = Literal["missed", "false alarm", "wrong"]


@dataclass(frozen=True, slots=True)
class RowError:
    """One difference; `gold` and `system` are the values of `column`, or the rows' words."""

    table: str
    file_name: str
    start: int
    end: int
    problem: Problem
    column: str | None
    gold: Any
    system: Any
    text: str

    def __str__(self) -> str:
        where = f"{self.file_name}:{self.start}-{self.end} {self.table}: {self.problem}"
        if self.column is None:
            return f"{where}: {self.text!r}"
        return f"{where} {self.column}: {self.text!r}: gold {self.gold!r}, system {self.system!r}"


def errors(release_data_dir: Path, gold: Path) -> list[RowError]:
    """Every miss, false alarm and wrong column, by document and place in the text.

    Takes the arguments of `evaluate` and raises as it does.
    """
    compared = compare(release_data_dir, gold)
    found = [
        error
        for table, wanted in compared.gold.items()
        for error in _errors(table, wanted, compared.published)
    ]
    return sorted(found, key=lambda error: (error.file_name, error.start, error.end))


def _errors(table: str, gold: tuple[Row, ...], published: Published) -> Iterator[RowError]:
    rows = published.tables[table]
    pairs = match(table, gold, rows)
    matched = {id(row) for pair in pairs for row in pair}
    yield from (_unmatched(table, row, "missed") for row in gold if id(row) not in matched)
    yield from (_unmatched(table, row, "false alarm") for row in rows if id(row) not in matched)
    for pair in pairs:
        yield from _wrong(table, pair, published)


def _unmatched(table: str, row: Row, problem: Problem) -> RowError:
    text = row.get("text") or ""
    gold, system = (text, None) if problem == "missed" else (None, text)
    return RowError(
        table, row["file_name"], row["start"], row["end"], problem, None, gold, system, text
    )


def _wrong(table: str, pair: Pair, published: Published) -> Iterator[RowError]:
    gold, row = pair
    place = (table, row["file_name"], row["start"], row["end"])
    for column in annotated(COLUMNS[table], gold):
        if not is_right(column, pair, published):
            values = (gold[column.name], row.get(column.name))
            yield RowError(*place, "wrong", column.name, *values, row.get("text") or "")
