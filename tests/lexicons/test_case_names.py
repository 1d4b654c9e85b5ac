import re

import pytest

from pipeline.lexicons import Entry, load
from pipeline.text.parse import load_model
from pipeline.text.truecase import truecase


def entries() -> list[object]:
    return [pytest.param(entry, id=entry["id"]) for entry in load("case_names")]


@pytest.mark.parametrize("entry", entries())
def test_names_come_back_from_capitals(entry: Entry):
    for text in (entry["example"], entry["counter_example"]):
        assert truecase([text.upper()], load_model()) == [text]
    assert says(entry, entry["example"])
    assert not says(entry, entry["counter_example"])


def says(entry: Entry, text: str) -> bool:
    """Whether a text holds a name of the entry, written as the entry says."""
    forms = {
        "Capital": str.capitalize,
        "CAPITALS": str.upper,
        "small": str.lower,
        "written": lambda name: name,
    }
    written = {forms[entry["as"]](word) for word in entry["words"]}
    return any(re.search(rf"\b{word}s?\b", text) for word in written)
