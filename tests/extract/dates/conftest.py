from collections.abc import Callable
from typing import get_args

import pytest

from pipeline.extract.dates import date_for, find_dates
from pipeline.extract.model import DateMention, TimexType
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.periods import Period, Precision
from pipeline.text.prepare import prepare


@pytest.fixture
def dates_in() -> Callable[..., list[DateMention]]:
    """The time expressions of a text, published on a Monday where nothing else is said."""

    def run(text: str, published: str | None = "2016-01-18") -> list[DateMention]:
        when = None if published is None else Period.parse(published)
        article = prepare(SourceText("d", "d.txt", text, published=when), load_model())
        found = list(find_dates(article))
        for date in found:
            assert date.timex_type in get_args(TimexType)
            assert date.period is None or date.period.precision in get_args(Precision)
            assert 0 < date.confidence <= 1
        return found

    return run


@pytest.fixture
def date_of() -> Callable[[str, str], DateMention | None]:
    """The time expression that dates the first token of that form."""

    def run(text: str, word: str) -> DateMention | None:
        source = SourceText("d", "d.txt", text, published=Period.parse("2016-01-20"))
        article = prepare(source, load_model())
        dates = find_dates(article)
        for sentence in article.sentences:
            for token in sentence.doc:
                if token.text == word:
                    return date_for(article, dates, sentence.index, token.i)
        raise AssertionError(word)

    return run


@pytest.fixture
def told(dates_in: Callable[..., list[DateMention]]) -> Callable[..., list[str]]:
    """The time expressions of a text, a line each.

    "last month: DATE 2015-12 2015-12-01 to 2015-12-31 0.9" is the words, the type and value, the
    days, and how sure that is.
    """

    def run(text: str, published: str | None = "2016-01-18") -> list[str]:
        lines = []
        for date in dates_in(text, published):
            days = date.period
            said = f"{date.mention.text}: {date.timex_type} {date.timex_value}"
            if days is not None:
                said += f" {days.start}" + f" to {days.end}" * (days.start != days.end)
            lines.append(f"{said} {date.confidence:g}")
        return lines

    return run
