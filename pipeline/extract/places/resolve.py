"""Which of the places of a name the text means.

A name has one sense in a text. What counts, on the scale of the logarithm of people: how well
known a place is, a container the text names ("Paris, Texas", "Iraq's Anbar"), the places it is
listed with, and how many other names of the text are in the same country, division and
neighbourhood.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from pipeline.extract.model import Place
from pipeline.extract.places.containers import Neighbours, neighbours, within
from pipeline.extract.places.entries import TRANSLITERATED
from pipeline.extract.places.evidence import PATTERNS
from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.kinds import COUNTRIES, DIVISIONS, NEAR, TOWNS
from pipeline.extract.places.names import Found
from pipeline.extract.places.normal import slug
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
_OVERSHADOWED = 2.5
"""What a spelling counts less where another place of the country has the name as its own."""
_SECOND_LEVEL = 1.5
_NO_POINT = 2.0
_SEAT = 0.3
_SEAT_SHARE = 0.05
_CONTAINED = 12.0
_CONTAINS = 4.0
_LISTED = 2.5
_SHARED = {"country": 2.5, "admin1": 3.0, "cell": 2.0}
_KNOWN = 50_000
_SMALL = 20_000
"""People of a town that is assumed, and of one that is if the name is its own."""
_GREAT = 50_000
"""People of a town that is known wherever a text plays."""
_SOME, _PLAIN = 0.5, 1.5
"""Names in a country, fewer than the first if a text is not there, the second if it plainly is."""
_STRANGE = 5.0
_SHARPNESS = 1.2
"""How much more a likelier place of a name votes for its areas than a less likely one."""

_KINDS = {"road": "street", "facility": "facility", "site": "facility"}
"""Of places no gazetteer has, by what found them."""

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
    owners = {place.country for place in places if place.rank == 0} & TRANSLITERATED
    found = []
    for place in places:
        division = divisions.get(place.admin1)
        worth = prior(place) - _OVERSHADOWED * (place.rank > 0 and place.country in owners)
        if (
            division
            and place.kind in ("city", "capital")
            and place.population > max(20_000, _SEAT_SHARE * division.population)
        ):
            worth = max(worth, prior(division) + _SEAT)
        found.append(worth)
    return found


def areas(place: Candidate, near: bool) -> list[Area]:
    """The areas a place is in: country, division, degree cell; with `near` the cells about it."""
    found: list[Area] = []
    if place.country:
        found.append(("country", place.country))
    if place.admin1:
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

    @property
    def empty(self) -> bool:
        """Whether no more than one name votes."""
        return len({name for votes in self._votes.values() for name in votes}) < 2

    def others(self, name: str, area: Area) -> float:
        """How much the other names vote for an area."""
        own = self._votes[area][name] if area in self._votes else 0.0
        return max(0.0, self._totals.get(area, 0.0) - own)

    def grounds(self, name: str) -> dict[str, float]:
        """By country how much the other names that are in it say that the text is there."""
        found: dict[str, float] = defaultdict(float)
        for kind, code in self._totals:
            if kind == "admin1":
                found[str(code).partition(".")[0]] += self.others(name, (kind, code))
        return found

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
            known
            + self._context.support(name, place)
            + self._beside_it(name, place)
            - _STRANGE * self._is_strange(name, place)
            for place, known in zip(places, priors(places), strict=True)
        ]
        return places[worths.index(max(worths))]

    def run(self, rounds: int = 3) -> None:
        """Choose; each round builds on the choices of the one before."""
        for _ in range(rounds):
            self._chosen = {n: self._choose(n, places) for n, places in self._senses.items()}
            self._context = Context({n: [p] for n, p in self._chosen.items()}, self._counts)

    def place(self, found: Found) -> Candidate | None:
        """The place of a name, None where none is known or likely."""
        if found.is_part_of_facility:
            return None
        place = self._chosen.get(found.name)
        return place if place and self._is_likely(found.name, place) else None

    def holder(self, found: Found) -> Candidate | None:
        """The town or division that a name without a place of its own is in."""
        outer = (self.place(other) for other in self._beside.outer[found.name])
        named = next((place for place in outer if place and place.kind in TOWNS | DIVISIONS), None)
        town = self._chosen.get(found.name) if found.is_part_of_facility else None
        if named or not town:
            return named
        here = (
            self._context.empty or self._context.others(found.name, ("country", town.country)) >= 1
        )
        return town if here and self._is_likely(found.name, town) else None

    def _is_strange(self, name: str, place: Candidate) -> bool:
        """Whether a place found by a like spelling is where nothing else of the text does."""
        return place.rank == 2 and self._context.others(name, ("country", place.country)) < 1

    def _is_astray(self, name: str, place: Candidate) -> bool:
        """Whether a town of no great name is in a country that no other place of the text does.

        A village in a report on one war is not its bigger namesake on another continent.
        """
        named = place.rank == 0 and self._context.others(name, ("country", place.country)) >= 1
        known = place.population >= (_SMALL if named else _GREAT)
        if place.kind not in ("city", "admin2") or known:
            return False
        grounds = self._context.grounds(name)
        here = grounds.pop(place.country or "", 0.0)
        there = max(grounds.values(), default=0.0)
        return here < _SOME and there >= _PLAIN and self._beside_it(name, place) <= 0

    def _lies_elsewhere(self, name: str, place: Candidate) -> bool:
        """Whether a town that only has the name too is not where the text says the place is."""
        if place.kind not in TOWNS or place.rank == 0:
            return False
        named = (p for found in self._beside.outer[name] for p in found.candidates)
        countries = {p.country for p in named if p.rank == 0 and p.kind in DIVISIONS | COUNTRIES}
        return bool(countries) and place.country not in countries

    def _is_likely(self, name: str, place: Candidate) -> bool:
        """Whether nothing speaks against a place little known, or found by a like spelling.

        Such a place must be where the text plays, if that is known.
        """
        if self._lies_elsewhere(name, place) or self._is_astray(name, place):
            return False
        known = place.kind not in TOWNS or place.population >= _KNOWN or self._context.empty
        if place.rank < 2 and (known or (place.rank == 0 and place.population >= _SMALL)):
            return True
        beside = self._beside_it(name, place) > 0
        return beside or self._context.others(name, ("country", place.country)) >= 1


def _unknown(found: Found, holder: Candidate | None, gazetteer: Gazetteer) -> Place:
    """A place under its own words; with the point of the place that holds it, if that is known."""
    kind = _KINDS.get(found.source, "place")
    if not holder:
        return Place(f"name:{slug(found.text)}", found.text, kind)
    near = gazetteer.place(holder)
    return Place(
        f"name:{slug(found.text)}/{holder.place_id}",
        found.text,
        kind,
        country=near.country,
        admin1=near.admin1,
        latitude=near.latitude,
        longitude=near.longitude,
        place_precision=max(NEAR, near.place_precision) if near.place_precision else None,
        admin2=near.admin2,
        parent_id=holder.place_id,
    )


def _spelt_like(found: Found, gazetteer: Gazetteer) -> tuple[Candidate, ...]:
    """The places a name may be another spelling of; none for streets and facilities."""
    if found.source in PATTERNS:
        return ()
    places = gazetteer.spelt_like(found.base)
    return tuple(place for place in places if place.kind in found.kinds) or places


def resolve(article: Article, names: Sequence[Found], gazetteer: Gazetteer) -> list[Place]:
    """The place of each name; one not known stays under its own words, near what holds it."""
    senses: dict[str, Sequence[Candidate]] = {}
    for found in names:
        if found.name in senses:
            continue
        places = found.candidates
        if all(place.kind in TOWNS and place.population < _SMALL for place in places):
            places = (*places, *_spelt_like(found, gazetteer))
        if places:
            senses[found.name] = places
    counts = Counter(found.name for found in names)
    resolver = Resolver(senses, counts, neighbours(article, names))
    resolver.run()
    places_found = []
    for found in names:
        place = resolver.place(found)
        if place:
            places_found.append(gazetteer.place(place))
        else:
            places_found.append(_unknown(found, resolver.holder(found), gazetteer))
    return places_found
