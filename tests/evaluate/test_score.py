import datetime as dt
import json
from typing import Any

import pytest

from pipeline.errors import OnrecordError
from pipeline.evaluate import errors, evaluate, render

DAY = dt.date(2024, 5, 3)


def figure(start: int, **more: Any) -> dict[str, Any]:
    row = {"doc_id": "d1", "char_start": start, "char_end": start + 2, "excerpt": "12"}
    return row | {"value": 12, "measure": "killed", "qualifier": "exact"} | more


def gold_figure(start: int, **more: Any) -> dict[str, Any]:
    row = {"file_name": "one.txt", "start": start, "end": start + 2, "text": "12"}
    return row | {"value": 12, "measure": "killed", "attributed_to": None} | more


def quote(start: int, end: int, kind: str, speaker: str, utterance: str) -> dict[str, Any]:
    row = {"doc_id": "d1", "char_start": start, "char_end": end, "kind": kind}
    return row | {"speaker": speaker, "utterance_id": utterance}


def gold_quote(start: int, end: int, kind: str, speaker: str, utterance: str) -> dict[str, Any]:
    row = {"file_name": "one.txt", "start": start, "end": end, "kind": kind}
    return row | {"speaker": speaker, "utterance": utterance}


def test_rows_are_counted_and_columns_scored_in_matched_rows(release, gold):
    folder = release(
        figures=[
            figure(0),
            figure(10, measure="injured"),
            figure(50),
            figure(20, date_start=DAY, date_end=DAY, attributed_to="the monitor"),
        ]
    )
    wanted = gold(
        figures=[
            gold_figure(0),
            gold_figure(10),
            gold_figure(20, date="2024-05-03", attributed_to="Monitor"),
            gold_figure(30),
        ]
    )
    scores = evaluate(folder, wanted)
    table = scores["tables"]["figures"]
    assert table["rows"] == {
        **{"gold": 4, "system": 4, "matched": 3},
        **{"precision": 0.75, "recall": 0.75, "f1": 0.75},
        **{"precision_95": [0.3006, 0.9544], "recall_95": [0.3006, 0.9544]},
    }
    assert table["columns"]["measure"]["share"] == 0.6667
    assert table["columns"]["date"] == {
        **{"right": 1, "compared": 1, "share": 1.0, "share_95": [0.2065, 1.0]},
        **{"filled_right": 1, "filled": 1, "filled_share": 1.0},
        **{"filled_share_95": [0.2065, 1.0]},
    }
    claimant = table["columns"]["attributed_to"]
    assert (claimant["compared"], claimant["filled"]) == (3, 1)
    assert scores["headline"]["figures_value_measure"]["f1"] == 0.5
    assert scores["headline"]["figures_claimant"]["f1"] == 0.5
    assert set(scores["headline"]) == {"figures_value_measure", "figures_claimant"}


def test_a_column_that_the_gold_does_not_annotate_is_not_compared(release, gold):
    scores = evaluate(release(figures=[figure(0)]), gold(figures=[gold_figure(0)]))
    place = scores["tables"]["figures"]["columns"]["place"]
    assert (place["compared"], place["share"]) == (0, None)


def test_quotes_of_the_two_sorts_have_measures_of_their_own(release, gold):
    folder = release(
        quotes=[
            quote(0, 20, "direct", "Jane Doe", "u1"),
            quote(30, 50, "indirect", "Doe", "u1"),
            quote(35, 45, "partial", "Jane Doe", "u2"),
        ]
    )
    wanted = gold(
        quotes=[
            gold_quote(0, 21, "direct", "Jane Doe", "a"),
            gold_quote(30, 50, "indirect", "Jane Doe", "b"),
            gold_quote(36, 45, "partial", "Jane Doe", "b"),
        ]
    )
    scores = evaluate(folder, wanted)
    assert scores["headline"]["quotes_direct_partial_speaker"]["f1"] == 1.0
    assert scores["headline"]["quotes_indirect_speaker"]["f1"] == 0.0
    assert scores["tables"]["quotes"]["groups"]["utterance"] == {
        **{"gold": 1, "system": 1, "matched": 0},
        **{"precision": 0.0, "recall": 0.0, "f1": 0.0},
        **{"precision_95": [0.0, 0.7935], "recall_95": [0.0, 0.7935]},
    }


