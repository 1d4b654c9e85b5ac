"""Two dates that stand for the time between them ("from Jan. 15 to Jan. 20")."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extract.dates.clauses import group
from pipeline.extract.dates.values import period_of
from pipeline.extract.model import DateMention, Mention
from pipeline.text.article import Article, Sentence


def with_ranges(
    article: Article, sentence: Sentence, dates: Sequence[DateMention]
) -> tuple[DateMention, ...]:
    """The dates of a sentence, with pairs that "between" or "from" opens made one range."""
    out: list[DateMention] = []
    for date in dates:
        both = _range(article, sentence, out[-1], date) if out else None
        if both is None:
            out.append(date)
        else:
            out[-1] = both
    return tuple(out)


def _range(
    article: Article, sentence: Sentence, first: DateMention, last: DateMention
) -> DateMention | None:
    start, stop = first.mention.first, last.mention.stop
    between = [t.lower_ for t in sentence.doc[first.mention.stop : last.mention.first]]
    opened = start > 0 and sentence.doc[start - 1].lower_ in group("range_openers")
    joined = between[-1:] and between[-1] in group("range_joints")
    if not opened or not joined or len(between) > 2:
        return None
    value = f"{first.timex_value}/{last.timex_value}"
    period = period_of(value)
    if period is None or {first.timex_type, last.timex_type} - {"DATE", "TIME"}:
        return None
    span = sentence.span(start, stop)
    mention = Mention(sentence.index, start, stop, span, article.excerpt(span))
    certainty = min(first.confidence, last.confidence)
    return DateMention(mention, "DATE", value, period, "date_range", certainty)
