"""Counts: the numbers of a sentence that are figures, each with its phrase, measure and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from pipeline.extract.figures import links
from pipeline.extract.figures.links import Link, Spot
from pipeline.extract.figures.not_figures import is_ruled_out, ruled_out
from pipeline.extract.figures.numbers import Number, find_numbers
from pipeline.extract.figures.phrases import Phrase, find_phrase
from pipeline.extract.figures.qualifiers import Hedge, find_hedge
from pipeline.extract.figures.words import senses


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


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    span = doc.char_span(start, end, alignment_mode="expand")
    return (span.start, span.end) if span is not None else (0, 1)


def _own_noun(doc: Doc, phrase: Phrase, measures: tuple[str, ...] | None = None) -> Link | None:
    """The measure that the counted noun has by itself ("5 deaths", "5 hostages")."""
    if phrase.head is None:
        return None
    found = senses(doc[phrase.head], "noun")
    if found and (measures is None or found[0].measure in measures):
        return Link(found[0], phrase.head, "noun")
    return None


def _modifier(doc: Doc, phrase: Phrase) -> Link | None:
    known = phrase.kind is not None
    for at in phrase.modifiers:
        for sense in senses(doc[at], "modifier"):
            if links.allowed(sense, phrase.kind, known):
                return Link(sense, at, "modifier")
    return None


def find_link(doc: Doc, spot: Spot, number: Number, used: set[int]) -> Link | None:
    """What happened to the counted, by the first way that tells."""
    phrase = spot.phrase
    known = phrase.kind is not None
    noun = _own_noun(doc, phrase, ("killed", "injured"))
    if noun:
        return noun
    return (
        links.before(doc.text, doc, spot, number.end, known=known)
        or links.left(doc, spot, used, known=known)
        or links.noun_of(doc, spot, known=known)
        or links.right(doc, spot, known=known, inserts=False)
        or links.right(doc, spot, known=known, inserts=True)
        or links.syntax(doc, spot, known=known)
        or _modifier(doc, phrase)
        or _own_noun(doc, phrase)
    )


_CURRENCY = {"$": "USD", "US$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₽": "RUB", "₴": "UAH"}
_NAMES = {"dollar": "USD", "euro": "EUR"}
_PRICE = re.compile(
    r"\b(?:prices?|priced|costs?|costing|per|each|apiece|a\s+(?:kilo|litre|liter|barrel))\b", re.I
)
_TERRITORY = re.compile(
    r"\b(?:control\w*|territor\w+|held|holds?|captur\w+|seiz\w+|occup\w+|land|area|city|town|district|province)\b",
    re.I,
)
_LIVING = ("population", "in_need", "besieged")


def _measure(
    doc: Doc, number: Number, phrase: Phrase, link: Link | None
) -> tuple[str, str | None, str]:
    """The measure, unit and rule of a count."""
    kind, unit = phrase.kind, phrase.unit
    text = doc.text
    money = re.search(r"(US\$|[$€£¥₽₴])\s?$", text[max(0, number.start - 4) : number.start])
    around = text[max(0, number.start - 60) : number.end + 60]
    if money or kind == "money":
        code = _CURRENCY[money[1]] if money else _NAMES.get(unit or "", unit)
        return ("price" if _PRICE.search(around) else "money"), code, "money"
    if kind in ("distance", "duration", "age", "frequency"):
        return kind, unit, kind
    if kind in ("area", "mass"):
        return "other", unit, kind
    if link:
        people = kind in ("people", "fighters", None) and link.sense.only != "equipment"
        return link.sense.measure, (unit or "people" if people else unit), link.sense.rule
    if kind == "percent":
        share = _TERRITORY.search(text[max(0, number.start - 120) : number.end + 80])
        return ("territory_share" if share else "other"), "percent", "share"
    if kind in ("fighters", "attacks", "equipment"):
        return kind, unit, kind
    return "other", unit, kind or "count"


def _spot(doc: Doc, number: Number) -> tuple[Spot, Hedge]:
    first, stop = _tokens(doc, number.start, number.end)
    phrase = find_phrase(doc, number, first, stop)
    hedge = find_hedge(doc.text, number, time=phrase.kind == "duration")
    hedge_at = _tokens(doc, hedge.start, number.end)[0]
    return Spot(hedge_at, first, stop, phrase), hedge


def find_counts(doc: Doc) -> list[Count]:
    """The figures of one sentence, in order, each by itself (parts and totals come later)."""
    text = doc.text
    numbers = find_numbers(text)
    if not numbers:
        return []
    none, unless = ruled_out(text), ruled_out(text, unmeasured=True)
    out: list[Count] = []
    used: set[int] = set()
    for number in numbers:
        if is_ruled_out(number, none):
            continue
        spot, hedge = _spot(doc, number)
        link = find_link(doc, spot, number, used)
        measure, unit, rule = _measure(doc, number, spot.phrase, link)
        if measure == "other" and is_ruled_out(number, unless):
            continue
        if link and link.way == "behind":
            used.add(link.trigger)
        out.append(
            Count(
                number,
                spot.first,
                spot.stop,
                hedge,
                spot.hedge,
                spot.phrase,
                measure,
                unit,
                link,
                rule,
            )
        )
    return out
