"""What is read from own texts before their events are sought, each read once for all tests."""

from collections.abc import Sequence
from functools import cache

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.dates import find_dates
from pipeline.extract.model import DateMention, PlaceMention, Report
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.text.article import Article
from tests.parsed import article_of

Readings = tuple[Article, Cast, Sequence[Report], Sequence[DateMention], Sequence[PlaceMention]]


@cache
def readings_of(text: str, published: str | None = None) -> Readings:
    """A text as an article, with its names, reports, dates and places."""
    article = article_of(text, published)
    cast = Cast.of(article)
    places = find_places(article, Gazetteer.open())
    return article, cast, find_reports(article, cast), find_dates(article), places
