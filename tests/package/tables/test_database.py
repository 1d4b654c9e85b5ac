import duckdb
import pytest

from pipeline.package.tables.database import (
    csv_hashes,
    logical_hash,
    read_database,
    write_database,
)
from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME, TABLES

from ..samples import rows


@pytest.fixture(scope="module")
def tables():
    return {table.name: to_table(table, rows()[table.name]) for table in TABLES}


@pytest.fixture(scope="module")
def path(tables, tmp_path_factory):
    path = tmp_path_factory.mktemp("it's here") / "onrecord.duckdb"
    write_database(tables, path)
    return path


def test_the_tables_come_back_with_their_rows_and_types(path, tables):
    for declared, table in read_database(path, TABLES):
        name = declared.name
        assert table.to_pylist() == tables[name].to_pylist()
        assert [field.type for field in table.schema] == [
            field.type for field in BY_NAME[name].arrow
        ]


def test_the_storage_is_one_that_every_duckdb_1_reads(path):
    header = path.read_bytes()[:4096]
    assert header[8:12] == b"DUCK"
    assert int.from_bytes(header[12:20], "little") == 64  # the storage version of 0.9 to 1.1


def test_every_table_and_column_has_its_comment(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        on_tables = dict(
            connection.execute("select table_name, comment from duckdb_tables()").fetchall()
        )
        on_columns = {
            (table, column): comment
            for table, column, comment in connection.execute(
                "select table_name, column_name, comment from duckdb_columns()"
            ).fetchall()
        }
    assert on_tables == {table.name: table.description for table in TABLES}
    for table in TABLES:
        for field in table.fields:
            assert on_columns[table.name, field.name] == field.description


def test_required_columns_take_no_null(path):
    with duckdb.connect(str(path), read_only=True) as connection:
        nullable = dict(
            connection.execute(
                "select column_name, is_nullable from duckdb_columns() where table_name = 'places'"
            ).fetchall()
        )
    assert nullable["name"] is False
    assert nullable["latitude"] is True


def test_the_view_can_be_read_from_any_folder(path, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with duckdb.connect(str(path), read_only=True) as connection:
        assert connection.execute("select count(*) from figures_with_sources").fetchall() == [(5,)]


def test_the_logical_hash_is_that_of_the_rows_and_changes_with_them(path, tables):
    told = logical_hash(csv_hashes(tables))
    assert (
        logical_hash(csv_hashes({each.name: table for each, table in read_database(path, TABLES)}))
        == told
    )
    fewer = tables | {"quotes": tables["quotes"].slice(0, 0)}
    assert logical_hash(csv_hashes(fewer)) != told
