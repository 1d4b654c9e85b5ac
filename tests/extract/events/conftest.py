from collections.abc import Callable

import pytest

from pipeline.extract.events import find_events
from pipeline.extract.events.find import Found
from pipeline.extract.model import EventMention
from pipeline.linking.happenings import number_incidents
from tests.readings import readings_of

Finder = Callable[[str], tuple[EventMention, ...]]


def found_in(text: str) -> tuple[Found, ...]:
    """The mentions of a text, before they are linked."""
    readings = readings_of(text, "2020-05-20")
    for sentence in readings[0].sentences:
        # What the rules note of a parse is worked out anew in each test.
        sentence.doc.user_data.clear()
    return find_events(*readings)


def events_of(text: str) -> tuple[EventMention, ...]:
    return number_incidents(found_in(text))


@pytest.fixture(scope="session")
def find() -> Finder:
    return events_of