def test_events_are_scored_by_trigger_and_type(release, gold):
    def event(kind: str, start: int) -> dict[str, Any]:
        row = {"doc_id": "d1", "char_start": start, "char_end": start + 5, "event_id": "e"}
        return row | {"sub_event_type": kind, "actor1": "ISIS"}

    def wanted(kind: str, start: int) -> dict[str, Any]:
        row = {"file_name": "one.txt", "start": start, "end": start + 9, "incident": "x"}
        return row | {"sub_event_type": kind, "actor1": "Daesh"}

    folder = release(
        event_mentions=[event("Siege", 0), event("Attack", 10)],
        actors=[{"actor_id": "isl", "name": "Islamic State", "aliases": "ISIS;Daesh"}],
    )
    scores = evaluate(folder, gold(events=[wanted("Siege", 0), wanted("Armed clash", 10)]))
    table = scores["tables"]["event_mentions"]
    assert table["rows"]["f1"] == 1.0
    assert table["columns"]["actor1"]["share"] == 1.0
    assert table["groups"]["incident"]["f1"] == 1.0
    assert scores["headline"]["events_type"]["f1"] == 0.5


def test_a_listed_document_without_gold_rows_makes_false_alarms(release, gold):
    documents = [
        {"doc_id": f"d{i}", "file_name": f"{name}.txt"} for i, name in ((1, "one"), (2, "two"))
    ]
    folder = release(documents=documents, figures=[figure(0), figure(0, doc_id="d2")])
    scores = evaluate(folder, gold(documents="one.txt\ntwo.txt", figures=[gold_figure(0)]))
    assert scores["tables"]["figures"]["rows"]["precision"] == 0.5


def test_documents_that_are_not_published_are_named_and_left_out(release, gold):
    rows = [gold_figure(0), gold_figure(0, file_name="lost.txt")]
    scores = evaluate(release(figures=[figure(0)]), gold(figures=rows))
    assert scores["documents_not_published"] == ["lost.txt"]
    assert scores["tables"]["figures"]["rows"]["recall"] == 1.0
    assert "lost.txt" in render(scores)


def test_nothing_in_common_is_an_error(release, gold):
    folder = release(documents=[{"doc_id": "d9", "file_name": "nine.txt"}])
    with pytest.raises(OnrecordError, match="None of the 1 document"):
        evaluate(folder, gold(figures=[gold_figure(0)]))


def test_a_folder_without_tables_is_an_error(tmp_path, gold):
    with pytest.raises(OnrecordError, match=r"documents\.parquet"):
        evaluate(tmp_path, gold(figures=[gold_figure(0)]))


def test_a_file_that_is_no_parquet_is_an_error(release, gold):
    folder = release()
    (folder / "figures.parquet").write_bytes(b"no")
    with pytest.raises(OnrecordError, match="cannot be read"):
        evaluate(folder, gold(figures=[gold_figure(0)]))


def test_errors_are_listed_in_the_order_of_the_text(release, gold):
    folder = release(figures=[figure(10, value=13), figure(50)])
    found = errors(folder, gold(figures=[gold_figure(0), gold_figure(10)]))
    assert [(error.problem, error.column, error.start) for error in found] == [
        ("missed", None, 0),
        ("wrong", "value", 10),
        ("false alarm", None, 50),
    ]
    assert str(found[1]) == "one.txt:10-12 figures: wrong value: '12': gold 12, system 13.0"
    assert str(found[2]) == "one.txt:50-52 figures: false alarm: '12'"


def test_the_result_is_json_and_the_report_is_markdown(release, gold):
    scores = evaluate(release(figures=[figure(0)]), gold(figures=[gold_figure(0)]))
    assert json.loads(json.dumps(scores)) == scores
    report = render(scores)
    assert "| Figures with the right value and measure | 1 | 1 | 1 | 1.000 (0.21-1.00) |" in report
    assert "| place | 0 | 0 | – |" in report
