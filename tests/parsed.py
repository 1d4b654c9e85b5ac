"""Own texts as articles, each prepared once for all the tests that read it."""

from functools import cache

from pipeline.extract.names import Cast
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period
from pipeline.text.prepare import prepare


@cache
def article_of(text: str, published: str | None = None) -> Article:
    """A text as the article of a document `d`."""
    day = Period.parse(published) if published else None
    return prepare(SourceText("d", "d.txt", text, published=day), load_model())


@cache
def cast_of(text: str) -> Cast:
    """Who is named in a text."""
    return Cast.of(article_of(text))
