"""Whatever the rows: Parquet, CSV and DuckDB say the same, in the same bytes for any order."""

import datetime
import tempfile
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.package.tables.csv_file import from_csv, to_csv
from pipeline.package.tables.parquet import read_parquet, write_parquet
from pipeline.package.tables.tables import to_table
from pipeline.schemas import Field, Table
from pipeline.schemas.sql import create_table

# Text as decoding a file can give it: no lone surrogates; no NUL, which no text file holds.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1)
TRICKY = st.sampled_from(
    [
        "=1",
        "'=1",
        "-",
        "''@x",
        "\t",
        "\r",
        "a\r\nb",
        '"',
        "'",
        ",",
        " ",
        "NULL",
        "nan",
        "1",
        "\ufeff",
    ]
)
VALUES = {
    "string": TEXT | TRICKY,
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "boolean": st.booleans(),
    "date": st.dates(datetime.date(1, 1, 1), datetime.date(9999, 12, 31)),
}
ANY = Table(
    name="any",
    title="Any",
    description="A column of every type.",
    fields=tuple(Field(f"a_{kind}", kind, f"Any {kind}.") for kind in VALUES),
    order=("a_string", "a_integer"),
)
ROW = st.fixed_dictionaries({f"a_{kind}": st.none() | of for kind, of in VALUES.items()})


@given(rows=st.lists(ROW, max_size=12), data=st.data())
@settings(max_examples=60, deadline=None)
def test_all_forms_agree(rows, data):
    table = to_table(ANY, rows)
    shuffled = to_table(ANY, data.draw(st.permutations(rows)))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_parquet(table, folder / "any.parquet")
        write_parquet(shuffled, folder / "shuffled.parquet")
        (folder / "any.csv").write_bytes(to_csv(table))
        assert read_parquet(folder / "any.parquet").equals(table)
        assert from_csv(ANY, folder / "any.csv").equals(table)
        assert (folder / "any.parquet").read_bytes() == (folder / "shuffled.parquet").read_bytes()
    assert to_csv(shuffled) == to_csv(table)


@given(rows=st.lists(ROW, max_size=12))
@settings(max_examples=20, deadline=None)
def test_duckdb_keeps_every_row(rows):
    table = to_table(ANY, rows)
    with duckdb.connect() as connection:
        connection.execute(create_table(ANY))
        connection.register("given", table)
        connection.execute('insert into "any" select * from given')
        assert (
            connection.sql('select * from "any"').to_arrow_table().equals(table.cast(table.schema))
        )


@given(text=TEXT | TRICKY)
def test_no_text_cell_of_a_csv_begins_a_formula(text):
    cell = to_csv(to_table(ANY, [dict.fromkeys(ANY.columns) | {"a_string": text}]))
    first = cell.decode().split("\r\n", 1)[1].removeprefix('"')[:1]
    assert first not in set("=+-@\t\r")


@pytest.mark.parametrize("number", [0.1 + 0.2, 1e-300, 1e300, 2.0**53, -0.0, 1e15, 123456789.125])
def test_numbers_keep_every_digit(number, tmp_path):
    table = to_table(ANY, [dict.fromkeys(ANY.columns) | {"a_number": number}])
    (tmp_path / "any.csv").write_bytes(to_csv(table))
    assert from_csv(ANY, tmp_path / "any.csv")["a_number"][0].as_py() == number
