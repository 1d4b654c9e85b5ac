"""The figures of an article."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pipeline.extract.figures.count import Count, is_cumulative
from pipeline.extract.figures.counts import find_counts
from pipeline.extract.figures.parts import (
    carry_over,
    comparable,
    find_parts,
    fits,
    opens_parts,
    spread,
)
from pipeline.extract.figures.qualifiers import bounds
from pipeline.extract.figures.subjects import find_subjects
from pipeline.extract.model import Figure, Mention, Referent
from pipeline.extract.names import Cast
from pipeline.text.article import Article, Sentence
from pipeline.text.parsed import text_of
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
_AMONG = re.compile(r"\bwere\s+among\s*$", re.I)
"""Behind it is a group larger than those who were mentioned before."""
_OF_THESE = re.compile(r"\s+of\s+(?:these|those|them|the)\b", re.I)


def mention(sentence: Sentence, first: int, stop: int) -> Mention:
    """The tokens `first` to `stop` of a sentence as a mention."""
    words = sentence.doc[first:stop].text
    return Mention(sentence.index, first, stop, sentence.span(first, stop), words)


def _number(sentence: Sentence, count: Count) -> Mention:
    """The number words alone, even where they are a part of a token ("20km")."""
    start, end = count.number.start, count.number.end
    words, base = sentence.doc[count.first : count.stop].text, sentence.doc[count.first].idx
    span = sentence.chars(start, end)
    return Mention(sentence.index, count.first, count.stop, span, words[start - base : end - base])


def _total_before(
    sentence: Sentence, counts: Sequence[Count], before: Sequence[_Placed]
) -> _Placed | None:
    """The figure of the sentence before whose parts this sentence goes on to."""
    text = text_of(sentence.doc)
    if not before or before[0].sentence.paragraph != sentence.paragraph:
        return None
    first = counts[0]
    if not (opens_parts(text) or _OF_THESE.match(text, first.number.end)):
        return None
    if first.phrase.inner or first.number.share or _AMONG.search(text, 0, first.hedge.start):
        return None
    return next((p for p in before if comparable(p.count, first) and fits(p.count, first)), None)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A count in its sentence, with its subject and the total it is a part of."""

    sentence: Sentence
    text: str
    count: Count
    span: Span
    subject: Mention | None
    whole: Span | None


class _Finder:
    """Turns counts into figures with what the other extractors know of the article."""

    def __init__(self, article: Article, cast: Cast) -> None:
        self.article, self.cast = article, cast

    def figures(self) -> tuple[Figure, ...]:
        found = [self._figure(placed) for placed in self._placed()]
        added_up = {figure.mention.span: figure.is_cumulative for figure in found}
        return tuple(_with_total(figure, added_up) for figure in found)

    def _placed(self) -> Iterator[_Placed]:
        before: list[_Placed] = []
        for sentence in self.article.sentences:
            counts = [] if sentence.dateline else find_counts(sentence.doc)
            if not counts:
                continue
            parts = find_parts(sentence.doc, counts)
            counts = spread(sentence.doc, counts, parts)
            total = _total_before(sentence, counts, before)
            if total:
                counts = carry_over(total.count, counts)
            subjects = find_subjects(sentence.doc, counts, parts)
            text = text_of(sentence.doc)
            spans = [sentence.chars(c.number.start, c.number.end) for c in counts]
            here: list[_Placed] = []
            for at, count in enumerate(counts):
                whole = spans[parts[at]] if at in parts else None
                if whole is None and total and comparable(total.count, count):
                    whole = total.span
                found = subjects[at]
                subject = mention(sentence, *found) if found else None
                here.append(_Placed(sentence, text, count, spans[at], subject, whole))
            yield from here
            before = here

    def _figure(self, placed: _Placed) -> Figure:
        sentence, count = placed.sentence, placed.count
        low, high = bounds(count.number, count.hedge.qualifier)
        return Figure(
            mention=_number(sentence, count),
            zone=sentence.zone,
            measure=count.measure,
            unit=count.unit,
            value=count.number.value,
            value_low=low,
            value_high=high,
            qualifier=count.hedge.qualifier,
            rule=count.rule,
            confidence=self._confidence(count),
            subject=placed.subject,
            subject_referent=self._refer(placed.subject) if placed.subject else None,
            is_cumulative=is_cumulative(placed.text, count),
            part_of=placed.whole,
        )

    def _refer(self, found: Mention) -> Referent | None:
        return self.cast.refer(found.sentence, found.first, found.stop)

    def _confidence(self, count: Count) -> float:
        if count.link:
            return _CONFIDENCE[count.link.way]
        return _UNLINKED.get(count.rule, 0.7)


def _with_total(figure: Figure, added_up: Mapping[Span, bool | None]) -> Figure:
    """A part of a total adds up as the total does."""
    if figure.part_of is None or figure.is_cumulative is not None:
        return figure
    return replace(figure, is_cumulative=added_up.get(figure.part_of))


def find_figures(article: Article, cast: Cast) -> tuple[Figure, ...]:
    """All stated quantities of an article in reading order, none linked yet."""
    return _Finder(article, cast).figures()
