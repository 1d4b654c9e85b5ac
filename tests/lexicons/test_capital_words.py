import pytest

from pipeline import lexicons
from pipeline.text.capitals import Recaser
from pipeline.text.parse import load_model

ENTRIES = {entry["id"]: entry for entry in lexicons.load("capital_words")}


def fires(entry_id: str, text: str) -> bool:
    entry = ENTRIES[entry_id]
    words = Recaser(load_model()).recase(text).split()[1:]
    names = {word.capitalize() for word in entry.get("names", ())}
    return any(word in names or word in entry.get("small", ()) for word in words)


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    assert fires(entry_id, ENTRIES[entry_id]["example"])
    assert not fires(entry_id, ENTRIES[entry_id]["counter_example"])
