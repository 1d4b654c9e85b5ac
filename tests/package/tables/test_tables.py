import datetime

import pytest

from pipeline.package.errors import TableError
from pipeline.package.tables.tables import rows_of, to_table
from pipeline.schemas import BY_NAME

from ..samples import blank, rows


@pytest.mark.parametrize("name", BY_NAME)
def test_a_table_has_exactly_the_declared_columns_and_types(name):
    table = to_table(BY_NAME[name], rows()[name])
    assert table.schema.equals(BY_NAME[name].arrow, check_metadata=True)
    assert table.num_rows == len(rows()[name])


@pytest.mark.parametrize("name", BY_NAME)
def test_the_order_of_the_rows_given_does_not_matter(name):
    given = rows()[name]
    assert to_table(BY_NAME[name], given[::-1]).equals(to_table(BY_NAME[name], given))


def test_nulls_come_first():
    reject = {"stage": "ingest", "reason": "cut", "file_name": "a"}
    given = [blank("rejects", **reject, char_start=3), blank("rejects", **reject)]
    table = to_table(BY_NAME["rejects"], given)
    assert table["char_start"].to_pylist() == [None, 3]


def test_rows_come_back_as_they_were_given():
    given = sorted(rows()["places"], key=lambda row: row["place_id"])
    assert list(rows_of(to_table(BY_NAME["places"], given))) == given


def test_whole_numbers_are_taken_for_numbers_and_minus_zero_is_zero():
    place = rows()["places"][0]
    table = to_table(BY_NAME["places"], [place | {"latitude": 3, "longitude": -0.0}])
    assert str(table["latitude"][0].as_py()) == "3.0"
    assert str(table["longitude"][0].as_py()) == "0.0"


@pytest.mark.parametrize(
    ("column", "value", "said"),
    [
        ("name", 3, "3 is not a string"),
        ("name", "", "empty text"),
        ("name", None, "null"),
        ("name", "\ud800", "not valid Unicode"),
        ("place_precision", "1", "'1' is not an integer"),
        ("place_precision", True, "True is not an integer"),
        ("place_precision", 1.0, "1.0 is not an integer"),
        ("place_precision", 2**63, "64 bits"),
        ("latitude", "3", "'3' is not a number"),
        ("latitude", float("nan"), "finite"),
        ("latitude", float("inf"), "finite"),
    ],
)
def test_a_wrong_value_is_named_with_its_table_row_and_column(column, value, said):
    good = rows()["places"][0]
    with pytest.raises(TableError, match=f"places, row 2, column {column}: .*{said}"):
        to_table(BY_NAME["places"], [good, good | {column: value}])


@pytest.mark.parametrize("value", ["2019-05-03", datetime.datetime(2019, 5, 3)])
def test_dates_are_days(value):
    mention = rows()["date_mentions"][0] | {"date_start": value}
    with pytest.raises(TableError, match=r"date_start: .* is not a date"):
        to_table(BY_NAME["date_mentions"], [mention])


def test_unknown_and_missing_columns_are_named():
    place = rows()["places"][0] | {"colour": "red"}
    del place["kind"]
    with pytest.raises(TableError, match=r"row 1: it has unknown columns colour and lacks .* kind"):
        to_table(BY_NAME["places"], [place])
