"""Quoted stretches by their marks."""

import pytest

from benchmarks.quotations import quoted


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("He said: “We will stay.”", ["We will stay."]),
        ('"We stay," he said, "and fight."', ["We stay,", "and fight."]),
        ("``We stay,'' he said.", ["We stay,"]),
        ("“One goes on\n“and on.”", ["One goes on", "and on."]),
        ('A 6" pipe stays closed.', []),
        ("It's the farmers' ‘red line’ now.", ["red line"]),
        ("“He called it a ‘red line’ twice.”", ["He called it a ‘red line’ twice."]),
        ("» no", []),
        ("«Ja», he said", ["Ja"]),
        ("", []),
    ],
)
def test_stretches(text, stretches):
    assert [text[start:end] for start, end in quoted(text)] == stretches
