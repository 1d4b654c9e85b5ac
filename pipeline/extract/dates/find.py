"""Finds and reads the time expressions of an article."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from pipeline.extract.dates import patterns
from pipeline.extract.dates.counted import settled
from pipeline.extract.dates.filters import FILTERS
from pipeline.extract.dates.join import joined
from pipeline.extract.dates.patterns import Found
from pipeline.extract.dates.resolve import read
from pipeline.extract.dates.setting import Focus, Reading, Setting
from pipeline.extract.dates.tense import tense_of
from pipeline.extract.model import DateMention, Mention
from pipeline.text.article import Article, Sentence

_DAY_FIRST = re.compile(r"(?<!\d)(?:1[3-9]|2\d|3[01])[/-]\d\d?[/-](?:\d\d){1,2}(?!\d)")


def find_dates(article: Article) -> tuple[DateMention, ...]:
    """Every time expression of the article's sentences, in reading order, with its days."""
    return settled(article, tuple(_read_all(article)))


@dataclass(slots=True)
class _Passage:
    """What has been read so far."""

    focus: Focus = field(default_factory=Focus)
    paragraph: int = -1
    paragraph_day: dt.date | None = None
    paragraph_year: int | None = None

    def enter(self, sentence: Sentence) -> None:
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
        if "year" in found.slots and "month" in found.slots:
            self.paragraph_year = period.start.year


def _read_all(article: Article) -> Iterator[DateMention]:
    passage = _Passage()
    day_first = _DAY_FIRST.search(article.text) is not None
    for sentence in article.sentences:
        passage.enter(sentence)
        for found in found_in(sentence):
            tokens = _tokens(sentence.doc, found)
            setting = _setting(article, sentence, tokens, passage, day_first)
            reading = read(found, setting)
            if reading is None:
                continue
            passage.take(found, reading)
            yield _mention(article, sentence, found, tokens, reading)


def found_in(sentence: Sentence) -> list[Found]:
    """The expressions of a sentence, unread: found, filtered, joined, in order."""
    doc = sentence.doc
    return joined(patterns.longest(candidates(doc)), doc.text)


def candidates(doc: Doc) -> list[Found]:
    """What matches a pattern and passes its filters; overlapping ones still among them."""
    return [
        found
        for pattern, found in patterns.find(doc.text)
        if not any(FILTERS[name](_tokens(doc, found), found) for name in pattern.unless)
    ]


def _tokens(doc: Doc, found: Found) -> Tokens:
    tokens = doc.char_span(found.start, found.end, alignment_mode="expand")
    assert tokens is not None
    return tokens


def _setting(
    article: Article, sentence: Sentence, tokens: Tokens, passage: _Passage, day_first: bool
) -> Setting:
    tense = tense_of(tokens, sentence.zone == "headline")
    return Setting(
        article.source.published,
        tense,
        passage.focus,
        passage.paragraph_year if tense == "past" else None,
        passage.paragraph_day,
        day_first,
    )


def _mention(
    article: Article, sentence: Sentence, found: Found, tokens: Tokens, reading: Reading
) -> DateMention:
    span = sentence.chars(found.start, found.end)
    mention = Mention(sentence.index, tokens.start, tokens.end, span, article.excerpt(span))
    return DateMention(
        mention, reading.timex_type, reading.value, reading.period, found.rule, reading.certainty
    )
