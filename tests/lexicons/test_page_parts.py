import re

import pytest

from pipeline import lexicons
from pipeline.readers.page.prune import is_boilerplate, without_toggle

ENTRIES = {entry["id"]: entry for entry in lexicons.load("page_parts")}


def test_a_word_that_folds_up_what_is_below_is_cut_off():
    entry = ENTRIES["toggles"]
    assert without_toggle(entry["example"]) == "Sources (9)"
    assert without_toggle(entry["counter_example"]) == entry["counter_example"]


def test_a_class_tells_boilerplate_and_no_part_of_a_class_does():
    entry = ENTRIES["boilerplate"]
    assert is_boilerplate(f"col-4 {entry['example']}")
    assert not is_boilerplate(entry["counter_example"])


@pytest.mark.parametrize("wall", lexicons.load("page_walls"), ids=lambda wall: wall["id"])
def test_a_wall_fires_on_its_example_and_not_on_its_counter_example(wall):
    assert re.search(wall["pattern"], wall["example"], re.IGNORECASE)
    assert not re.search(wall["pattern"], wall["counter_example"], re.IGNORECASE)
