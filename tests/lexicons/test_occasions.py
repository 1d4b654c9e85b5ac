"""Each entry of `occasions`: its example names one, its counter-example none."""

import re

import pytest

from pipeline import lexicons
from pipeline.extract.attribution.by_words.occasions import is_occasion


def names_one(text: str) -> bool:
    return any(map(is_occasion, re.findall(r"\w+", text)))


@pytest.mark.parametrize("entry", lexicons.load("occasions"), ids=lambda entry: entry["id"])
def test_each_entry_names_an_occasion(entry):
    assert names_one(entry["example"])
    assert not names_one(entry["counter_example"])
