"""Columns of all documents: with the events of their incidents, and what persons corrected."""

import pyarrow as pa
import pytest

from pipeline.assets.merged import distinct, links, with_corrections, with_events
from pipeline.assets.tables import ByDocument
from pipeline.package.errors import CorrectionError
from pipeline.package.tables.tables import to_table
from pipeline.schemas import BY_NAME
from pipeline.shards.found import FOUND

INCIDENTS = pa.table(
    {
        "incident_id": ["i1", "i2"],
        "event_id": ["e1", "e2"],
        "confidence": pa.array([None, 0.5], pa.float64()),
    }
)


def blank(name: str, **values):
    return dict.fromkeys(FOUND[name].columns) | values


def test_a_row_has_the_event_of_its_incident_and_is_as_sure_as_both():
    found = pa.table(
        {
            "figure_id": ["f1", "f2", "f3", "f4"],
            "event_confidence": pa.array([0.8, 0.8, None, None], pa.float64()),
            "incident_id": pa.array(["i1", "i2", None, "i1"], pa.string()),
        }
    )
    rows = with_events(found, INCIDENTS).sort_by("figure_id").to_pylist()
    assert [(row["event_id"], row["event_confidence"]) for row in rows] == [
        ("e1", 0.8),
        ("e2", 0.4),
        (None, None),
        ("e1", None),
    ]


def test_what_a_document_tells_first_is_of_its_event_by_another_document_if_one_told_it():
    found = pa.table(
        {
            "mention_id": ["m1", "m2", "m3"],
            "incident_id": ["i1", "i2", "i2"],
            "link_reason": ["first_told", "first_told", "same_words"],
            "event_confidence": [1.0, 1.0, 0.9],
        }
    )
    rows = links(found, INCIDENTS).sort_by("mention_id").to_pylist()
    assert [tuple(row.values()) for row in rows] == [
        ("m1", "e1", "first_told", 1.0),
        ("m2", "e2", "other_document", 0.5),
        ("m3", "e2", "same_words", 0.9),
    ]


def date(doc_id: str, start: int, value: str = "2019"):
    return blank(
        "date_mentions",
        date_mention_id=f"t{start:016x}",
        doc_id=doc_id,
        char_start=start,
        char_end=start + 4,
        excerpt="2019",
        timex_type="DATE",
        timex_value=value,
        rule="year",
        confidence=0.9,
    )


def correction(row: str, expected: str):
    return {
        "table": "date_mentions",
        "row_id": row,
        "column": "timex_value",
        "value": "2018",
        "expected": expected,
        "reason": "The year of the war.",
    }


def dates(*rows) -> pa.Table:
    return to_table(FOUND["date_mentions"], rows)


def corrections(*rows) -> pa.Table:
    return to_table(BY_NAME["corrections"], rows)


def test_only_the_row_that_is_named_is_corrected():
    found = dates(date("d1", 3), date("d1", 9))
    made = with_corrections(
        "date_mentions", found, corrections(correction(f"t{9:016x}", "2019"))
    ).sort_by("char_start")
    assert made["timex_value"].to_pylist() == ["2019", "2018"]
    assert made["corrected"].to_pylist() == [None, "timex_value"]
    as_read = with_corrections("date_mentions", found, corrections())
    assert as_read["corrected"].to_pylist() == [None, None]


@pytest.mark.parametrize(("row", "expected"), [(f"t{9:016x}", "2017"), ("t1", "2019")])
def test_a_correction_that_no_longer_fits_is_refused(row, expected):
    with pytest.raises(CorrectionError):
        with_corrections(
            "date_mentions", dates(date("d1", 9)), corrections(correction(row, expected))
        )


def test_names_come_once_in_the_order_of_the_documents_that_have_them():
    rows = [("d2", "b", "one"), ("d3", "a", "one"), ("d1", "c", "one"), ("d2", "a", "one")]
    found = pa.table(dict(zip(("doc_id", "name", "kind"), zip(*rows, strict=True), strict=True)))
    assert list(distinct(found, "name", "names")) == [
        {"kind": "one", "names": ["c"]},
        {"kind": "one", "names": ["a"]},
        {"kind": "one", "names": ["b"]},
    ]


def test_rows_are_given_by_document_in_reading_order():
    found = ByDocument(
        dates(date("d2", 3), date("d1", 9), date("d2", 1)), ("doc_id", "char_start", "char_end")
    )
    assert list(found) == ["d1", "d2"]
    assert len(found) == 2
    assert [row["char_start"] for row in found["d2"]] == [1, 3]
    assert set(found["d1"][0]) == {"doc_id", "char_start", "char_end"}
    assert found.get("d3") is None
