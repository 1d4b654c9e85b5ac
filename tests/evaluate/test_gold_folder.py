from pathlib import Path

import pytest

from pipeline.errors import OnrecordError
from pipeline.evaluate.gold import read_gold

ROW = {"file_name": "one.txt", "start": 0, "end": 3}


def test_documents_are_those_with_rows_unless_listed(gold):
    assert read_gold(gold(figures=[ROW])).documents == ("one.txt",)


def test_a_listed_document_may_have_no_rows(gold):
    found = read_gold(gold(documents="two.txt\none.txt\n\n", figures=[ROW]))
    assert found.documents == ("one.txt", "two.txt")
    assert set(found.tables) == {"figures"}


def test_rows_of_an_unlisted_document_are_an_error(gold):
    with pytest.raises(OnrecordError, match=r"one\.txt"):
        read_gold(gold(documents="two.txt", figures=[ROW]))


def test_a_line_separator_inside_a_string_does_not_end_the_row(gold):
    found = read_gold(gold(figures=[ROW | {"text": "a\u2028b"}]))
    assert found.tables["figures"][0]["text"] == "a\u2028b"


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        '{"start": 0, "end": 3}',
        '{"file_name": "one.txt", "start": 3, "end": 3}',
        '{"file_name": "one.txt", "start": 0, "end": 3, "date": "soon"}',
    ],
)
def test_a_line_that_is_no_gold_row_is_named(tmp_path: Path, line: str):
    (tmp_path / "events.jsonl").write_text(f"\n{line}\n", encoding="utf-8")
    with pytest.raises(OnrecordError, match=r"events\.jsonl, line 2"):
        read_gold(tmp_path)


def test_bytes_that_are_not_utf8_are_an_error(tmp_path: Path):
    (tmp_path / "quotes.jsonl").write_bytes(b"\xff")
    with pytest.raises(OnrecordError, match="UTF-8"):
        read_gold(tmp_path)


def test_a_folder_without_gold_is_an_error(tmp_path: Path):
    with pytest.raises(OnrecordError, match="no gold rows"):
        read_gold(tmp_path / "missing")
