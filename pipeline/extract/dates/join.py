"""Expressions that are side by side and are one: a day with its time, a week with its day."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import zip_longest

from pipeline.extract.dates.clock import time_of
from pipeline.extract.dates.patterns import Found

_DAYS = frozenset(
    {
        "calendar",
        "numeric",
        "weekday",
        "deictic",
        "next_unit",
        "that_unit",
        "later",
        "day_range",
    }
)
_TIMES = frozenset({"clock", "daypart", "bare_daypart", "overnight"})
_DAY_THEN_TIME = re.compile(r"(?:T|,? (?:(?:at|around|about|near|in the|just after) )?| ?[-–(] ?)")
_TIME_THEN_DAY = re.compile(r",? (?:on |of |in )?")
_TO = re.compile(r" (?:and|to|until|till) | ?[-–] ?")
_WEEK_BEFORE = re.compile(
    r"(?:the )?week (?P<word>of|ending|ended|beginning|starting|commencing) (?:on )?$",
    re.IGNORECASE,
)


def joined(found: list[Found], text: str) -> list[Found]:
    """Times of day joined to the day beside them ("9 a.m. Tuesday"), weeks to the day they name."""
    out: list[Found] = []
    for item in found:
        previous = out[-1] if out else None
        if previous is not None and (both := _join(previous, item, text)) is not None:
            out[-1] = both
        else:
            out.append(item)
    out = [_with_week(item, text) for item in out if item.kind != "bare_daypart"]
    return [_with_day_of(item, after, text) for item, after in zip_longest(out, out[1:]) if item]


def _with_day_of(item: Found, after: Found | None, text: str) -> Found:
    """A time whose day follows a second time ("between 9 and 10 a.m. on Monday")."""
    if after is None or item.kind != "clock" or "time" not in after.slots:
        return item
    value = time_of(item.slots)
    if value is None or not _TO.fullmatch(text[item.end : after.start]):
        return item
    return replace(item, kind=after.kind, slots={**after.slots, "time": value})


def _join(first: Found, second: Found, text: str) -> Found | None:
    between = text[first.end : second.start]
    if first.kind in _DAYS and second.kind in _TIMES and _DAY_THEN_TIME.fullmatch(between):
        return _with_time(first, second, first.start, second.end)
    if first.kind in _TIMES and second.kind in _DAYS and _TIME_THEN_DAY.fullmatch(between):
        return _with_time(second, first, first.start, second.end)
    return None


def _with_time(day: Found, time: Found, start: int, end: int) -> Found | None:
    """The day with a time of day, the clock's before a part of the day; None for two clocks."""
    new, old = time_of(time.slots), day.slots.get("time")
    if new is None or (old and old[1].isdigit() and new[1].isdigit()):
        return None
    value = old if old and old[1].isdigit() else new
    return replace(day, start=start, end=end, slots={**day.slots, "time": value})


def _with_week(day: Found, text: str) -> Found:
    if day.kind not in ("calendar", "numeric") or "time" in day.slots:
        return day
    before = _WEEK_BEFORE.search(text[max(0, day.start - 30) : day.start])
    if before is None:
        return day
    start = day.start - len(before[0])
    return replace(day, start=start, slots={**day.slots, "week_word": before["word"]})
