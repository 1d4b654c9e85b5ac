"""Which of the places of a name the text means."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pipeline.extract.places.gazetteer import Candidate

_KIND = {"country": 9.0, "continent": 8.0, "admin1": 6.4, "capital": 7.0, "region": 6.5, "sea": 6.5}
_CONTAINED = 20.0
_SAME = {"country": 2.5, "admin1": 3.0, "cell": 2.0}


def prior(place: Candidate) -> float:
    """How likely a place is meant when nothing else is known: on the scale of log10 of people."""
    people = math.log10(place.population + 10)
    return (
        max(_KIND.get(place.kind, 0.0), people) - 1.5 * place.rank - (place.kind == "admin2") * 1.5
    )


def _cells(place: Candidate) -> tuple[tuple[int, int], ...]:
    if place.latitude is None or place.longitude is None:
        return ()
    lat, lon = int(place.latitude // 1), int(place.longitude // 1)
    return tuple((lat + i, lon + j) for i in (-1, 0, 1) for j in (-1, 0, 1))


class Context:
    """What the other names of a text say of where it plays: shares of votes for areas."""

    def __init__(self, names: Mapping[str, Sequence[Candidate]], counts: Mapping[str, int]) -> None:
        self.votes: dict[tuple[str, object], dict[str, float]] = defaultdict(dict)
        self.totals: dict[tuple[str, object], float] = defaultdict(float)
        for name, places in names.items():
            self._vote(name, places, 1 + math.log(counts.get(name, 1)))

    def _vote(self, name: str, places: Sequence[Candidate], weight: float) -> None:
        top = max((prior(place) for place in places), default=0.0)
        shares = [math.exp(1.2 * (prior(place) - top)) for place in places]
        whole = sum(shares)
        for place, share in zip(places, shares, strict=True):
            for area in areas(place):
                mine = self.votes[area]
                mine[name] = mine.get(name, 0.0) + weight * share / whole
                self.totals[area] += weight * share / whole

    def support(self, name: str, place: Candidate) -> float:
        """How much the other names speak for a place."""
        total = 0.0
        for level, area in areas(place, own=True):
            others = self.totals.get((level, area), 0.0) - self.votes.get((level, area), {}).get(
                name, 0.0
            )
            total += _SAME[level] * (1 - math.exp(-0.7 * max(0.0, others)))
        return total


def areas(place: Candidate, own: bool = False) -> list[tuple[str, object]]:
    """The areas a place lies in; for its votes also the neighbouring cells."""
    found: list[tuple[str, object]] = []
    if place.country:
        found.append(("country", place.country))
    if place.admin1 and place.kind != "country":
        found.append(("admin1", place.admin1))
    if place.kind in ("city", "capital", "admin2"):
        cells = _cells(place)
        found += [("cell", cell) for cell in (cells[4:5] if own else cells)]
    return found


def choose(
    name: str, places: Sequence[Candidate], context: Context, containers: Sequence[Candidate]
) -> Candidate:
    """The likeliest place of a name in a context, inside a container the text names if it can be.

    Ties go to the first in the order of the gazetteer.
    """

    def worth(place: Candidate) -> float:
        inside = any(within(place, container) for container in containers)
        return prior(place) + context.support(name, place) + _CONTAINED * inside

    return max(places, key=worth)


def within(place: Candidate, container: Candidate) -> bool:
    """Whether a place lies in a country or division."""
    if place.place_id == container.place_id:
        return False
    if container.kind == "country":
        return place.country == container.country
    if container.kind == "admin1":
        return place.admin1 == container.admin1 and place.kind != "country"
    if container.kind == "admin2":
        return place.admin2 is not None and place.admin2 == container.admin2
    return False
