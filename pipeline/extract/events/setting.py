"""Where and when figures and events hold whose own clause does not say.

They take it from the whole offensive they are told of, or from the passage they stand in.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from pipeline.extract.dates import date_for
from pipeline.extract.events.days import Days
from pipeline.extract.events.lending import width
from pipeline.extract.events.tolls import gist_rules
from pipeline.extract.model import DateMention, EventMention, Figure, Mention, PlaceMention, Report
from pipeline.extract.places import Whereabouts
from pipeline.extract.reports import claim_at
from pipeline.text.article import Article
from pipeline.text.periods import Period

_UNREAL = frozenset({"planned", "possible", "denied", "habitual"})
_TOLLS = frozenset({"killed", "injured", "casualties", "abducted", "detained", "displaced"})
_OF_A_FIGHT = _TOLLS | {"other", "missing", "equipment_lost"}
_UNPLACED = frozenset({"other", "age", "money", "price"})
"""Measures of figures that hold anywhere."""
_PLACED_EVENTS = frozenset(
    {"Armed clash", "Attack", "Siege", "Aid delivery", "Air/drone strike", "Suicide bomb"}
    | {"Shelling/artillery/missile attack", "Government regains territory", "Displacement"}
    | {"Non-state actor overtakes territory", "Remote explosive/landmine/IED", "Chemical weapon"}
)
_BLOODSHED = frozenset({"Armed clash", "Attack", "Abduction/forced disappearance"})
_LONGEST = 60
"""The most days that a fight can have run for its tolls to be those since its start."""
_BESIDE = 40
"""How many characters from the word for a siege its length stands at most."""
_UNTIL = frozenset({"by", "until", "till", "through"})


class Setting:
    """The whole offensives of an article, and what its passages say of place and time."""

    def __init__(
        self,
        article: Article,
        reports: Sequence[Report],
        dates: Sequence[DateMention],
        places: Sequence[PlaceMention],
    ) -> None:
        self._article, self._reports, self._dates = article, reports, dates
        self._until = {
            (date.mention.sentence, date.period)
            for date in dates
            if date.mention.first > 0 and _before(article, date.mention).lower_ in _UNTIL
        }
        self._whereabouts = Whereabouts(article, places)
        published = article.source.published
        self._today = published.end if published and published.precision == "day" else None

    def settle(
        self, figures: Sequence[Figure], events: Sequence[EventMention]
    ) -> tuple[tuple[Figure, ...], tuple[EventMention, ...]]:
        """The figures and events, with place and period where the text plainly gives them."""
        hosts = _Hosts(events)
        settled: dict[int, Figure] = {}
        order = sorted(range(len(figures)), key=lambda n: figures[n].part_of is not None)
        totals: dict[object, Figure] = {}
        for n in order:
            figure = figures[n]
            total = totals.get(figure.part_of) if figure.part_of else None
            settled[n] = _as_part(figure, total) if total else self._figure(figure, hosts)
            totals[figure.mention.span] = settled[n]
        sieges: dict[int, list[EventMention]] = {}
        for event in events:
            if event.sub_event_type == "Siege":
                sieges.setdefault(event.mention.sentence, []).append(event)
        done = tuple(
            _of_siege(settled[n], sieges.get(figures[n].mention.sentence, ()))
            for n in range(len(figures))
        )
        near: dict[int, list[Figure]] = {}
        for figure in done:
            near.setdefault(figure.mention.sentence, []).append(figure)
        told = [self._event(event, near.get(event.mention.sentence, ()), hosts) for event in events]
        days = Days(self._article, told)
        return (
            tuple(days.of_figure(f) if f.measure in _OF_A_FIGHT else f for f in done),
            tuple(days.of_event(event) for event in told),
        )

    def _figure(self, figure: Figure, hosts: _Hosts) -> Figure:
        host = hosts.of(figure)
        place = figure.place
        if host is not None:
            figure = replace(figure, place=place or hosts.place(host))
            figure = replace(figure, period=self._since(figure, hosts.start(host)))
            if figure.incident is None and figure.measure in _TOLLS - {"abducted", "detained"}:
                figure = replace(figure, incident=host)
        if figure.place is None and figure.measure not in _UNPLACED:
            barred = [m.span for m in (figure.subject, figure.actor) if m]
            barred += [figure.attributed_mention] if figure.attributed_mention else []
            at = figure.mention
            figure = replace(figure, place=self._whereabouts.told_at(at.sentence, at.first, barred))
        return figure

    def _since(self, figure: Figure, start: dt.date | None) -> Period | None:
        """From the start of a fight to the day that its toll is of; what is said where unknown."""
        said = figure.period
        if said is not None and not self._is_until(figure, said):
            return said
        end = said.end if said is not None else self._told_on(figure)
        known = start is not None and end is not None
        if start is None or end is None or not known or not 0 <= (end - start).days <= _LONGEST:
            return said
        return Period(start, end, "range") if start < end else Period.day(start)

    def _is_until(self, figure: Figure, said: Period) -> bool:
        """Whether the day is the last of a stretch that a toll is of ("by Sunday")."""
        return (figure.mention.sentence, said) in self._until

    def _told_on(self, figure: Figure) -> dt.date | None:
        """The last day that who tells of a figure can know of."""
        claim = claim_at(self._reports, figure.mention.span)
        cue = claim.cue if claim else None
        said = date_for(self._article, self._dates, cue.sentence, cue.first) if cue else None
        if said is not None and said.period is not None:
            known = self._today is None or said.period.end <= self._today
            return said.period.end if known else self._today
        return self._today

    def _event(self, event: EventMention, figures: Sequence[Figure], hosts: _Hosts) -> EventMention:
        told = hosts.told(event, figures)
        if told is not None:
            toll = event.rule in hosts.tolls
            place = told.place or event.place if toll else event.place or told.place
            event = replace(event, place=place, period=told.period or event.period)
        if event.place is None and event.sub_event_type in _PLACED_EVENTS:
            barred = [m.span for m in (event.actor1, event.actor2) if m]
            at = event.mention
            event = replace(event, place=self._whereabouts.told_at(at.sentence, at.first, barred))
        return event


class _Hosts:
    """The incidents that are whole fights ("the offensive"), by what the text says of them."""

    def __init__(self, events: Sequence[EventMention]) -> None:
        rules = gist_rules()
        self.tolls = gist_rules("toll")
        self._gists = [e for e in events if e.rule in rules and e.status not in _UNREAL]
        self._incidents: dict[int, list[EventMention]] = {}
        self._in_sentence: dict[int, list[EventMention]] = {}
        for event in self._gists:
            self._incidents.setdefault(event.incident, []).append(event)
            self._in_sentence.setdefault(event.mention.sentence, []).append(event)

    def of(self, figure: Figure) -> int | None:
        """The whole fight that a figure is told of."""
        if figure.measure not in _OF_A_FIGHT:
            return None
        if figure.incident in self._incidents:
            return figure.incident
        here = self._in_sentence.get(figure.mention.sentence, ())
        for event in sorted(here, key=lambda e: _distance(e, figure)):
            if _fits(figure.place, event.place):
                return event.incident
        return None

    def place(self, incident: int) -> PlaceMention | None:
        """The place of a whole fight: the most exact that is named for it."""
        named = (e.place for e in self._incidents[incident] if e.place)
        return min(named, key=width, default=None)

    def start(self, incident: int) -> dt.date | None:
        """The first day that the text gives for a whole fight."""
        days = [e.period for e in self._incidents[incident] if e.period]
        exact = [p.start for p in days if (p.end - p.start).days <= _LONGEST]
        known = [p for p in days if p.precision in ("day", "range", "week")]
        return min(exact) if known and exact else None

    def told(self, event: EventMention, figures: Sequence[Figure]) -> Figure | None:
        """The toll, among the figures of its sentence, that an event of a whole fight tells."""
        if event.status in _UNREAL or event.sub_event_type not in _BLOODSHED:
            return None
        near = [f for f in figures if self.of(f) is not None and _holds(f.period, event.period)]
        own = event.incident in self._incidents
        if not own and (event.place or event.period):
            return None
        if own:
            near = [f for f in near if event.incident in (f.incident, self.of(f))]
        return min(near, key=lambda f: _distance(event, f), default=None)


def _holds(period: Period | None, said: Period | None) -> bool:
    """Whether what is said lies within the days of a toll."""
    if period is None or said is None:
        return True
    return period.start <= said.start and said.end <= period.end


def _before(article: Article, mention: Mention) -> Token:
    return article.sentences[mention.sentence].doc[mention.first - 1]


def _of_siege(figure: Figure, sieges: Sequence[EventMention]) -> Figure:
    """The length of a siege with who lays it."""
    if figure.measure != "duration" or figure.actor is not None:
        return figure
    near = [s for s in sieges if _distance(s, figure) <= _BESIDE and s.actor1 is not None]
    if not near:
        return figure
    return replace(figure, actor=near[0].actor1, actor_referent=near[0].actor1_referent)


def _as_part(part: Figure, total: Figure) -> Figure:
    """A part with the place, period and happening of its total, where it has none of its own."""
    same = part.period is None or (
        total.period is not None
        and total.period.start <= part.period.start
        and part.period.end <= total.period.end
        and part.mention.sentence == total.mention.sentence
    )
    return replace(
        part,
        place=part.place or total.place,
        period=total.period if same else part.period,
        actor=part.actor or total.actor,
        actor_referent=part.actor_referent if part.actor else total.actor_referent,
        incident=total.incident if total.measure == part.measure else part.incident,
    )


def _fits(one: PlaceMention | None, other: PlaceMention | None) -> bool:
    return one is None or other is None or one.place.place_id == other.place.place_id


def _distance(event: EventMention, figure: Figure) -> int:
    return abs(event.mention.span.start - figure.mention.span.start)
