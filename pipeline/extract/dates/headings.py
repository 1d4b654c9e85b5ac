"""Dates that head an entry of a day-by-day bulletin and so date all of it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extract.model import DateMention
from pipeline.text.article import Article, Sentence

_AFTER = re.compile(r"[\])]?\s*(?:\([^)]{0,20}\)\s*)?(?:[:–—]|-{2}| -\s)")
_NO_WORD = re.compile(r"\W*")


def heading_date(
    article: Article, dates: Sequence[DateMention], sentence: Sentence
) -> DateMention | None:
    """The date that heads the paragraph ("15 January: ..."), or the heading above it, or None.

    A date alone on its line heads what follows only where there are several of different value:
    a single one is the report's own date.
    """
    opening = [date for date in dates if date.mention.first <= 1 and date.timex_type == "DATE"]
    for date in opening:
        holder = article.sentences[date.mention.sentence]
        same = holder.paragraph == sentence.paragraph and holder.index <= sentence.index
        if same and _opens_paragraph(article, holder, date) and _leads(article, holder, date):
            return date
    headings = [date for date in opening if _stands_alone(article, date)]
    if len({date.timex_value for date in headings}) < 2:
        return None
    above = [date for date in headings if date.mention.sentence < sentence.index]
    return above[-1] if above else None


def _opens_paragraph(article: Article, holder: Sentence, date: DateMention) -> bool:
    before = article.text[holder.extent.start : date.mention.span.start]
    previous = article.sentences[holder.index - 1] if holder.index else None
    first = previous is None or previous.paragraph != holder.paragraph
    return first and _NO_WORD.fullmatch(before) is not None


def _leads(article: Article, holder: Sentence, date: DateMention) -> bool:
    end = date.mention.span.end
    return _AFTER.match(article.text, end, max(end, holder.extent.end) + 3) is not None


def _stands_alone(article: Article, date: DateMention) -> bool:
    holder = article.sentences[date.mention.sentence]
    after = article.text[date.mention.span.end : holder.extent.end]
    following = holder.index + 1
    last = (
        following >= len(article.sentences)
        or article.sentences[following].paragraph != holder.paragraph
    )
    return last and _opens_paragraph(article, holder, date) and not _NO_WORD.sub("", after)
