"""All links of one document, made once, after everything in it has been found.

For each kind of link every figure and mention first chooses among what its own sentence states;
these choices are evidence (`context`) for the second choice, among all candidates of the document.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol, TypeVar

from pipeline.extract.model import EventMention, Figure, Link
from pipeline.linking.actors import Actors, Parties, Party
from pipeline.linking.claimants import Claimants
from pipeline.linking.context import Context
from pipeline.linking.dates import Dates
from pipeline.linking.places import Places
from pipeline.linking.scoring import Candidate, Choice, choose
from pipeline.linking.view import Item, View, none_features

T = TypeVar("T")


class Source(Protocol[T]):
    """Gives the candidates for one kind of link of an item, by the item's number."""

    def candidates(self, number: int) -> Iterator[Candidate[T]]: ...  # noqa: D102


def name_of(item: Item, link: str) -> str:
    """The name under which the weights of a kind of link stand."""
    kind = "mention" if isinstance(item.row, EventMention) else "figure"
    return f"{kind}_{link}"


def in_context(candidate: Candidate[T], context: Context, number: int) -> Candidate[T]:
    """A candidate with what the other items say of its value."""
    said = context.features(number, candidate.key)
    reach = "S" if candidate.is_stated else "C"
    features = candidate.features | said | {f"{reach}:{name}" for name in said}
    return replace(candidate, features=features)


def choices(
    link: str, items: Sequence[Item], source: Source[T], wanted: Callable[[Item], bool]
) -> dict[int, Choice[T]]:
    """The value chosen for each wanted item, by the number of the item."""
    found = {n: list(source.candidates(n)) for n, item in enumerate(items) if wanted(item)}
    none = {n: none_features(items[n]) for n in found}
    stated: dict[int, Hashable] = {}
    for n, candidates in found.items():
        own = [one for one in candidates if one.is_stated]
        first = choose(f"{name_of(items[n], link)}_stated", own, none[n])
        if first is not None:
            stated[n] = first.key
    context = Context(items, stated)
    made: dict[int, Choice[T]] = {}
    for n, candidates in found.items():
        told = [in_context(one, context, n) for one in candidates]
        choice = choose(name_of(items[n], link), told, none[n])
        if choice is not None:
            made[n] = choice
    return made


def link(view: View) -> tuple[tuple[Figure, ...], tuple[EventMention, ...]]:
    """The figures and event mentions of an article with their links."""
    chosen = _Choices(view)
    figures: list[Figure] = []
    mentions: list[EventMention] = []
    for n, item in enumerate(view.items):
        if isinstance(item.row, Figure):
            figures.append(chosen.figure(n, item.row))
        else:
            mentions.append(chosen.mention(n, item.row))
    return tuple(figures), tuple(mentions)


class _Choices:
    """What was chosen for each item of one article."""

    def __init__(self, view: View) -> None:
        items, parties = view.items, Parties(view)
        self._claimants = choices("claimant", items, Claimants(view), _any)
        self._dates = choices("date", items, Dates(view), _any)
        self._places = choices("place", items, Places(view), _any)
        self._agents = choices("agent", items, Actors(view, parties, "actor1"), _any)
        self._patients = choices("patient", items, Actors(view, parties, "actor2"), _is_mention)

    def figure(self, n: int, row: Figure) -> Figure:
        claim, place, date = self._claimants.get(n), self._places.get(n), self._dates.get(n)
        agent = self._agents.get(n)
        return replace(
            row,
            attributed_to=claim.value.referent if claim else None,
            attributed_mention=claim.value.span if claim else None,
            attributed_link=_link(claim),
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


def _any(_: Item) -> bool:
    return True


def _is_mention(item: Item) -> bool:
    return isinstance(item.row, EventMention)


def _other(patient: Choice[Party] | None, agent: Choice[Party] | None) -> Choice[Party] | None:
    """Nobody is made to do a thing to himself: who is the agent is not the patient too."""
    same = patient is not None and agent is not None and patient.key == agent.key
    return None if same else patient


def _link(choice: Choice[T] | None) -> Link | None:
    if choice is None:
        return None
    return Link(round(choice.probability, 3), "stated" if choice.is_stated else "carried")
