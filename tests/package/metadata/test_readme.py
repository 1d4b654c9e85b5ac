"""The README of a release: short, its queries run as they are, and it promises nothing untrue."""

import csv
import io
import re

import duckdb
import pytest

from pipeline.about import About
from pipeline.package.metadata.readme import write_readme
from pipeline.package.release.release import publish, stage
from pipeline.package.tables.csv_file import to_csv
from pipeline.package.tables.tables import to_table
from pipeline.package.tables.views import VIEWS
from pipeline.schemas import BY_NAME, TABLES

from ..samples import blank, contested, tables

ABOUT = About(title="Tolls of Tarsin", creators=("A. Writer",), licence="CC-BY-4.0")
SQL = re.compile(r"```sql\n(.*?)```", re.S)


def with_sides():
    given = contested()
    for actor in given["actors"]:
        if actor["actor_id"] in ("army", "amal_rida"):
            actor["side"] = "army_side"
        if actor["actor_id"] == "army":
            actor["aliases"] = "Tarsin Army; TA"
    return given


def whole(given):
    """All tables of a release, with those that comparing makes."""
    return {table.name: to_table(table, given[table.name]) for table in TABLES}


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A release in which something is contested."""
    out = tmp_path_factory.mktemp("contested")
    publish(stage(tables(with_sides()), out, ABOUT))
    return out


@pytest.fixture(scope="module")
def readme(released):
    return (released / "latest" / "README.md").read_text(encoding="utf-8")


def test_every_query_runs_as_it_is_from_the_folder(released, readme, monkeypatch):
    monkeypatch.chdir(released / "latest")
    queries = SQL.findall(readme)
    assert len(queries) == 5
    with duckdb.connect("onrecord.duckdb", read_only=True) as connection:
        for query in queries:
            assert connection.execute(query).fetchall(), query


def test_the_examples_are_of_this_release(readme):
    assert "alias = 'TA'" in readme
    assert "speaker_side = 'army_side'" in readme


def test_every_table_and_view_has_one_line(readme):
    for declared in (*TABLES, *(view.declared for view in VIEWS)):
        lines = [line for line in readme.splitlines() if line.startswith(f"| `{declared.name}` |")]
        assert len(lines) == (declared.name != "corrections"), declared.name
        assert all(len(line) < 250 for line in lines)


def test_it_is_short_and_says_whose_the_texts_are_and_how_to_cite(readme):
    assert len(readme) < 12_000
    assert "stay their publishers'" in readme
    assert "> A. Writer. Tolls of Tarsin, version 1.0.0. Data package, CC-BY-4.0." in readme
    assert "$" not in readme


def test_without_rows_made_by_hand_it_says_nothing_of_them():
    bare = whole({**contested(), "gold": []})
    assert "gold" not in write_readme(ABOUT, bare, "1.0.0", None)
    assert "| `gold` | 1 |" in write_readme(ABOUT, whole(contested()), "1.0.0", None)


def test_a_release_without_figures_has_a_readme_too():
    empty = {name: table.slice(0, 0) for name, table in whole(contested()).items()}
    assert "| `figures_read` | 0 |" in write_readme(ABOUT, empty, "1.0.0", None)


def test_a_spreadsheet_that_is_asked_for_what_the_readme_says_has_accents_and_columns(readme):
    assert "*65001: Unicode (UTF-8)* as file origin and *Comma* as delimiter" in " ".join(
        readme.split()
    )
    reject = blank("rejects", file_name="été;1.txt", stage="ingest", reason="Größe")
    table = to_table(BY_NAME["rejects"], [reject])
    opened = csv.reader(io.StringIO(to_csv(table).decode("utf-8"), newline=""), delimiter=",")
    header, row = opened
    assert header == table.schema.names
    assert (row[0], row[-1]) == ("été;1.txt", "Größe")
