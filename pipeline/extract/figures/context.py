"""Whether a number adds up over time, or came on top of what was known."""

from __future__ import annotations

import re

from pipeline.extract.figures.counts import Count

_CUMULATIVE = re.compile(
    r"\b(?:since|so\s+far|to\s+date|in\s+total|overall|altogether|cumulative(?:ly)?|throughout"
    r"|(?:death\s+)?toll|total\s+(?:number|of)|bring(?:s|ing)\s+the|has\s+(?:risen|climbed|reached|grown)"
    r"|over\s+the\s+(?:course|past|last)|during\s+the\s+(?:war|conflict|past|last)|in\s+the\s+(?:past|last)\s+(?:\w+\s+)?(?:weeks?|months?|years?|decades?))\b",
    re.I,
)
_ADDED_BEFORE = re.compile(r"\b(?:another|an\s+additional|a\s+further|further)\s+$", re.I)
_ADDED_BEHIND = re.compile(
    r"\s(?:\w+\s)?(?:more|others|additional|further|other)\b(?!\s+than)", re.I
)
_TOLLS = frozenset(
    [
        "killed",
        "injured",
        "casualties",
        "abducted",
        "detained",
        "missing",
        "displaced",
        "attacks",
        "equipment_lost",
    ]
)


def is_cumulative(text: str, count: Count) -> bool | None:
    """True for a toll added up over time, False for what came on top; None where not said.

    `text` is the sentence's.
    """
    if count.measure not in _TOLLS:
        return None
    near = text[max(0, count.number.start - 100) : count.number.end + 100]
    added = _ADDED_BEFORE.search(text, max(0, count.hedge.start - 20), count.number.start)
    if added or _ADDED_BEHIND.match(text, count.number.end):
        return False
    return True if _CUMULATIVE.search(near) else None
