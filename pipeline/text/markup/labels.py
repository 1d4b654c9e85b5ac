"""Labels and what they label: on two lines, or run together by a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipeline.lexicons.tables import known_states
from pipeline.text.boilerplate import counts_something
from pipeline.text.reading import Edit

_NUMBER = (
    r"(?:(?i:at least|about|around|approx\.?|over|more than|up to)[ \t])?[~≈<>]?[ \t]?"
    r"\d[\d,. ]{0,12}"
    r"(?:[ \t]?[-–—][ \t]?\d[\d,.]{0,12})?\+?"
)
_PAIR = re.compile(
    r"^(?P<label>[ \t]*[A-Z][^\n:.?!\d]{3,60}?)[ \t]*(?P<gap>:?[ \t]*(?:\n[ \t]*){1,2})"
    rf"(?={_NUMBER}[ \t]*(?:\n|\Z))",
    re.MULTILINE,
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_GLUED_DATE = re.compile(rf"\b{_MONTH} ?(?:0[1-9]|[12]\d|3[01])(?=(?:19|20)\d\d\b)", re.IGNORECASE)
_DAY = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}"
_COUNTER = re.compile(
    rf"(?:{_DAY}[ \t]?)?\((?:updated|modified)[ \t][\d:. \t/]{{4,24}}\)"
    r"(?:[ \t]?Get short URL[ \t]\d{1,7})?"
    r"|\bGet short URL(?:[ \t]\d{1,7})?",
    re.IGNORECASE,
)


_TAGS = re.compile(r"(?:^|(?<=[.!?…”] ))Tags:?(?P<words>(?: [A-Z][\w’'-]{1,30}){2,20})", re.M)
_NAME = re.compile(r" (\S+)")
_REACH = 20_000
"""Characters before such topics in which the text has to name them."""


@cache
def _states() -> frozenset[str]:
    return frozenset(name for state in known_states() for name in state.words)


def _tags(text: str) -> Iterator[Edit]:
    """Topics that a page set between its sentences: names of states or of what the text names."""
    for found in _TAGS.finditer(text):
        end = count = 0
        first = max(0, found.start() - _REACH)
        for word in _NAME.finditer(text, *found.span("words")):
            if not (word[1] in _states() or text.find(word[1], first, found.start()) >= 0):
                break
            end, count = word.end(), count + 1
        if count > 1:
            yield Edit(found.start(), end, "\n\n" if found.start() else "")


def find_labels(text: str) -> Iterator[Edit]:
    """A label and the number below it as one line, dates with their year set apart, counters."""
    yield from _tags(text) if "Tags" in text else ()
    for found in _PAIR.finditer(text):
        if counts_something(found["label"]):
            yield Edit(*found.span("gap"), ": ")
    for found in _GLUED_DATE.finditer(text):
        yield Edit(found.end(), found.end(), ", ")
    for found in _COUNTER.finditer(text):
        yield Edit(found.start(), found.end(), "\n\n" if found.start() else "")
