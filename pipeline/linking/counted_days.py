"""Days counted back from what a happening comes before: "a day after ten were killed"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from pipeline.extract.model import DateMention
from pipeline.linking.view import Item, View
from pipeline.text.periods import Period

_LENGTH = re.compile(r"P(\d{1,3})D")
_BREAKS = frozenset({",", ";", ":"})


def counted_day(
    view: View, item: Item, dates: Sequence[DateMention], news: dt.date | None
) -> Period | None:
    """The day of an item that something else came so many days after, or None.

    It is counted from the day that the sentence tells before ("on Monday, a day after ..."), or
    else from `news`, the day of what the report tells. Words decide, up to the next comma: the
    parse often takes the length for part of the clause behind it.
    """
    doc = view.sentence(item.sentence).doc
    here = [d for d in view.dates if d.mention.sentence == item.sentence]
    for length in here:
        count, joint = _LENGTH.fullmatch(length.timex_value), length.mention.stop
        if count is None or not 1 < length.mention.first < joint < item.first:
            continue
        if doc[joint].lower_ != "after" or any(t.text in _BREAKS for t in doc[joint : item.first]):
            continue
        told = [d.period for d in here if d in dates and d.mention.stop <= length.mention.first]
        days = [p.start for p in told if p is not None and p.precision == "day"]
        start = days[-1] if days else news
        if start is not None:
            return Period.day(start - dt.timedelta(days=int(count[1])))
    return None
