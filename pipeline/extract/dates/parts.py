"""The first or last days, weeks or months of a period ("the first six months of 2017")."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.extract.dates.setting import moved, moved_month
from pipeline.extract.model import DateMention

_WHICH = re.compile(r"(?:the )?(first|last|final)\b", re.IGNORECASE)
_LENGTH = re.compile(r"P(\d{1,4})([DWM])")


def part_of(length: DateMention, whole: DateMention) -> str | None:
    """The value, an interval, of so much of the beginning or end of a period.

    None where the length opens with neither first nor last, is vague, or is longer than the period.
    """
    which, found = _WHICH.match(length.mention.text), _LENGTH.fullmatch(length.timex_value)
    if which is None or found is None or whole.period is None:
        return None
    number, unit = int(found[1]), found[2]
    start, end = whole.period.start, whole.period.end
    from_start = which[1].lower() == "first"
    first = start if from_start else _begin(end, number, unit)
    last = _end(start, number, unit) if from_start else end
    if first is None or last is None or not start <= first <= last <= end:
        return None
    return f"{first.isoformat()}/{last.isoformat()}"


def _end(start: dt.date, number: int, unit: str) -> dt.date | None:
    if unit != "M":
        return moved(start, number * (7 if unit == "W" else 1) - 1)
    month = moved_month((start.year, start.month), number)
    return None if month is None else moved(dt.date(*month, 1), start.day - 2)


def _begin(end: dt.date, number: int, unit: str) -> dt.date | None:
    if unit != "M":
        return moved(end, 1 - number * (7 if unit == "W" else 1))
    month = moved_month((end.year, end.month), 1 - number)
    return None if month is None else dt.date(*month, 1)
