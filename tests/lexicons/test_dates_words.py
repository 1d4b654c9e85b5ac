import re

import pytest

from pipeline import lexicons
from pipeline.extract.dates import words


@pytest.mark.parametrize("entry", lexicons.load("dates_words"), ids=lambda entry: entry["id"])
def test_words_stand_in_the_example_only(entry: lexicons.Entry) -> None:
    regex = re.compile(words.expression(entry["class"]), re.IGNORECASE)
    own = {str(word).lower() for word in entry["words"]}

    def fires(text: str) -> bool:
        return any(found[0].lower() in own for found in regex.finditer(text))

    assert fires(entry["example"])
    assert not fires(entry["counter_example"])
