"""Times that a transcript, subtitles or a live page put before what is said."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.text.reading import Edit

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_EXACT = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_CUE = re.compile(
    rf"^(?:[^\n]{{1,80}}\n)?[ \t]*{_EXACT}[ \t]*-->[ \t]*{_EXACT}[^\n]*(?:\n|\Z)", re.MULTILINE
)
_BEFORE = re.compile(
    r"(?:[ \t]*(?:\d{1,6}|(?=\D{0,60}\d)[\w-]{8,60})[ \t]*\n)?(?:[ \t]*\d[^\n]*\n?)\Z"
)
_HEAD = re.compile(
    r"\A\ufeff?WEBVTT[^\n]*\n(?:[^\n]+\n)*|^(?:NOTE|STYLE|REGION)\b[^\n]*\n(?:[^\n]+\n)*",
    re.MULTILINE,
)
_STAMP = re.compile(
    rf"^[ \t>*_\[(]*(?:{_EXACT}[ \t]*(?:-|–|—|-->|to)[ \t]*{_EXACT}|{_EXACT}(?=[ \t*_\])]*[:|\])-])"
    rf"|(?<=[\[(])\d{{1,2}}:\d\d:\d\d)[\])*_]*[ \t]*(?::|\||-|–|—|>)?[ \t]*",
    re.MULTILINE,
)
_ZONE = r"[ \t]?(?:h|hrs|hours|GMT|UTC|Z|local(?: time)?|[ECMP][SD]T|CES?T|EES?T|BST|MSK|IST|AST)\b"
_DIGITS = r"(?:\d{4}|\d{1,2}[:.]\d\d(?::\d\d)?)"
_CLOCK = re.compile(
    rf"(?:^[ \t]*\({_DIGITS}{_ZONE}\)|(?:^|(?<=[.!?…\"”’)] ))[ \t]*\[{_DIGITS}{_ZONE}\]"
    r"|^[ \t]*\[\d{1,2}:\d\d(?::\d\d)?\])[ \t]*(?:[-–—:|][ \t]*)?",
    re.MULTILINE,
)
_NAMED = re.compile(
    r"^[ \t]*\d{1,2}:\d\d(?::\d\d)?[ \t]+(?=[A-Z][\w .’'-]{0,40}:[ \t])"
    rf"|^[ \t]*\d{{1,2}}\.\d\d{_ZONE}[ \t]*$",
    re.MULTILINE,
)
"""A time before who speaks, and one alone on its line that is written as a number is."""
_SENTENCE = re.compile(r"[.!?…][\"'”’)\]]*\s*\Z")
_OPENS = re.compile(r"[ \t]*(?:[-–—][ \t]?(?=\S)|<v[ .]|>>)")
_PARAGRAPH = 500
"""Characters after which a paragraph of spoken words ends with its sentence."""


def find_stamps(text: str) -> Iterator[Edit]:
    """Cue numbers and times, with the lines between them joined as what is spoken."""
    if "-->" in text:
        for head in _HEAD.finditer(text):
            yield Edit(head.start(), head.end(), "\n\n")
    marks = sorted((*_cues(text), *_stamped(text)))
    yield from _joined(text, marks)
    for found in _NAMED.finditer(text):
        yield Edit(found.start(), found.end())
    for found in _CLOCK.finditer(text):
        yield Edit(found.start(), found.end(), "\n\n" if found.start() else "")


def _cues(text: str) -> Iterator[tuple[int, int]]:
    """The lines of a subtitle cue before its words: its number or name, and its times."""
    if "-->" not in text:
        return
    for found in _CUE.finditer(text):
        before = _BEFORE.search(found.group())
        if before:
            yield found.start() + before.start(), found.end()


def _stamped(text: str) -> Iterator[tuple[int, int]]:
    for found in _STAMP.finditer(text):
        if ":" in found.group() and "-->" not in found.group():
            yield found.start(), found.end()


def _joined(text: str, marks: list[tuple[int, int]]) -> Iterator[Edit]:
    """Leave out the marks; what is spoken before and after is one paragraph if it goes on."""
    long = 0
    for number, (start, end) in enumerate(marks):
        if number == 0:
            yield Edit(start, end)
            continue
        spoken = text[marks[number - 1][1] : start]
        kept = len(spoken.rstrip())
        long += kept
        stops = _SENTENCE.search(spoken[-20:]) is not None
        parted = "\n\n" in spoken.strip()
        new = parted or _OPENS.match(text, end) is not None or (stops and long > _PARAGRAPH)
        long = 0 if new else long
        yield Edit(start - len(spoken) + kept, end, "\n\n" if new else " ")
