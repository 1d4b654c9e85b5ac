"""What a time expression is read against: the report's date, the tense, the dates before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.dates.tense import Tense
from pipeline.extract.dates.values import period_of
from pipeline.extract.model import TimexType
from pipeline.text.periods import Period

Slots = Mapping[str, str]


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
    """The dates mentioned last: a whole day, a month (year, month) and a year, and their value."""

    day: dt.date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None
    value: str | None = None

    def after(self, reading: Reading) -> Focus:
        """The focus once an expression has been read."""
        period = reading.period
        if period is None or reading.timex_type not in ("DATE", "TIME"):
            return self
        start = period.start
        month = (start.year, start.month)
        if period.precision == "day":
            return Focus(start, month, start.year, reading.value)
        if period.precision == "range" and (period.end - start).days == 1:
            end = period.end  # the night between two days
            return Focus(end, (end.year, end.month), end.year, reading.value)
        if period.precision == "month":
            return Focus(self._day_in(period), month, start.year, reading.value)
        year = start.year if start.year == period.end.year else None
        return Focus(self._day_in(period), self._month_in(period), year, reading.value)

    def _month_in(self, period: Period) -> tuple[int, int] | None:
        inside = self.month and period.start <= dt.date(*self.month, 1) <= period.end
        return self.month if inside else None

    def _day_in(self, period: Period) -> dt.date | None:
        """The day, unless the story has gone on to another time."""
        return self.day if self.day and period.start <= self.day <= period.end else None


@dataclass(frozen=True, slots=True)
class Setting:
    """The circumstances of one expression."""

    published: Period | None
    tense: Tense | None
    focus: Focus
    narrated_year: int | None = None
    """The year in which the passage is set, where it says so just before."""
    nearby_day: dt.date | None = None
    """The day that the same sentence, or else its paragraph, gives for a time of day."""
    day_first: bool = False
    """The document writes 18/1/16, not 1/18/16."""

    @property
    def today(self) -> dt.date | None:
        """The day of publication, if it is known to the day."""
        if self.published is None or self.published.precision != "day":
            return None
        return self.published.start

    @property
    def this_month(self) -> tuple[int, int] | None:
        """Year and month of publication, if they are known."""
        period = self.published
        if period is None or (period.start.year, period.start.month) != (
            period.end.year,
            period.end.month,
        ):
            return None
        return period.start.year, period.start.month

    @property
    def this_year(self) -> int | None:
        """The year of publication, if it is known."""
        period = self.published
        if period is None or period.start.year != period.end.year:
            return None
        return period.start.year


def moved(day: dt.date, days: int) -> dt.date | None:
    """A day so many days later; None beyond the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def moved_month(month: tuple[int, int], months: int) -> tuple[int, int] | None:
    """A month so many months later; None beyond the calendar."""
    year, index = divmod(month[0] * 12 + month[1] - 1 + months, 12)
    return (year, index + 1) if 1 <= year <= 9999 else None
