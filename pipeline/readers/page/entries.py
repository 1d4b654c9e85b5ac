"""Entries of a live blog: they are one report, and each keeps its time.

What finds the main text takes the first of them for the report, or drops the times.
"""

from __future__ import annotations

import datetime as dt
import re

from lxml.html import HtmlElement

from pipeline.readers.page.facts import words_in

_LEAST = 3
_PARENTS = ("body", "main", "div", "section", "ol", "ul", "article")
_ENTRIES = frozenset({"article", "li", "div", "section"})
_CHARS = 120
"""An entry has so many on the average; a link to another story has fewer."""
_LINKED = 0.3
_SHORT = 40
_CLOCK = re.compile(
    r"(?:[\w,.]{1,12}\s){0,4}\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?[A-Z]{2,5}\)?)?", re.I
)
_AGO = re.compile(r"\bago\b|^\W*$|^just now$|^now$", re.I)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def mark_entries(tree: HtmlElement) -> None:
    """Make plain blocks of the entries of a live blog, and paragraphs of their times."""
    for parent in [*tree.iter(*_PARENTS)]:
        entries = [one for one in parent if one.tag in _ENTRIES and _time(one) is not None]
        if len(entries) >= _LEAST and _are_prose(entries):
            for entry in entries:
                _mark(entry)
            if parent.tag in ("ol", "ul"):
                parent.tag = "div"
            return


def _time(element: HtmlElement) -> HtmlElement | None:
    """The first mark of time in an element, or short text of its own that is a clock's."""
    for one in element.iter("time", "span", "div", "p", "a"):
        own = (one.text or "").strip()
        if one.tag == "time" or (
            not len(one) and len(own) < _SHORT and _CLOCK.fullmatch(own) is not None
        ):
            return one
    return None


def _are_prose(entries: list[HtmlElement]) -> bool:
    size = sum(len(words_in(entry)) for entry in entries)
    linked = sum(len(words_in(link)) for entry in entries for link in entry.iter("a"))
    return size >= _CHARS * len(entries) and linked <= _LINKED * size


def _mark(entry: HtmlElement) -> None:
    time = _time(entry)
    for one in entry.iter("article", "header", "li"):
        if one is entry or one.tag != "li":
            one.tag = "div"
            one.attrib.pop("class", None)
    if time is not None:
        shown = words_in(time)
        said = _of_day(time.get("datetime")) if _AGO.search(shown) else None
        tail = time.tail
        time.clear()
        time.tag, time.text, time.tail = "p", said or shown, tail


def _of_day(said: str | None) -> str | None:
    """A time of ISO 8601 as a line that people read; None for what is none."""
    try:
        when = dt.datetime.fromisoformat((said or "").strip())
    except ValueError:
        return None
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}, {when:%H:%M}"
