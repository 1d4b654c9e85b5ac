"""Times of day, alone and joined to their day."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extract.dates import words
from pipeline.extract.dates.patterns import Found
from pipeline.extract.dates.setting import Reading, Setting, Slots
from pipeline.extract.dates.values import day_of

_DAYS = frozenset({"calendar", "numeric", "weekday", "deictic", "next_unit", "that_unit", "later"})
_TIMES = frozenset({"clock", "daypart", "bare_daypart", "overnight"})
_DAY_THEN_TIME = re.compile(r"(?:T|,? (?:(?:at|around|about|near|in the|just after) )?| ?[-–(] ?)")
_TIME_THEN_DAY = re.compile(r",? (?:on |of |in )?")


def time_of(slots: Slots) -> str | None:
    """The part of a TIMEX3 value from its T: T14:30, TNI; None for no time of day."""
    if "daypart" in slots:
        return f"T{words.worth('daypart', slots['daypart'])}"
    if "overnight" in slots:
        return "TNI"
    if "hour" in slots:
        return str(words.worth("hour", slots["hour"]))
    hour = int(slots["h"]) if "h" in slots else words.amount(slots.get("hour_word", ""))
    if hour is None or not 0 <= hour <= 24:
        return None
    half = slots.get("half", "").lower()
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{int(hour):02d}:{slots.get('min', '00')}"


def alone(slots: Slots, setting: Setting) -> Reading | None:
    """A time of day whose day stands elsewhere, or nowhere."""
    time = time_of(slots)
    if time is None:
        return None
    day = day_of(setting.nearby_day) if setting.nearby_day else "XXXX-XX-XX"
    return Reading.time(day + time, 0.7)


def joined(found: list[Found], text: str) -> list[Found]:
    """Times of day joined to the day beside them ("9 a.m. Tuesday", "Friday night")."""
    out: list[Found] = []
    for item in found:
        previous = out[-1] if out else None
        if previous is not None and (both := _join(previous, item, text)) is not None:
            out[-1] = both
        else:
            out.append(item)
    return [item for item in out if item.kind != "bare_daypart"]


def _join(first: Found, second: Found, text: str) -> Found | None:
    between = text[first.end : second.start]
    if first.kind in _DAYS and second.kind in _TIMES and _DAY_THEN_TIME.fullmatch(between):
        return _with_time(first, second, first.start, second.end)
    if first.kind in _TIMES and second.kind in _DAYS and _TIME_THEN_DAY.fullmatch(between):
        return _with_time(second, first, first.start, second.end)
    return None


def _with_time(day: Found, time: Found, start: int, end: int) -> Found | None:
    value = time_of(time.slots)
    if value is None or "time" in day.slots:
        return None
    return replace(day, start=start, end=end, slots={**day.slots, "time": value})


def timed(reading: Reading, slots: Slots) -> Reading:
    """A day's reading with the time of day that was joined to it."""
    time = slots.get("time")
    if time is None and reading.timex_type == "DATE" and ("daypart" in slots or "h" in slots):
        time = time_of(slots)
    if time is None or len(reading.value) not in (10, 11):
        return reading
    return Reading("TIME", reading.value + time, reading.period, reading.certainty)
