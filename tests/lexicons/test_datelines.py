import pytest

from pipeline import lexicons
from pipeline.text.datelines import dateline

ENTRIES = lexicons.load("datelines")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(
    entry: lexicons.Entry,
) -> None:
    assert dateline(entry["example"])
    assert not dateline(entry["counter_example"])
