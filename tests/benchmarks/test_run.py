"""Recognising a format, running it, and what is shown."""

import json

import pytest
from click.testing import CliRunner

from benchmarks.__main__ import main
from benchmarks.document import Document
from benchmarks.registry import recognise
from benchmarks.run import measure, spread
from pipeline.errors import OnrecordError

TEXT = "Two soldiers were killed near the dam on Friday."
SNIPPET = {
    "id": "s1",
    "text": TEXT,
    "figures": [
        {"start": 0, "end": 3, "measure": "killed", "value": 2, "subject": "soldiers"},
        {"start": 40, "end": 47, "measure": "injured", "value": 9, "subject": None},
    ],
}


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (SNIPPET, "figures in snippets"),
        ({"doc": 1, "text": "", "timexes": []}, "time expressions"),
        ({"doc": 1, "text": "", "toponyms": []}, "place names"),
        ({"doc": 1, "text": "", "figures": []}, "incidents"),
        ({"incident": 1, "documents": []}, "incidents"),
    ],
)
def test_json_lines_are_told_apart_by_their_fields(jsonl, row, name):
    assert recognise(jsonl(row)).name == name


def test_a_table_is_recognised(tmp_path):
    path = tmp_path / "a.tsv"
    path.write_text("\ufeffid\ttext\tsub_event_type\r\n", encoding="utf-8")
    assert recognise(path).name == "event types of snippets"


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\n", b"[1]\n", b"{\n", b"{}", b"hello"])
def test_anything_else_is_refused_in_one_sentence(tmp_path, content):
    path = tmp_path / "x.jsonl"
    path.write_bytes(content)
    with pytest.raises(OnrecordError, match="known format"):
        measure(path)
    with pytest.raises(OnrecordError, match="known format"):
        measure(tmp_path)
    with pytest.raises(OnrecordError, match="no file"):
        measure(tmp_path / "y")


def test_a_limit_spreads_and_keeps_groups_whole():
    alone = [Document(str(n), "", None) for n in range(10)]
    assert [one.id for one in spread(alone, 5)] == ["0", "2", "4", "6", "8"]
    assert spread(alone, 50) == alone
    grouped = [Document(str(n), "", None, group=str(n // 4)) for n in range(12)]
    assert [one.id for one in spread(grouped, 1)] == ["0", "1", "2", "3"]


def run(*arguments):
    result = CliRunner().invoke(main, [*map(str, arguments)])
    assert result.exit_code == 0, result.output
    return result


def test_the_command_reports_scores_and_causes(jsonl):
    result = run(jsonl(SNIPPET))
    assert (
        "| span and measure | 2 | 1 | 1 | 1.000 (0.21-1.00) | 0.500 (0.09-0.91) | 0.667 |"
        in result.stdout
    )
    assert "| missed: injured, in words | 1 |" in result.stdout
    assert "1 of 1 documents read." in result.stderr


def test_the_command_lists_errors_and_prints_json(jsonl):
    path = jsonl(SNIPPET)
    assert "## missed: injured, in words (1)\n- s1:40 missed" in run(path, "--errors").stdout
    scores = json.loads(run(path, "--json").stdout)
    assert scores["rates"]["span and measure"]["matched"] == 1
    assert scores["causes"] == [{"problem": "missed", "cause": "injured, in words", "errors": 1}]
    (error,) = json.loads(run(path, "--json", "--errors", "--limit", "3").stdout)
    assert (error["problem"], error["start"]) == ("missed", 40)
