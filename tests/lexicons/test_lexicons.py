from pathlib import Path

import pytest

from pipeline import lexicons

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", lexicons.names())
def test_every_lexicon_is_well_formed_and_has_a_test_that_runs_its_entries(name: str):
    assert lexicons.load(name)
    assert any(name in test.read_text(encoding="utf-8") for test in HERE.glob("test_*.py"))


def refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, name: str = "hearsay"):
    """The sentence in which a lexicon of this text is refused."""
    (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(lexicons, "FOLDER", tmp_path)
    lexicons.load.cache_clear()
    try:
        with pytest.raises(lexicons.LexiconError) as error:
            lexicons.load(name)
        return str(error.value)
    finally:
        lexicons.load.cache_clear()


def test_an_entry_without_a_counter_example_is_refused(tmp_path, monkeypatch):
    said = refused(tmp_path, monkeypatch, "- {id: a, words: [b], example: x}")
    assert said == "hearsay.yaml, entry 1, id 'a': no counter_example: add it"


def test_an_unknown_key_is_refused_in_one_sentence(tmp_path, monkeypatch):
    row = "- {id: a, words: [b], example: x, counter_example: y, needs_luck: true}"
    assert refused(tmp_path, monkeypatch, row) == (
        "hearsay.yaml, entry 1, id 'a': no code reads needs_luck: "
        "mend its name, or add it to lexicons/schema.py"
    )


@pytest.mark.parametrize("words", ["rumour", "[]", "[true]", '["", x]'])
def test_words_that_are_not_words_are_refused(tmp_path, monkeypatch, words):
    row = f"- {{id: a, words: {words}, example: x, counter_example: y}}"
    said = refused(tmp_path, monkeypatch, row)
    assert said.startswith("hearsay.yaml, entry 1, id 'a': words")
    assert said.endswith("mend it")


def test_an_entry_that_is_no_mapping_is_refused(tmp_path, monkeypatch):
    assert "entry 1, the entry is not as it should be" in refused(tmp_path, monkeypatch, "- a")


def test_an_id_that_stands_twice_is_refused(tmp_path, monkeypatch):
    row = "- {id: a, words: [b], example: x, counter_example: y}\n"
    assert "is there twice" in refused(tmp_path, monkeypatch, row + row)


def test_a_lexicon_without_a_model_is_refused(tmp_path, monkeypatch):
    assert "bad.yaml has no model: add one" in refused(tmp_path, monkeypatch, "[]", "bad")


def test_on_off_yes_and_no_are_words(tmp_path, monkeypatch):
    (tmp_path / "hearsay.yaml").write_text(
        "- {id: a, words: [on, off, yes, no], example: x, counter_example: y}"
    )
    monkeypatch.setattr(lexicons, "FOLDER", tmp_path)
    lexicons.load.cache_clear()
    assert lexicons.load("hearsay")[0]["words"] == ["on", "off", "yes", "no"]
    lexicons.load.cache_clear()
