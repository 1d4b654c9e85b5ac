"""The kinds of places, and how exactly a place of each kind can be known."""

from __future__ import annotations

from typing import Final

PRECISION: Final[dict[str, int]] = {
    "city": 1,
    "capital": 1,
    "camp": 1,
    "place": 1,
    "facility": 1,
    "district": 1,
    "street": 2,
    "crossing": 1,
    "admin2": 3,
    "admin1": 4,
    "region": 5,
    "river": 5,
    "lake": 5,
    "mountain": 5,
    "island": 5,
    "desert": 5,
    "country": 6,
    "continent": 7,
    "sea": 7,
}
"""UCDP's `where_prec` of an event said to be at a place of each kind.

1 the place itself; 2 near it (a part of a town, or a facility, that is at its town's point);
3 a district (second-level division); 4 a province (first-level division); 5 a region, river or
range that no point represents well; 6 a country; 7 a sea, a continent, the world. A place
without coordinates has none.
"""
NEAR = 2

COUNTRIES: Final = frozenset({"country"})
DIVISIONS: Final = frozenset({"admin1", "admin2"})
TOWNS: Final = frozenset({"city", "capital"})
BROAD: Final = frozenset({"continent", "sea", "region", "country"})
