"""The measure and unit of a number, from what it counts and what is said of it."""

from __future__ import annotations

import re

from pipeline.extract.figures.links import REACH, Link
from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.phrases import Phrase

_CURRENCY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH"}
_SIGN = re.compile(r"(US\$|[$€£¥₽₴])\s?$")
_NAMES = {"dollar": "USD", "euro": "EUR"}
_PRICE_BEFORE = re.compile(
    r"\b(?:prices?|priced|sells?|selling|sold|costs?|costing|charg(?:e[ds]?|ing))\b[^.;,]{0,60}$",
    re.I,
)
_PRICE_AFTER = re.compile(
    r"\s?(?:\w+\s){0,3}?(?:per|apiece|each|a\s+(?:kilo|litre|liter|barrel|bag|ton|sack|loaf))\b",
    re.I,
)
_GROUPS = ("family", "household")
"""Units of many people each."""
_TERRITORY = re.compile(
    r"\b(?:control(?:s|led|ling)?|held|holds?|captur\w+|recaptur\w+|retak\w+|retook|liberated|secur\w+|seiz\w+|occup\w+"
    r"|territor\w+|overr[au]n)\b"
)
_HELD = re.compile(
    r"\b(?:found|find|seiz\w+|confiscat\w+|captur\w+|discover\w+|stockpil\w+|deliver\w+|suppl(?:y|ied|ies)|possess\w*"
    r"|produc\w+|bought|sold|intercept\w*|down(?:ed|ing)|shot\s+down|dismantl\w+|defus\w+|clear(?:ed|ing)"
    r"|laid|planted|carr(?:y|ied|ying)|wearing)\b|\bha(?:s|ve|d|ving)\s+(?!\w+ed\b|gone|hit|struck|fallen)",
    re.I,
)
"""Words of munitions that somebody has, finds or stops; other munitions counted were fired."""


_EVERY = re.compile(r"\bevery\s+$", re.I)
_STRUCK = re.compile(
    r"\b(?:attack(?:s|ed|ing)?|bomb(?:ed|ing)?|shell(?:ed|ing)?|hit|struck|raid(?:ed|ing)?|target(?:s|ed|ing)?"
    r"|ambush(?:ed|ing)?|violat(?:ed|ing)|breach(?:ed|ing)|storm(?:ed|ing)?)\b[^.;:]*$",
    re.I,
)
"""Acts that somebody is said to have done so many times."""


def find_measure(
    text: str, number: Number, phrase: Phrase, link: Link | None
) -> tuple[str, str | None, str]:
    """The measure, unit and rule of a count."""
    kind, unit = phrase.kind, phrase.unit
    money = _SIGN.search(text, max(0, number.start - 4), number.start)
    if money or kind == "money":
        code = _CURRENCY[money[1]] if money else _NAMES.get(unit or "", unit)
        return _money(text, number), code, "money"
    if kind in ("distance", "duration", "age", "frequency"):
        return _measurement(text, number, kind), unit, kind
    if kind in ("area", "mass"):
        return "other", unit, kind
    if link:
        people = kind in ("people", "fighters", None)
        if unit not in _GROUPS:
            unit = "people" if people or link.way == "noun" else unit
        return link.sense.measure, unit, link.sense.rule
    return _unlinked(text, number, phrase)


def _measurement(text: str, number: Number, kind: str) -> str:
    if kind == "duration" and _EVERY.search(text, 0, number.start):
        return "frequency"
    struck = _STRUCK.search(text, max(0, number.start - 100), number.start)
    return "attacks" if kind == "frequency" and struck else kind


def _money(text: str, number: Number) -> str:
    before = text[max(0, number.start - REACH) : number.start]
    priced = _PRICE_BEFORE.search(before) or _PRICE_AFTER.match(text, number.end)
    return "price" if priced else "money"


def _unlinked(text: str, number: Number, phrase: Phrase) -> tuple[str, str | None, str]:
    """The measure where only the counted noun tells it."""
    kind = phrase.kind
    if kind == "percent":
        share = _TERRITORY.search(text, max(0, number.start - 100), number.end + 80)
        return ("territory_share" if share else "other"), phrase.unit, "share"
    if kind in ("fighters", "attacks", "equipment"):
        return kind, phrase.unit, kind
    if kind == "munitions":
        behind = re.split(r"[,;]", text[number.end : number.end + 60], maxsplit=1)[0]
        held = _HELD.search(text[max(0, number.start - 60) : number.end] + behind)
        return ("equipment" if held else "attacks"), phrase.unit, kind
    return "other", phrase.unit, kind or "count"
