from typing import Any

from pipeline.evaluate.match import match, shared
from pipeline.evaluate.pairing import overlap


def row(start: int, end: int, **more: Any) -> dict[str, Any]:
    return {"file_name": "one.txt", "start": start, "end": end, **more}


def test_spans_that_touch_share_nothing():
    assert overlap(row(0, 3), row(3, 5)) == 0
    assert overlap(row(0, 4), row(3, 5)) == 1


def test_quotes_that_share_less_than_half_do_not_match():
    assert shared(row(0, 10), row(0, 5)) == 0.5
    assert shared(row(0, 10), row(0, 4)) == 0.0


def test_the_largest_overlap_is_taken_first_and_each_row_once():
    gold = [row(0, 10), row(8, 20)]
    rows = [row(7, 20), row(30, 31)]
    assert match("figures", gold, rows) == [(gold[1], rows[0])]


def test_of_two_rows_on_one_span_the_same_sort_is_taken():
    gold = [row(0, 5, sub_event_type="Siege")]
    rows = [row(0, 5, sub_event_type="Attack"), row(0, 5, sub_event_type="Siege")]
    assert match("event_mentions", gold, rows) == [(gold[0], rows[1])]


def test_rows_of_other_documents_do_not_match():
    assert match("figures", [row(0, 5)], [row(0, 5) | {"file_name": "two.txt"}]) == []
