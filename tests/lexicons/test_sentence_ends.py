import pytest

from pipeline import lexicons
from pipeline.text.sentences import split_sentences

ENTRIES = lexicons.load("sentence_ends")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_an_entry_decides_its_example_and_not_its_counter_example(entry: lexicons.Entry) -> None:
    expected, otherwise = (2, 1) if entry["ends"] else (1, 2)
    assert len(list(split_sentences(entry["example"]))) == expected
    assert len(list(split_sentences(entry["counter_example"]))) == otherwise
