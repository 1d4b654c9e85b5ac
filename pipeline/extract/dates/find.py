"""Finds and reads the time expressions of an article."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from pipeline.extract.dates import patterns, words
from pipeline.extract.dates.filters import FILTERS
from pipeline.extract.dates.join import joined
from pipeline.extract.dates.patterns import Found
from pipeline.extract.dates.resolve import read
from pipeline.extract.dates.setting import Focus, Reading, Setting
from pipeline.extract.dates.tense import tense_of
from pipeline.extract.model import DateMention, Mention
from pipeline.text.article import Article, Sentence
from pipeline.text.parsed import text_of
from pipeline.text.periods import Period
from pipeline.text.publication import day_at_top

_NEAR_PUBLICATION = 8
"""How many days a date atop a text can differ from its publication and still be its own."""
_HEAD = 300
"""How many characters from its start a text can give its own day."""
_TIMES_OF_DAY = frozenset({"clock", "daypart"})
_DAY_FIRST = re.compile(r"(?<!\d)(?:1[3-9]|2\d|3[01])[/-]\d\d?[/-](?:\d\d){1,2}(?!\d)")


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """Every time expression of the article's sentences, in reading order, with its days."""
    return tuple(_read_all(article))


def written_on(article: Article) -> Period | None:
    """The period that weekdays are read from: publication, or the day atop the text.

    A manifest can be some days off from the day that the report itself was written on; one that is
    further off is wrong where the text names its day with the weekday.
    """
    published = article.source.published
    if published is None or published.precision != "day":
        return published
    top = day_at_top(article.text)
    if top is None:
        return published
    near = abs((top - published.start).days) <= _NEAR_PUBLICATION
    return Period.day(top) if near or _with_weekday(article.text, top) else published


def _with_weekday(text: str, day: dt.date) -> bool:
    """Whether the head of a text names a day together with its weekday ("Sun Mar 4 2018")."""
    tables = {name: words.table(name) for name in ("weekday", "weekday_short", "month")}
    weekdays = [
        word
        for name in ("weekday", "weekday_short")
        for word, number in tables[name].items()
        if number == day.isoweekday()
    ]
    months = [word for word, number in tables["month"].items() if number == day.month]
    named = (
        rf"\b(?:{words.alternatives(weekdays)})[.,]? "
        rf"(?:{day.day}\b|(?:{words.alternatives(months)}))"
    )
    return re.search(named, text[:_HEAD], re.IGNORECASE) is not None


def _is_day_first(article: Article) -> bool:
    """Whether an article writes 18/1/16, or its own day so (5/1/16 on 5 January)."""
    if _DAY_FIRST.search(article.text):
        return True
    published = article.source.published
    if published is None or published.precision != "day":
        return False
    day = published.start
    own = rf"(?<!\d)0?{day.day}[/-]0?{day.month}[/-](?:{day.year})(?!\d)"
    return re.search(own, article.text[:_HEAD]) is not None


@dataclass(slots=True)
class _Passage:
    """What has been read so far."""

    day_first: bool
    """The article writes 18/1/16, not 1/18/16."""
    written: Period | None
    """The day that "yesterday" and "on Monday" are said on."""
    focus: Focus = field(default_factory=Focus)
    paragraph: int = -1
    paragraph_day: dt.date | None = None
    paragraph_year: int | None = None
    sentence_days: list[tuple[int, dt.date]] = field(default_factory=list)
    """Where the days of the sentence are, in order, and which they are."""

    def enter(self, sentence: Sentence) -> None:
        self.sentence_days = []
        if sentence.paragraph != self.paragraph:
            self.paragraph = sentence.paragraph
            self.paragraph_day = self.paragraph_year = None

    def take(self, found: Found, reading: Reading) -> None:
        self.focus = self.focus.after(reading)
        period = reading.period
        if period is None:
            return
        if period.precision == "day":
            self.paragraph_day = period.start
            self.sentence_days.append((found.start, period.start))
        if "year" in found.slots and "month" in found.slots:
            self.paragraph_year = period.start.year

    def day_near(self, found: Found) -> dt.date | None:
        """The day nearest in the sentence, or else the last one of the paragraph."""
        at = bisect(self.sentence_days, found.start, key=lambda day: day[0])
        beside = self.sentence_days[max(0, at - 1) : at + 1]
        nearest = min(beside, key=lambda day: abs(day[0] - found.start), default=None)
        return nearest[1] if nearest else self.paragraph_day


def _read_all(article: Article) -> Iterator[DateMention]:
    passage = _Passage(_is_day_first(article), written_on(article))
    for sentence in article.sentences:
        passage.enter(sentence)
        mentions: list[DateMention] = []
        # times of day last: their day may be after them
        for found in sorted(found_in(sentence), key=lambda f: f.kind in _TIMES_OF_DAY):
            tokens = _tokens(sentence.doc, found)
            setting = _setting(article, sentence, tokens, passage, found)
            reading = read(found, setting)
            if reading is None:
                continue
            if found.kind not in _TIMES_OF_DAY:
                passage.take(found, reading)
            mentions.append(_mention(article, sentence, found, tokens, reading))
        yield from sorted(mentions, key=lambda date: date.mention.span.start)


def found_in(sentence: Sentence) -> list[Found]:
    """The expressions of a sentence, unread: found, filtered, joined, in order."""
    doc = sentence.doc
    return joined(patterns.longest(candidates(doc)), text_of(doc))


def candidates(doc: Doc) -> list[Found]:
    """What matches a pattern and passes its filters; overlapping ones still among them."""
    return [
        found
        for pattern, found in patterns.find(text_of(doc))
        if not any(FILTERS[name](_tokens(doc, found), found) for name in pattern.unless)
    ]


def _tokens(doc: Doc, found: Found) -> Tokens:
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    assert tokens is not None
    return tokens


def _setting(
    article: Article,
    sentence: Sentence,
    tokens: Tokens,
    passage: _Passage,
    found: Found,
) -> Setting:
    tense = tense_of(tokens, sentence.zone == "headline")
    return Setting(
        passage.written,
        tense,
        passage.focus,
        passage.paragraph_year if tense == "past" else None,
        passage.day_near(found) if found.kind in _TIMES_OF_DAY else None,
        passage.day_first,
    )


def _mention(
    article: Article, sentence: Sentence, found: Found, tokens: Tokens, reading: Reading
) -> DateMention:
    span = sentence.chars(found.start, found.end)
    mention = Mention(sentence.index, tokens.start, tokens.end, span, article.excerpt(span))
    return DateMention(
        mention, reading.timex_type, reading.value, reading.period, found.rule, reading.certainty
    )
