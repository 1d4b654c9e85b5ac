"""Holidays: the day of a named holiday in the year that is meant."""

from __future__ import annotations

import datetime as dt
import re

from pipeline.extract.dates import words
from pipeline.extract.dates.calendar_dates import UNKNOWN_YEAR, choose
from pipeline.extract.dates.setting import Reading, Setting, Slots
from pipeline.extract.dates.values import day_of
from pipeline.text.periods import Period

_NTH_WEEKDAY = re.compile(r"(\d\d)-(\d)-(\d)(?:\+(\d))?")


def holiday(slots: Slots, setting: Setting) -> Reading | None:
    """A holiday of a stated year, or the one that tense and report date give."""
    rule = str(words.worth("holiday", slots["holiday"]))
    if "year" in slots:
        return Reading.date(day_of(day_in(rule, int(slots["year"]))))
    published = setting.published
    if published is None:
        known = re.fullmatch(r"\d\d-\d\d", rule)
        return Reading("DATE", f"{UNKNOWN_YEAR}-{rule}" if known else UNKNOWN_YEAR, None, 0.6)
    years = range(max(1, published.start.year - 1), min(9999, published.end.year + 1) + 1)
    days = [Period.day(day_in(rule, year)) for year in years]
    chosen = choose(days, words.worth("which", slots.get("which", "")), setting)
    return Reading.date(day_of(chosen.start), 0.85) if chosen else None


def moon_holiday(slots: Slots, _: Setting) -> Reading:
    """A holiday whose day differs by year and place: only a stated year is known."""
    return Reading.date(slots["year"]) if "year" in slots else Reading("DATE", UNKNOWN_YEAR)


def day_in(rule: str, year: int) -> dt.date:
    """The day of a holiday in a year, by its rule in the lexicon."""
    if rule.startswith("E"):
        return _easter(year) + dt.timedelta(days=int(rule[1:]))
    if found := _NTH_WEEKDAY.fullmatch(rule):
        month, weekday, nth = (int(part) for part in found.groups()[:3])
        day = _nth_weekday(year, month, weekday, nth)
        return day + dt.timedelta(days=int(found[4] or 0))
    return dt.date(year, int(rule[:2]), int(rule[3:]))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> dt.date:
    first = dt.date(year, month, 1)
    day = first + dt.timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    return day if day.month == month else day - dt.timedelta(days=7)


def _easter(year: int) -> dt.date:
    """Easter Sunday of the Gregorian calendar (Butcher's algorithm)."""
    cycle, century, rest = year % 19, year // 100, year % 100
    leap, years_left = century // 4, century % 4
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * cycle + century - leap - moon + 15) % 30
    days = (32 + 2 * years_left + 2 * (rest // 4) - epact - rest % 4) % 7
    shift = (cycle + 11 * epact + 22 * days) // 451
    month, day = divmod(epact + days - 7 * shift + 114, 31)
    return dt.date(year, month, day + 1)
