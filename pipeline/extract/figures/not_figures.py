"""Numbers that count nothing: ages, dates, clock times, names, sections, idioms."""

from __future__ import annotations

import re
from functools import cache

from pipeline.extract.figures.numbers import Number
from pipeline.lexicons import load

_BEFORE = re.compile(
    r"\b(?:aged?|ages|ages\s+of|aged\s+between|ages\s+(?:from|between)|between\s+the\s+ages\s+of)\s+(?:of\s+)?(?:about\s+)?$"
    r"|\bages\s+(?:of\s+|between\s+|from\s+)?\d{1,2}\s?(?:and|to|-|–)\s?$"
    r"|\b(?:aged|rang(?:ed|ing)\s+in\s+age|whose\s+ages\s+rang(?:e|ed))\s+from\s+(?:\w+\s+to\s+)?$"
    r"|\baged\s+(?:between\s+|from\s+)?(?:\d{1,2},\s)*\d{1,2}\s?(?:and|to|-|–|,)\s?$",
    re.I,
)
_WAS = re.compile(r"\b(?:he|she)\s+(?:was|is|turned)\s+(?:only\s+|just\s+)?$", re.I)
_LIMIT = re.compile(
    r"\b(?:child(?:ren)?|boys|girls|minors|men|women)\s+(?:aged\s+)?(?:under|over|below)\s+$|\bage\s+limit\s+of\s+$",
    re.I,
)
_AFTER = re.compile(r"\s?-?\s?(?:years?|months?)(?:\s|-)(?:old|of\s+age)\b|\s?y/?o\b", re.I)
_NAME_BEFORE = re.compile(r"[A-Z][\w.'’-]+(?:\s(?:Jr|Sr|II|III)\.?)?(?:,\s|\s\()$")
_PLACE_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Aa]round|[Oo]utside|[Ii]nside|[Aa]cross|[Oo]n)\s+(?:the\s+)?(?:[A-Z][\w.'’-]+\s)*[A-Z][\w.'’-]+,\s$",
)
_NAME_AFTER = re.compile(r"\s?(?:$|[,.;)]|and\s|was\s|of\s|from\s|who\s|were\s|is\s|died\b)")

_COUNTS = re.compile(r"\)\s+(?:of\b|(?!was\b|is\b|has\b)[a-z]+s\b)")
"""Behind a bracketed number that counts: "Thirty-six (36) of", "Homs (150) and Hama (49) towns"."""


def is_age(text: str, number: Number, *, bare: bool) -> bool:
    """Whether a number is an age: "aged 12", "12 years old", "Haddad, 34, said".

    `bare` says that no noun is behind the number.
    """
    if number.value is None or number.value > 115:
        return False
    before = text[max(0, number.start - 40) : number.start]
    if _BEFORE.search(before) or _AFTER.match(text, number.end):
        return True
    if bare and (
        _LIMIT.search(before) or (_WAS.search(before) and _NAME_AFTER.match(text, number.end))
    ):
        return True
    named = _NAME_BEFORE.search(before) and not _PLACE_BEFORE.search(before)
    counts = _COUNTS.match(text, number.end)
    return bool(
        bare and named and not number.words and not counts and _NAME_AFTER.match(text, number.end)
    )


@cache
def _pattern(at: int) -> re.Pattern[str]:
    entry = load("not_figures")[at]
    return re.compile(entry["pattern"], 0 if entry.get("case") else re.IGNORECASE)


def stretches(at: int, text: str) -> list[tuple[int, int]]:
    """Where the numbers are that entry `at` of the lexicon rules out of a text."""
    entry, pattern = load("not_figures")[at], _pattern(at)
    out: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        if entry.get("requires_capital") and not found[0][0].isupper():
            continue
        out.extend([found.span(g) for g in pattern.groupindex if found[g]] or [found.span()])
    return out


def ruled_out(text: str, *, unmeasured: bool = False) -> list[tuple[int, int]]:
    """The stretches of a sentence whose numbers are no figures.

    With `unmeasured`, those that are none only where no measure was found for the number.
    """
    return [
        stretch
        for at, entry in enumerate(load("not_figures"))
        if bool(entry.get("unless_measured")) == unmeasured
        for stretch in stretches(at, text)
    ]


def is_ruled_out(number: Number, ruled: list[tuple[int, int]]) -> bool:
    """Whether a number is in one of the stretches (or only sticks out of it by a little)."""
    return any(start <= number.start < end for start, end in ruled)
