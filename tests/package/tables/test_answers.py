"""Answers as a table that fits, as CSV, and as JSON."""

import datetime
import json

from hypothesis import given
from hypothesis import strategies as st

from pipeline.package.tables.answers import Answer, render

ANSWER = Answer(("n", "said", "day"), ((2.0, 'a "b", c', datetime.date(2024, 5, 4)), (None,) * 3))


def test_csv_and_json_keep_every_value():
    assert render(ANSWER, 10, "csv") == 'n,said,day\n2,"a ""b"", c",2024-05-04\n,,'
    assert json.loads(render(ANSWER, 10, "json")) == [
        {"n": 2.0, "said": 'a "b", c', "day": "2024-05-04"},
        {"n": None, "said": None, "day": None},
    ]


def test_long_texts_shrink_before_columns_are_left_out():
    answer = Answer(("a", "text", "b"), ((1, "w" * 50, "x" * 30),))
    lines = render(answer, 44).splitlines()
    assert lines[0].split() == ["a", "text", "b"]
    assert all(len(line) <= 44 for line in lines)
    assert "…" in lines[2]
    assert "1 column does not fit: b" in render(answer, 30)


@given(st.lists(st.tuples(st.text(max_size=40), st.integers()), max_size=4), st.integers(12, 120))
def test_a_table_is_never_wider_than_it_may_be(rows, width):
    table = render(Answer(("text", "n"), tuple(rows)), width).splitlines()[:-1]
    narrowest = max((len(str(n)) for _, n in rows), default=1) + 2 + 16
    assert all(len(line) <= max(width, narrowest) for line in table)
