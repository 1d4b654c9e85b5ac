"""Quoted stretches of a text, found by their marks alone.

“ ” « » „ and doubled back-ticks say themselves whether they open or close. A straight mark (" or
two apostrophes) closes when one is open, and else opens when no space follows it. Marks do not
reach over paragraphs; one that is never closed runs to the end of its paragraph, as quotes of
several paragraphs are printed. Single marks count outside double ones.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

Stretch = tuple[int, int]

_MARK = re.compile(r"[\"“”„‟«»]|``|''")
_OPENS = frozenset({"“", "„", "‟", "«", "``"})
_CLOSES = frozenset({"”", "»"})
_SINGLE = re.compile(r"(?<![\w'’])[‘'](?=[\w\[])([^\n‘\"“”]{1,300}?)(?<=[\w,.!?\]])[’'](?![\w'’])")
_PARAGRAPH = re.compile(r"[^\n]+")


def quoted(text: str) -> list[Stretch]:
    """The stretches between quotation marks, marks left out, in the order of the text."""
    double = [
        stretch
        for found in _PARAGRAPH.finditer(text)
        for stretch in _in_paragraph(text, found.start(), found.end())
    ]
    single = (found.span(1) for found in _SINGLE.finditer(text))
    return sorted(double + list(_outside(single, double)))


def _in_paragraph(text: str, start: int, end: int) -> Iterator[Stretch]:
    opened: int | None = None
    for mark in _MARK.finditer(text, start, end):
        if opened is None:
            if _may_open(mark, text, end):
                opened = mark.end()
        elif mark.group() not in _OPENS:
            yield opened, mark.start()
            opened = None
    if opened is not None:
        yield opened, end


def _may_open(mark: re.Match[str], text: str, end: int) -> bool:
    if mark.group() in _OPENS:
        return True
    before_space = mark.end() >= end or text[mark.end()].isspace()
    return mark.group() not in _CLOSES and not before_space


def _outside(single: Iterable[Stretch], double: list[Stretch]) -> Iterator[Stretch]:
    at = 0
    for start, end in single:
        while at < len(double) and double[at][1] <= start:
            at += 1
        if at == len(double) or double[at][0] >= end:
            yield start, end
