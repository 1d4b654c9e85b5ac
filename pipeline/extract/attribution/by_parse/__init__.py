"""Who says what: reported speech with its source, its reporting words and its content."""

from pipeline.extract.attribution.by_parse.build import reports_of
from pipeline.extract.attribution.by_parse.claims import claim_at
from pipeline.extract.model import Report
from pipeline.extract.names import Cast
from pipeline.text.article import Article

__all__ = ["claim_at", "find_reports"]


def find_reports(article: Article, cast: Cast) -> tuple[Report, ...]:
    """All reported speech of an article, in reading order."""
    return reports_of(article, cast)
