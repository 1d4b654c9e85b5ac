import duckdb
import pytest

from pipeline.schemas import TABLES, Field, Table
from pipeline.schemas.sql import comments, create_table, identifier, literal


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_statements_run_and_the_types_are_the_declared_ones(table):
    with duckdb.connect() as connection:
        connection.execute(create_table(table))
        for statement in comments(table):
            connection.execute(statement)
        found = connection.execute(
            "select column_name, data_type, not is_nullable, comment"
            " from duckdb_columns() where not internal"
        ).fetchall()
    assert found == [(f.name, f.sql_type, f.required, f.description) for f in table.fields]


def test_names_and_texts_with_quotes_in_them():
    odd = Table('a "b"', "T", "It's one.", (Field('c "d"', "string", "It's 'x'."),))
    with duckdb.connect() as connection:
        connection.execute(create_table(odd))
        for statement in comments(odd):
            connection.execute(statement)
        assert connection.execute(f"select count(*) from {identifier(odd.name)}").fetchall()
        assert connection.execute(f"select {literal(odd.description)}").fetchone() == ("It's one.",)
