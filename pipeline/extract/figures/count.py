"""A count: a number of a sentence that is a figure; whether it adds up over time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.extract.figures.links import Link
from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.qualifiers import Hedge
from pipeline.schemas.figures import TOLLS
from pipeline.text.periods import DATE_WORDS

_SPAN = r"(?:weeks?|months?|years?|decades?)"
_LONG = r"(?:war|conflict|insurgency|uprising|rebellion|offensive|campaign|siege|crisis)"
_DATE = "|".join(sorted({*DATE_WORDS, "may"}))
_NEAR = re.compile(
    rf"\b(?:since\b(?![^;.]{{0,40}}?\bwhen\b)|as\s+of\s|by\s+(?:late\s+|early\s+)?(?:\d\d?\s+)?(?:{_DATE})|so\s+far|to\s+date|in\s+total|overall|altogether|cumulative(?:ly)?|throughout"
    r"|over\s+the\s+(?:course|past|last)|during\s+the\s+(?:war|conflict|past|last)"
    rf"|in\s+the\s+(?:past|last)\s+(?:\w+\s+)?{_SPAN}"
    rf"|(?:[\w-]+-{_SPAN}(?:-(?:old|long))?|decades?-(?:long|old)|years-long)\s+(?:\w+\s+)?{_LONG})\b",
    re.I,
)
"""What describes a stretch of time, before the number or behind it."""
_BEFORE = re.compile(
    r"\b(?:(?:total|overall|cumulative)\s+(?:(?:death\s+)?toll|number|losses|casualties|deaths)"
    r"|toll\b[^.;]{0,60}\b(?:risen|rose|climbed|grown|grew|passed|surpassed|exceeded)"
    r"|bring(?:s|ing)\s+(?:the|its|their)|brought\s+the)\b",
    re.I,
)
_CUT = re.compile(r",?\s*\b(?:bringing|brings|brought|raising|while|whereas|although)\b|;", re.I)
"""Words from which on another number is spoken of."""
_OF_ONE = re.compile(
    r"\btoll\s+(?:from|in|of|after)\s+(?:[\w'’-]+\s+){0,5}?(?:attack|blast|bombing|explosion|strike"
    r"|airstrike|raid|ambush|shooting|crash|massacre|shelling|collapse|fire)\b",
    re.I,
)
_ADDED_BEFORE = re.compile(r"\b(?:another|an\s+additional|a\s+further|further)\s+$", re.I)
_ADDED_BEHIND = re.compile(
    r"\s(?:\w+\s)?(?:more|others|additional|further|other)\b(?!\s+than)", re.I
)
_REACH = 100


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts and what is said of it.

    `first` to `stop` are the tokens of the number, `hedge_at` the first token of its qualifier.
    """

    number: Number
    first: int
    stop: int
    hedge: Hedge
    hedge_at: int
    phrase: Phrase
    measure: str
    unit: str | None
    link: Link | None
    rule: str


def is_cumulative(text: str, count: Count) -> bool | None:
    """True for a toll added up over time, False for one incident's or one that came on top.

    None where it is not said. `text` is the sentence's.
    """
    if count.measure not in TOLLS:
        return None
    start, end = count.number.start, count.number.end
    if _ADDED_BEFORE.search(text, max(0, count.hedge.start - 20), start):
        return False
    before = text[max(0, start - _REACH) : start]
    if _ADDED_BEHIND.match(text, end) or _OF_ONE.search(before):
        return False
    behind = _CUT.split(text[end : end + _REACH], maxsplit=1)[0]
    summed = _BEFORE.search(before) or _NEAR.search(before) or _NEAR.search(behind)
    return True if summed else None
