"""Chats as WhatsApp exports them, as plain text: from iOS ("[14/05/2024, 10:15:30] Lena: ...")
and from Android ("14/05/2024, 10:15 - Lena: ...")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise
from typing import Literal

from pipeline import lexicons
from pipeline.readers.chatlogs.message import Kind, Message
from pipeline.readers.tables.days import full_year
from pipeline.text.periods import Period
from pipeline.text.written_dates import Order, order_of, period_of

_MARKS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_DATE = r"(?P<date>\d{1,4}[/.-] ?\d{1,2}[/.-] ?\d{1,4})\.?"
_TIME = r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[APap]\.?\s?[Mm]\.?)?"
_IOS = re.compile(rf"\[{_DATE},?\s{_TIME}\]\s")
_ANDROID = re.compile(rf"{_DATE},?\s{_TIME}\s[-–]\s")
_SENDER = re.compile(r"([^:\n]{1,80}):(?:\s|$)")
_SPACES = re.compile("[\u202f\xa0]")
_ENOUGH = 2
_LOOKED_AT = 60
_ORDERS: tuple[Order, ...] = ("day first", "month first")


@dataclass(frozen=True, slots=True)
class _Entry:
    date: str
    text: str
    by_program: bool
    """A mark that nobody types is before the text."""


@cache
def _patterns(what: Literal["placeholder", "service"]) -> tuple[re.Pattern[str], ...]:
    entries = lexicons.load("chat_lines")
    return tuple(re.compile(entry["pattern"]) for entry in entries if entry["is"] == what)


def is_written_by_program(text: str, what: Literal["placeholder", "service"]) -> bool:
    """Whether the program wrote a text in the place of a message."""
    said = _MARKS.sub("", text).strip()
    return len(said) < 500 and any(one.fullmatch(said) for one in _patterns(what))


def is_export(text: str) -> bool:
    """Whether a text, or the start of one, is such an export: its first line begins a message,
    and another one does."""
    lines = [line for line in islice(text.split("\n"), _LOOKED_AT) if line.strip()]
    opened = [_opened(line) is not None for line in lines]
    return bool(opened) and opened[0] and sum(opened) >= min(_ENOUGH, len(opened))


def _opened(line: str) -> re.Match[str] | None:
    line = _SPACES.sub(" ", _MARKS.sub("", line[:200]))
    return _IOS.match(line) or _ANDROID.match(line)


def messages(text: str, channel: str | None) -> Iterator[Message]:
    """The messages of an export, in its order."""
    order = _order([entry.date for entry in _entries(text)])
    for entry in _entries(text):
        yield _message(entry, channel, order)


def _entries(text: str) -> Iterator[_Entry]:
    """The messages with the lines that belong to them."""
    date, lines, marked = "", [""], False
    for line in text.split("\n"):
        found = _opened(line)
        if not found:
            lines.append(_MARKS.sub("", line))
            continue
        if date:
            yield _Entry(date, "\n".join(lines).rstrip(), marked)
        clean = _SPACES.sub(" ", _MARKS.sub("", line))
        date, lines = found["date"], [clean[found.end() :]]
        marked = "\u200e" in line.lstrip("\u200e\ufeff")
    if date:
        yield _Entry(date, "\n".join(lines).rstrip(), marked)


def _message(entry: _Entry, channel: str | None, order: Order | None) -> Message:
    found = _SENDER.match(entry.text)
    # A colon may be in what the program says: 'Lena changed the subject to "Tamsa: news"'.
    if not found or is_written_by_program(found[1], "service"):
        return Message("service")
    text = entry.text[found.end() :].strip()
    kind = _kind(text, entry.by_program)
    if kind != "text":
        return Message(kind)
    try:
        return Message("text", text, found[1].strip(" ~"), channel, _day(entry.date, order))
    except ValueError as error:
        return Message("text", text, found[1].strip(" ~"), channel, undated=str(error))


def _kind(text: str, by_program: bool) -> Kind:
    if not text or is_written_by_program(text, "placeholder"):
        return "media"
    return "service" if by_program and is_written_by_program(text, "service") else "text"


def _plain(date: str) -> str:
    return full_year(date.replace(" ", "").rstrip("."))


def _day(date: str, order: Order | None) -> Period:
    return period_of(_plain(date), order)


def _order(dates: list[str]) -> Order | None:
    """Which number of a date comes first, as the dates show, or the order of the messages."""
    plain = [_plain(date) for date in dict.fromkeys(dates)]
    shown = order_of(plain)
    if shown:
        return shown
    fitting = [order for order in _ORDERS if _in_order(plain, order)]
    return fitting[0] if len(fitting) == 1 else None


def _in_order(dates: list[str], order: Order) -> bool:
    """Whether dates so read never go back; a chat is exported in the order it was written."""
    try:
        days = [period_of(date, order).start for date in dates]
    except ValueError:
        return False
    return all(a <= b for a, b in pairwise(days))
