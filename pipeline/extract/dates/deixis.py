"""Expressions read from the report's date or from a date before it: Monday, two days later."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from pipeline.extract.dates import lengths, words
from pipeline.extract.dates.setting import Focus, Reading, Setting, Slots, moved, moved_month
from pipeline.extract.dates.tense import Tense
from pipeline.extract.dates.values import day_of, month_of, period_of, week_of
from pipeline.text.periods import Period

UNKNOWN = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Y": "XXXX", "DE": "XXX", "CE": "XX"}
"""The values of a day, week, month ... that the text leaves open, by unit."""
_YEARS = {"Y": 1, "DE": 10, "CE": 100}
_WEEK = re.compile(r"\d{4}-W\d\d")


def unknown(unit: str) -> Reading:
    """A day, week or year that cannot be determined."""
    return Reading("DATE", UNKNOWN[unit], None, 0.5)


def weekday(slots: Slots, setting: Setting) -> Reading:
    """A weekday: by tense the last or the next one seen from the day of publication."""
    number = int(words.worth("weekday", slots["weekday"]) or 0)
    today = setting.now.day
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}", None, 0.6)
    return _day(moved(today, _days_to(number, slots, today.isoweekday(), setting.tense)))


def _days_to(number: int, slots: Slots, today: int, tense: Tense | None) -> int:
    """How many days after weekday `today` the weekday `number` is; negative for before."""
    back = (today - number) % 7
    if slots.get("week"):
        return {"last": -7, "this": 0, "next": 7}[slots["week"].lower()] + number - today
    which = words.worth("which", slots.get("which", ""))
    if which == -1:
        return -(back or 7)
    ahead = tense in ("future", "present") or (tense == "any" and 7 - back < back)
    return 7 - back if which == 1 or (ahead and back) else -back


def _day(day: dt.date | None) -> Reading:
    return unknown("D") if day is None else Reading.date(day_of(day))


def overnight_into(slots: Slots, setting: Setting) -> Reading:
    """The night that ends on a weekday: it is in two days."""
    morning = weekday(slots, setting).period
    evening = moved(morning.start, -1) if morning else None
    if morning is None or evening is None:
        return Reading("TIME", "XXXX-XX-XXTNI", None, 0.5)
    return Reading("TIME", f"{day_of(evening)}TNI", Period(evening, morning.end, "range"), 0.8)


def deictic(slots: Slots, setting: Setting) -> Reading:
    """Today, yesterday, tomorrow."""
    today = setting.now.day
    return _day(moved(today, int(slots["days"])) if today else None)


def overnight(_: Slots, setting: Setting) -> Reading:
    """The night before the report: it is in two days."""
    today = setting.now.day
    before = moved(today, -1) if today and setting.tense != "future" else None
    if today is None or before is None:
        return Reading("TIME", "XXXX-XX-XXTNI", None, 0.5)
    return Reading("TIME", f"{day_of(before)}TNI", Period(before, today, "range"), 0.7)


def week_of_day(reading: Reading, word: str) -> Reading:
    """The week of a day, or the seven days that it begins or ends."""
    period = reading.period
    if period is None or period.precision != "day":
        return reading
    day = period.start
    if word == "of":
        return Reading.date(week_of(day), reading.certainty)
    other = moved(day, -6 if word.startswith("end") else 6)
    first, last = sorted((day, other or day))
    return Reading.date(f"{day_of(first)}/{day_of(last)}", reading.certainty)


def weekend(slots: Slots, setting: Setting) -> Reading:
    """The weekend that is over, or to come where the tense says so."""
    today = setting.now.day
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE", None, 0.6)
    which = words.worth("which", slots.get("which", ""))
    on_weekend = today.isoweekday() > 5
    ahead = setting.tense == "future" or (which == 0 and setting.tense == "present")
    weeks = 0 if which != -1 and (on_weekend or ahead) else -1
    weeks = int(on_weekend) if which == 1 else weeks
    day = moved(today, weeks, "W")
    return Reading.date(f"{week_of(day)}-WE", 0.85) if day else unknown("W")


def which_unit(slots: Slots, setting: Setting) -> Reading:
    """Last, this or next week, month, year."""
    unit = str(words.worth("unit", slots["unit"]))
    steps = int(words.worth("which", slots["which"]) or 0)
    return unknown(unit) if unit == "D" and steps else _stepped(unit, steps, setting.now)


def _stepped(unit: str, steps: int, seen: Focus) -> Reading:
    """So many units after the one that holds the anchor, as exactly as the unit says."""
    value = None
    if unit in _YEARS and seen.year is not None:
        year = seen.year + steps * _YEARS[unit]
        value = f"{year:04d}"[: len(UNKNOWN[unit])] if 1 <= year <= 9999 else None
    elif unit == "M" and seen.month:
        month = moved_month(seen.month, steps)
        value = month and month_of(*month)
    elif seen.day and (day := moved(seen.day, steps, unit)):
        value = day_of(day) if unit == "D" else week_of(day)
    return Reading.date(value) if value else unknown(unit)


def ago(slots: Slots, setting: Setting) -> Reading:
    """So many units before the report."""
    return _distant(slots, -1, setting)


def from_now(slots: Slots, setting: Setting) -> Reading:
    """So many units after the report."""
    return _distant(slots, 1, setting)


def _distant(slots: Slots, direction: int, setting: Setting) -> Reading:
    number = _count(slots)
    if number is None:
        return Reading("DATE", "PAST_REF" if direction < 0 else "FUTURE_REF", None, 0.7)
    unit, steps = _whole_steps(str(words.worth("unit", slots["unit"])), number)
    return _stepped(unit, direction * steps, setting.now)


def _count(slots: Slots) -> float | None:
    if "vague" in slots or "count" not in slots:
        return None
    number = words.amount(slots["count"])
    return number if number is None else number + (0.5 if slots.get("half") else 0)


def _whole_steps(unit: str, number: float) -> tuple[str, int]:
    """A unit and a whole number of steps: a decade ago is ten years ago."""
    if unit in ("DE", "CE"):
        return "Y", round(number * (10 if unit == "DE" else 100))
    return unit, int(number)


def later(slots: Slots, setting: Setting) -> Reading:
    """So many units after or before the date mentioned last."""
    back = slots["direction"].lower() in ("earlier", "before", "beforehand", "previously")
    number = _count(slots)
    if "clock_unit" in slots:
        letters = lengths.unit(slots)
        value = f"PTX{letters[0]}" if number is None else lengths.length_value(number, letters)
        return Reading("DURATION", value, None, 0.7)
    unit, steps = _whole_steps(str(words.worth("unit", slots["unit"])), number or 0)
    if number is None:
        return unknown(unit)
    return _from_focus(unit, -steps if back else steps, setting)


def next_unit(slots: Slots, setting: Setting) -> Reading:
    """The next, following, previous day, week, year, seen from the date mentioned last."""
    unit = str(words.worth("unit", slots["unit"]))
    forward = slots["direction"].lower() in ("next", "following", "after")
    return _from_focus(unit, 1 if forward else -1, setting)


def that_unit(slots: Slots, setting: Setting) -> Reading:
    """The day, week, year of the date mentioned last."""
    return _from_focus(str(words.worth("unit", slots["unit"])), 0, setting)


def that_daypart(slots: Slots, setting: Setting) -> Reading:
    """The night or morning of the day mentioned last."""
    part = words.worth("daypart", slots["daypart"])
    day = setting.focus.day
    return Reading.time(f"{day_of(day) if day else 'XXXX-XX-XX'}T{part}", 0.8)


def _from_focus(unit: str, steps: int, setting: Setting) -> Reading:
    focus = setting.focus
    week = period_of(focus.value) if unit == "W" and _WEEK.fullmatch(focus.value) else None
    return _stepped(unit, steps, replace(focus, day=week.start) if week else focus)


def nth_day(slots: Slots, _: Setting) -> Reading:
    """A day counted from the start of something: the text does not say which."""
    return unknown(str(words.worth("unit", slots["unit"])))
