import re

import duckdb
import pytest

from pipeline.package.release import publish, stage
from pipeline.package.rules import RULES
from pipeline.schemas import TABLES

from .samples import contested, tables

SQL = re.compile(r"```sql\n(.*?)```", re.S)


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    """A release in which something is contested."""
    out = tmp_path_factory.mktemp("contested")
    publish(stage(tables(contested()), out))
    return out


@pytest.fixture(scope="module")
def readme(released):
    return (released / "latest" / "README.md").read_text(encoding="utf-8")


def test_every_query_runs_as_it_stands_from_the_folder(released, readme, monkeypatch):
    monkeypatch.chdir(released / "latest")
    queries = SQL.findall(readme)
    assert len(queries) >= 6
    with duckdb.connect("onrecord.duckdb", read_only=True) as connection:
        for query in queries:
            assert connection.execute(query).fetchall(), query


def test_every_table_column_and_enum_value_is_in_the_dictionary(readme):
    for table in TABLES:
        assert f"### `{table.name}`" in readme
        for field in table.fields:
            assert f"| `{field.name}` |" in readme
            assert ", ".join(field.enum) in readme
    for rule in RULES:
        assert f"`{rule.condition}`" in readme


def test_it_says_whose_the_texts_are_and_how_to_cite(readme):
    assert "stay their publishers'" in readme
    assert "CC BY 4.0" in readme
    assert "version 1.0.0" in readme
    assert "$" not in readme
    assert "were not measured" in readme
