"""Counts: the numbers of a sentence that are figures, each with its phrase, measure and unit."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.elided import goes_on, is_part, is_start, restates, share_ranges
from pipeline.extract.figures.fractions import with_fractions
from pipeline.extract.figures.linking import find_link, link_of_whole
from pipeline.extract.figures.links import REACH, THINGS, Link, Spot
from pipeline.extract.figures.links_before import counted_before
from pipeline.extract.figures.measures import find_measure
from pipeline.extract.figures.negation import is_negated
from pipeline.extract.figures.not_figures import is_age, is_ruled_out, ruled_out
from pipeline.extract.figures.nouns import is_nominal, kind_of, tag_at, word_at
from pipeline.extract.figures.numbers import Number, find_numbers, of_wholes
from pipeline.extract.figures.phrases import Phrase, find_phrase
from pipeline.extract.figures.qualifiers import Hedge, find_hedge
from pipeline.extract.figures.speakers import is_speaker
from pipeline.extract.figures.words import Sense
from pipeline.text.parsed import text_of

_COUNTING = re.compile(
    r"\b(?:number|toll|total|count|figure|tally|estimate)s?\b[^.;]{0,140}"
    r"\b(?:to|at|of|is|was|reached|by|from)\s+(?:\w+\s+)?$",
    re.I,
)
_FAR = ("behind", "list", "parse", "modifier")
"""Ways that may lead from those who speak to those they speak of."""


def _tokens(doc: Doc, start: int, end: int) -> tuple[int, int]:
    span = doc.char_span(start, end, alignment_mode="expand")
    assert span is not None
    return span.start, span.end


def _spot(doc: Doc, text: str, number: Number) -> tuple[Spot, Hedge]:
    first, stop = _tokens(doc, number.start, number.end)
    phrase = find_phrase(doc, number, stop)
    if number.article:
        kind, unit = kind_of(doc[stop - 1])
        phrase = Phrase(stop, stop, stop, stop - 1, kind, unit)
    elif not (phrase.kind == "duration" and phrase.end > phrase.stop) and is_age(
        text, number, bare=phrase.head is None
    ):
        phrase = replace(
            phrase, kind="age", unit=phrase.unit if phrase.kind in ("duration", "age") else "year"
        )
    hedge = find_hedge(text, number, time=phrase.kind == "duration")
    hedge_at = _tokens(doc, hedge.start, number.end)[0]
    return Spot(text, hedge_at, first, stop, phrase), hedge


def _is_idle(doc: Doc, number: Number, spot: Spot, hedge: Hedge) -> bool:
    """Whether an unmeasured number says too little: "one critic", a bare small number."""
    if hedge.qualifier != "exact" or number.value is None:
        return False
    if spot.phrase.partitive and number.value > 1:
        return False
    if spot.phrase.stop > spot.phrase.first:
        listed = spot.first > 0 and doc[spot.first - 1].lower_ in ("and", "including", "them")
        people = spot.phrase.kind == "people"
        return doc[spot.first].lower_ in ("one", "zero") and not (listed and people)
    if spot.first and doc[spot.first - 1].tag_ == "NNP" and not number.words:
        return True
    if tag_at(doc, spot.stop) in ("VBD", "VBP") and number.value > 1:
        return False
    return number.value < 100 and not _COUNTING.search(
        spot.text, max(0, number.start - REACH), number.start
    )


def find_counts(doc: Doc) -> list[Count]:
    """The figures of one sentence, in order, each by itself (parts and totals come later)."""
    text = text_of(doc)
    numbers = with_fractions(text, find_numbers(text))
    if not numbers:
        return []
    ruled = ruled_out(text)
    return _Counts(doc, [n for n in numbers if not is_ruled_out(n, ruled)]).find()


class _Counts:
    """The counts of a sentence, found from the left: what a number counts may be said before it."""

    def __init__(self, doc: Doc, numbers: Sequence[Number]) -> None:
        self.doc, self.text, self.numbers = doc, text_of(doc), numbers
        self.unless = ruled_out(text_of(doc), unmeasured=True)
        self.out: list[Count] = []
        self.starts: list[int] = []
        self.used: set[int] = set()

    def find(self) -> list[Count]:
        for at, number in enumerate(self.numbers):
            following = self.numbers[at + 1] if at + 1 < len(self.numbers) else None
            self._add(number, following)
        return share_ranges(self.out, self.starts)

    def _add(self, number: Number, following: Number | None) -> None:
        spot, hedge = _spot(self.doc, self.text, number)
        last = self.out[-1] if self.out else None
        if last and restates(self.doc, last, spot):
            return
        spot, link = self._link(number, spot, last)
        if spot.phrase.kind in ("people", *THINGS):
            number = of_wholes(self.text, number)
        measure, unit, rule = find_measure(self.text, number, spot.phrase, link)
        count = _count(number, spot, hedge, link, (measure, unit, rule))
        if measure == "other" and link is None:
            unit = "people" if last and last.unit == "people" and unit is None else unit
            told = self._told_before(count, spot, last, unit)
            if told is None and is_start(self.text, spot, hedge.start, (number, following)):
                self.starts.append(len(self.out))
                told = count
            if told is None and number.bound is None and self._is_idle(number, spot, hedge):
                return
            count = told or (replace(count, unit=unit) if spot.phrase.head is None else count)
        if link and link.way == "behind":
            self.used.add(link.trigger)
        self.out.append(count)

    def _link(self, number: Number, spot: Spot, last: Count | None) -> tuple[Spot, Link | None]:
        """What is said of the counted, and the spot, with a noun that is elsewhere."""
        if last and _is_whole(self.doc, last, spot):
            return spot, link_of_whole(self.doc, spot)
        if last and spot.phrase.head is None and last.phrase.kind in THINGS:
            start = self.doc[spot.hedge].idx
            if is_part(self.text, spot, start, number):
                spot = replace(spot, phrase=replace(spot.phrase, kind=last.phrase.kind))
        if number.difference:
            return spot, Link(Sense("other", "difference"), spot.first, "noun")
        link = find_link(self.doc, spot, number, self.used)
        if (link is None or link.way in _FAR) and is_speaker(self.doc, spot):
            return spot, Link(Sense("other", "speaker"), spot.first, "noun")
        if link is None and spot.phrase.head is None:
            return counted_before(self.doc, spot)
        if link and is_negated(self.doc, spot, link):
            return spot, replace(link, sense=Sense("other", link.sense.rule))
        return _without_source(self.doc, spot, link), link

    def _told_before(
        self, count: Count, spot: Spot, last: Count | None, unit: str | None
    ) -> Count | None:
        """The count with what it counts from the one before it; None if that says nothing."""
        if last is None:
            return None
        part = is_part(self.text, spot, count.hedge.start, count.number)
        if part and unit == "people" and last.link is not None:
            return replace(count, unit="people")
        if part or goes_on(self.doc, last, spot):
            phrase = replace(last.phrase, end=spot.stop)
            return replace(
                count,
                phrase=phrase,
                measure=last.measure,
                unit=last.unit,
                link=last.link,
                rule=last.rule,
            )
        return None

    def _is_idle(self, number: Number, spot: Spot, hedge: Hedge) -> bool:
        if number.share:
            return False
        return is_ruled_out(number, self.unless) or _is_idle(self.doc, number, spot, hedge)


def _count(
    number: Number, spot: Spot, hedge: Hedge, link: Link | None, said: tuple[str, str | None, str]
) -> Count:
    first, stop, at, phrase = spot.first, spot.stop, spot.hedge, spot.phrase
    measure, unit, rule = said
    return Count(number, first, stop, hedge, at, phrase, measure, unit, link, rule)


def _is_whole(doc: Doc, last: Count, spot: Spot) -> bool:
    """Whether a number is the whole of which the one before it is a part or share."""
    if last.phrase.inner:
        return True
    if last.phrase.kind != "percent" or spot.phrase.head is None:
        return False
    gap = doc[last.phrase.end : spot.hedge]
    return gap[:1].text == "of" and all(
        is_nominal(t) or t.tag_ in ("DT", "PDT") or t.lower_ == "of" for t in gap
    )


def _without_source(doc: Doc, spot: Spot, link: Link | None) -> Spot:
    """The spot without a noun that is who says so: "the toll has risen to 61 police said"."""
    phrase = spot.phrase
    said = word_at(doc, phrase.end) in ("said", "says")
    if link is None or link.way != "pattern" or phrase.head is None or not said:
        return spot
    at = spot.stop
    return replace(spot, phrase=Phrase(at, at, at, None, None, None))
