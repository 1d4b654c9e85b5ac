"""Expressions read from the report's date or from a date before it: Monday, two days later."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.extract.dates import lengths, words
from pipeline.extract.dates.setting import Reading, Setting, Slots, moved, moved_month
from pipeline.extract.dates.tense import Tense
from pipeline.extract.dates.values import day_of, month_of, period_of, week_of
from pipeline.text.periods import Period

UNKNOWN = {
    "D": "XXXX-XX-XX",
    "W": "XXXX-WXX",
    "2W": "XXXX-WXX",
    "M": "XXXX-XX",
    "Q": "XXXX-QX",
    "Y": "XXXX",
    "DE": "XXX",
    "CE": "XX",
}
"""The values of a day, week, month ... that the text leaves open, by unit."""


_PART_OF_YEAR = re.compile(r"(\d{4})(-(?:\d\d|Q\d|H\d|SP|SU|FA|WI))")
"""A month, quarter or season: "a year earlier" is then the same one of the year before."""
_WEEK = re.compile(r"\d{4}-W\d\d")


def unknown(unit: str) -> Reading:
    """A day, week or year that cannot be told."""
    return Reading("DATE", UNKNOWN[unit], None, 0.5)


def weekday(slots: Slots, setting: Setting) -> Reading:
    """A weekday: by tense the last or the next one seen from the day of publication."""
    number = int(words.worth("weekday", slots["weekday"]) or 0)
    today = setting.today
    if today is None:
        return Reading("DATE", f"XXXX-WXX-{number}", None, 0.6)
    return _day(moved(today, _days_to(number, slots, today.isoweekday(), setting.tense)))


def _days_to(number: int, slots: Slots, today: int, tense: Tense | None) -> int:
    """How many days after weekday `today` the weekday `number` lies; negative for before."""
    back = (today - number) % 7
    if slots.get("week"):
        return {"last": -7, "this": 0, "next": 7}[slots["week"].lower()] + number - today
    if slots.get("weeks"):
        return -back - 7 if slots["weeks"].lower() == "ago" else 14 - back
    which = words.worth("which", slots.get("which", ""))
    if which == -1:
        return -(back or 7)
    ahead = tense in ("future", "present") or (tense == "any" and 7 - back < back)
    return 7 - back if which == 1 or (ahead and back) else -back


def _day(day: dt.date | None) -> Reading:
    return unknown("D") if day is None else Reading.date(day_of(day))


def weekday_range(slots: Slots, setting: Setting) -> Reading:
    """From one weekday to another ("Thursday-Friday night")."""
    first = weekday(slots, setting)
    last = weekday({**slots, "weekday": slots["last"]}, setting)
    value = f"{first.value}/{last.value}"
    return Reading("DATE", value, period_of(value), 0.8)


def overnight_into(slots: Slots, setting: Setting) -> Reading:
    """The night that ends on a weekday: it lies in two days."""
    morning = weekday(slots, setting).period
    evening = moved(morning.start, -1) if morning else None
    if morning is None or evening is None:
        return Reading("TIME", "XXXX-XX-XXTNI", None, 0.5)
    return Reading("TIME", f"{day_of(evening)}TNI", Period(evening, morning.end, "range"), 0.8)


def deictic(slots: Slots, setting: Setting) -> Reading:
    """Today, yesterday, tomorrow."""
    if setting.today is None:
        return unknown("D")
    return _day(moved(setting.today, int(slots["days"])))


def overnight(_: Slots, setting: Setting) -> Reading:
    """The night before the report: it lies in two days."""
    today = setting.today
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
    if other is None:
        return reading
    first, last = sorted((day, other))
    value = f"{day_of(first)}/{day_of(last)}"
    return Reading("DATE", value, period_of(value), reading.certainty)


def weekend(slots: Slots, setting: Setting) -> Reading:
    """The weekend that is over, or to come where the tense says so."""
    today = setting.today
    if today is None:
        return Reading("DATE", "XXXX-WXX-WE", None, 0.6)
    which = words.worth("which", slots.get("which", ""))
    on_weekend = today.isoweekday() >= 6
    weeks = -1
    if which == 1:
        weeks = 1 if on_weekend else 0
    elif (which != -1 and on_weekend) or (
        which != -1 and (setting.tense == "future" or (which == 0 and setting.tense == "present"))
    ):
        weeks = 0
    day = moved(today, weeks * 7)
    return unknown("W") if day is None else Reading.date(f"{week_of(day)}-WE", 0.85)


def which_unit(slots: Slots, setting: Setting) -> Reading:
    """Last, this or next week, month, year."""
    unit = str(words.worth("unit", slots["unit"]))
    steps = int(words.worth("which", slots["which"]) or 0)
    if unit == "D" and steps:
        return unknown(unit)
    return _stepped(unit, steps, setting.today, setting.this_month, setting.this_year)


def _stepped(
    unit: str,
    steps: int,
    day: dt.date | None,
    month: tuple[int, int] | None,
    year: int | None,
) -> Reading:
    """So many units after the one that holds the anchor, as exactly as the unit says."""
    if unit in ("D", "W", "2W"):
        value = _stepped_days(unit, steps, day)
    elif unit in ("M", "Q"):
        value = _stepped_months(unit, steps, month)
    else:
        value = _stepped_years(unit, steps, year)
    return Reading.date(value) if value else unknown(unit)


def _stepped_days(unit: str, steps: int, day: dt.date | None) -> str | None:
    there = moved(day, steps * {"D": 1, "W": 7, "2W": 14}[unit]) if day else None
    if there is None:
        return None
    return day_of(there) if unit == "D" else week_of(there)


def _stepped_months(unit: str, steps: int, month: tuple[int, int] | None) -> str | None:
    there = moved_month(month, steps * (3 if unit == "Q" else 1)) if month else None
    if there is None:
        return None
    return f"{there[0]:04d}-Q{(there[1] + 2) // 3}" if unit == "Q" else month_of(*there)


def _stepped_years(unit: str, steps: int, year: int | None) -> str | None:
    there = year + steps * {"Y": 1, "DE": 10, "CE": 100}[unit] if year is not None else 0
    if not 1 <= there <= 9999:
        return None
    return f"{there:04d}"[: {"Y": 4, "DE": 3, "CE": 2}[unit]]


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
    if "clock_unit" in slots:
        return Reading("TIME", "XXXX-XX-XXTXX:XX", None, 0.6)
    unit, steps = _whole_steps(str(words.worth("unit", slots["unit"])), number)
    if slots.get("to_the_day") and setting.today:
        return _day(_same_day(setting.today, unit, direction * steps))
    return _stepped(unit, direction * steps, setting.today, setting.this_month, setting.this_year)


def _same_day(today: dt.date, unit: str, steps: int) -> dt.date | None:
    """The same day of the week, month or year so many units away; None where there is none."""
    if unit not in ("M", "Y"):
        return moved(today, steps * {"D": 1, "W": 7}[unit])
    month = moved_month((today.year, today.month), steps * (12 if unit == "Y" else 1))
    there = dt.date(*month, 1) if month else None
    day = moved(there, today.day - 1) if there else None
    return day if day and there and day.month == there.month else None


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
    steps = -steps if back else steps
    part = _PART_OF_YEAR.fullmatch(setting.focus.value or "")
    if unit == "Y" and part:
        return Reading.date(f"{int(part[1]) + steps:04d}{part[2]}", 0.7)
    return _from_focus(unit, steps, setting)


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
    week = (
        period_of(focus.value or "") if unit == "W" and _WEEK.fullmatch(focus.value or "") else None
    )
    day = week.start if week else focus.day
    return _stepped(unit, steps, day, focus.month, focus.year)


def nth_day(slots: Slots, _: Setting) -> Reading:
    """A day counted from the start of something: the text does not say which."""
    return unknown(str(words.worth("unit", slots["unit"])))
