"""When: the candidates for the date of a figure or mention."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import groupby

from pipeline.extract.dates import date_for
from pipeline.extract.dates.find import written_on
from pipeline.extract.dates.ranges import with_pairs
from pipeline.extract.model import DateMention
from pipeline.linking.pairs import Pairs, Stretch
from pipeline.linking.scoring import Candidate
from pipeline.linking.speaking_days import is_of_speaking
from pipeline.linking.view import Item, View, of_item
from pipeline.text.periods import Period

_MASTHEAD = 300
"""How many characters from its start a text can give its own day."""
_YEAR = re.compile(r"\d{4}")
_UP_TO = re.compile(r"\b(?:as\s+of|by)(?:\s+(?:late|early|midday|noon|the))?$", re.I)
_LASTING = frozenset({"displaced", "missing", "detained"})
_PREPOSITIONS = frozenset({"on", "in", "since"})
_AGES = ((0, "pub_same_day"), (1, "pub_1"), (7, "pub_7"), (31, "pub_31"), (366, "pub_366"))
_NEWS = frozenset({"pub_unknown", "pub_same_day", "pub_1", "pub_7"})
"""How old what a report describes can be, where it is the news."""
_DAYS_LONG = re.compile(r"P(\d{1,3})D")
_CLAUSE_ENDS = frozenset({",", ";", ":"})


class Dates:
    """The dates of one article as candidates: neither its own day nor days of speaking."""

    def __init__(self, view: View) -> None:
        self._view = view
        written = written_on(view.article)
        self._today = written.end if written and written.precision == "day" else None
        dated = [date for date in view.dates if date.period and not self._is_masthead(date)]
        dated = [
            date
            for date in dated
            if not date.timex_value.endswith("_REF") and not is_of_speaking(view, date)
        ]
        self._dates = [
            date
            for index, here in groupby(dated, lambda date: date.mention.sentence)
            for date in with_pairs(view.article, view.sentence(index), [*here])
        ]
        told: dict[int, list[Stretch]] = defaultdict(list)
        for mention in (date.mention for date in view.dates):
            told[mention.sentence].append((mention.first, mention.stop))
        self._barred = Pairs(view).barred(told)
        self._own = {date.mention.sentence for date in self._dates}
        self._spans = {d.mention.sentence for d in self._dates if d.timex_type == "DURATION"}

    @cached_property
    def _ruled(self) -> dict[int, Period | None]:
        """The date of each item's clause by the grammar of its sentence."""
        view = self._view
        found: dict[int, Period | None] = {}
        for number, item in enumerate(view.items):
            date = date_for(view.article, self._dates, item.sentence, item.first)
            found[number] = self._counted.get(number) or (date.period if date else None)
        return found

    @cached_property
    def _counted(self) -> dict[int, Period]:
        """The days of items that are counted from another day."""
        news = self._news.start if self._news else self._today
        days = (
            (number, _counted_day(self._view, item, self._dates, news))
            for number, item in enumerate(self._view.items)
        )
        return {number: day for number, day in days if day is not None}

    @cached_property
    def _by_incident(self) -> dict[int, set[Period]]:
        """The periods that mentions of an incident state."""
        found: dict[int, set[Period]] = {}
        for number, item in enumerate(self._view.items):
            period = self._ruled[number]
            if period and item.row.incident is not None:
                found.setdefault(item.row.incident, set()).add(period)
        return found

    @cached_property
    def _news(self) -> Period | None:
        """The time of what the article tells first: its first day that is not long past."""
        for date in self._dates:
            period = date.period
            if period and period.precision in ("day", "range") and self._age(period) in _NEWS:
                return period
        return None

    def candidates(self, number: int) -> Iterator[Candidate[Period]]:
        """The candidates for the date of an item, with their features."""
        item = self._view.items[number]
        ruled = self._ruled[number]
        seen_rule = False
        for date in () if number in self._counted else self._dates:
            period = date.period
            if period is None or (item.kind == "toll" and self._age(period) == "future"):
                continue
            if self._is_anothers(number, date) or self._is_last_day(item, date):
                seen_rule = seen_rule or period == ruled
                continue
            features = self._features(item, date, period, ruled)
            seen_rule = seen_rule or period == ruled
            stated = date.mention.sentence == item.sentence
            yield Candidate(period, period.start, frozenset(features), stated)
        if ruled is not None and not seen_rule:
            features = {"rule", "rule_only", self._age(ruled), *of_item(item)}
            features |= {"same_sentence", f"stated_{item.kind}", f"precision_{ruled.precision}"}
            yield Candidate(ruled, ruled.start, frozenset(features), True)

    def _features(
        self, item: Item, date: DateMention, period: Period, ruled: Period | None
    ) -> set[str]:
        view, sentence = self._view, date.mention.sentence
        stated = sentence == item.sentence
        reach = "stated" if stated else "carried"
        doc = view.sentence(item.sentence).doc
        found = self._of_date(date, period) | view.where(sentence)
        found |= view.seen_from(item.sentence, sentence) | of_item(item)
        found |= {f"{reach}_{kind}" for kind in of_item(item)}
        if stated:
            found |= view.between(item, date.mention.first, date.mention.stop)
        else:
            found |= self._of_news(item, period)
        if period == ruled:
            found.add("rule")
        elif ruled is not None:
            found.add("other_by_rule")
        elif not stated and item.sentence in self._own:
            found.add("own_sentence_has_date")
        if "rule" not in found and not stated:
            found |= {f"lead_carried_{item.kind}"} if "in_lead" in found else set()
        if date.timex_type != "DURATION" and item.sentence in self._spans:
            found.add("sentence_has_span")
        if item.stop < len(doc) and doc[item.stop].text == "-":
            found |= {"compound", f"compound_{reach}"}
        return found | self._of_incident(item, period)

    def _is_anothers(self, number: int, date: DateMention) -> bool:
        """Whether a sentence tells an item apart from a date of it."""
        stated = date.mention.sentence == self._view.items[number].sentence
        return stated and date.mention.first in self._barred.get(number, ())

    def _is_last_day(self, item: Item, date: DateMention) -> bool:
        """Whether a date is the last of those that a toll adds up ("as of Monday").

        Who is displaced, missing or held is so on that day.
        """
        lasts = item.kind != "toll" or getattr(item.row, "measure", None) in _LASTING
        if lasts or date.mention.sentence != item.sentence:
            return False
        doc = self._view.sentence(date.mention.sentence).doc
        return _UP_TO.search(doc[: date.mention.first].text) is not None

    def _of_date(self, date: DateMention, period: Period) -> set[str]:
        """What a date is like by itself."""
        found = {f"precision_{period.precision}", self._age(period)}
        doc, first = self._view.sentence(date.mention.sentence).doc, date.mention.first
        if first and (before := doc[first - 1].lower_) in _PREPOSITIONS:
            found.add(f"after_{before}")
        if date.timex_type == "TIME":
            found.add("time_of_day")
        if date.timex_type == "DURATION":
            found.add("until_now")
        return found

    def _of_incident(self, item: Item, period: Period) -> set[str]:
        """Whether mentions of the same happening have this date by their sentences."""
        incident = item.row.incident
        told = set() if incident is None else self._by_incident.get(incident, set())
        if period in told:
            return {"same_incident"}
        return {"incident_has_other"} if told else set()

    def _of_news(self, item: Item, period: Period) -> set[str]:
        """Whether a date from elsewhere is that of the news, and the item can be of it."""
        if self._news is None:
            return set()
        if period.start != self._news.start:
            return {"not_main"}
        return {"main", f"main_{item.kind}"}

    def _is_masthead(self, date: DateMention) -> bool:
        """Whether a date atop the text is the day it was written on."""
        period = date.period
        return (
            period is not None
            and period.precision == "day"
            and period.start == self._today
            and date.mention.span.start < _MASTHEAD
            and _YEAR.search(date.mention.text) is not None
        )

    def _age(self, period: Period) -> str:
        """How long before its publication the article's date is."""
        if self._today is None:
            return "pub_unknown"
        if period.start > self._today:
            return "future"
        days = (self._today - period.start).days
        return next((name for most, name in _AGES if days <= most), "pub_older")


def _counted_day(
    view: View, item: Item, dates: Sequence[DateMention], news: dt.date | None
) -> Period | None:
    """The day of an item that something else came so many days after, or None.

    It is counted from the day that the sentence tells before ("on Monday, a day after ..."), or
    else from `news`, the day of what the report tells. Words decide, up to the next comma: the
    parse often takes the length for part of the clause behind it.
    """
    doc = view.sentence(item.sentence).doc
    here = [d for d in view.dates if d.mention.sentence == item.sentence]
    for length in here:
        count, joint = _DAYS_LONG.fullmatch(length.timex_value), length.mention.stop
        if count is None or not 1 < length.mention.first < joint < item.first:
            continue
        if doc[joint].lower_ != "after" or any(
            t.text in _CLAUSE_ENDS for t in doc[joint : item.first]
        ):
            continue
        told = [d.period for d in here if d in dates and d.mention.stop <= length.mention.first]
        days = [p.start for p in told if p is not None and p.precision == "day"]
        start = days[-1] if days else news
        if start is not None:
            return Period.day(start - dt.timedelta(days=int(count[1])))
    return None
