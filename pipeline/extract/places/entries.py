"""Places as the gazetteer keeps them."""

from __future__ import annotations

from dataclasses import dataclass

TRANSLITERATED = frozenset(
    code
    for codes in (
        "AE AF AM AZ BA BG BH BY DJ DZ EG EH ER ET GE IL IQ IR JO KG KW KZ LB LY MA MD ME MK",
        "ML MR NE OM PK PS QA RS RU SA SD SO SS SY TD TJ TM TN UA UZ XK YE",
    )
    for code in codes.split()
)
"""Countries whose names come to English from Arabic, Cyrillic and like letters, spelt many ways."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Entry:
    """A place as the gazetteer keeps it.

    `country` is an ISO 3166 alpha-2 code, `admin1` and `admin2` GeoNames codes ("SY.07"),
    `parent` the id of the place whose point an entry without one is at. `names` are names it
    is known by in English texts, `others` spellings and names that count less. An entry without a
    point is in the middle of its `parts`, codes of countries and divisions.
    """

    place_id: str
    name: str
    kind: str
    country: str | None = None
    admin1: str | None = None
    admin2: str | None = None
    point: Point | None = None
    geonames_id: int | None = None
    population: int = 0
    precision: int | None = None
    parent: str | None = None
    names: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
