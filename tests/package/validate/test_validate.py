import pyarrow as pa
import pytest

from pipeline.package.tables.tables import to_table
from pipeline.package.validate.validate import check_rows
from pipeline.schemas import BY_NAME, OF_RELEASE, TABLES

from ..samples import DAY, rows, tables


@pytest.mark.parametrize("name", [table.name for table in TABLES if table.name not in OF_RELEASE])
def test_the_samples_have_no_problem(name):
    assert check_rows(BY_NAME[name], tables()[name]) == []


def test_an_empty_table_has_no_problem():
    assert check_rows(BY_NAME["changes"], to_table(BY_NAME["changes"], [])) == []


MAY = DAY.replace(day=1)
PLANTED = [
    ("figures", {"figure_id": "x1"}, "figure_id", "pattern"),
    ("figures", {"zone": "footer"}, "zone", "enum"),
    ("figures", {"confidence": 1.5}, "confidence", "maximum"),
    ("figures", {"char_start": -1}, "char_start", "minimum"),
    ("figures", {"value": 99.0}, "value", "lowest value is at most|highest value is at least"),
    ("figures", {"value_low": 50.0, "value": None}, "value_low", "lowest value is at most"),
    ("figures", {"value": None}, "qualifier", "exact number|only vague"),
    ("figures", {"value_high": None}, "qualifier", "exact number"),
    ("figures", {"qualifier": "at_least"}, "qualifier", "set no highest"),
    ("figures", {"qualifier": "at_most"}, "qualifier", "set no lowest"),
    ("figures", {"date_end": None}, "date_start", "both days and the precision"),
    ("figures", {"date_precision": None}, "date_start", "both days and the precision"),
    ("figures", {"date_start": DAY.replace(day=9)}, "date_start", "ends after it starts"),
    ("figures", {"date_start": DAY.replace(day=1)}, "date_start", "same day"),
    ("figures", {"attributed_start": 3}, "attributed_start", "a start and an end"),
    ("figures", {"attributed_to": None}, "attributed_to", "words that name it"),
    ("figures", {"part_of": "f0000000000000002"}, "part_of", "no part of itself"),
    ("figures", {"sentence": None}, "sentence", "start and end"),
    ("figures", {"sentence_end": 5}, "sentence_start", "holds the excerpt"),
    ("figures", {"excerpt": "twelve"}, "excerpt", "as long as its span"),
    ("events", {"killed_best": 5}, "killed_low", "lowest before best"),
    ("events", {"killed_high": 20}, "killed_best", "best before highest"),
    ("events", {"n_documents": 2}, "n_mentions", "mention in each"),
    ("events", {"latitude": 3.0}, "latitude", "both or none"),
    ("places", {"latitude": 91.0}, "latitude", "maximum"),
    ("places", {"place_id": "name: x"}, "place_id", "pattern"),
    ("quotes", {"speaker_text": None}, "speaker_text", "start and end"),
    ("documents", {"duplicate_kind": "near"}, "duplicate_of", "kind and similarity"),
    ("documents", {"published_on": "2019"}, "published_on", "exactly as it is known"),
    ("documents", {"published_start": DAY}, "published_on", "first day of the publication date"),
    ("documents", {"published_end": None}, "published_on", "last day of the publication date"),
    (
        "documents",
        {"published_on": "2019-05", "published_precision": "month", "published_start": MAY},
        "published_on",
        "last day of the publication date",
    ),
    ("documents", {"sha256": "abc"}, "sha256", "pattern"),
]


@pytest.mark.parametrize(("name", "fault", "column", "said"), PLANTED)
def test_each_planted_fault_is_named_with_its_row_and_column(name, fault, column, said):
    given = rows()[name]
    place = 1 if len(given) > 1 else 0
    given[place] |= fault
    problems = check_rows(BY_NAME[name], to_table(BY_NAME[name], given))
    spoilt = str(given[place][BY_NAME[name].primary_key[0]])
    named = [each for each in problems if each.column == column and each.row == spoilt]
    assert any(word in each.message for each in named for word in said.split("|")), problems
    assert {each.row for each in problems} == {spoilt}


def test_a_null_in_a_required_column_is_named():
    table = tables()["places"]
    nulled = table.set_column(1, pa.field("name", pa.string()), pa.nulls(1, pa.string()))
    (problem,) = check_rows(BY_NAME["places"], nulled)
    assert (problem.row, problem.column) == ("name:tarsin", "name")
    assert "required" in problem.message


def test_a_primary_key_given_twice_is_named():
    place = rows()["places"][0]
    problems = check_rows(BY_NAME["places"], to_table(BY_NAME["places"], [place, place]))
    assert any("the primary key (place_id)" in str(problem) for problem in problems)


@pytest.mark.parametrize(
    ("name", "column"),
    [("documents", "file_name"), ("figures", "doc_id"), ("rejects", "file_name")],
)
def test_a_unique_key_given_twice_is_named_though_parts_of_it_are_null(name, column):
    given = rows()[name]
    again = dict(given[0])
    if BY_NAME[name].primary_key:
        again[BY_NAME[name].primary_key[0]] = given[0][BY_NAME[name].primary_key[0]][:-1] + "f"
    problems = check_rows(BY_NAME[name], to_table(BY_NAME[name], [*given, again]))
    assert [each.column for each in problems if "unique key" in each.message] == [column]


def test_wrong_missing_and_unknown_columns_are_named():
    table = tables()["places"]
    assert "missing" in str(check_rows(BY_NAME["places"], table.drop_columns(["kind"]))[0])
    more = table.append_column("colour", pa.nulls(1, pa.string()))
    assert "not declared" in str(check_rows(BY_NAME["places"], more)[0])
    latitude = table.schema.get_field_index("latitude")
    other = table.set_column(latitude, "latitude", pa.array(["3"]))
    assert "declared is double" in str(check_rows(BY_NAME["places"], other)[0])
    swapped = table.select([*table.schema.names[1:], table.schema.names[0]])
    assert "order" in str(check_rows(BY_NAME["places"], swapped)[0])
