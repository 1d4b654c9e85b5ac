"""When statements were made: the day that a cue gives."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.dates import date_for
from pipeline.extract.model import DateMention, Extraction, Report
from pipeline.text.article import Article, Sentence
from pipeline.text.periods import Period


class Statements:
    """The days on which the statements of an article were made."""

    def __init__(self, article: Article, found: Extraction) -> None:
        self._article = article
        self._dates: dict[int, list[DateMention]] = {}
        for date in found.dates:
            self._dates.setdefault(date.mention.sentence, []).append(date)

    def made_on(self, report: Report) -> Period | None:
        """When a statement was made; None where the text does not say."""
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
