"""The columns of views are those declared, and no new name is a word of SQL."""

import duckdb
import pytest

from pipeline.package.tables.database import write_database
from pipeline.package.tables.tables import to_table
from pipeline.package.tables.views import VIEWS
from pipeline.schemas import TABLES

from ..samples import contested

KEPT = {"table", "column"}
"""Names of columns from before there was this rule; they are promised to readers."""


@pytest.fixture(scope="module")
def database(tmp_path_factory):
    path = tmp_path_factory.mktemp("views") / "onrecord.duckdb"
    given = contested()
    write_database({table.name: to_table(table, given[table.name]) for table in TABLES}, path)
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


def test_there_is_a_declaration_for_every_view_of_the_database(database):
    found = database.execute(
        "select view_name, comment from duckdb_views() where not internal"
    ).fetchall()
    assert dict(found) == {view.name: view.declared.description for view in VIEWS}


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_view_has_the_declared_columns_with_types_and_comments(database, view):
    found = database.execute(
        "select column_name, data_type, comment from duckdb_columns() where table_name = ?",
        [view.name],
    ).fetchall()
    assert found == [
        (field.name, field.sql_type, field.description) for field in view.declared.fields
    ]


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_a_column_that_is_never_null_has_no_null_and_enumerations_hold(database, view):
    for field in view.declared.fields:
        if field.required:
            nulls = f"""select count(*) from "{view.name}" where "{field.name}" is null"""
            assert database.execute(nulls).fetchall() == [(0,)], field.name
        if field.enum:
            values = f"""select distinct "{field.name}" from "{view.name}" """
            assert {row[0] for row in database.execute(values).fetchall()} <= {None, *field.enum}


def test_no_column_is_a_reserved_word(database):
    reserved = {
        word
        for (word,) in database.execute(
            "select keyword_name from duckdb_keywords() where keyword_category = 'reserved'"
        ).fetchall()
    }
    declared = (*TABLES, *(view.declared for view in VIEWS))
    assert {"select", "table"} <= reserved
    names = {table.name for table in declared} | {
        field.name for table in declared for field in table.fields
    }
    assert names & reserved == KEPT
