"""Days counted from a start ("the third day of an offensive"), where the start is known."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.dates import words
from pipeline.extract.dates.setting import moved
from pipeline.extract.dates.values import day_of
from pipeline.extract.model import DateMention
from pipeline.text.article import Article
from pipeline.text.periods import Period

_REACH = 3
"""Sentences after the counted day in which its start may stand."""


def settled(article: Article, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The dates, with counted days resolved where two facts agree.

    The text must say since which day ("Since Saturday ..."), and the day so counted must be that of
    publication or one the text names; else it stays unknown.
    """
    return tuple(_settle(article, date, dates) for date in dates)


def _settle(article: Article, date: DateMention, dates: Sequence[DateMention]) -> DateMention:
    published = article.source.published
    if date.rule != "nth_day" or published is None or published.precision != "day":
        return date
    number = _ordinal(date)
    start = next((d for d in dates if _says_since(article, d, date.mention.sentence)), None)
    if start is None or start.period is None or not number:
        return date
    day = moved(start.period.start, number - 1)
    named = {published.start, *(_day(other) for other in dates if other is not start)}
    if day is None or day not in named or day > published.start:
        return date
    return replace(date, timex_value=day_of(day), period=Period.day(day))


def _ordinal(date: DateMention) -> int:
    if "day" not in date.mention.text.lower():
        return 0
    ordinals = (words.worth("ordinal", word) for word in date.mention.text.split())
    return next((int(number) for number in ordinals if number), 0)


def _says_since(article: Article, date: DateMention, sentence: int) -> bool:
    mention = date.mention
    if not sentence <= mention.sentence <= sentence + _REACH or not mention.first:
        return False
    before = article.sentences[mention.sentence].doc[mention.first - 1]
    doc = article.sentences[mention.sentence].doc
    owned = mention.stop < len(doc) and doc[mention.stop].tag_ == "POS"
    return _day(date) is not None and before.lower_ == "since" and not owned


def _day(date: DateMention) -> dt.date | None:
    exact = date.period is not None and date.period.precision == "day"
    return date.period.start if date.period and exact else None
