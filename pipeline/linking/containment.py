"""Which places of a text are in which others: one that says "in Gaza" says later which street."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.extract.model import Place
from pipeline.linking.holders import Named

_NEAR = 1
"""How many sentences off a place of no list can be from the one that it is taken to be in."""


class Containment:
    """The places that hold each place of a text: by the gazetteer, by its words, or beside it."""

    def __init__(self, named: Sequence[Named]) -> None:
        self._places = {p.place.place.place_id: p.place.place for one in named for p in one.parts}
        found: dict[str, set[str]] = {place_id: set() for place_id in self._places}
        for inner in self._places.values():
            holds = (o.place_id for o in self._places.values() if lies_in(inner, o))
            found[inner.place_id].update(holds)
        for one in named:
            held = one.spot.place.place.place_id
            found[held] |= {p.place.place.place_id for p in one.parts} - {held}
        for place_id, beside in _beside(named):
            found[place_id] |= beside
        self._around = {
            place_id: frozenset(around.union(*(found[a] for a in around)) - {place_id})
            for place_id, around in found.items()
        }

    def inside(self, place_id: str) -> frozenset[str]:
        """The ids of the places that are in a place."""
        return frozenset(inner for inner, around in self._around.items() if place_id in around)


def lies_in(inner: Place, outer: Place) -> bool:
    """Whether a place is known to be in another one."""
    if not outer.place_id or inner.place_id == outer.place_id or inner.kind == "country":
        return False
    if inner.parent_id == outer.place_id:
        return True
    if outer.kind == "country":
        return inner.country == outer.country
    if outer.kind not in ("admin1", "admin2") or inner.kind == outer.kind:
        return False
    code = getattr(outer, outer.kind)
    return code is not None and getattr(inner, outer.kind) == code


def _beside(named: Sequence[Named]) -> Iterator[tuple[str, set[str]]]:
    """The places of no list, with the known ones named near them: they are taken to hold them."""
    for one in named:
        place = one.spot.place.place
        if place.country is None and place.place_id:
            yield (
                place.place_id,
                {
                    other.spot.place.place.place_id
                    for other in named
                    if other.spot.place.place.country is not None
                    and abs(other.sentence - one.sentence) <= _NEAR
                },
            )
