"""Numbers that count notes and paragraphs, and the references to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.text.reading import Edit

_BRACKETED = re.compile(
    r"(?P<space>[ \t]?)\[(?:(?:note|fn|ref)\.?[ \t]?)?(?:\d{1,4}|[ivx]{1,5}|[a-z])"
    r"(?:[ \t]?[,–-][ \t]?\d{1,4}){0,8}\]|\[(?:citation needed|sic|edit)\]",
    re.IGNORECASE,
)
_GLUED = re.compile(
    r"(?<=[a-z]{4})(?P<a>\d{1,3})(?=[\s.,;:)]|$)"
    r"|(?<=[”\"’)\]])(?P<c>\d{1,3})(?=[\s.,;)]|$)"
    r"|(?<=[a-z\d”\"’)%][.,;:])(?P<b>\d{1,3})(?=\s+[A-Z“\"‘(]|[ \t]*(?:\n|$)|,\d{1,3}\b)"
)
_AFTER_STOP = re.compile(r"(?<=[a-z]{3}[.!?])(?P<n>\d{1,3})(?=\s+(?:[“\"‘(])?[A-Z])")
_ABBREVIATED = re.compile(
    r"\b(?:nos?|para|paras|art|arts|fig|figs|vol|vols|sect|sec|chap|ref|ver|res|doc|annex|approx|max|min"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$",
    re.IGNORECASE,
)
_SUPERSCRIPT = re.compile(r"(?:(?<=[^\W\d_]{4})|(?<=[.,;:”\"’)]))[⁰¹²³⁴-⁹]+(?:[,⁻–][⁰¹²³⁴-⁹]+)*")
_NUMBERED = re.compile(
    r"^[ \t]*(?P<n>\d{1,4})(?P<sign>[.)])[ \t]+(?=[\"“‘(\[]?[A-Z])", re.MULTILINE
)
_SYMBOL = (
    r"(?:[A-Z]{3} \d{2}/\d{3,5}/\d{4}"
    r"|(?:[AES]|ST|CCPR|CRC|CAT|CEDAW|CERD|HRC|GA|SC|TD|LOS)/(?:[A-Z][\w.-]{0,20}/){0,4}"
    r"(?:[\w.-]{1,20}/){0,3}\d[\w.]{0,12}(?:[ \t]?\([\w ]{1,20}\))?)"
)
_REFERENCE = (
    rf"(?:{_SYMBOL}|(?:annex(?:es)?|appendix|para(?:graph)?s?|art(?:icle)?s?|chap(?:ter)?s?"
    r"|sect(?:ion)?s?|pp?|figs?|figures?|tables?|notes?|footnotes?|nos?|vol)\b\.?[ \t]?"
    r"(?:\d[\d.]{0,6}|[IVXivx]{1,6})"
    r"(?:[ \t]?(?:[,–-]|and|to)[ \t]?\d[\d.]{0,6}){0,6})"
)
_SEE = re.compile(
    rf"[ \t]?[(\[](?:see|cf\.?|also|e\.g\.|ibid\.?)?[ \t]?(?:also[ \t])?{_REFERENCE}"
    rf"(?:[,;]?[ \t](?:and[ \t]|see[ \t])?{_REFERENCE}){{0,6}}[)\]]",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"(?<![\w/]){_SYMBOL}(?![\w/])|\bparas?\.[ \t]?\d[\d–, -]{{0,12}}(?<=\d)")


def find_notes(text: str) -> Iterator[Edit]:
    """Marks of notes, numbers of paragraphs, and references, left out."""
    if "[" in text:
        yield from _bracketed(text)
    yield from _chained([m for m in _GLUED.finditer(text) if not _is_short(text, m.start())])
    for found in _AFTER_STOP.finditer(text):
        if not _is_short(text, found.start()):
            yield Edit(found.start(), found.end())
    if not text.isascii():
        for found in _SUPERSCRIPT.finditer(text):
            yield Edit(found.start(), found.end())
    yield from _paragraphs(text)
    for pattern in (_SEE, _NAMED):
        for found in pattern.finditer(text):
            yield Edit(found.start(), found.end())


def _bracketed(text: str) -> Iterator[Edit]:
    """`[41]` behind a word or a stop, or numbering a note at the start of a line."""
    for found in _BRACKETED.finditer(text):
        at = found.start("space") if found["space"] is not None else found.start()
        before, after = text[at - 1 : at], text[found.end() : found.end() + 1]
        numbers = before in ("", "\n") and found.group().strip("[] ").isdigit()
        if numbers or (before and not before.isspace()):
            yield Edit(at, found.end(), " " if after.isalnum() else "")


def _is_short(text: str, at: int) -> bool:
    """Whether the stop before a number is that of an abbreviation ("No.13")."""
    return _ABBREVIATED.search(text, max(0, at - 8), at) is not None


def _value(found: re.Match[str]) -> int:
    return int(found[found.lastgroup or 0])


def _chained(marks: Sequence[re.Match[str]]) -> Iterator[Edit]:
    """Numbers stuck to words that count up, as notes do; "covid19" and "Shahed136" do not."""
    kept: set[int] = set()
    for number, (one, other) in enumerate(pairwise(marks)):
        if 0 < _value(other) - _value(one) <= 2:
            kept.update((number, number + 1))
    for number in sorted(kept):
        yield Edit(marks[number].start(), marks[number].end())


def _paragraphs(text: str) -> Iterator[Edit]:
    """Numbers at the start of paragraphs that count up: 23., 24., 25."""
    marks = list(_NUMBERED.finditer(text))
    kept: set[int] = set()
    for number, (one, other) in enumerate(pairwise(marks)):
        if int(other["n"]) - int(one["n"]) == 1 and one["sign"] == other["sign"]:
            kept.update((number, number + 1))
    for number in sorted(kept):
        yield Edit(marks[number].start(), marks[number].end())
