import pytest

from pipeline import lexicons
from pipeline.extract.dates.words import group
from pipeline.text.parse import load_model


@pytest.mark.parametrize("entry", lexicons.load("dates_clauses"), ids=lambda entry: entry["id"])
def test_words_stand_in_the_example_only(entry: lexicons.Entry) -> None:
    def fires(text: str) -> bool:
        doc = load_model()(text)
        return any({t.lower_, t.lemma_.lower()} & group(entry["id"]) for t in doc)

    assert fires(entry["example"])
    assert not fires(entry["counter_example"])
