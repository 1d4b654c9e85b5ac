import re

import pytest

from pipeline import lexicons
from pipeline.readers.page.prune import is_boilerplate


@pytest.mark.parametrize("entry", lexicons.load("page_parts"), ids=lambda entry: entry["id"])
def test_a_class_tells_boilerplate_and_no_part_of_a_class_does(entry):
    assert is_boilerplate(f"col-4 {entry['example']}")
    assert not is_boilerplate(entry["counter_example"])


@pytest.mark.parametrize("wall", lexicons.load("page_walls"), ids=lambda wall: wall["id"])
def test_a_wall_fires_on_its_example_and_not_on_its_counter_example(wall):
    assert re.search(wall["pattern"], wall["example"], re.IGNORECASE)
    assert not re.search(wall["pattern"], wall["counter_example"], re.IGNORECASE)
