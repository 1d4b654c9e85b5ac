"""Dates in tables and headers, as people and programs write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from email.utils import parsedate_to_datetime
from typing import Literal

from pipeline.text.periods import Period

Order = Literal["day first", "month first", "either"]

_ISO = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)(?:[T ]\d\d:?\d\d.*)?", re.DOTALL)
_PACKED = re.compile(r"((?:19|20)\d\d)(0[1-9]|1[0-2])([0-3]\d)")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?", re.DOTALL)
_NUMBERS = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:,?[T ].*)?", re.DOTALL)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = re.compile(
    rf"(?:[a-z]{{3,9}}\.?,?\s+)?(?:(\d{{1,2}})(?:st|nd|rd|th)?[ -])?({'|'.join(MONTHS)})[a-z]*"
    r"\.?,?[ -](?:(\d{1,2})(?:st|nd|rd|th)?,?\s+)?(\d{4})(?:\D.*)?",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 80


def order_of(values: Iterable[str]) -> Order | None:
    """Which number comes first in the dates of a column, where one of them shows it.

    "either" where they contradict each other, None where none shows it.
    """
    first = second = False
    for value in values:
        found = _NUMBERS.fullmatch(value.strip()[:_LONGEST])
        if found:
            first |= int(found[1]) > 12
            second |= int(found[3]) > 12
    if first and second:
        return "either"
    return "day first" if first else "month first" if second else None


def period_of(value: str, order: Order | None = None) -> Period:
    """The day, month or year of a date; `order` is that of its column.

    Reads ISO 8601, 2024/05/14, 20240514, 14/05/2024, 14.05.2024, 14 May 2024, May 2024 and
    RFC 2822. Raises ValueError, with a sentence, for what is none and where day and month cannot
    be distinguished.
    """
    said = value.strip()[:_LONGEST]
    try:
        found = _ISO.fullmatch(said)
        if found:
            return Period.parse(found[1])
        found = _YEAR_FIRST.fullmatch(said) or _PACKED.fullmatch(said)
        if found:
            return Period.day(dt.date(*map(int, found.groups())))
        found = _NUMBERS.fullmatch(said)
        if found:
            return _of_numbers(int(found[1]), int(found[3]), int(found[4]), found[2], order)
        found = _NAMED.fullmatch(said)
        if found:
            return _of_names(*found.groups())
        return Period.day(parsedate_to_datetime(said).date())
    except AmbiguousDateError:
        raise
    except (ValueError, TypeError, IndexError, OverflowError):
        raise ValueError(f"{said!r} is no date; write it as 2024-05-14") from None


class AmbiguousDateError(ValueError):
    """A date whose day may be its month."""


def _of_numbers(a: int, b: int, year: int, mark: str, order: Order | None) -> Period:
    day_first = a > 12 or a == b or order == "day first" or (mark == "." and b <= 12)
    if not day_first and b <= 12 and order != "month first":
        raise AmbiguousDateError(
            f"{a}{mark}{b}{mark}{year} may be {year}-{b:02}-{a:02} or {year}-{a:02}-{b:02}; "
            "write it like one of these"
        )
    day, month = (a, b) if day_first else (b, a)
    return Period.day(dt.date(year, month, day))


def _of_names(before: str | None, name: str, after: str | None, year: str) -> Period:
    month = MONTHS.index(name[:3].lower()) + 1
    day = before or after
    if day is None:
        return Period.month(int(year), month)
    return Period.day(dt.date(int(year), month, int(day)))
