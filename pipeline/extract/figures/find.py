"""The figures of an article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.dates import date_for
from pipeline.extract.figures.context import agent_of, is_cumulative
from pipeline.extract.figures.counts import Count, find_counts
from pipeline.extract.figures.parts import carry_over, comparable, find_parts, opens_parts, spread
from pipeline.extract.figures.qualifiers import bounds
from pipeline.extract.figures.subjects import find_subjects
from pipeline.extract.model import DateMention, Figure, Mention, PlaceMention, Referent, Report
from pipeline.extract.names import Cast
from pipeline.extract.places import place_for
from pipeline.extract.reports import claim_at
from pipeline.text.article import Article, Sentence
from pipeline.text.spans import Span

_CONFIDENCE = {
    "object": 0.95, "behind": 0.95, "noun": 0.95, "noun_of": 0.95, "pattern": 0.9, "modifier": 0.85,
    "part": 0.85, "list": 0.85, "parse": 0.75,
}  # fmt: skip
_UNLINKED = {
    "duration": 0.9,
    "distance": 0.9,
    "age": 0.9,
    "money": 0.9,
    "share": 0.85,
    "count": 0.6,
}


def mention(sentence: Sentence, first: int, stop: int) -> Mention:
    """The tokens `first` to `stop` of a sentence as a mention."""
    span = sentence.span(first, stop)
    start = sentence.doc[first].idx
    last = sentence.doc[stop - 1]
    return Mention(
        sentence.index, first, stop, span, sentence.doc.text[start : last.idx + len(last)]
    )


def _number(sentence: Sentence, count: Count) -> Mention:
    """The number words alone, even where they are a part of a token ("20km")."""
    start, end = count.number.start, count.number.end
    span = sentence.chars(start, end)
    return Mention(sentence.index, count.first, count.stop, span, sentence.doc.text[start:end])


class _Finder:
    """Turns counts into figures with what the other extractors know of the article."""

    def __init__(
        self,
        article: Article,
        cast: Cast,
        reports: Sequence[Report],
        dates: Sequence[DateMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self.article, self.cast = article, cast
        self.reports, self.dates, self.places = tuple(reports), tuple(dates), tuple(places)

    def figures(self) -> Iterator[Figure]:
        total: tuple[Count, Span] | None = None
        for sentence in self.article.sentences:
            counts = find_counts(sentence.doc)
            if not counts:
                continue
            parts = find_parts(sentence.doc, counts)
            counts = spread(sentence.doc, counts, parts)
            across = total if opens_parts(sentence.doc.text) else None
            if across:
                counts = carry_over(across[0], counts)
            subjects = find_subjects(sentence.doc, counts, parts)
            spans = [sentence.chars(c.number.start, c.number.end) for c in counts]
            for at, count in enumerate(counts):
                whole = spans[parts[at]] if at in parts else None
                if whole is None and across and comparable(across[0], count):
                    whole = across[1]
                yield self._figure(sentence, count, subjects[at], whole)
            people = [(c, s) for s, c in zip(spans, counts, strict=True) if c.unit == "people"]
            total = people[0] if people else None

    def _figure(
        self, sentence: Sentence, count: Count, subject: tuple[int, int] | None, whole: Span | None
    ) -> Figure:
        number = _number(sentence, count)
        low, high = bounds(count.number, count.hedge.qualifier)
        report = claim_at(self.reports, number.span)
        source = report.source.span if report and report.source else None
        agent = agent_of(sentence.doc, count)
        actor = self.cast.noun_phrase(sentence, agent.i) if agent is not None else None
        date = date_for(self.article, self.dates, sentence.index, count.first)
        return Figure(
            mention=number,
            zone=sentence.zone,
            measure=count.measure,
            unit=count.unit,
            value=count.number.value,
            value_low=low,
            value_high=high,
            qualifier=count.hedge.qualifier,
            rule=count.rule,
            confidence=self._confidence(count),
            subject=mention(sentence, *subject) if subject else None,
            subject_referent=self._refer(mention(sentence, *subject)) if subject else None,
            attributed_to=report.referent if report else None,
            attributed_mention=source if report and report.referent else None,
            actor=actor,
            actor_referent=self._refer(actor) if actor else None,
            place=place_for(self.article, self.places, sentence.index, count.first),
            period=date.period if date else None,
            is_cumulative=is_cumulative(sentence.doc, count),
            part_of=whole,
        )

    def _refer(self, found: Mention) -> Referent | None:
        return self.cast.refer(found.sentence, found.first, found.stop)

    def _confidence(self, count: Count) -> float:
        if count.link:
            return _CONFIDENCE[count.link.way]
        return _UNLINKED.get(count.rule, 0.7)


def find_figures(
    article: Article,
    cast: Cast,
    reports: Sequence[Report],
    dates: Sequence[DateMention],
    places: Sequence[PlaceMention],
) -> tuple[Figure, ...]:
    """All stated quantities of an article in reading order, each with what is said of it."""
    return tuple(_Finder(article, cast, reports, dates, places).figures())
