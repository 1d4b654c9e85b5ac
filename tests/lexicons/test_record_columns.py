import pytest

from pipeline import lexicons
from pipeline.readers.tables.columns import fits, plain_name

ENTRIES = {entry["id"]: entry for entry in lexicons.load("record_columns")}


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    entry = ENTRIES[entry_id]
    assert fits(entry["example"], entry["words"]) is not None
    assert fits(entry["counter_example"], entry["words"]) is None


def test_names_stand_once_and_as_they_are_compared() -> None:
    words = [word for entry in ENTRIES.values() for word in entry["words"]]
    assert len(words) == len(set(words))
    assert all(word == plain_name(word) for word in words)
