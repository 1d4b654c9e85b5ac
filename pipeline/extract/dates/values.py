"""TIMEX3 values: how they are written, and the days each can mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from pipeline.text.periods import Period

_PARTS = {"Q1": 1, "Q2": 4, "Q3": 7, "Q4": 10, "H1": 1, "H2": 7}
_PARTS |= {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of the parts of a year, seasons those of the north; a half has six, others three."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_PART = re.compile(r"(\d{4})-(Q[1-4]|H[12]|SP|SU|FA)")
_YEARS = re.compile(r"\d{2,4}")


def period_of(value: str) -> Period | None:
    """The days a TIMEX3 DATE or TIME value can mean.

    None for references (PRESENT_REF), durations, sets, fiscal years and values with unknown parts.
    """
    try:
        first, bar, last = value.partition("/")
        return _between(first, last) if bar else _single(value)
    except (ValueError, OverflowError):
        return None


def _between(first: str, last: str) -> Period | None:
    start, end = _single(first), _single(last)
    if start is None or end is None or end.end < start.start:
        return None
    return Period(start.start, end.end, "range")


def _single(value: str) -> Period | None:
    if found := _DAY.fullmatch(value):
        year, month, day = map(int, found.groups())
        return Period.day(dt.date(year, month, day))
    if found := _WEEK.fullmatch(value):
        return _week(int(found[1]), int(found[2]), found[3] is not None)
    if found := _PART.fullmatch(value):
        return part_of_year(int(found[1]), found[2])
    if _YEARS.fullmatch(value):
        return _years(value)
    return Period.parse(value)


def _week(year: int, week: int, weekend: bool) -> Period:
    monday = dt.date.fromisocalendar(year, week, 1)
    if weekend:
        return Period(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "range")
    return Period(monday, monday + dt.timedelta(days=6), "week")


def part_of_year(year: int, part: str) -> Period | None:
    """The days of a quarter (Q1), half (H1) or season (SP) that begins in a year, or None."""
    first = _PARTS.get(part)
    if first is None or not 1 <= year < dt.date.max.year:
        return None
    later, last = divmod(first + (4 if part[0] == "H" else 1), 12)
    end = calendar.monthrange(year + later, last + 1)[1]
    return Period(dt.date(year, first, 1), dt.date(year + later, last + 1, end), "range")


def _years(prefix: str) -> Period:
    if len(prefix) == 4:
        return Period.year(int(prefix))
    size = 10 ** (4 - len(prefix))
    first = int(prefix) * size
    return Period(dt.date(first, 1, 1), dt.date(first + size - 1, 12, 31), "range")


def week_of(day: dt.date) -> str:
    """The ISO week of a day, as a value."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def day_of(day: dt.date) -> str:
    """A day, as a value."""
    return day.isoformat()


def month_of(year: int, month: int) -> str:
    """A month, as a value."""
    return f"{year:04d}-{month:02d}"


def duration(amount: str, unit: str) -> str:
    """A length of time: `amount` is a decimal number or X, `unit` the letters of the lexicon."""
    if unit in ("S", "H", "MIN"):
        return f"PT{amount}{unit[0]}"
    return f"P{amount}{unit}"


def plain(number: float) -> str:
    """A number without a needless fraction: 2 and 2.5."""
    return str(int(number)) if number == int(number) else f"{number:g}"
