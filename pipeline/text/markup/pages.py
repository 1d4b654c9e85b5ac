"""Headers and footers of pages, and sentences that the end of a line or page cut in two."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import cache

from pipeline import lexicons
from pipeline.text.reading import Edit

_SYMBOL = r"(?:[AES]|ST|CCPR|CRC|CAT|CEDAW|CERD|HRC)/[\w./-]{1,40}\d(?:[ \t]?\([\w ]{1,20}\))?"
_JOB = r"(?:GE\.)?\d{2}-\d{5}(?:[ \t]?\([A-Z]\))?(?:[ \t]*\*[\d*]{5,14}\*)?"
_PAGE = (
    r"(?:page[ \t]{0,3})?\d{1,4}[ \t]{0,3}(?:/|of)[ \t]{0,3}\d{1,4}"
    r"|page[ \t]{1,3}\d{1,4}(?:[ \t]*[|•·][^\n]{1,60})?"
    r"|[^\n|•·]{1,60}[|•·][ \t]*page[ \t]{1,3}\d{1,4}"
    r"|[-–—][ \t]?\d{1,4}[ \t]?[-–—]"
)
_JOB_PAGE = rf"{_JOB}[ \t]+\d{{1,4}}|\d{{1,4}}[ \t]+{_JOB}"
_PART = rf"(?:{_SYMBOL}|{_PAGE}|{_JOB_PAGE}|{_JOB})"
_ONE = rf"[ \t]*{_PART}(?:[ \t]+{_PART}){{0,3}}[ \t]*$"
_FURNITURE = re.compile(rf"^{_ONE}(?:\n(?:[ \t]*\n)*{_ONE})*", re.MULTILINE | re.IGNORECASE)
_NUMBER = re.compile(r"^[ \t]*(?P<n>\d{1,4})[ \t]*$", re.MULTILINE)
_LEAST_PAGES = 3
_REACH = 200
"""Characters around such a line in which the sentence it cuts is looked for."""
_CUT = re.compile(
    r"(?<=[^\W\d_]{2})(?P<sign>[-‐])[ \t]*\n[ \t]*(?=[^\W\d_]{2})|\u00ad[ \t]*\n[ \t]*"
)
_WORD_BEFORE = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*$")
_WORD_AFTER = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


def find_pages(text: str) -> Iterator[Edit]:
    """Lines that number pages or name their document; a sentence they cut goes on behind them."""
    for found in _FURNITURE.finditer(text):
        yield _bridged(text, found.start(), found.end())
    for run in _counted([m for m in _NUMBER.finditer(text) if _alone(text, m)]):
        if len(run) >= _LEAST_PAGES:
            yield from (_bridged(text, m.start(), m.end()) for m in run)


def _counted(numbers: Sequence[re.Match[str]]) -> list[list[re.Match[str]]]:
    """The numbers in runs, in each of which they count up one by one."""
    runs: list[list[re.Match[str]]] = []
    for found in numbers:
        if runs and int(found["n"]) == int(runs[-1][-1]["n"]) + 1:
            runs[-1].append(found)
        else:
            runs.append([found])
    return runs


def _alone(text: str, found: re.Match[str]) -> bool:
    """Whether a line is between empty lines, or the ends of the text."""
    before = text[max(0, found.start() - 2) : found.start()]
    return before in ("", "\n", "\n\n") and text[found.end() : found.end() + 2] in (
        "",
        "\n",
        "\n\n",
    )


def _bridged(text: str, start: int, end: int) -> Edit:
    """The lines left out; a space in their place if the sentence before goes on after them."""
    first = max(0, start - _REACH)
    before = text[first:start].rstrip()
    behind = text[end : end + _REACH].lstrip()
    opened = before[-1:].isalpha() or before[-1:] in tuple(",–-")
    if opened and behind[:1].islower():
        return Edit(first + len(before), end + text[end : end + _REACH].index(behind[0]), " ")
    return Edit(start, end, "\n\n")


def find_cut_words(text: str) -> Iterator[Edit]:
    """Words cut at the end of a line: joined, the hyphen kept where the word has one."""
    cuts = list(_CUT.finditer(text)) if "\n" in text else []
    words = {word.casefold() for word in _HYPHENED.findall(text)} if cuts else frozenset()
    for found in cuts:
        before = _WORD_BEFORE.search(text, max(0, found.start() - 40), found.start())
        after = _WORD_AFTER.match(text, found.end(), found.end() + 40)
        keeps = before and after and _keeps_hyphen(before.group(), after.group(), words)
        yield Edit(found.start() + bool(keeps), found.end())


@cache
def _numbers() -> frozenset[str]:
    roles = ("unit", "ten")
    entries = (e for e in lexicons.load("number_words") if e["role"] in roles)
    return frozenset(word for entry in entries for word in entry["values"])


@cache
def _first_parts() -> frozenset[str]:
    """What is before the hyphen of a word that is written with one."""
    return frozenset(
        w for e in lexicons.load("markup") if e["id"] == "hyphened" for w in e["words"]
    )


def _keeps_hyphen(before: str, after: str, words: Collection[str]) -> bool:
    """Whether the hyphen belongs to the word: the text has it elsewhere, or it is of such words."""
    low, rest = before.casefold(), after.casefold()
    if f"{low}{rest}" in words:
        return False
    known = f"{low}-{rest}" in words or low in _first_parts() or "-" in low
    return known or after[0].isupper() or (low in _numbers() and rest in _numbers())
