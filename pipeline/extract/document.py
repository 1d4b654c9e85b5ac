"""Everything that one document says: a plain function of the document and the gazetteer.

Find first, then link: what is found is not changed by what is found after it.
"""

from __future__ import annotations

from pipeline.extract.attribution.by_parse import find_reports
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events, link_figures
from pipeline.extract.figures import find_figures
from pipeline.extract.model import Extraction
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.linking.happenings import number_incidents, typed
from pipeline.linking.link import link
from pipeline.linking.view import View
from pipeline.text.article import Article
from pipeline.text.parsed import text_of


def find(article: Article, gazetteer: Gazetteer) -> View:
    """The names, dates, places, reports, figures and events of one article, not linked yet."""
    dates = find_dates(article)
    places = find_places(article, gazetteer)
    cast = Cast.of(article, places)
    reports = find_reports(article, cast)
    events = number_incidents(find_events(article, cast, reports, dates, places))
    sentences = [text_of(sentence.doc) for sentence in article.sentences]
    figures = link_figures(find_figures(article, cast), events, sentences)
    return View(article, cast, reports, dates, places, (*figures, *events))


def extract(article: Article, gazetteer: Gazetteer) -> Extraction:
    """Find the figures, events, quotes, dates, places and names of one article, and link them."""
    view = find(article, gazetteer)
    figures, events = link(view)
    return Extraction(
        figures=figures,
        events=typed(events),
        reports=tuple(view.reports),
        dates=tuple(view.dates),
        places=tuple(view.places),
        names=view.cast.names,
    )
