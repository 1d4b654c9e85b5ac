"""When: the candidates for the date of a figure or mention."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cached_property

from spacy.tokens import Doc, Token

from pipeline.extract.dates import date_for
from pipeline.extract.dates.find import written_on
from pipeline.extract.model import DateMention
from pipeline.linking.scoring import Candidate
from pipeline.linking.view import Item, View, is_cue, of_item
from pipeline.text.periods import Period

_MASTHEAD = 300
"""How many characters from its start a text can give its own day."""
_YEAR = re.compile(r"\d{4}")
_NEAR_CUE = 4
"""How many words behind a reporting verb the day of speaking can stand."""
_CARRIED = frozenset({"most_told", "only_date", "precision_month", "precision_year", "of_cue"})
_AGES = ((0, "pub_same_day"), (1, "pub_1"), (7, "pub_7"), (31, "pub_31"), (366, "pub_366"))


class Dates:
    """The dates of one article as candidates."""

    def __init__(self, view: View) -> None:
        self._view = view
        written = written_on(view.article)
        self._today = written.end if written and written.precision == "day" else None
        self._dates = [
            date
            for date in view.dates
            if date.period and not date.timex_value.endswith("_REF") and not self._is_masthead(date)
        ]
        self._of_cue = {id(d) for d in self._dates if _dates_cue(view, d)}
        self._own = {d.mention.sentence for d in self._dates if id(d) not in self._of_cue}

    @cached_property
    def _ruled(self) -> dict[int, Period | None]:
        """The date of each item's clause by the grammar of its sentence."""
        view = self._view
        found: dict[int, Period | None] = {}
        for number, item in enumerate(view.items):
            date = date_for(view.article, self._dates, item.sentence, item.first)
            found[number] = date.period if date else None
        return found

    @cached_property
    def _votes(self) -> Counter[Period]:
        """How many items each period dates by the grammar of their sentences."""
        return Counter(p for p in self._ruled.values() if p)

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
    def _counts(self) -> Counter[Period]:
        return Counter(d.period for d in self._dates if d.period and id(d) not in self._of_cue)

    def candidates(self, number: int) -> Iterator[Candidate[Period]]:
        """The candidates for the date of an item, with their features."""
        item = self._view.items[number]
        ruled = self._ruled[number]
        seen_rule = False
        for date in self._dates:
            if date.period is None:
                continue
            features = self._features(item, date, date.period, ruled)
            seen_rule = seen_rule or date.period == ruled
            stated = date.mention.sentence == item.sentence
            yield Candidate(date.period, date.period, frozenset(features), stated)
        if ruled is not None and not seen_rule:
            features = {"rule", "rule_range", *self._age(ruled), *of_item(item)}
            yield Candidate(ruled, ruled, frozenset(features), True)

    def _features(
        self, item: Item, date: DateMention, period: Period, ruled: Period | None
    ) -> set[str]:
        view = self._view
        sentence = date.mention.sentence
        found = view.position(item, sentence) | view.where(sentence)
        stated = sentence == item.sentence
        if stated:
            found |= view.between(item, date.mention.first, date.mention.stop)
        if period == ruled:
            found.add("rule")
        elif ruled is not None:
            found.add("other_by_rule")
        elif not stated and item.sentence in self._own:
            found.add("own_sentence_has_date")
        if id(date) in self._of_cue:
            found.add("of_cue_stated" if stated else "of_cue")
        found |= _modifies(view.sentence(sentence).doc, date)
        found |= self._standing(period)
        incident = item.row.incident
        if incident is not None:
            told = self._by_incident.get(incident, set())
            if period in told:
                found.add("same_incident")
            elif told:
                found.add("incident_has_other")
        found.add(f"precision_{period.precision}")
        if date.timex_type == "TIME":
            found.add("time_of_day")
        found |= self._age(period)
        found |= of_item(item)
        reach = "stated" if stated else "carried"
        found |= {f"{reach}_{kind}" for kind in of_item(item)}
        if "rule" not in found and not stated:
            if "in_lead" in found:
                found.add(f"lead_carried_{item.kind}")
            found |= {
                f"carried_{f}"
                for f in found
                & {"most_told", "only_date", "precision_month", "precision_year", "of_cue"}
            }
        return found

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

    def _standing(self, period: Period) -> set[str]:
        """How much of the article a period dates."""
        found = set()
        if self._counts[period] > 1:
            found.add("named_again")
        if self._counts and self._counts[period] == max(self._counts.values()):
            found.add("most_named")
        if len(self._counts) == 1:
            found.add("only_date")
        votes = self._votes
        if votes[period]:
            found.add("voted")
            if votes[period] == max(votes.values()):
                found.add("most_told")
            if votes[period] * 2 > sum(votes.values()):
                found.add("majority")
        return found

    def _age(self, period: Period) -> set[str]:
        """How long before its publication the article's date lies."""
        if self._today is None:
            return {"pub_unknown"}
        if period.start > self._today:
            return {"future"}
        days = (self._today - period.start).days
        return {next((name for most, name in _AGES if days <= most), "pub_older")}


def _modifies(doc: Doc, date: DateMention) -> set[str]:
    """What a date hangs on: a noun it tells apart ("the 2011 uprising"), a preposition."""
    found = set()
    first, stop = date.mention.first, date.mention.stop
    before = doc[first - 1].lower_ if first else ""
    if before in ("on", "in", "since", "by", "until", "from", "late", "early", "of", "during"):
        found.add(f"after_{before}")
    after = doc[stop] if stop < len(doc) else None
    if after is not None and after.tag_ == "POS":
        after = doc[stop + 1] if stop + 1 < len(doc) else None
        found.add("owner")
    if (
        after is not None
        and after.pos_ == "NOUN"
        and date.mention.text.lower() == doc[first:stop].text.lower()
    ):
        found.add("modifies_noun")
    if first == 0:
        found.add("opens_sentence")
    return found


def _dates_cue(view: View, date: DateMention) -> bool:
    """Whether a date is the day of speaking: "said on Tuesday", "told reporters late Monday"."""
    doc = view.sentence(date.mention.sentence).doc
    first = date.mention.first
    for at in range(first - 1, max(-1, first - 1 - _NEAR_CUE), -1):
        token: Token = doc[at]
        if is_cue(token):
            return True
        if token.text in (",", ";", "."):
            return False
        if token.pos_ in ("VERB", "AUX"):
            return False
    return False
