"""TIMEX3 values: how they are written, and the days each can mean."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from pipeline.text.periods import Period

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11)}
"""First and last month of the northern seasons. A winter lies in two years, so it has no days."""

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?")
_WEEK_PART = re.compile(r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?(?:T.*)?")
_PART = re.compile(r"(\d{4})-(?:Q([1-4])|H([12])|(SP|SU|FA))")
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
    if found := _WEEK_PART.fullmatch(value):
        return _week(int(found[1]), int(found[2]), found[3])
    if found := _PART.fullmatch(value):
        return _part_of_year(int(found[1]), found[2], found[3], found[4])
    if _YEARS.fullmatch(value):
        return _years(value)
    return Period.parse(value)


def _week(year: int, week: int, part: str | None) -> Period:
    if part == "WE":
        saturday = dt.date.fromisocalendar(year, week, 6)
        return Period(saturday, saturday + dt.timedelta(days=1), "range")
    if part:
        return Period.day(dt.date.fromisocalendar(year, week, int(part)))
    monday = dt.date.fromisocalendar(year, week, 1)
    return Period(monday, monday + dt.timedelta(days=6), "week")


def _part_of_year(year: int, quarter: str | None, half: str | None, season: str | None) -> Period:
    if quarter:
        first, last = int(quarter) * 3 - 2, int(quarter) * 3
    elif half:
        first, last = int(half) * 6 - 5, int(half) * 6
    else:
        first, last = SEASONS[season or ""]
    end = calendar.monthrange(year, last)[1]
    return Period(dt.date(year, first, 1), dt.date(year, last, end), "range")


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


def iso(period: Period) -> str:
    """A day, month or year as a value, anything else as the interval of its days."""
    length = {"day": 10, "month": 7, "year": 4}.get(period.precision)
    if length is None:
        return f"{period.start.isoformat()}/{period.end.isoformat()}"
    return period.start.isoformat()[:length]


def duration(amount: str, unit: str) -> str:
    """A length of time: `amount` is a decimal number or X, `unit` the letters of the lexicon."""
    if unit == "2W":
        return duration(_times(amount, 2), "W")
    if unit == "Q":
        return duration(_times(amount, 3), "M")
    if unit in ("S", "H", "MIN"):
        return f"PT{amount}{unit[0]}"
    return f"P{amount}{unit}"


def _times(amount: str, factor: int) -> str:
    return amount if amount == "X" else plain(float(amount) * factor)


def plain(number: float) -> str:
    """A number without a needless fraction: 2 and 2.5."""
    return str(int(number)) if number == int(number) else f"{number:g}"
