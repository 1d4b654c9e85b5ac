"""Time expressions: found, read as TIMEX3 values, and attached to the clauses they date."""

from pipeline.extract.dates.attach import date_for
from pipeline.extract.dates.find import find_dates

__all__ = ["date_for", "find_dates"]
