from collections.abc import Callable

import pytest

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events
from pipeline.extract.events.find import Found
from pipeline.extract.model import EventMention
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.linking.happenings import number_incidents
from tests.parsed import article_of

Finder = Callable[[str], tuple[EventMention, ...]]


def found_in(text: str) -> tuple[Found, ...]:
    """The mentions of a text, before they are linked."""
    article = article_of(text, "2020-05-20")
    cast = Cast.of(article)
    return find_events(
        article,
        cast,
        find_reports(article, cast),
        find_dates(article),
        find_places(article, Gazetteer.open()),
    )


def events_of(text: str) -> tuple[EventMention, ...]:
    return number_incidents(found_in(text))


@pytest.fixture(scope="session")
def find() -> Finder:
    return events_of
