import pytest

from pipeline import lexicons
from pipeline.readers.mails.lines import marks

ENTRIES = {entry["id"]: entry for entry in lexicons.load("mail_lines")}


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    entry = ENTRIES[entry_id]
    assert marks(entry["example"], entry["marks"])
    assert not marks(entry["counter_example"], entry["marks"])
