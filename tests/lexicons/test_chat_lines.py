import pytest

from pipeline import lexicons
from pipeline.readers.chatlogs.whatsapp import is_written_by_program

ENTRIES = {entry["id"]: entry for entry in lexicons.load("chat_lines")}


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    entry = ENTRIES[entry_id]
    assert is_written_by_program(entry["example"], entry["is"])
    assert not is_written_by_program(entry["counter_example"], entry["is"])
