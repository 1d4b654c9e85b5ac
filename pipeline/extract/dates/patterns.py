"""The shapes of time expressions: the patterns of the lexicon, compiled and found in a text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.extract.dates import words

LEXICON = "dates_patterns"

_MACRO = re.compile(r"\{(?:(\w*):)?([a-z_]+)\}")

_NUMBER = (
    r"(?:\d[\d,]{0,11}(?:\.\d{1,3}|½| 1/2)?|½|{:ten}(?:[- ]{:number})?|{:number}(?: hundred)?)"
    r"(?: and (?:an? )?half)?"
)
_SHAPES = {
    "day": r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d%]|[.,:]\d|(?-i:[A-Z]))",
    "year": r"(?:1[5-9]|20)\d\d(?![\d%]|[.,:]\d)",
    "any_year": r"(?:1[5-9]|20)\d\d",
    "count": rf"(?:{_NUMBER}|half an?|an?)",
    "zone": r"(?:\(?(?-i:GMT|UTC|[ECMP][SD]?T|BST|CET|EET|[A-Z]{2,3}T)\)?|local(?: time)?|Z)",
}
"""Shapes that are no list of words: numbers, days of the month, years, time zones."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern: `kind` names what resolves it, `given` are slots it fills itself."""

    rule: str
    kind: str
    regex: re.Pattern[str]
    given: tuple[tuple[str, str], ...]
    unless: tuple[str, ...]
    gate: re.Pattern[str]
    """A text without a match of this cannot match the pattern."""


@dataclass(frozen=True, slots=True)
class Found:
    """A pattern met at the characters `start` to `end` of a sentence, with its slots."""

    text: str
    start: int
    end: int
    rule: str
    kind: str
    slots: dict[str, str]


def _expand(pattern: str) -> str:
    def macro(found: re.Match[str]) -> str:
        slot, name = found.groups()
        shape = _SHAPES.get(name)
        body = words.expression(name) if shape is None else f"(?:{_expand(shape)})"
        if slot is None:
            return f"(?P<{name}>{body})"
        return f"(?P<{slot}>{body})" if slot else body

    return _MACRO.sub(macro, pattern)


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns, in the lexicon's order."""
    return tuple(
        Pattern(
            entry["id"],
            entry["kind"],
            re.compile(rf"(?<![\w]){_expand(entry['pattern'])}(?!\w)", re.IGNORECASE),
            tuple(entry.get("given", {}).items()),
            tuple(entry.get("unless", ())),
            re.compile(_expand(entry["gate"]), re.IGNORECASE),
        )
        for entry in lexicons.load(LEXICON)
    )


@cache
def _signal() -> re.Pattern[str]:
    gates = dict.fromkeys(pattern.gate.pattern for pattern in patterns())
    return re.compile("|".join(gates), re.IGNORECASE)


def find(text: str) -> Iterator[tuple[Pattern, Found]]:
    """Every match of every pattern; where a pattern has a slot `x`, that is the expression."""
    if not _signal().search(text):
        return
    open_gates: dict[str, bool] = {}
    for pattern in patterns():
        gate = pattern.gate.pattern
        if gate not in open_gates:
            open_gates[gate] = pattern.gate.search(text) is not None
        if not open_gates[gate]:
            continue
        for found in pattern.regex.finditer(text):
            slots = dict(pattern.given)
            slots.update({k: v for k, v in found.groupdict().items() if v is not None})
            start, end = found.span("x") if "x" in slots else found.span()
            yield pattern, Found(text, start, end, pattern.rule, pattern.kind, slots)


def longest(candidates: list[Found]) -> list[Found]:
    """Of overlapping matches the longest, of equally long ones the first; in text order."""
    taken: list[Found] = []
    covered = bytearray(max((found.end for found in candidates), default=0))
    for found in sorted(candidates, key=lambda f: f.start - f.end):
        if not any(covered[found.start : found.end]):
            covered[found.start : found.end] = b"\1" * (found.end - found.start)
            taken.append(found)
    return sorted(taken, key=lambda f: f.start)
