"""Dates that refer to a stretch of time ("from Jan. 15 to Jan. 20", "since 2014")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.dates.setting import moved
from pipeline.extract.dates.values import period_of
from pipeline.extract.dates.words import group
from pipeline.extract.model import DateMention, Mention
from pipeline.text.article import Article, Sentence

_WHICH = re.compile(r"(?:the )?(first|last|final)\b", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,4})([DWM])")


def with_ranges(
    article: Article,
    sentence: Sentence,
    here: Sequence[DateMention],
    dates: Sequence[DateMention],
    token: Token,
) -> tuple[DateMention, ...]:
    """The dates `here` of a sentence, of all the `dates` of its article, as they date a token.

    Beside the pairs, a date after "since" lasts until the publication, and so does "the years
    since" from the date before it; but what happened "since 3 May, when ..." did on that day.
    """
    return tuple(
        date if _tells_when(date, token) else _until_published(article, sentence, date, dates)
        for date in with_pairs(article, sentence, here)
    )


def _tells_when(date: DateMention, token: Token) -> bool:
    """Whether a token is in a clause with "when" right behind a date."""
    after = token.doc[date.mention.stop : date.mention.stop + 2]
    when = next((t for t in after if t.lower_ == "when"), None)
    return when is not None and when.head in (token, *token.ancestors)


def with_pairs(
    article: Article, sentence: Sentence, here: Sequence[DateMention]
) -> list[DateMention]:
    """The dates `here` of a sentence, with one in place of two that make one stretch of time.

    These are two that "between" or "from" opens, two days or months on end ("on 3 and 4 May"), and
    the first or last part of a period ("the first six months of 2017").
    """
    out: list[DateMention] = []
    for date in here:
        both = _range(article, sentence, out[-1], date) if out else None
        if both is None:
            out.append(date)
        else:
            out[-1] = both
    return out


def _until_published(
    article: Article, sentence: Sentence, date: DateMention, dates: Sequence[DateMention]
) -> DateMention:
    published, first = article.source.published, date.mention.first
    start = date
    if date.rule == "units_since":
        before = [d for d in dates if d.mention.span.end <= date.mention.span.start and d.period]
        start = before[-1] if before else date
    elif not first or sentence.doc[first - 1].lower_ != "since" or _owns(sentence, date):
        return date
    if published is None or start.period is None:
        return date
    value = f"{start.timex_value[:10]}/{published.iso()}"
    period = period_of(value)
    if period is None:
        return date
    return replace(date, timex_type="DATE", timex_value=value, period=period, rule="date_since")


def _owns(sentence: Sentence, date: DateMention) -> bool:
    """Whether it only says which happening is meant ("since last year's coup")."""
    stop = date.mention.stop
    return stop < len(sentence.doc) and sentence.doc[stop].tag_ == "POS"


def _range(
    article: Article, sentence: Sentence, first: DateMention, last: DateMention
) -> DateMention | None:
    start, stop = first.mention.first, last.mention.stop
    between = [t.lower_ for t in sentence.doc[first.mention.stop : last.mention.first]]
    if first.timex_type == "DURATION" and between == ["of"]:
        value, rule = part_of(first, last), "part_of_date"
    else:
        value, rule = _from_to(sentence, between, first, last), "date_range"
    period = period_of(value) if value else None
    if value is None or period is None:
        return None
    span = sentence.span(start, stop)
    mention = Mention(sentence.index, start, stop, span, article.excerpt(span))
    certainty = min(first.confidence, last.confidence)
    return DateMention(mention, "DATE", value, period, rule, certainty)


def _from_to(
    sentence: Sentence, between: list[str], first: DateMention, last: DateMention
) -> str | None:
    start = first.mention.first
    opened = start > 0 and sentence.doc[start - 1].lower_ in group("range_openers")
    opened = opened or (between == ["and"] and _follow(first, last))
    joined = between and between[-1] in group("range_joints") and len(between) <= 2
    if not opened or not joined or {first.timex_type, last.timex_type} - {"DATE", "TIME"}:
        return None
    return f"{first.timex_value}/{last.timex_value}"


def _follow(first: DateMention, last: DateMention) -> bool:
    """Whether two days or two months are on end."""
    one, other = first.period, last.period
    if one is None or other is None or one.precision != other.precision:
        return False
    return one.precision in ("day", "month") and moved(one.end, 1) == other.start


def part_of(length: DateMention, whole: DateMention) -> str | None:
    """The value, an interval, of so much of the beginning or end of a period.

    None where the length opens with neither first nor last, is vague, or is longer than the period.
    """
    which, found = _WHICH.match(length.mention.text), _LENGTH.fullmatch(length.timex_value)
    if which is None or found is None or whole.period is None:
        return None
    number, unit = int(found[1]), found[2]
    start, end = whole.period.start, whole.period.end
    stop = moved(end, 1)
    if which[1].lower() == "first":
        stop = moved(start, number, unit)
    elif stop is not None:
        start = moved(stop, -number, unit) or end
    last = moved(stop, -1) if stop else None
    if last is None or not whole.period.start <= start <= last <= end:
        return None
    return f"{start.isoformat()}/{last.isoformat()}"
