"""Reads each kind of expression: the resolver by the kind that patterns name."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.extract.dates import (
    calendar_dates,
    clock,
    deixis,
    holidays,
    lengths,
)
from pipeline.extract.dates.patterns import Found
from pipeline.extract.dates.setting import Reading, Setting, Slots

Resolver = Callable[[Slots, Setting], Reading | None]


def reference(slots: Slots, _: Setting) -> Reading:
    """Now, then, some day: no place in the calendar."""
    return Reading("DATE", slots["value"], None, 0.8)


RESOLVERS: dict[str, Resolver] = {
    "calendar": calendar_dates.calendar_day,
    "numeric": calendar_dates.numeric_day,
    "day_range": calendar_dates.day_range,
    "month": calendar_dates.calendar_day,
    "day_of_month": calendar_dates.day_of_month,
    "week_of_month": calendar_dates.week_of_month,
    "year": calendar_dates.year,
    "year_span": calendar_dates.year_span,
    "decade": calendar_dates.decade,
    "century": calendar_dates.century,
    "part_of_year": calendar_dates.season_or_part,
    "holiday": holidays.holiday,
    "moon_holiday": holidays.moon_holiday,
    "weekday": deixis.weekday,
    "overnight_into": deixis.overnight_into,
    "deictic": deixis.deictic,
    "overnight": deixis.overnight,
    "weekend": deixis.weekend,
    "which_unit": deixis.which_unit,
    "ago": deixis.ago,
    "from_now": deixis.from_now,
    "later": deixis.later,
    "next_unit": deixis.next_unit,
    "that_unit": deixis.that_unit,
    "that_daypart": deixis.that_daypart,
    "nth": deixis.nth_day,
    "clock": clock.alone,
    "daypart": clock.alone,
    "duration": lengths.length,
    "every": lengths.every,
    "regular": lengths.regular,
    "reference": reference,
}


def read(found: Found, setting: Setting) -> Reading | None:
    """What an expression means in its setting; None where it can mean no time at all."""
    reading = RESOLVERS[found.kind](found.slots, setting)
    if reading is None:
        return None
    if "week_word" in found.slots:
        return deixis.week_of_day(reading, found.slots["week_word"].lower())
    return clock.timed(reading, found.slots)
