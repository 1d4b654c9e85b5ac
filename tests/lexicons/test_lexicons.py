from pathlib import Path

import pytest

from pipeline import lexicons

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", lexicons.names())
def test_every_lexicon_is_well_formed_and_has_a_test_that_runs_its_entries(name: str):
    assert lexicons.load(name)
    assert any(name in test.read_text(encoding="utf-8") for test in HERE.glob("test_*.py"))


def bad(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (tmp_path / "bad.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicons, "FOLDER", tmp_path)
    lexicons.load.cache_clear()
    try:
        lexicons.load("bad")
    finally:
        lexicons.load.cache_clear()


def test_an_entry_without_a_counter_example_is_refused(tmp_path, monkeypatch):
    with pytest.raises(lexicons.LexiconError, match="entry 1: no counter_example"):
        bad(tmp_path, monkeypatch, "- {id: a, example: x}")


def test_an_id_that_stands_twice_is_refused(tmp_path, monkeypatch):
    row = "- {id: a, example: x, counter_example: y}\n"
    with pytest.raises(lexicons.LexiconError, match="stands twice"):
        bad(tmp_path, monkeypatch, row + row)
