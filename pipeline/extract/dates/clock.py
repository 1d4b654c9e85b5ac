"""Times of day, alone and joined to their day."""

from __future__ import annotations

from pipeline.extract.dates import words
from pipeline.extract.dates.setting import Reading, Setting, Slots
from pipeline.extract.dates.values import day_of


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
    """A time of day whose day is elsewhere, or nowhere."""
    time = time_of(slots)
    if time is None:
        return None
    day = day_of(setting.nearby_day) if setting.nearby_day else "XXXX-XX-XX"
    return Reading.time(day + time, 0.7)


def timed(reading: Reading, slots: Slots) -> Reading:
    """A day's reading with the time of day that was joined to it."""
    time = slots.get("time")
    if time is None and reading.timex_type == "DATE" and ("daypart" in slots or "h" in slots):
        time = time_of(slots)
    if time is None or len(reading.value) not in (10, 11):
        return reading
    return Reading("TIME", reading.value + time, reading.period, reading.certainty)
