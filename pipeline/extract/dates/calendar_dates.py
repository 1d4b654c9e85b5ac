"""Expressions that name a place in the calendar: days, months, years, their parts, decades."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from pipeline.extract.dates import words
from pipeline.extract.dates.setting import Reading, Setting, Slots, moved_month
from pipeline.extract.dates.values import part_of_year, period_of
from pipeline.text.periods import Period

UNKNOWN_YEAR = "XXXX"
_TOO_FAR = 300
"""Days from the report beyond which a writer gives the year, whatever the tense says."""

_NEAR = 31
"""How many days ahead a day can be that something is named by ("the October 7 attack")."""


def calendar_day(slots: Slots, setting: Setting) -> Reading | None:
    """A day or month with figures or names, with or without its year."""
    written = slots["month"]
    month = int(written) if written.isdigit() else int(words.worth("month", written) or 0)
    day = int("".join(c for c in slots["day"] if c.isdigit())) if "day" in slots else None
    if "year_short" in slots:
        return _stated(_century_of(int(slots["year_short"])), month, day)
    if "year" in slots:
        return _stated(int(slots["year"]), month, day)
    year = _year_for(month, day, slots, setting)
    if year is not None:
        return _stated(year, month, day, certainty=0.8)
    if day and period_of(f"2000-{month:02d}-{day:02d}") is None:
        return None
    return Reading("DATE", _value(UNKNOWN_YEAR, month, day), None, 0.6)


def _value(year: int | str, month: int, day: int | None) -> str:
    return f"{year:0>4}-{month:02d}" + (f"-{day:02d}" if day else "")


def _stated(year: int, month: int, day: int | None, certainty: float = 0.95) -> Reading | None:
    value = _value(year, month, day)
    return Reading.date(value, certainty) if period_of(value) else None


def _year_for(month: int, day: int | None, slots: Slots, setting: Setting) -> int | None:
    """The year of a day or month: as "last" or "next" says, or as tense and report date do."""
    which = words.worth("which", slots.get("which", ""))
    if which is None and setting.narrated_year is not None:
        return setting.narrated_year
    if setting.published is None:
        return setting.focus.year if which is None else None
    if which is not None and "of_year" in slots:
        this_year = setting.now.year
        return None if this_year is None else this_year + int(which)
    candidates = list(_candidates(month, day, setting.published))
    if "weekday" in slots:
        weekday = words.worth("weekday", slots["weekday"])
        candidates = [p for p in candidates if p.start.isoweekday() == weekday] or candidates
    chosen = choose(candidates, which, setting)
    return chosen.start.year if chosen else None


def _candidates(month: int, day: int | None, published: Period) -> Iterator[Period]:
    """The day or month in the years about a report; of a 29 February in four years before it."""
    last = published.end.year + 1
    for year in range(last - 5 if day == 29 else last - 3, last + 1):
        found = period_of(_value(year, month, day))
        if found is not None:
            yield found


def choose(
    candidates: Sequence[Period], which: int | str | None, setting: Setting
) -> Period | None:
    """The period, of some in order, that "last" (-1), "this" (0) or "next" (1) says.

    Without such a word it is the one that tense and the report's date speak for. None if no period
    can be meant, and without a report date.
    """
    published = setting.published
    if published is None or not candidates:
        return None
    if which is not None:
        now = [p for p in candidates if p.start <= published.end <= p.end]
        fitting = {
            -1: [p for p in candidates if p.end < published.start][-1:],
            0: now or [p for p in candidates if p.start.year == published.end.year],
            1: [p for p in candidates if p.start > published.end],
        }
        return next(iter(fitting[int(which)]), None)
    before = [p for p in candidates if p.start <= published.end]
    after = [p for p in candidates if p.end >= published.start]
    nearest = min(candidates, key=lambda p: (_distance(p, published), p.start))
    if setting.tense is None and before and nearest.start > published.end:
        ahead = _distance(nearest, published)
        past = ahead > _NEAR or _distance(before[-1], published) <= 2 * ahead
        nearest = before[-1] if past else nearest
    by_tense = {"past": before[-1:], "future": after[:1], "present": after[:1]}
    fitting_tense = by_tense.get(setting.tense or "", [])
    if not fitting_tense or _distance(fitting_tense[0], published) > _TOO_FAR:
        return nearest
    return fitting_tense[0]


def _distance(period: Period, published: Period) -> int:
    if period.start > published.end:
        return (period.start - published.end).days
    return max(0, (published.start - period.end).days)


def day_of_month(slots: Slots, setting: Setting) -> Reading | None:
    """A day by its number alone ("the 15th of last month", "on the 15th")."""
    day, which = int(slots["day"]), words.worth("which", slots.get("of_which", ""))
    base = setting.now.month if which is not None else setting.focus.month or setting.now.month
    if base is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-XX-{day:02d}", None, 0.5)
    seen_from_report = which is None and setting.focus.month is None
    steps = (-1, 0, 1) if seen_from_report else (int(which or 0),)
    months = [month for step in steps if (month := moved_month(base, step))]
    days = [found for month in months if (found := period_of(_value(*month, day)))]
    chosen = choose(days, None, setting) if seen_from_report else next(iter(days), None)
    return Reading.date(chosen.start.isoformat(), 0.8) if chosen else None


def week_of_month(slots: Slots, setting: Setting) -> Reading | None:
    """The first, second, last ... week of a month, as a range of days."""
    month = calendar_day(slots, setting)
    if month is None or month.period is None:
        return month
    number, last = int(words.worth("ordinal", slots["ordinal"]) or 0), month.period.end.day
    first = 7 * number - 6 if number else last - 6
    stop = min(first + 6, last)
    return Reading.date(f"{month.value}-{first:02d}/{month.value}-{stop:02d}", 0.7)


def numeric_day(slots: Slots, setting: Setting) -> Reading | None:
    """A day in figures: 1/18/16 or 18/1/16, as the document writes them."""
    one, two, year = int(slots["one"]), int(slots["two"]), int(slots["year"])
    year = _century_of(year) if year < 100 else year
    day_first = one > 12 or (two <= 12 and (setting.day_first or slots["s"] == "."))
    certainty = 0.95 if max(one, two) > 12 else 0.6
    month, day = (two, one) if day_first else (one, two)
    return _stated(year, month, day, certainty)


def _century_of(short_year: int) -> int:
    return short_year + (2000 if short_year < 70 else 1900)


def day_range(slots: Slots, setting: Setting) -> Reading | None:
    """The days from one to another of a month, as one expression ("Jan. 15-17")."""
    first = calendar_day(slots, setting)
    last = calendar_day({**slots, "day": slots["last"]}, setting)
    return Reading.date(f"{first.value}/{last.value}", 0.8) if first and last else None


def year(slots: Slots, _: Setting) -> Reading:
    """A year in figures."""
    return Reading.date(slots["year"])


def year_span(slots: Slots, _: Setting) -> Reading | None:
    """From one year to another ("2014-2016", "2014-15")."""
    last = slots["last"]
    value = f"{slots['year']}/{slots['year'][: 4 - len(last)]}{last}"
    return Reading.date(value, 0.8) if period_of(value) else None


def season_or_part(slots: Slots, setting: Setting) -> Reading | None:
    """A season, quarter or half of a year: of a stated one, or seen from the report.

    A winter is in two years: which days it has is decided by both, or by the day it is seen from.
    """
    if "season" in slots:
        part = str(words.worth("season", slots["season"]))
    else:
        part = slots["part_of"] + str(words.worth("ordinal", slots["ordinal"]))
    if "year" in slots:
        value = f"{slots['year']}-{part}"
        days = part_of_year(int(slots["year"]), part) if "into" in slots else period_of(value)
        return Reading("DATE", value, days) if days or part == "WI" else None
    if setting.published is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{part}", None, 0.6)
    about, of_year = setting.published.end.year, words.worth("which", slots.get("of_which", ""))
    years = range(about - 2, about + 2) if of_year is None else (about + int(of_year),)
    candidates = [days for year in years if (days := part_of_year(year, part))]
    chosen = choose(candidates, words.worth("which", slots.get("which", "")), setting)
    return Reading("DATE", f"{chosen.start.year:04d}-{part}", chosen, 0.8) if chosen else None


def decade(slots: Slots, setting: Setting) -> Reading:
    """A decade: the first three digits of its years."""
    if "tens" in slots:
        return Reading.date(slots["tens"])
    digit = slots.get("digit") or str(words.worth("decade", slots["decade"]))
    latest = setting.published.end.year if setting.published else dt.date.max.year
    century = "20" if int(digit) <= 2 and latest >= 2000 + int(digit) * 10 else "19"
    return Reading.date(century + digit, 0.8)


def century(slots: Slots, _: Setting) -> Reading | None:
    """A century: the first two digits of its years."""
    number = int(slots["nth"]) - 1
    return Reading.date(f"{number:02d}") if number >= 1 else None
