"""Days counted from the happening that a clause comes after: "a day after ten were killed"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.dates import date_for
from pipeline.extract.dates.tense import MAX_DEPTH
from pipeline.extract.model import DateMention
from pipeline.linking.view import Item, View
from pipeline.text.periods import Period

_LENGTH = re.compile(r"P(\d{1,3})([DW])")
_STEPS = {"D": 1, "W": 7}
_DIRECTIONS = {"after": -1, "before": 1}


def counted_day(
    view: View, item: Item, dates: Sequence[DateMention], news: dt.date | None
) -> Period | None:
    """The day of an item in a clause that something else came so many days after, or None.

    It is counted from the day of what came after, or else from `news`, the day of the report's.
    """
    for length in view.dates:
        count = _LENGTH.fullmatch(length.timex_value)
        if count is None or length.mention.sentence != item.sentence:
            continue
        doc = view.sentence(item.sentence).doc
        joint = doc[length.mention.stop] if length.mention.stop < len(doc) else None
        direction = _DIRECTIONS.get(joint.lower_) if joint is not None else None
        if joint is None or direction is None or not _opens(joint, doc, item):
            continue
        later = date_for(view.article, dates, item.sentence, _above(joint).i)
        exact = later is not None and later.period and later.period.precision == "day"
        start = later.period.start if later and later.period and exact else news
        if start is not None:
            return Period.day(
                start + dt.timedelta(days=direction * int(count[1]) * _STEPS[count[2]])
            )
    return None


def _opens(joint: Token, doc: Doc, item: Item) -> bool:
    """Whether a conjunction or preposition opens the clause that an item stands in."""
    clause = joint.head if joint.dep_ == "mark" else joint
    token = doc[item.first]
    if item.first < joint.i:
        return False
    for _ in range(MAX_DEPTH):
        if token.i == clause.i:
            return True
        if token.head.i == token.i:
            return False
        token = token.head
    return False


def _above(joint: Token) -> Token:
    """What came after: the head of the clause."""
    clause: Token = joint.head.head if joint.dep_ == "mark" else joint.head
    return clause
