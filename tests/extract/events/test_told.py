"""All that plain sentences tell, row by row: `sentences/` has a file for each part of the rules.

A row is the trigger, its type, its status, who did it `>` to whom, and where the sentence says so
with what and at what.
"""

from pathlib import Path

import pytest

from tests.extract.events.conftest import Finder
from tests.told import read


@pytest.mark.parametrize(("text", "expected"), read(Path(__file__).with_name("sentences")))
def test_what_a_sentence_tells(find: Finder, text: str, expected: tuple[str, ...]) -> None:
    found = []
    for event in find(text):
        doer, target = (one.text if one else "-" for one in (event.actor1, event.actor2))
        row = [event.mention.text, event.sub_event_type, event.status, f"{doer} > {target}"]
        row += [f"with {event.weapon.text}"] if event.weapon else []
        row += [f"at {event.target.text}"] if event.target else []
        row += ["denied"] if event.is_denied and event.status != "denied" else []
        found.append(" | ".join(row))
    assert tuple(found) == expected
