"""When statements were made: the day a cue gives, or that of the occasion they were made at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.extract.dates import date_for
from pipeline.extract.model import DateMention, Extraction, Name, Report
from pipeline.lexicons import load
from pipeline.text.article import Article, Sentence
from pipeline.text.periods import Period

_REACH = 12
"""How many sentences on a speaker can still be speaking at an occasion."""
_BEHIND = 4
"""How many words behind an occasion its date can stand."""


@cache
def _occasions() -> frozenset[str]:
    return frozenset(word for entry in load("occasions") for word in entry["words"])


class Statements:
    """The days on which the statements of an article were made."""

    def __init__(self, article: Article, found: Extraction) -> None:
        self._article = article
        self._dates: dict[int, list[DateMention]] = {}
        for date in found.dates:
            self._dates.setdefault(date.mention.sentence, []).append(date)
        self._said: dict[str, list[tuple[int, Period]]] = {}
        names: dict[int, list[Name]] = {}
        for name in found.names:
            names.setdefault(name.mention.sentence, []).append(name)
        for index in sorted(self._dates):
            self._note(article.sentences[index], names.get(index, ()))

    def _note(self, sentence: Sentence, names: Sequence[Name]) -> None:
        """Note who speaks at a dated occasion that a sentence tells of."""
        held = next((p for d in self._dates[sentence.index] if (p := _held(sentence, d))), None)
        if held is None:
            return
        for name in names:
            if name.referent.kind == "person":
                self._said.setdefault(name.referent.actor_id, []).append((sentence.index, held))

    def made_on(self, report: Report) -> Period | None:
        """When a statement was made; None where the text does not say."""
        return self._by_cue(report) or self._at_occasion(report)

    def _by_cue(self, report: Report) -> Period | None:
        cue = report.cue
        if cue is None:
            return None
        here = [
            date
            for date in self._dates.get(cue.sentence, ())
            if not any(content.overlap(date.mention.span) for content in report.contents)
        ]
        said = date_for(self._article, here, cue.sentence, cue.first)
        if said is None or said.period is None:
            return None
        return _with_next(self._article.sentences[cue.sentence], said, here)

    def _at_occasion(self, report: Report) -> Period | None:
        if report.referent is None:
            return None
        at = self._article.sentences_over(report.contents[0])[0].index
        held = [
            period
            for sentence, period in self._said.get(report.referent.actor_id, ())
            if 0 <= at - sentence <= _REACH
        ]
        return held[-1] if held else None


def _held(sentence: Sentence, date: DateMention) -> Period | None:
    """The day of an occasion of speech ("a briefing on March 3") that a date gives."""
    first = date.mention.first
    before = sentence.doc[max(0, first - _BEHIND) : first]
    told = any(token.lower_ in _occasions() for token in before)
    return date.period if told and date.timex_type in ("DATE", "TIME") else None


def _with_next(
    sentence: Sentence, said: DateMention, dates: Sequence[DateMention]
) -> Period | None:
    """The days of a date and of the one joined to it ("on May 3 and May 4")."""
    period = said.period
    for other in dates:
        if period is None or other.period is None or other is said:
            continue
        a, b = sorted((said.mention, other.mention), key=lambda m: m.first)
        if sentence.doc[a.stop : b.first].text.lower() in ("and", "and on"):
            start, end = min(period.start, other.period.start), max(period.end, other.period.end)
            period = Period(start, end, "range")
    return period
