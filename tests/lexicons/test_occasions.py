"""Each entry of `occasions`: what is said at one is dated by it."""

import pytest

from pipeline import lexicons
from pipeline.extract.dates import find_dates
from pipeline.extract.statements import _held
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


def is_dated(text: str) -> bool:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    return any(_held(article.sentences[0], date) for date in find_dates(article))


@pytest.mark.parametrize("entry", lexicons.load("occasions"), ids=lambda entry: entry["id"])
def test_each_entry_dates_what_is_said_at_it(entry):
    assert is_dated(entry["example"])
    assert not is_dated(entry["counter_example"])
