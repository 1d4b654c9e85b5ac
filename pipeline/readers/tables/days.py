"""The days in a column of a table, as people, Excel and programs write them."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.text.periods import Period
from pipeline.text.written_dates import Order, order_of, period_of

_NUMBER = re.compile(r"(\d{5,16})(?:\.\d{1,9})?")
_PACKED = re.compile(r"((?:19|20)\d{6})T?\d{4,6}Z?")
_SHORT_YEAR = re.compile(r"^(\d{1,2})([/.-])(\d{1,2})\2(\d\d)(?!\d)")
_SHORT_NAMED = re.compile(r"(\d{1,2}[- ][A-Za-z]{3,9}\.?[- ])(\d\d)")
_POSTED = re.compile(r"[A-Z][a-z]{2} ([A-Z][a-z]{2} \d\d) \d\d:\d\d:\d\d \S{3,5} (\d{4})")
"""As the programs of social media write it: "Tue May 14 10:15:00 +0000 2024"."""
_EXCEL_START = dt.date(1899, 12, 30)
_EXCEL_DAYS = range(20_000, 80_000)
_UNIX_START = dt.datetime(1970, 1, 1)
_UNIX_SECONDS = range(100_000_000, 4_200_000_000)
_CENTURY = 70
"""Years of two digits from here on are of the last century, those below of this."""
_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Days:
    """How the days of one column are written."""

    order: Order | None
    short_years: bool

    @classmethod
    def of(cls, values: Iterable[str]) -> Days:
        """As the values of a column show it; where none does, such days are not read."""
        numbers: set[tuple[int, int, int]] = set()
        long_years: set[str] = set()
        for value in values:
            # The order shows in the numbers of the day alone, so that few values are kept.
            said = re.split("[ ,T]", value.strip()[:_LONGEST], maxsplit=1)[0]
            found = _SHORT_YEAR.fullmatch(said)
            if found:
                numbers.add((int(found[1]), int(found[3]), int(found[4])))
            long_years.add(full_year(said))
        return cls(order_of(long_years), _year_is_last(numbers))

    def period(self, value: str) -> Period:
        """The day, month or year that a cell holds.

        Raises ValueError, with a sentence, for what is none and for what may be another day.
        """
        said = value.strip()[:_LONGEST]
        packed, posted = _PACKED.fullmatch(said), _POSTED.fullmatch(said)
        if packed:
            return period_of(packed[1])
        if posted:
            return period_of(f"{posted[1]} {posted[2]}")
        counted = _counted(said)
        if counted:
            return Period.day(counted)
        named = _SHORT_NAMED.fullmatch(said)
        if named:
            return period_of(f"{named[1]}{_century(named[2])}{named[2]}")
        if _SHORT_YEAR.match(said):
            if not self.short_years:
                raise ValueError(f"{said!r} may be several dates; write it as 2024-05-14")
            said = full_year(said)
        return period_of(said, self.order)


def day_of_parts(year: str, month: str, day: str) -> Period | None:
    """The day or month that three cells of an event say; 0 means not known.

    Raises ValueError for numbers that are no date.
    """
    if not (year.strip() and month.strip()):
        return None
    numbers = [int(each.partition(".")[0] or 0) for each in (year, month, day.strip())]
    if not numbers[1]:
        return None
    return Period.day(dt.date(*numbers)) if numbers[2] else Period.month(numbers[0], numbers[1])


def full_year(said: str) -> str:
    """A date that ends in a year of two digits, with four."""
    return _SHORT_YEAR.sub(
        lambda found: f"{found[1]}{found[2]}{found[3]}{found[2]}{_century(found[4])}{found[4]}",
        said,
        count=1,
    )


def _century(year: str) -> str:
    return "19" if int(year) >= _CENTURY else "20"


def _year_is_last(numbers: set[tuple[int, int, int]]) -> bool:
    """Whether the last of the three numbers is the year: it can be no day, or it changes less."""
    first, second, last = ({each[at] for each in numbers} for at in range(3))
    if any(each > 31 for each in last):
        return True
    return any(each > 12 for each in second) or len(first) > 2 * len(last)


def _counted(said: str) -> dt.date | None:
    """The day of a number: days as Excel counts them, seconds and parts of seconds as Unix."""
    found = _NUMBER.fullmatch(said)
    if not found:
        return None
    number = int(found[1])
    if number in _EXCEL_DAYS and len(found[1]) == 5:
        return _EXCEL_START + dt.timedelta(days=number)
    for parts in (1, 1000, 1_000_000):
        if number // parts in _UNIX_SECONDS:
            return (_UNIX_START + dt.timedelta(seconds=number // parts)).date()
    return None
