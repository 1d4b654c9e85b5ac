"""Seasons, quarters, halves and fiscal years; weeks and halves of a month."""

from __future__ import annotations

from pipeline.extract.dates import words
from pipeline.extract.dates.calendar_dates import UNKNOWN_YEAR, month
from pipeline.extract.dates.setting import Reading, Setting, Slots, moved_month
from pipeline.extract.dates.values import month_of, period_of


def part_of_month(slots: Slots, setting: Setting) -> Reading | None:
    """The first, second, last ... week or half of a month, as a range of days."""
    which = words.worth("which", slots.get("of_which", ""))
    if "month" in slots:
        whole = month(slots, setting)
    else:
        base = setting.this_month if which is not None else setting.focus.month
        there = moved_month(base, int(which or 0)) if base else None
        whole = Reading.date(month_of(*there)) if there else None
    if whole is None or whole.period is None:
        return whole
    last = whole.period.end.day
    number = int(words.worth("ordinal", slots["ordinal"]) or 0)
    if slots["length"] == "half":
        first, stop = (1, 15) if number == 1 else (16, last)
    else:
        first = 7 * number - 6 if number else last - 6
        stop = min(first + 6, last)
    value = f"{whole.value}-{first:02d}/{whole.value}-{stop:02d}"
    return Reading("DATE", value, period_of(value), 0.7)


def season(slots: Slots, setting: Setting) -> Reading:
    """A season of a stated year, or seen from the report."""
    letters = str(words.worth("season", slots["season"]))
    if "year" in slots:
        return _season_of(letters, slots)
    if setting.this_month is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{letters}", None, 0.6)
    which = words.worth("which", slots.get("which", ""))
    return Reading.date(f"{_season_year(letters, which, setting)}-{letters}", 0.8)


def _season_of(letters: str, slots: Slots) -> Reading:
    year_of = int(slots["year"])
    value = f"{year_of}-{letters}"
    if letters != "WI" or "into" not in slots:
        return Reading.date(value)
    return Reading("DATE", value, period_of(f"{month_of(year_of, 12)}/{month_of(year_of + 1, 2)}"))


_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def _season_year(letters: str, which: int | str | None, setting: Setting) -> int:
    assert setting.this_month is not None
    this_year, this_month = setting.this_month
    start = _SEASON_STARTS[letters]
    in_season = start <= this_month < start + 3
    if letters == "WI":
        this_year -= this_month < 3
        in_season = this_month in (12, 1, 2)
    begun = this_month >= start or (letters == "WI" and this_month < 3)
    if which == 0:
        return this_year
    if which == -1:
        return this_year if begun and not in_season else this_year - 1
    if which == 1 or setting.tense == "future":
        return this_year + 1 if begun and not in_season else this_year + (which == 1 and in_season)
    return this_year if begun else this_year - 1


def quarter(slots: Slots, setting: Setting) -> Reading:
    """A quarter of a stated year, or the last such quarter."""
    number = int(
        slots.get("q")
        or slots.get("q2")
        or slots.get("q3")
        or words.worth("ordinal", slots.get("ordinal", ""))
        or 0
    )
    written = slots.get("year") or slots.get("y")
    if not 1 <= number <= 4:
        return Reading("DATE", f"{written or UNKNOWN_YEAR}-QX", None, 0.5)
    if written is None:
        return _unstated_part(f"Q{number}", number * 3 - 2, slots, setting)
    return Reading.date(f"{written}-Q{number}")


def half(slots: Slots, setting: Setting) -> Reading:
    """A half of a stated year, or of this year."""
    number = 1 if words.worth("ordinal", slots["ordinal"]) == 1 else 2
    if "year" in slots:
        return Reading.date(f"{slots['year']}-H{number}")
    return _unstated_part(f"H{number}", number * 6 - 5, slots, setting)


def _unstated_part(part: str, first_month: int, slots: Slots, setting: Setting) -> Reading:
    if setting.this_month is None:
        return Reading("DATE", f"{UNKNOWN_YEAR}-{part}", None, 0.6)
    this_year, this_month = setting.this_month
    which = words.worth("which", slots.get("of_which", ""))
    if which is not None:
        return Reading.date(f"{this_year + int(which)}-{part}")
    begun = first_month <= this_month
    year_of = this_year if begun or setting.tense in ("future", "present") else this_year - 1
    return Reading.date(f"{year_of}-{part}", 0.7)


def fiscal(slots: Slots, _: Setting) -> Reading:
    """A fiscal year. When it begins differs, so it has no days."""
    written = slots.get("year") or slots.get("y") or f"20{slots.get('short', 'XX')}"
    return Reading("DATE", f"FY{written}", None)
