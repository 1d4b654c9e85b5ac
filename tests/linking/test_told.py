"""All links of the figures and mentions of own texts, row by row, from `sentences/`.

A row is a number or the word for an event, who did it (for an event `>` to whom), and where the
text says so: who says it, where and when it was, and on which day it was said. Events have the
number of their happening before them.
"""

from pathlib import Path

import pytest

from pipeline.extract.document import extract
from pipeline.extract.model import EventMention, Figure
from pipeline.extract.places import Gazetteer
from tests.parsed import article_of
from tests.told import read

PUBLISHED = "2023-05-20"
"""A Saturday."""


def _row(one: Figure | EventMention) -> str:
    if isinstance(one, Figure):
        row = [one.mention.text, one.actor_name or "-"]
    else:
        who = f"{one.actor1_name or '-'} > {one.actor2_name or '-'}"
        row = [f"{one.incident} {one.mention.text}", who]
    row += [f"says {one.attributed_to.name}"] if one.attributed_to else []
    row += ["denied"] if one.is_denied else []
    row += [f"in {one.place.mention.text}"] if one.place else []
    if one.period:
        days = dict.fromkeys(day.isoformat() for day in (one.period.start, one.period.end) if day)
        row.append(f"on {'/'.join(days)}")
    if isinstance(one, Figure) and one.said_on:
        row.append(f"said on {one.said_on.isoformat()}")
    return " | ".join(row)


def rows(text: str) -> list[str]:
    """The rows of all figures of a text, then of its events."""
    found = extract(article_of(text, PUBLISHED), Gazetteer.open())
    return [_row(one) for one in (*found.figures, *found.events)]


@pytest.mark.parametrize(("text", "expected"), read(Path(__file__).with_name("sentences")))
def test_what_is_linked_to_each_row(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(rows(text)) == expected
