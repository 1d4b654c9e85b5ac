"""Place names: found, and put where."""

import pytest

from benchmarks.toponyms import kilometres, read, score

TEXT = "The convoy left Aleppo for Idlib, then Homs and Paris."


def test_distance_is_measured_on_the_sphere():
    assert kilometres((0, 0), (0, 180)) == pytest.approx(20015, abs=1)
    assert kilometres((36.2, 37.15), (35.93, 36.63)) == pytest.approx(55.6, abs=0.5)


def test_found_and_resolved(jsonl, tables, mark, row):
    path = jsonl(
        {
            "doc": "a",
            "published": None,
            "text": TEXT,
            "toponyms": [
                mark(TEXT, "Aleppo", lat=36.2, lon=37.15, geonameid=1),
                mark(TEXT, "Idlib", lat=35.9, lon=36.6, geonameid=2),
                mark(TEXT, "Homs", lat=34.7, lon=36.7, geonameid=None),
                mark(TEXT, "Paris", lat=None, lon=None, geonameid=None),
            ],
        }
    )
    places = [
        {"place_id": "p1", "latitude": 0.0, "longitude": 0.0, "geonames_id": 1},
        {"place_id": "p2", "latitude": None, "longitude": None, "geonames_id": None},
        {"place_id": "p3", "latitude": 48.8, "longitude": 2.3, "geonames_id": 3},
    ]
    words = {"Aleppo": "p1", "Idlib,": "p2", "Homs": "p3", "convoy": "p3"}
    mentions = [row(TEXT, word, place_id=place) for word, place in words.items()]
    found = {"a": tables(place_mentions=mentions, places=places)}
    outcome = score(read(path), found)
    assert outcome.rates["found"]["matched"] == 3
    assert outcome.rates["found, same span"]["matched"] == 2
    assert outcome.shares["within 161 km, of the found"] == {"right": 1, "of": 3, "share": 0.3333}
    assert outcome.shares["same GeoNames id, where both have one"]["share"] == 1.0
    assert outcome.shares["without coordinates, of the found"]["right"] == 1
    assert [fault.problem for fault in outcome.faults] == [
        "without coordinates",
        "wrong place",
        "missed",
        "false",
    ]
