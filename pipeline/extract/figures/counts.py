"""Counts: the numbers of a sentence that are figures, each with its phrase, measure and unit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from pipeline.extract.figures.ages import is_age
from pipeline.extract.figures.brackets import counted_elsewhere, in_brackets
from pipeline.extract.figures.linking import find_link, link_of_whole
from pipeline.extract.figures.links import REACH, Link, Spot
from pipeline.extract.figures.links_before import listed_equipment
from pipeline.extract.figures.measures import find_measure
from pipeline.extract.figures.not_figures import is_ruled_out, ruled_out
from pipeline.extract.figures.nouns import kind_of
from pipeline.extract.figures.numbers import Number, find_numbers
from pipeline.extract.figures.phrases import Phrase, find_phrase
from pipeline.extract.figures.qualifiers import Hedge, find_hedge


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


_COUNTING = re.compile(
    r"\b(?:number|numbers|toll|total|count|figure|tally)\b[^.;]{0,90}\b(?:to|at|of|is|was|reached|by)\s+(?:\w+\s+)?$",
    re.I,
)


def _spot(doc: Doc, text: str, number: Number) -> tuple[Spot, Hedge]:
    first, stop = _tokens(doc, number.start, number.end)
    phrase = find_phrase(doc, number, stop)
    if number.article:
        kind, unit = kind_of(doc[stop - 1])
        phrase = Phrase(stop, stop, stop, stop - 1, kind, unit)
    elif is_age(text, number, bare=phrase.head is None, place=_after_place(doc, first)):
        phrase = replace(
            phrase, kind="age", unit=phrase.unit if phrase.kind == "duration" else "year"
        )
    hedge = find_hedge(text, number, time=phrase.kind == "duration")
    hedge_at = _tokens(doc, hedge.start, number.end)[0]
    return Spot(text, hedge_at, first, stop, phrase), hedge


def _after_place(doc: Doc, first: int) -> bool:
    """Whether a place name stands before a number in brackets."""
    bracket = first >= 2 and doc[first - 1].text in ("(", "[")
    return bracket and doc[first - 2].ent_type_ in ("GPE", "LOC", "FAC", "ORG")


def _is_idle(doc: Doc, number: Number, spot: Spot, hedge: Hedge) -> bool:
    """Whether an unmeasured number says too little: "one critic", a bare small number."""
    if hedge.qualifier != "exact" or number.value is None:
        return False
    if spot.phrase.stop > spot.phrase.first and spot.phrase.head is not None:
        return doc[spot.first].lower_ in ("one", "zero")
    before = doc[spot.first - 1] if spot.first else None
    if before is not None and before.tag_ in ("NNP", "NNPS") and not number.words:
        return True
    if spot.stop < len(doc) and doc[spot.stop].tag_ in ("VBD", "VBP", "MD") and number.value > 1:
        return False
    return number.value < 100 and not _COUNTING.search(
        spot.text, max(0, number.start - REACH), number.start
    )


def _is_elided(doc: Doc, left: Count, spot: Spot) -> bool:
    """Whether a bare number goes on with the noun before: "500 troops in Iraq and 90 in Syria"."""
    if spot.phrase.head is not None or spot.phrase.partitive or spot.stop >= len(doc):
        return False
    if left.phrase.kind not in (
        "people",
        "fighters",
        "attacks",
        "equipment",
        "munitions",
        "percent",
    ):
        return False
    joined = spot.hedge and doc[spot.hedge - 1].lower_ in ("and", ",")
    same = not any(
        t.tag_ in ("VBD", "VBZ", "VBN")
        for t in doc[left.phrase.end : spot.hedge]
        if t.lower_ != "are"
    )
    return bool(
        joined and same and doc[spot.stop].lower_ in ("in", "from", "at", "near", "on", "by", "for")
    )


def _restates(doc: Doc, left: Count, spot: Spot) -> bool:
    """Whether a measurement is said again in another unit: "8 km (5 miles)"."""
    kinds = ("distance", "area", "mass", "money")
    if left.phrase.kind not in kinds or spot.phrase.kind != left.phrase.kind:
        return False
    gap = doc[left.phrase.end : spot.hedge].text.strip()
    return gap in ("(", "[", "or", "/", ", or")


def _share_range(counts: list[Count]) -> list[Count]:
    """Give the lower end of a range the noun and measure of its upper end."""
    out = list(counts)
    for at in range(len(out) - 1):
        low, high = out[at], out[at + 1]
        if low.number.bound == "low" and high.number.bound == "high" and low.phrase.head is None:
            phrase = replace(high.phrase, end=low.stop)
            out[at] = replace(
                low,
                phrase=phrase,
                measure=high.measure,
                unit=high.unit,
                link=high.link,
                rule=high.rule,
            )
    return out


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
        spot, hedge = _spot(doc, text, number)
        if out and _restates(doc, out[-1], spot):
            continue
        whole = bool(out) and out[-1].phrase.inner and spot.first <= out[-1].phrase.first
        link = link_of_whole(doc, spot) if whole else find_link(doc, spot, number, used)
        if link is None and spot.phrase.head is None and in_brackets(doc, spot):
            spot, link = counted_elsewhere(doc, spot)
        if link is None and spot.phrase.kind == "equipment":
            link = listed_equipment(doc, spot)
        measure, unit, rule = find_measure(text, number, spot.phrase, link)
        if measure == "other" and link is None and out and _is_elided(doc, out[-1], spot):
            spot = replace(spot, phrase=replace(out[-1].phrase, end=spot.stop))
            measure, unit, rule, link = out[-1].measure, out[-1].unit, out[-1].rule, out[-1].link
        if measure == "other" and unit is None and spot.phrase.head is None and out:
            unit = "people" if out[-1].unit == "people" else None
        if (
            measure == "other"
            and number.bound is None
            and (is_ruled_out(number, unless) or _is_idle(doc, number, spot, hedge))
        ):
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
    return _share_range(out)
