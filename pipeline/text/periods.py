"""Calendar periods known to a day, week, month, year, or as a range."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

Precision = Literal["day", "week", "month", "year", "range"]

DATE_WORDS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | {"january", "february", "march", "april", "june", "july", "august", "september"}
    | {"october", "november", "december", "today", "yesterday", "tomorrow", "tonight"}
    | {"mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun"}
    | {"jan", "feb", "apr", "jun", "jul", "aug", "sept", "oct", "nov", "dec"}
)
"""Names of days and months, and words for days, in lower case; "may" is a verb more often."""

_ISO = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@dataclass(frozen=True, slots=True)
class Period:
    """From `start` to `end`, both inclusive, known as exactly as `precision` says."""

    start: dt.date
    end: dt.date
    precision: Precision

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise ValueError(f"a period that ends before it starts: {self.start}/{self.end}")

    @classmethod
    def day(cls, date: dt.date) -> Period:
        """One day."""
        return cls(date, date, "day")

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """One calendar month."""
        last = calendar.monthrange(year, month)[1]
        return cls(dt.date(year, month, 1), dt.date(year, month, last), "month")

    @classmethod
    def year(cls, year: int) -> Period:
        """One calendar year."""
        return cls(dt.date(year, 1, 1), dt.date(year, 12, 31), "year")

    @classmethod
    def parse(cls, iso: str) -> Period:
        """A period from `2016-01-18`, `2016-01` or `2016`.

        Raises ValueError for anything else.
        """
        found = _ISO.fullmatch(iso.strip())
        if not found:
            raise ValueError(f"not an ISO date, month or year: {iso!r}")
        year, month, day = found.groups()
        if day:
            return cls.day(dt.date(int(year), int(month), int(day)))
        return cls.month(int(year), int(month)) if month else cls.year(int(year))

    def iso(self) -> str:
        """The day, month or year as `parse` reads it; for others start and end with a slash."""
        written = {
            "day": self.start.isoformat(),
            "month": self.start.isoformat()[:7],
            "year": self.start.isoformat()[:4],
        }
        return written.get(self.precision, f"{self.start.isoformat()}/{self.end.isoformat()}")
