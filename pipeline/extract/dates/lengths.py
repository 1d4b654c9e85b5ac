"""Lengths of time and repeated times."""

from __future__ import annotations

from pipeline.extract.dates import words
from pipeline.extract.dates.setting import Reading, Setting, Slots, moved
from pipeline.extract.dates.values import duration, plain
from pipeline.text.periods import Period

_BACK = {"H": ("D", 1 / 24), "D": ("D", 1), "W": ("D", 7), "M": ("M", 1), "Y": ("M", 12)}
"""In what units, and how many of them, a length is counted back from the report."""


def unit(slots: Slots) -> str:
    """The letters of the unit: D, W, Y; H, MIN, S for units of the clock."""
    if "clock_unit" in slots:
        letter = str(words.worth("clock_unit", slots["clock_unit"]))
        return "MIN" if letter == "M" else letter
    return str(words.worth("unit", slots["unit"]))


def length(slots: Slots, setting: Setting) -> Reading | None:
    """How long: P2Y, P2.5Y, PXM, PT48H; "the past two weeks" end on the day of publication."""
    if "vague" in slots:
        return Reading("DURATION", duration("X", unit(slots)))
    number = words.amount(slots.get("count", "one"))
    if number is None:
        return None
    number += 0.5 if slots.get("half") else 0
    back = "back" in slots or "back2" in slots
    past = _until_today(number, unit(slots), setting) if back else None
    return Reading("DURATION", length_value(number, unit(slots)), past)


def _until_today(number: float, unit: str, setting: Setting) -> Period | None:
    """The days of a length that ends on the day of publication; None where that is not known."""
    today = setting.now.day
    if today is None or unit not in _BACK:
        return None
    letter, size = _BACK[unit]
    start = moved(today, -round(number * size), letter)
    return Period(start, today, "range") if start else None


_SMALLER = {"H": ("MIN", 60), "Y": ("M", 12), "DE": ("Y", 10), "CE": ("Y", 100)}


def length_value(number: float, unit: str) -> str:
    """A length as a value, in a smaller unit where it is half a unit or decades: PT30M, P10Y."""
    if unit in ("DE", "CE") or (number == 0.5 and unit in _SMALLER):
        smaller, size = _SMALLER[unit]
        return duration(plain(number * size), smaller)
    return duration(plain(number), unit)


def every(slots: Slots, _: Setting) -> Reading:
    """How often: every two weeks, each day, Fridays."""
    named = slots.get("weekday") or slots.get("weekdays")
    if named:
        number = words.worth("weekday", named) or words.worth("weekdays", named)
        return Reading("SET", f"XXXX-WXX-{number}")
    if "daypart" in slots:
        return Reading("SET", f"XXXX-XX-XXT{words.worth('daypart', slots['daypart'])}")
    if "vague" in slots:
        return Reading("SET", duration("X", unit(slots)))
    often = words.amount(slots.get("count", "")) or 1.0
    return Reading("SET", length_value(often, unit(slots)))


def regular(slots: Slots, _: Setting) -> Reading:
    """How often, in one word: daily, weekly."""
    return Reading("SET", str(words.worth("regular", slots["regular"])))
