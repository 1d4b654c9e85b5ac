"""Corrections by hand."""

import pytest

from pipeline.package.errors import CorrectionError
from pipeline.package.history.diff import Snapshot, compare
from pipeline.package.tables.corrections import (
    correctable,
    corrected,
    named_actors,
    read_corrections,
)
from pipeline.schemas import BY_NAME

from ..samples import rows, tables

HEADER = "table,row_id,column,value,expected,reason\r\n"
FIGURE = "f0000000000000001"


def read(*lines, header=HEADER):
    return read_corrections((header + "\r\n".join(lines)).encode())


def correction(**changed):
    return {
        "table": "figures",
        "row_id": FIGURE,
        "column": "value",
        "value": "41",
        "expected": "40",
        "reason": "Misprint.",
    } | changed


def test_a_folder_without_the_file_has_none():
    assert read_corrections(None) == []


def test_the_file_is_read_whatever_the_order_of_its_columns():
    lines = [f'value,"Misprint, says the desk.",40,41,{FIGURE},figures']
    (row,) = read(*lines, header="column,reason,expected,value,row_id,table\n")
    assert row == correction(reason="Misprint, says the desk.")


def test_an_empty_cell_is_null():
    (row,) = read(f"figures,{FIGURE},place,,Tarsin,Not said of this number.")
    assert (row["value"], row["expected"]) == (None, "Tarsin")


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (f"figures,{FIGURE},value,41,40,", r"row 1: reason is empty"),
        (f"figures,{FIGURE},excerpt,41,40,Why", "no column excerpt that could be corrected"),
        (f"figures,{FIGURE},figure_id,f1,,Why", "no column figure_id that could be corrected"),
        (f"figures,{FIGURE},value,many,40,Why", "'many' is no value"),
        ("changes,x,reason,y,z,Why", "no table changes takes corrections"),
        ("documents,d1,title,New,Old,Why", "is in sources.csv"),
        ("events,e1,status,denied,asserted,Why", "follows from its mentions"),
        (f"figures,{FIGURE},value,41,40", "with a cell in each"),
        (f"figures,{FIGURE},value,41,40,Why,more", "with a cell in each"),
    ],
)
def test_what_could_be_no_correction_is_refused_with_its_row(line, why):
    with pytest.raises(CorrectionError, match=why):
        read(line)


def test_a_value_corrected_twice_is_refused():
    line = f"figures,{FIGURE},value,41,40,Why"
    with pytest.raises(CorrectionError, match=r"row 2: .* a second time"):
        read(line, line)


def test_the_row_has_the_value_and_says_what_was_corrected():
    given = [correction(), correction(column="subject", value=None, expected="civilians")]
    made = list(corrected(BY_NAME["figures"], rows()["figures"], given))
    assert (made[0]["value"], made[0]["subject"]) == (41.0, None)
    assert made[0]["corrected"] == "subject; value"
    assert [row["corrected"] for row in made[1:]] == [None] * 4
    assert made[1]["value"] == 12.0


def test_a_correction_that_no_longer_fits_stops_with_what_is_there():
    with pytest.raises(CorrectionError, match=r"expected to have '39' as value, .* now read '40'"):
        list(corrected(BY_NAME["figures"], rows()["figures"], [correction(expected="39")]))
    with pytest.raises(CorrectionError, match="no row f9 in figures"):
        list(corrected(BY_NAME["figures"], rows()["figures"], [correction(row_id="f9")]))


def test_corrections_of_other_tables_are_left_to_them():
    assert len(list(corrected(BY_NAME["quotes"], rows()["quotes"], [correction()]))) == 1


def test_an_actor_that_a_correction_points_to_is_one_of_the_actors():
    given = [
        correction(column="attributed_to_id", value="health_ministry", expected=None),
        correction(column="attributed_to", value="the ministry", expected=None),
        correction(column="actor_id", value=None, expected="army"),
    ]
    assert list(named_actors(given)) == [
        {"actor_id": "health_ministry", "kind": "other", "names": ["health ministry"]}
    ]


def test_keys_characters_and_rules_are_not_for_correction():
    for name in ("figures", "quotes", "event_mentions", "places", "actors"):
        barred = {"figure_id", "doc_id", "char_start", "sentence", "rule", "event_id", "corrected"}
        assert not barred & set(correctable(BY_NAME[name]))
    assert "latitude" in correctable(BY_NAME["places"])


def test_the_reason_of_a_correction_is_the_reason_of_the_change():
    after = rows()
    after["corrections"] = [correction()]
    after["figures"][0] |= {"value": 41.0, "corrected": "value"}
    was, now = Snapshot(BY_NAME, tables()), Snapshot(BY_NAME, tables(after))
    made = {each.column: each.reason for each in compare(was, now).rows if each.table == "figures"}
    assert made["value"] == "Corrected by hand: Misprint."
    back = {each.column: each.reason for each in compare(now, was).rows if each.table == "figures"}
    assert back["value"] == "A correction by hand was removed."
