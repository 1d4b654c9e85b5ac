"""All links of one document, made once, after everything in it has been found.

For each kind of link every figure and mention first chooses among what its own sentence states;
these choices are evidence (`context`) for the second choice, among all candidates of the document.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Protocol, TypeVar

from pipeline.extract.model import EventMention, Figure, Link, PlaceMention
from pipeline.linking.actors import Actors
from pipeline.linking.claimants import Claimants
from pipeline.linking.context import Context
from pipeline.linking.dates import Dates
from pipeline.linking.deeds import Deeds
from pipeline.linking.parties import Parties, Party
from pipeline.linking.places import Places
from pipeline.linking.scoring import Candidate, Choice, Scorer, weights
from pipeline.linking.speaking_days import said_on
from pipeline.linking.view import Item, View, none_features
from pipeline.linking.voices import Claimant
from pipeline.text.periods import Period

T = TypeVar("T")


class Source(Protocol[T]):
    """Gives the candidates for one kind of link of an item, by the item's number."""

    def candidates(self, number: int) -> Iterator[Candidate[T]]: ...  # noqa: D102


def name_of(item: Item, link: str) -> str:
    """The name under which the weights of a kind of link are."""
    kind = "mention" if isinstance(item.row, EventMention) else "figure"
    return f"{kind}_{link}"


def in_context(candidate: Candidate[T], context: Context, number: int) -> Candidate[T]:
    """A candidate with what the other items say of its value."""
    said = _said(context, number, candidate)
    return candidate._replace(shared=(*candidate.shared, *said))


def stated_choices(
    link: str, items: Sequence[Item], found: Mapping[int, Sequence[Candidate[T]]]
) -> dict[int, Hashable]:
    """The value that each item's own sentence states, by the number of the item."""
    scorers = _Scorers(f"{link}_stated")
    stated: dict[int, Hashable] = {}
    for n, candidates in found.items():
        own = [one for one in candidates if one.is_stated]
        first = scorers.of(items[n]).choose(own, none_features(items[n]))
        if first is not None:
            stated[n] = first.key
    return stated


def choices(link: str, items: Sequence[Item], source: Source[T]) -> dict[int, Choice[T]]:
    """The value chosen for each item, by the number of the item."""
    found = {n: list(source.candidates(n)) for n, item in enumerate(items) if is_wanted(item, link)}
    context = Context(items, stated_choices(link, items, found))
    scorers = _Scorers(link)
    made: dict[int, Choice[T]] = {}
    for n, candidates in found.items():
        said = partial(_said, context, n)
        choice = scorers.of(items[n]).choose(candidates, none_features(items[n]), said)
        if choice is not None:
            made[n] = choice
    return made


def _said(
    context: Context, number: int, candidate: Candidate[T]
) -> tuple[frozenset[str], frozenset[str]]:
    """What the other items say of the value of a candidate."""
    return context.features(number, candidate.key)


class _Scorers:
    """What scores the candidates of each kind of item for one kind of link."""

    def __init__(self, link: str) -> None:
        self._link = link
        self._by_name: dict[str, Scorer] = {}

    def of(self, item: Item) -> Scorer:
        name = name_of(item, self._link)
        if name not in self._by_name:
            self._by_name[name] = Scorer(weights(name))
        return self._by_name[name]


def link(view: View) -> tuple[tuple[Figure, ...], tuple[EventMention, ...]]:
    """The figures and event mentions of an article with their links."""
    chosen = _Choices(view)
    figures: list[Figure] = []
    mentions: list[EventMention] = []
    for n, item in enumerate(view.items):
        if isinstance(item.row, Figure):
            figure = chosen.figure(n, item.row)
            figures.append(replace(figure, said_on=said_on(view, figure)))
        else:
            mentions.append(chosen.mention(n, item.row))
    return tuple(figures), tuple(mentions)


def sources(view: View) -> dict[str, Any]:
    """What gives the candidates for each kind of link of one article."""
    parties = Parties(view)
    deeds = Deeds(view, parties)
    return {
        "claimant": Claimants(view),
        "date": Dates(view),
        "place": Places(view),
        "agent": Actors(view, parties, deeds, "actor1"),
        "patient": Actors(view, parties, deeds, "actor2"),
    }


def is_wanted(item: Item, link: str) -> bool:
    """Whether an item has a kind of link: a number is done to nobody."""
    return link != "patient" or isinstance(item.row, EventMention)


class _Choices:
    """What was chosen for each item of one article."""

    def __init__(self, view: View) -> None:
        asked = sources(view)
        made = {name: choices(name, view.items, source) for name, source in asked.items()}
        for name in ("agent", "patient", "place"):
            worded = {n: asked[name].worded(n, one) for n, one in made[name].items()}
            made[name] = {n: one for n, one in worded.items() if one is not None}
        self._voices: Claimants = asked["claimant"]
        self._claimants: dict[int, Choice[Claimant]] = made["claimant"]
        self._dates: dict[int, Choice[Period]] = made["date"]
        self._places: dict[int, Choice[PlaceMention]] = made["place"]
        self._agents: dict[int, Choice[Party]] = made["agent"]
        self._patients: dict[int, Choice[Party]] = made["patient"]

    def figure(self, n: int, row: Figure) -> Figure:
        claim, place, date = self._claimants.get(n), self._places.get(n), self._dates.get(n)
        agent = self._agents.get(n)
        return replace(
            row,
            attributed_to=claim.value.referent if claim else None,
            attributed_mention=claim.value.span if claim else None,
            attributed_link=_link(claim),
            voices=self._voices.chain(n, claim.value) if claim else (),
            is_denied=claim is None and self._voices.denied(n),
            place=place.value if place else None,
            place_link=_link(place),
            period=date.value if date else None,
            date_link=_link(date),
            actor=agent.value.mention if agent else None,
            actor_referent=agent.value.referent if agent else None,
            actor_name=agent.value.name if agent else None,
            actor_link=_link(agent),
        )

    def mention(self, n: int, row: EventMention) -> EventMention:
        claim, place, date = self._claimants.get(n), self._places.get(n), self._dates.get(n)
        agent = self._agents.get(n)
        patient = _other(self._patients.get(n), agent)
        return replace(
            row,
            attributed_to=claim.value.referent if claim else None,
            attributed_link=_link(claim),
            place=place.value if place else None,
            place_link=_link(place),
            period=date.value if date else None,
            date_link=_link(date),
            actor1=agent.value.mention if agent else None,
            actor1_referent=agent.value.referent if agent else None,
            actor1_name=agent.value.name if agent else None,
            actor1_link=_link(agent),
            actor2=patient.value.mention if patient else None,
            actor2_referent=patient.value.referent if patient else None,
            actor2_name=patient.value.name if patient else None,
            actor2_link=_link(patient),
        )


def _other(patient: Choice[Party] | None, agent: Choice[Party] | None) -> Choice[Party] | None:
    """Nobody is made to do a thing to himself: who is the agent is not the patient too."""
    same = patient is not None and agent is not None and patient.key == agent.key
    return None if same else patient


def _link(choice: Choice[T] | None) -> Link | None:
    if choice is None:
        return None
    return Link(round(choice.probability, 3), "stated" if choice.is_stated else "carried")
