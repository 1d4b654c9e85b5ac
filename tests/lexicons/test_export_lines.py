import pytest

from pipeline import lexicons
from pipeline.readers.nexis import field, is_line

ENTRIES = {entry["id"]: entry for entry in lexicons.load("export_lines")}


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    entry = ENTRIES[entry_id]
    if entry["place"] in ("head", "foot"):
        assert field(f"{entry['example']}: one", entry["place"])
        assert not field(f"{entry['counter_example']}: one", entry["place"])
    else:
        assert is_line(entry["example"], entry["place"])
        assert not is_line(entry["counter_example"], entry["place"])
