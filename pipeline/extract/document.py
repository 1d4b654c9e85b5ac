"""Everything that one document says: a plain function of the document and the gazetteer."""

from __future__ import annotations

from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events, link_figures
from pipeline.extract.figures import find_figures
from pipeline.extract.model import Extraction
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.extract.reports import find_reports
from pipeline.linking.incidents import number_incidents
from pipeline.linking.link import link
from pipeline.linking.view import View
from pipeline.text.article import Article


def extract(article: Article, gazetteer: Gazetteer) -> Extraction:
    """Find the figures, events, quotes, dates, places and names of one article."""
    dates = find_dates(article)
    places = find_places(article, gazetteer)
    cast = Cast.of(article, places)
    reports = find_reports(article, cast)
    figures = find_figures(article, cast)
    events = number_incidents(find_events(article, cast, reports, dates, places))
    figures, events = link(
        View(article, cast, reports, dates, places, (*link_figures(figures, events), *events))
    )
    return Extraction(
        figures=figures,
        events=events,
        reports=reports,
        dates=dates,
        places=places,
        names=cast.names,
    )
