"""Expressions that name a place in the calendar: days, months, years, seasons, quarters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pipeline.extract.dates import words
from pipeline.extract.dates.setting import Reading, Setting, Slots, moved_month
from pipeline.extract.dates.values import month_of, period_of
from pipeline.text.periods import Period

UNKNOWN_YEAR = "XXXX"
_TOO_FAR = 300
"""Days from the report beyond which a writer gives the year, whatever the tense says."""

_NEAR = 31
"""How many days ahead a day can lie that something is named by ("the October 7 attack")."""


def calendar_day(slots: Slots, setting: Setting) -> Reading | None:
    """A day or month with figures or names, with or without its year."""
    month = _month(slots)
    day = int("".join(c for c in slots["day"] if c.isdigit())) if "day" in slots else None
    if "year_short" in slots:
        slots = {**slots, "year": str(_century_of(int(slots["year_short"])))}
    if "year" in slots:
        return _stated(int(slots["year"]), month, day)
    year = _year_for(month, day, slots, setting)
    if year is None:
        return _yearless(month, day)
    return _stated(year, month, day, certainty=0.8)


def _month(slots: Slots) -> int:
    written = slots["month"]
    return int(written) if written.isdigit() else int(words.worth("month", written) or 0)


def _stated(year: int, month: int, day: int | None, certainty: float = 0.95) -> Reading | None:
    value = month_of(year, month) + (f"-{day:02d}" if day else "")
    return Reading.date(value, certainty) if period_of(value) else None


def _yearless(month: int, day: int | None) -> Reading | None:
    if day and period_of(f"2000-{month:02d}-{day:02d}") is None:
        return None
    value = f"{UNKNOWN_YEAR}-{month:02d}" + (f"-{day:02d}" if day else "")
    return Reading("DATE", value, None, 0.6)


def _year_for(month: int, day: int | None, slots: Slots, setting: Setting) -> int | None:
    if setting.narrated_year is not None:
        return setting.narrated_year
    if setting.published is None:
        return setting.focus.year
    candidates = list(_candidates(month, day, setting.published))
    if "weekday" in slots and day:
        weekday = words.worth("weekday", slots["weekday"])
        same = [p for p in candidates if p.start.isoweekday() == weekday]
        candidates = same or candidates
    chosen = choose(candidates, setting)
    return chosen.start.year if chosen else None


def _candidates(month: int, day: int | None, published: Period) -> Iterator[Period]:
    last = published.end.year + 1
    for year in range(published.start.year - 4 if day == 29 and month == 2 else last - 3, last + 1):
        found = period_of(month_of(year, month) + (f"-{day:02d}" if day else ""))
        if found is not None:
            yield found


def choose(candidates: list[Period], setting: Setting) -> Period | None:
    """The candidate that tense and the report's date speak for; None without a report date."""
    published = setting.published
    if published is None or not candidates:
        return None
    before = [p for p in candidates if p.start <= published.end]
    after = [p for p in candidates if p.end >= published.start]
    nearest = min(candidates, key=lambda p: (_distance(p, published), p.start))
    if setting.tense is None and before and nearest.start > published.end:
        ahead = _distance(nearest, published)
        past = ahead > _NEAR or _distance(before[-1], published) <= 2 * ahead
        nearest = before[-1] if past else nearest
    by_tense = {"past": before[-1:], "future": after[:1]}.get(setting.tense or "", [])
    if not by_tense or _distance(by_tense[0], published) > _TOO_FAR:
        return nearest
    return by_tense[0]


def _distance(period: Period, published: Period) -> int:
    if period.start > published.end:
        return (period.start - published.end).days
    return max(0, (published.start - period.end).days)


def day_of_month(slots: Slots, setting: Setting) -> Reading | None:
    """A day by its number alone ("the 15th of last month", "on the 15th")."""
    which = words.worth("which", slots.get("of_which", ""))
    base = setting.this_month if which is not None else setting.focus.month or setting.this_month
    there = moved_month(base, int(which or 0)) if base else None
    if there is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-XX-{int(slots['day']):02d}", None, 0.5)
    return _stated(*there, int(slots["day"]), 0.8)


def numeric_day(slots: Slots, setting: Setting) -> Reading | None:
    """A day in figures: 1/18/16 or 18/1/16, as the document writes them."""
    one, two, year = int(slots["one"]), int(slots["two"]), int(slots["year"])
    if year < 100:
        year = _century_of(year)
    day_first = one > 12 or (two <= 12 and (setting.day_first or slots["s"] == "."))
    month, day = (two, one) if day_first else (one, two)
    settled = one > 12 or two > 12 or one == two
    if not 1 <= month <= 12 or day < 1:
        return None
    return _stated(year, month, day, 0.95 if settled else 0.6)


def _century_of(short_year: int) -> int:
    return short_year + (2000 if short_year < 70 else 1900)


def day_range(slots: Slots, setting: Setting) -> Reading | None:
    """The days from one to another of a month, as one expression ("Jan. 15-17")."""
    first = calendar_day(slots, setting)
    last = calendar_day({**slots, "day": slots["last"]}, setting)
    if first is None or last is None:
        return None
    value = f"{first.value}/{last.value}"
    return Reading("DATE", value, period_of(value), min(first.certainty, last.certainty))


def month(slots: Slots, setting: Setting) -> Reading | None:
    """A month, of a stated year, of last year, or of the year that tense and report date give."""
    if "year" in slots:
        return calendar_day(slots, setting)
    number = _month(slots)
    which = words.worth("which", slots.get("which", ""))
    if which is None:
        return calendar_day(slots, setting)
    if setting.published is None:
        return _yearless(number, None)
    if slots.get("of_year"):
        year = setting.this_year
        return _yearless(number, None) if year is None else _stated(year + int(which), number, None)
    return _which_month(number, int(which), slots, setting)


def _which_month(number: int, which: int, slots: Slots, setting: Setting) -> Reading | None:
    published = setting.published
    assert published is not None
    day = int("".join(c for c in slots["day"] if c.isdigit())) if "day" in slots else None
    candidates = list(_candidates(number, day, published))
    before = [p for p in candidates if p.end < published.start]
    after = [p for p in candidates if p.start > published.end]
    chosen = (
        before[-1:] if which < 0 else after[:1] if which > 0 else [_nearest(candidates, published)]
    )
    return _stated(chosen[0].start.year, number, day, 0.9) if chosen else _yearless(number, day)


def _nearest(candidates: list[Period], published: Period) -> Period:
    same = [p for p in candidates if p.start.year == published.end.year]
    return same[0] if same else candidates[-1]


def year(slots: Slots, _: Setting) -> Reading:
    """A year in figures."""
    return Reading.date(slots["year"])


def year_span(slots: Slots, _: Setting) -> Reading | None:
    """From one year to another ("2014-2016", "2014-15")."""
    last = slots["last"]
    value = f"{slots['year']}/{slots['year'][: 4 - len(last)]}{last}"
    period = period_of(value)
    return Reading("DATE", value, period, 0.8) if period else None


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
