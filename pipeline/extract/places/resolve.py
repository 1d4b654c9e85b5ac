"""Which of the places of a name the text means.

A name has one sense in a text. What counts, on the scale of the logarithm of people: how well
known a place is, a container the text names ("Paris, Texas", "Iraq's Anbar"), the places it is
listed with, and how many other names of the text lie in the same country, division and
neighbourhood.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pipeline.extract.places.containers import Neighbours, neighbours, within
from pipeline.extract.places.evidence import PATTERNS
from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.names import Found
from pipeline.text.article import Article

_LEAST = {
    "country": 10.5,
    "continent": 9.0,
    "region": 8.0,
    "sea": 8.0,
    "river": 7.5,
    "lake": 7.5,
    "mountain": 7.5,
    "island": 7.5,
    "desert": 7.5,
    "capital": 7.0,
    "admin1": 6.4,
}
"""What a kind of place counts for at least, however few people it has."""
_OTHER_NAME = 1.5
_SECOND_LEVEL = 1.5
_NO_POINT = 2.0
_SEAT = 0.3
_SEAT_SHARE = 0.05
_CONTAINED = 12.0
_CONTAINS = 4.0
_LISTED = 2.5
_SHARED = {"country": 2.5, "admin1": 3.0, "cell": 2.0}
_SHARPNESS = 1.2
"""How much more a likelier place of a name votes for its areas than a less likely one."""

Area = tuple[str, object]


def prior(place: Candidate) -> float:
    """How likely a place is meant when nothing else is known."""
    known = max(_LEAST.get(place.kind, 0.0), math.log10(place.population + 10))
    pointless = place.latitude is None and place.parent is None
    return (
        known
        - _OTHER_NAME * place.rank
        - _SECOND_LEVEL * (place.kind == "admin2")
        - _NO_POINT * pointless
    )


def priors(places: Sequence[Candidate]) -> list[float]:
    """The priors of the places of one name; a division's chief town comes before the division."""
    divisions = {place.admin1: place for place in places if place.kind == "admin1"}
    found = []
    for place in places:
        division = divisions.get(place.admin1)
        worth = prior(place)
        if (
            division
            and place.kind in ("city", "capital")
            and place.population > max(20_000, _SEAT_SHARE * division.population)
        ):
            worth = max(worth, prior(division) + _SEAT)
        found.append(worth)
    return found


def areas(place: Candidate, near: bool) -> list[Area]:
    """The areas a place lies in: country, division, degree cell; with `near` the cells about it."""
    found: list[Area] = []
    if place.country:
        found.append(("country", place.country))
    if place.admin1 and place.kind != "country":
        found.append(("admin1", place.admin1))
    if place.kind in ("city", "capital", "admin2") and place.latitude is not None:
        lat, lon = math.floor(place.latitude), math.floor(place.longitude or 0.0)
        reach = (-1, 0, 1) if near else (0,)
        found += [("cell", (lat + i, lon + j)) for i in reach for j in reach]
    return found


class Context:
    """What the names of a text say of where it plays: their votes for areas."""

    def __init__(self, names: Mapping[str, Sequence[Candidate]], counts: Mapping[str, int]) -> None:
        self._votes: dict[Area, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        self._totals: dict[Area, float] = defaultdict(float)
        for name, places in names.items():
            self._vote(name, places, 1 + math.log(counts[name]))

    def _vote(self, name: str, places: Sequence[Candidate], weight: float) -> None:
        worths = priors(places)
        shares = [math.exp(_SHARPNESS * (worth - max(worths))) for worth in worths]
        best: dict[Area, float] = {}
        for place, share in zip(places, shares, strict=True):
            for area in areas(place, near=True):
                best[area] = max(best.get(area, 0.0), share / sum(shares))
        for area, share in best.items():
            self._votes[area][name] += weight * share
            self._totals[area] += weight * share

    def others(self, name: str, area: Area) -> float:
        """How much the other names vote for an area."""
        own = self._votes[area][name] if area in self._votes else 0.0
        return max(0.0, self._totals.get(area, 0.0) - own)

    def support(self, name: str, place: Candidate) -> float:
        """How much the other names speak for a place."""
        return sum(
            _SHARED[area[0]] * (1 - math.exp(-0.7 * self.others(name, area)))
            for area in areas(place, near=False)
        )


class Resolver:
    """Chooses a place for each name of an article."""

    def __init__(
        self,
        senses: Mapping[str, Sequence[Candidate]],
        counts: Mapping[str, int],
        beside: Neighbours,
    ) -> None:
        self._senses, self._counts, self._beside = senses, counts, beside
        self._context = Context(senses, counts)
        self._chosen: dict[str, Candidate] = {}

    def _beside_it(self, name: str, place: Candidate) -> float:
        """What the containers of a name and its fellows in lists say for a place."""
        outer = [p for found in self._beside.outer[name] for p in found.candidates]
        inner = [self._chosen.get(found.name) for found in self._beside.inner[name]]
        fellows = [self._chosen.get(found.name) for found in self._beside.siblings[name]]
        worth = _CONTAINED * any(within(place, container) for container in outer)
        worth += _CONTAINS * any(p is not None and within(p, place) for p in inner)
        alike = any(
            fellow is not None
            and fellow.kind == place.kind
            and (place.kind == "country" or fellow.country == place.country)
            for fellow in fellows
        )
        return worth + _LISTED * alike

    def _choose(self, name: str, places: Sequence[Candidate]) -> Candidate:
        """The likeliest place; ties go to the first in the order of the gazetteer."""
        worths = [
            known + self._context.support(name, place) + self._beside_it(name, place)
            for place, known in zip(places, priors(places), strict=True)
        ]
        return places[worths.index(max(worths))]

    def run(self, rounds: int = 3) -> dict[str, Candidate]:
        """The place of each name; each round builds on the choices of the one before."""
        for _ in range(rounds):
            self._chosen = {n: self._choose(n, places) for n, places in self._senses.items()}
            self._context = Context({n: [p] for n, p in self._chosen.items()}, self._counts)
        return {n: place for n, place in self._chosen.items() if self._is_likely(n, place)}

    def _is_likely(self, name: str, place: Candidate) -> bool:
        """Whether a place found by a like spelling lies where the text plays."""
        if place.rank < 2:
            return True
        beside = self._beside_it(name, place) > 0
        return beside or self._context.others(name, ("country", place.country)) >= 1


def _spelt_like(found: Found, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The places a name may be another spelling of; none for streets and facilities."""
    if found.source in PATTERNS:
        return ()
    places = gazetteer.spelt_like(found.base)
    return tuple(place for place in places if place.kind in found.kinds) or places


def resolve(
    article: Article, names: Sequence[Found], gazetteer: Gazetteer
) -> list[Candidate | None]:
    """The place of each name, None where none is known."""
    senses: dict[str, Sequence[Candidate]] = {}
    for found in names:
        if found.name in senses:
            continue
        places = found.candidates or _spelt_like(found, gazetteer)
        if places:
            senses[found.name] = places
    counts = Counter(found.name for found in names)
    chosen = Resolver(senses, counts, neighbours(article, names)).run()
    return [chosen.get(found.name) for found in names]
