import re

import pytest

from pipeline import lexicons
from pipeline.text.boilerplate import is_tally
from pipeline.text.page_bottom import names_an_author
from pipeline.text.page_top import names_a_site

ENTRIES = {entry["id"]: entry for entry in lexicons.load("page_words")}


def fires(entry_id: str, line: str) -> bool:
    words = [word.casefold() for word in re.findall(r"\w+", line)]
    if entry_id == "tallies":
        return is_tally(line)
    return (
        names_a_site(line, words) if entry_id == "outlets" else bool(names_an_author(line, words))
    )


@pytest.mark.parametrize("entry_id", sorted(ENTRIES))
def test_an_entry_fires_on_its_example_and_not_on_its_counter_example(entry_id: str) -> None:
    assert fires(entry_id, ENTRIES[entry_id]["example"])
    assert not fires(entry_id, ENTRIES[entry_id]["counter_example"])
