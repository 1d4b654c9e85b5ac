"""Which of the places of a name the text means.

A name has one sense in a text. What counts, on the scale of the logarithm of people: how well
known a place is, a container the text names ("Paris, Texas", "Iraq's Anbar"), and how many other
names of the text lie in the same country, division and neighbourhood.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

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
_SEAT = 0.3
_SEAT_SHARE = 0.05
_CONTAINED = 20.0
_SHARED = {"country": 2.5, "admin1": 3.0, "cell": 2.0}

_INNER_FIRST = (", ", " in ", " (", ", in ", " district, ", " province, ", " district of ")
"""What stands between a place and the one it lies in."""
_OWNED = re.compile(r"['’]s(?: \w+)? ")
"""What stands between a place and one in it: "Iraq's western Anbar"."""

Area = tuple[str, object]


def prior(place: Candidate) -> float:
    """How likely a place is meant when nothing else is known."""
    known = max(_LEAST.get(place.kind, 0.0), math.log10(place.population + 10))
    return known - _OTHER_NAME * place.rank - _SECOND_LEVEL * (place.kind == "admin2")


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
        shares = [math.exp(1.2 * (worth - max(worths))) for worth in worths]
        for place, share in zip(places, shares, strict=True):
            for area in areas(place, near=True):
                self._votes[area][name] += weight * share / sum(shares)
                self._totals[area] += weight * share / sum(shares)

    def support(self, name: str, place: Candidate) -> float:
        """How much the other names speak for a place."""
        total = 0.0
        for area in areas(place, near=False):
            own = self._votes[area][name] if area in self._votes else 0.0
            others = max(0.0, self._totals.get(area, 0.0) - own)
            total += _SHARED[area[0]] * (1 - math.exp(-0.7 * others))
        return total


def within(place: Candidate, container: Candidate) -> bool:
    """Whether a place lies in a country or division."""
    if place.place_id == container.place_id or place.kind == "country":
        return False
    if container.kind == "country":
        return place.country == container.country
    if container.kind == "admin1":
        return place.admin1 == container.admin1
    return place.admin2 is not None and place.admin2 == container.admin2


def _containers(article: Article, names: Sequence[Found]) -> dict[str, list[Candidate]]:
    """For each name the countries and divisions the text says it lies in."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for one, other in pairwise(names):
        if one.sentence != other.sentence:
            continue
        between = article.sentences[one.sentence].doc.text[one.end : other.start]
        if between in _INNER_FIRST:
            inner, outer = one, other
        elif _OWNED.fullmatch(between):
            inner, outer = other, one
        else:
            continue
        units = ("country", "admin1", "admin2")
        found[inner.name] += [place for place in outer.candidates if place.kind in units]
    return found


def _choose(
    name: str, places: Sequence[Candidate], context: Context, containers: Iterable[Candidate]
) -> Candidate:
    """The likeliest place of a name; ties go to the first in the order of the gazetteer."""
    containers = tuple(containers)

    def worth(numbered: tuple[Candidate, float]) -> float:
        place, known = numbered
        inside = any(within(place, container) for container in containers)
        return known + context.support(name, place) + _CONTAINED * inside

    return max(zip(places, priors(places), strict=True), key=worth)[0]


def resolve(
    article: Article, names: Sequence[Found], gazetteer: Gazetteer
) -> list[Candidate | None]:
    """The place of each name, None where none is known."""
    counts = Counter(found.name for found in names)
    senses: dict[str, Sequence[Candidate]] = {}
    for found in names:
        if found.name not in senses and found.source != "road":
            places = found.candidates or gazetteer.spelt_like(found.base)
            if places:
                senses[found.name] = places
    containers = _containers(article, names)
    context = Context(senses, counts)
    chosen: dict[str, Candidate] = {}
    for _ in range(2):
        chosen = {
            name: _choose(name, places, context, containers.get(name, ()))
            for name, places in senses.items()
        }
        context = Context({name: [place] for name, place in chosen.items()}, counts)
    return [chosen.get(found.name) if found.source != "road" else None for found in names]
