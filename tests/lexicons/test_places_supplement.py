import math

import pytest

from pipeline import lexicons
from pipeline.extract.places import Gazetteer, find_places
from pipeline.extract.places.kinds import PRECISION
from pipeline.extract.places.normal import key
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

GROUPS = lexicons.load("places_supplement")
PLACES = [(group, place) for group in GROUPS for place in group["places"]]

INSIDE = {
    # Towns known to lie in or by a region, river or range of the supplement: name, country.
    "onrecord:levant": ("Damascus", "SY"),
    "onrecord:sahel": ("Niamey", "NE"),
    "onrecord:horn-of-africa": ("Hargeisa", "SO"),
    "onrecord:darfur": ("El Fasher", "SD"),
    "onrecord:kordofan": ("El Obeid", "SD"),
    "onrecord:donbas": ("Kramatorsk", "UA"),
    "onrecord:kashmir": ("Srinagar", "IN"),
    "onrecord:waziristan": ("Miran Shah", "PK"),
    "onrecord:golan-heights": ("Quneitra", "SY"),
    "onrecord:bekaa": ("Zahle", "LB"),
    "onrecord:eastern-ghouta": ("Douma", "SY"),
    "onrecord:iraqi-kurdistan": ("Erbil", "IQ"),
    "onrecord:abkhazia": ("Sokhumi", "GE"),
    "onrecord:south-ossetia": ("Tskhinvali", "GE"),
    "onrecord:nagorno-karabakh": ("Xankandi", "AZ"),
    "onrecord:transnistria": ("Tiraspol", "MD"),
    "onrecord:euphrates": ("Deir ez-Zor", "SY"),
    "onrecord:tigris": ("Samarra", "IQ"),
    "onrecord:lake-kivu": ("Goma", "CD"),
    "onrecord:kabylie": ("Tizi Ouzou", "DZ"),
    "onrecord:mindanao": ("Cagayan de Oro", "PH"),
    "onrecord:nuba-mountains": ("Kadugli", "SD"),
    "onrecord:sinjar-mountains": ("Sinjar", "IQ"),
    "onrecord:swat-valley": ("Mingora", "PK"),
    "onrecord:suez-canal": ("Ismailia", "EG"),
    "onrecord:niger-delta": ("Port Harcourt", "NG"),
}


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    (lat1, lon1), (lat2, lon2) = (tuple(map(math.radians, p)) for p in (a, b))
    chord = math.sin((lat2 - lat1) / 2) ** 2 + (
        math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * 6371 * math.asin(math.sqrt(chord))


def found(text: str) -> set[str]:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    return {m.place.place_id for m in find_places(article, Gazetteer.open())}


@pytest.mark.parametrize("group", GROUPS, ids=lambda g: g["id"])
def test_a_group_is_found_in_its_example_and_not_in_its_counter_example(group):
    ids = {place["id"] for place in group["places"]}
    assert found(group["example"]) & ids
    assert not found(group["counter_example"]) & ids


def test_every_place_is_complete_and_known_by_all_its_names():
    gazetteer = Gazetteer.open()
    for group, place in PLACES:
        assert place["kind"] in PRECISION
        assert ("latitude" in place) == ("longitude" in place)
        for name in (place["name"], *place.get("aliases", ())):
            assert place["id"] in {p.place_id for p in gazetteer.lookup(name)}, name
        parent = place.get("parent", group.get("parent"))
        assert parent is None or gazetteer.by_id(parent) is not None
        country = place.get("country", group.get("country"))
        assert country is None or gazetteer.unit(country) is not None


def test_no_two_places_of_a_country_share_an_id_or_a_name():
    ids = [place["id"] for _, place in PLACES]
    assert len(ids) == len(set(ids))
    names = [
        (place.get("country", group.get("country")), key(place["name"])) for group, place in PLACES
    ]
    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("place_id", "town"), INSIDE.items(), ids=lambda x: x if isinstance(x, str) else x[0]
)
def test_a_point_lies_near_a_town_known_to_be_there(place_id, town):
    gazetteer = Gazetteer.open()
    region = gazetteer.by_id(place_id)
    near = min(
        km((region.latitude, region.longitude), (p.latitude, p.longitude))
        for p in gazetteer.lookup(town[0])
        if p.country == town[1] and p.latitude is not None
    )
    assert near < (1000 if region.country is None else 300)


def test_the_point_of_every_place_in_one_country_lies_in_or_by_it():
    gazetteer = Gazetteer.open()
    for group, place in PLACES:
        country = place.get("country", group.get("country"))
        if country is None or "latitude" not in place:
            continue
        rows = gazetteer._connection.execute(
            "SELECT latitude, longitude FROM place WHERE country = ? AND latitude IS NOT NULL"
            " AND kind IN ('city', 'capital')",
            (country,),
        )
        nearest = min(km((place["latitude"], place["longitude"]), row) for row in rows)
        assert nearest < 250, place["id"]


def test_a_region_of_parts_stands_amid_them_and_gives_no_point_of_its_own():
    gazetteer = Gazetteer.open()
    made = [place for _, place in PLACES if "parts" in place]
    assert made
    for place in made:
        assert "latitude" not in place
        units = [gazetteer.unit(part) for part in place["parts"]]
        assert all(units), place["id"]
    donbas = gazetteer.by_id("onrecord:donbas")
    halves = [gazetteer.unit("UA.05"), gazetteer.unit("UA.14")]
    assert sorted(p.longitude for p in (donbas, *halves))[1] == donbas.longitude
