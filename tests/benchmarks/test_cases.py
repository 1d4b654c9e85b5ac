"""Small cases: rows that must be there, and rows that must not."""

import datetime as dt

import pytest

from benchmarks import cases
from benchmarks.cases import read, score
from benchmarks.incidents import Found
from pipeline.errors import OnrecordError
from pipeline.schemas import BY_NAME

TEXT = "Seven people died in Velmora, the Odrin Institute said."
CASE = {
    "id": "toll",
    "kind": "who gives a toll",
    "layer": "rules",
    "text": TEXT,
    "published": "2021-03-02",
    "expect": [
        {
            "table": "figures",
            "excerpt": "Seven",
            "value": 7,
            "attributed_to": "the Odrin Institute",
            "date_start": "2021-03-01",
            "actor": None,
        }
    ],
    "absent": [{"table": "figures", "excerpt": "Seven", "actor": "Odrin Institute"}],
}


@pytest.fixture
def judge(jsonl, tables, monkeypatch):
    """The outcome of a case for one figure with these columns."""
    monkeypatch.setattr(cases, "events_of", lambda *_: {"i1": "e" + "1" * 16})

    def run(case, **columns):
        (document,) = read(jsonl(case))
        required = {
            f.name: False if f.type == "boolean" else "x"
            for f in BY_NAME["figures"].fields
            if f.required
        }
        ours = {"char_start": 0, "char_end": 5, "sentence_start": 0, "sentence_end": 55}
        row = {**required, **ours, "is_cumulative": False, "confidence": 1.0, "incident_id": "i1"}
        row |= {
            "date_start": None,
            "doc_id": "toll",
            "excerpt": "Seven",
            "measure": "killed",
            "value": 7.0,
            **columns,
        }
        return score([document], {"toll": Found(tables(figures=[row]), None)})

    return run


GOOD = {"attributed_to": "Odrin Institute", "date_start": dt.date(2021, 3, 1)}


def share(outcome):
    return outcome.shares["cases"]["right"], outcome.shares["cases: rules"]["of"]


@pytest.mark.parametrize(
    ("columns", "faults"),
    [
        ({}, []),
        ({"excerpt": "Seven people"}, []),
        ({"value": 8.0}, ["missing"]),
        ({"value": None}, ["missing"]),
        ({"attributed_to": "Velmora police"}, ["missing"]),
        ({"attributed_to": None}, ["missing"]),
        ({"excerpt": "people"}, ["missing"]),
        ({"date_start": dt.date(2021, 3, 2)}, ["missing"]),
        ({"actor": "the Odrin Institute"}, ["missing", "wrong"]),
    ],
)
def test_a_case_is_right_where_all_is_as_asked(judge, columns, faults):
    outcome = judge(CASE, **{**GOOD, **columns})
    assert [fault.problem for fault in outcome.faults] == faults
    assert share(outcome) == (int(not faults), 1)


def test_the_killed_of_an_event_are_those_of_its_figures(judge):
    asked = {"table": "events", "killed_low": 7, "killed_high": 7}
    right = judge({**CASE, "expect": [asked], "absent": []})
    wrong = judge({**CASE, "expect": [{**asked, "killed_low": 6}], "absent": []})
    assert share(right) == (1, 1)
    assert share(wrong) == (0, 1)


@pytest.mark.parametrize("bad", [{"expect": [{"table": "wings"}]}, {"kind": 1}, {"expect": None}])
def test_a_line_that_is_no_case_is_refused(jsonl, bad):
    with pytest.raises(OnrecordError, match="line 1"):
        read(jsonl({**CASE, **bad}))


def test_a_case_told_twice_is_refused(jsonl):
    with pytest.raises(OnrecordError, match="second case"):
        read(jsonl(CASE, CASE))
