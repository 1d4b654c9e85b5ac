import pytest

from pipeline import lexicons
from pipeline.text.boilerplate import Pattern, patterns

ENTRIES = {entry["id"]: entry for entry in lexicons.load("boilerplate")}


def fires(pattern: Pattern, line: str) -> bool:
    return pattern.matches(line) or pattern.cut(line) is not None


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.id)
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(pattern: Pattern) -> None:
    entry = ENTRIES[pattern.id]
    assert fires(pattern, entry["example"])
    assert not fires(pattern, entry["counter_example"])
