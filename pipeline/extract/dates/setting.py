"""What a time expression is read against: the report's date, the tense, the dates before it."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.dates.tense import Tense
from pipeline.extract.dates.values import period_of
from pipeline.extract.model import TimexType
from pipeline.text.periods import Period

Slots = Mapping[str, str]
_DAYS = {"D": 1, "W": 7}
_MONTHS = {"M": 1, "Y": 12}


@dataclass(frozen=True, slots=True)
class Reading:
    """How an expression is read: TIMEX3 type and value, and the days the value can mean."""

    timex_type: TimexType
    value: str
    period: Period | None = None
    certainty: float = 0.9

    @classmethod
    def date(cls, value: str, certainty: float = 0.9) -> Reading:
        """A DATE with the days of its value."""
        return cls("DATE", value, period_of(value), certainty)

    @classmethod
    def time(cls, value: str, certainty: float = 0.9) -> Reading:
        """A TIME with the day of its value."""
        return cls("TIME", value, period_of(value), certainty)


@dataclass(frozen=True, slots=True)
class Focus:
    """A day, a month (year, month) and a year, so far as they are known, and their value."""

    day: dt.date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None
    value: str = ""

    @classmethod
    def of(cls, period: Period | None, value: str = "") -> Focus:
        """The day, month and year that a period is in, where it is in one."""
        if period is None:
            return cls()
        start, end = period.start, period.end
        year = start.year if start.year == end.year else None
        month = (start.year, start.month) if year and start.month == end.month else None
        return cls(start if start == end else None, month, year, value)

    def after(self, reading: Reading) -> Focus:
        """The focus once an expression has been read.

        The day and month stay, unless the story has gone on to another time.
        """
        period = reading.period
        if period is None or reading.timex_type not in ("DATE", "TIME"):
            return self
        if period.precision == "range" and (period.end - period.start).days == 1:
            period = Period.day(period.end)  # the night between two days
        new = Focus.of(period, reading.value)
        kept = self.day is not None and period.start <= self.day <= period.end
        inside = self.month and period.start <= dt.date(*self.month, 1) <= period.end
        return Focus(
            new.day or (self.day if kept else None),
            new.month or (self.month if inside else None),
            new.year,
            new.value,
        )


@dataclass(frozen=True, slots=True)
class Setting:
    """The circumstances of one expression."""

    published: Period | None
    tense: Tense | None
    focus: Focus
    """The dates mentioned last."""
    narrated_year: int | None = None
    """The year in which the passage is set, where it says so just before."""
    nearby_day: dt.date | None = None
    """The day that the same sentence, or else its paragraph, gives for a time of day."""
    day_first: bool = False
    """The document writes 18/1/16, not 1/18/16."""

    @property
    def now(self) -> Focus:
        """The day, month and year of publication, so far as they are known."""
        return Focus.of(self.published)


def moved(day: dt.date, steps: int, unit: str = "D") -> dt.date | None:
    """A day so many days, weeks, months or years later, at most the last of its month.

    None beyond the calendar, and for other units.
    """
    try:
        if unit in _DAYS:
            return day + dt.timedelta(days=steps * _DAYS[unit])
        month = moved_month((day.year, day.month), steps * _MONTHS[unit])
        return month and dt.date(*month, min(day.day, calendar.monthrange(*month)[1]))
    except (KeyError, OverflowError):
        return None


def moved_month(month: tuple[int, int], months: int) -> tuple[int, int] | None:
    """A month so many months later; None beyond the calendar."""
    year, index = divmod(month[0] * 12 + month[1] - 1 + months, 12)
    return (year, index + 1) if 1 <= year <= 9999 else None
