"""HOW_TO_READ.md: how to read these numbers, made from the rows of the release."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.package.metadata.held_out import describe_calibration, describe_held_out, held_out
from pipeline.package.tables.csv_file import as_text
from pipeline.package.tables.views.asked import asked

READING = "HOW_TO_READ.md"
_MOST = 20
"""Rows shown of a table; the query under it gives all."""


_MEASURED = (
    "- The README says how often the rows of this release are right where they were also made by\n"
    "  hand, and `gold` has every one of these beside what is published.\n"
)


@dataclass(frozen=True, slots=True)
class _Shown:
    """A question to the release, and what is written where it has no answer."""

    query: str
    nothing: str


_CLAIMANTS = _Shown(
    """\
select coalesce(claimant_name, 'none found') as claimant, measure,
  count(*) as figures, count(*) filter (where qualifier <> 'exact') as hedged
from figures_read group by all order by figures desc, claimant, measure""",
    "No figure is published.",
)
_CONTESTS = _Shown(
    """\
select contest, measure, sub_event_type as event, place_name as place, date_start,
  coalesce(victims_who, people) as people, lowest, highest, times, claimants as who
from contests order by times desc nulls last, contest""",
    "No two claimants give numbers that can be set beside each other.",
)
_RANGES = _Shown(
    """\
select e.event_id, e.sub_event_type, p.name as place, e.date_start,
  e.killed_low, e.killed_best, e.killed_high, e.n_claimants as claimants
from events e left join places p using (place_id)
where e.killed_low <> e.killed_high
order by e.killed_high - e.killed_low desc, e.event_id""",
    "No event has numbers of killed that differ.",
)
_STATUSES = _Shown(
    """\
select status, count(*) as events, sum(n_mentions) as mentions
from events group by status order by events desc, status""",
    "No event is published.",
)
_SILENCES = (
    ("figures", "attributed_to"),
    ("figures", "actor"),
    ("figures", "place"),
    ("figures", "date_start"),
    ("figures", "subject"),
    ("figures", "is_cumulative"),
    ("event_mentions", "actor1"),
    ("event_mentions", "actor2"),
    ("event_mentions", "place"),
    ("event_mentions", "date_start"),
    ("quotes", "speaker"),
    ("documents", "published_on"),
)
"""Columns of which a reader should know how many cells are empty."""


def how_to_read(tables: Mapping[str, pa.Table], version: str) -> str:
    """The text of HOW_TO_READ.md; the same tables and version give the same text."""
    template = Path(__file__).with_name("reading_template.md").read_text(encoding="utf-8")
    with asked(tables) as connection:
        return Template(template).substitute(
            version=version,
            claimants=_table(connection, _CLAIMANTS),
            contests=_table(connection, _CONTESTS),
            ranges=_table(connection, _RANGES),
            statuses=_table(connection, _STATUSES),
            held_out=describe_held_out(),
            n_held_out=held_out()["documents"],
            calibration=describe_calibration(),
            silences="\n".join(_silences(tables)),
            measured=_MEASURED if tables["gold"].num_rows else "",
            duplicates=_duplicates(tables["documents"]),
        )


def _table(connection: duckdb.DuckDBPyConnection, shown: _Shown) -> str:
    """The answer as a Markdown table, with the query that gives it."""
    answer = connection.execute(shown.query)
    names = [column[0] for column in answer.description or ()]
    rows = answer.fetchall()
    if not rows:
        return shown.nothing
    more = f"\nand {len(rows) - _MOST} more.\n" if len(rows) > _MOST else ""
    return "\n".join([*_grid(names, rows[:_MOST]), more, "```sql", f"{shown.query};", "```"])


def _grid(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Iterator[str]:
    yield "| " + " | ".join(names) + " |"
    yield "|" + "---|" * len(names)
    for row in rows:
        yield "| " + " | ".join(_cell(value) for value in row) + " |"


def _cell(value: Any) -> str:
    return " ".join(as_text(value).replace("|", "/").split()) or "–"


def _silences(tables: Mapping[str, pa.Table]) -> Iterator[str]:
    for table, column in _SILENCES:
        rows, nulls = tables[table].num_rows, tables[table][column].null_count
        if nulls:
            yield f"| {nulls} of {rows} {table.replace('_', ' ')} | `{column}` |"


def _duplicates(documents: pa.Table) -> str:
    repeated = documents.num_rows - documents["duplicate_of"].null_count
    if not repeated:
        return "None of the documents is a duplicate of another."
    return (
        f"{repeated} of {documents.num_rows} documents repeat another (`documents.duplicate_of`); "
        "their rows are published, and left out where claims are counted."
    )
