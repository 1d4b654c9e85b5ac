"""DICTIONARY.md: everything is in it, its queries run, and its examples are what the rules give."""

import re
from typing import Any

import duckdb
import pytest

from pipeline.package.metadata.dictionary import write_dictionary
from pipeline.package.tables.tolls import contests_of, tolls_of_events
from pipeline.package.tables.views import VIEWS
from pipeline.package.validate.rules import RULES
from pipeline.schemas import TABLES
from pipeline.schemas.contested_figures import CONTEST_RULE
from pipeline.schemas.killed import KILLED_RULE

from ..samples import Row, contested, rows, tables

SQL = re.compile(r"```sql\n(.*?)```", re.S)


@pytest.fixture(scope="module")
def page() -> str:
    return write_dictionary(tables(contested()), "1.0.0")


def test_every_table_view_column_and_value_is_in_it(page: str):
    for table in (*TABLES, *(view.declared for view in VIEWS)):
        section = page.partition(f"### `{table.name}`\n")[2].partition("\n#")[0]
        assert table.description in section, table.name
        for field in table.fields:
            assert f"| `{field.name}` | {field.type}" in section
            assert ", ".join(field.enum) in section
    for rule in RULES:
        assert f"`{rule.condition}`" in page
    for line in (*CONTEST_RULE, *KILLED_RULE):
        assert f"- {line}\n" in page
    assert "$" not in page


def test_its_queries_give_rows_as_they_are(page: str):
    queries = SQL.findall(page)
    assert len(queries) == 2
    given = tables(contested())
    with duckdb.connect() as connection:
        for name, table in given.items():
            connection.register(name, table)
        for query in queries:
            assert connection.execute(query).fetchall()


def test_how_rows_made_by_hand_are_compared_is_said_where_there_are_any(page: str):
    heading = "## When a published value is right\n"
    assert heading in page
    assert heading not in write_dictionary(tables({"gold": []}), "1.0.0")


def test_the_sides_are_listed_with_their_actors(page: str):
    actors = rows()["actors"]
    for number, side in enumerate(("front", "army", "front")):
        actors[number]["side"] = side
    text = write_dictionary(tables({"actors": actors}), "1.0.0")
    assert "| army | 1 |\n| front | 2 |\n| null | 5 |" in text
    assert f"| null | {len(actors)} |" in page


def _said(number: int, by: str | None, value: float, **more: Any) -> Row:
    """A number of killed of the sample event, as the examples have it."""
    return {
        **rows()["figures"][0],
        "figure_id": f"f{number:016x}",
        "attributed_to_id": by,
        "attributed_to": by,
        "value": value,
        "value_low": value,
        "value_high": value,
        "qualifier": "exact",
        "victims": "unknown",
        "sentence_start": 1000 * number,
        "char_start": 1000 * number,
        **more,
    }


ARMY = {"victims": "combatants", "victims_side": "army"}


def test_the_example_of_a_contest_is_what_the_query_gives(page: str):
    figures = [
        _said(1, "valley_monitor", 40),
        _said(2, "state_radio", 12),
        _said(3, "valley_monitor", 9),
        _said(4, "valley_monitor", 5, victims="civilians", victims_who="children"),
        _said(5, "army", 7, **ARMY),
        _said(6, None, 30),
    ]
    found = contests_of(tables({"figures": figures}))
    assert [(row["claimant_id"], row["value"]) for row in found] == [
        ("state_radio", 12),
        ("valley_monitor", 40),
    ]
    assert {(row["n_claimants"], row["lowest"], row["highest"]) for row in found} == {(2, 12, 40)}
    assert "one contest of two claimants, from 12 to 40" in page


def test_the_example_of_the_dead_is_what_the_query_gives(page: str):
    together = {"sentence_start": 1}
    at_least = {"value_high": None, "qualifier": "at_least"}
    figures = [
        _said(1, "valley_monitor", 12, victims="civilians", subject="civilians", **together),
        _said(2, "valley_monitor", 3, subject="soldiers", **ARMY, **together),
        _said(3, "state_radio", 10, **at_least),
        _said(4, "amal_rida", 13),
        _said(5, "army", 20, **ARMY),
        _said(6, "state_radio", 4, victims_who="women", part_of=f"f{3:016x}"),
    ]
    given = tables({"figures": figures})
    (tolls,) = tolls_of_events(given["figures"], given["documents"])
    assert [tolls[f"killed_{name}"] for name in ("of", "low", "best", "high")] == [
        "everybody", 10, 13, 15,
    ]  # fmt: skip
    said = "`killed_of` is everybody, `killed_low` 10, `killed_best` 13 and `killed_high` 15"
    assert said in " ".join(page.split())
