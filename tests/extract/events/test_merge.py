import datetime as dt
import random
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.events.merge import assign_events, gather_events

PLACES = [
    {"place_id": "p1", "latitude": 35.0, "longitude": 40.0, "place_precision": 1},
    {"place_id": "p2", "latitude": 35.03, "longitude": 40.03, "place_precision": 1},
    {"place_id": "p3", "latitude": 30.0, "longitude": 44.0, "place_precision": 1},
    {"place_id": "wide", "latitude": 35.0, "longitude": 40.0, "place_precision": 6},
    {"place_id": "nowhere", "latitude": None, "longitude": None, "place_precision": 2},
]
DOCUMENTS = [
    {"doc_id": name, "published_on": day, "duplicate_of": None}
    for name, day in (("a", "2016-01-18"), ("b", "2016-01-19"), ("c", None))
]


def mention(doc_id: str, incident: str, start: int = 10, **more: Any) -> dict[str, Any]:
    return {
        "doc_id": doc_id,
        "incident_id": f"{doc_id}-{incident}",
        "char_start": start,
        "char_end": start + 6,
        "excerpt": "attack",
        "sentence": f"An attack at {start}.",
        "sub_event_type": "Attack",
        "status": "asserted",
        "actor1_id": None,
        "actor2_id": None,
        "attributed_to_id": None,
        "place_id": "p1",
        "date_start": dt.date(2016, 1, 17),
        "date_end": dt.date(2016, 1, 17),
        "date_precision": "day",
        **more,
    }


def figure(event_id: str | None, value: float | None, **more: Any) -> dict[str, Any]:
    return {
        "doc_id": "a",
        "event_id": event_id,
        "measure": "killed",
        "value": value,
        "value_low": value,
        "value_high": value,
        "subject": None,
        "sentence_start": 0,
        "char_start": 0,
        "attributed_to_id": None,
        "part_of": None,
        "is_cumulative": False,
        **more,
    }


def merged(*mentions: dict[str, Any]) -> int:
    return len(set(assign_events(mentions, DOCUMENTS, PLACES).values()))


def test_one_happening_told_by_two_documents():
    assert merged(mention("a", "x"), mention("b", "y")) == 1


def test_a_near_place_is_the_same_place():
    assert merged(mention("a", "x"), mention("b", "y", place_id="p2")) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"place_id": "p3"},
        {"place_id": None},
        {"place_id": "wide"},
        {
            "date_start": dt.date(2016, 1, 16),
            "date_end": dt.date(2016, 1, 16),
        },
        {
            "date_start": dt.date(2015, 11, 1),
            "date_end": dt.date(2015, 11, 30),
        },
        {"sub_event_type": "Siege"},
        {"status": "planned"},
        {"actor1_id": "taliban"},
    ],
)
def test_what_keeps_two_happenings_apart(other: dict[str, Any]):
    assert merged(mention("a", "x", actor1_id="islamic_state"), mention("b", "y", **other)) == 2


def test_an_actor_not_said_fits_any():
    assert merged(mention("a", "x", actor1_id="islamic_state"), mention("b", "y")) == 1


def test_two_sides_of_a_fight_may_be_told_crosswise():
    one = mention(
        "a", "x", sub_event_type="Armed clash", actor1_id="taliban", actor2_id="islamic_state"
    )
    other = mention(
        "b", "y", sub_event_type="Armed clash", actor1_id="islamic_state", actor2_id="taliban"
    )
    assert merged(one, other) == 1


def test_a_report_of_these_days_needs_no_day():
    assert merged(mention("a", "x"), mention("b", "y", date_start=None, date_end=None)) == 1


def test_a_later_report_without_a_day_stands_alone():
    documents = [*DOCUMENTS, {"doc_id": "late", "published_on": "2016-03-01", "duplicate_of": None}]
    late = mention("late", "y", date_start=None, date_end=None)
    assert len(set(assign_events([mention("a", "x"), late], documents, PLACES).values())) == 2


def test_a_report_plays_at_the_place_it_names_most():
    bare = mention("b", "y", place_id=None)
    named = [{"doc_id": "b", "char_start": 0, "place_id": "p1"}]
    events = assign_events([mention("a", "x"), bare], DOCUMENTS, PLACES, named)
    assert len(set(events.values())) == 1


def test_what_a_document_tells_apart_stays_apart():
    assert merged(mention("a", "x"), mention("a", "y", 50)) == 2


def test_places_without_coordinates_merge_by_their_id():
    one, other = mention("a", "x", place_id="nowhere"), mention("b", "y", place_id="nowhere")
    assert merged(one, other) == 1


def test_the_id_is_that_of_the_first_mention():
    both = assign_events([mention("b", "y"), mention("a", "x")], DOCUMENTS, PLACES)
    alone = assign_events([mention("a", "x")], DOCUMENTS, PLACES)
    assert set(both.values()) == set(alone.values())


def test_a_duplicate_tells_the_events_of_its_original_and_counts_for_nothing():
    documents = [*DOCUMENTS, {"doc_id": "d", "published_on": "2016-01-01", "duplicate_of": "a"}]
    told = mention("a", "x", place_id=None)
    again = mention("d", "z", 12, place_id=None, sentence="An attack at 10.")
    events = assign_events([again, told], documents, PLACES)
    assert events["d-z"] == events["a-x"]
    rows = [{**m, "event_id": events[m["incident_id"]]} for m in (again, told)]
    numbers = [figure(events["a-x"], 3), figure(events["a-x"], 9, doc_id="d")]
    (row,) = gather_events(rows, numbers, documents, PLACES, {events["a-x"]: (3, 3, 3)})
    assert (row["n_mentions"], row["n_documents"], row["killed_high"]) == (1, 1, 3)


def test_an_event_only_a_duplicate_tells_is_kept():
    documents = [*DOCUMENTS, {"doc_id": "d", "published_on": "2016-01-01", "duplicate_of": "a"}]
    told = {**mention("d", "z"), "event_id": "e1"}
    (row,) = gather_events([told], [], documents, PLACES, {})
    assert row["n_mentions"] == 1


def test_the_row_of_an_event():
    rows = [
        mention("b", "y", event_id="e1", status="claimed", attributed_to_id="monitor"),
        mention(
            "a", "x", event_id="e1", place_id="wide", actor1_id="islamic_state", status="possible"
        ),
    ]
    (row,) = gather_events(
        rows, [figure("e1", 4, attributed_to_id="taliban")], DOCUMENTS, PLACES, {}
    )
    assert row["event_type"] == "Violence against civilians"
    assert (row["plover_type"], row["actor1_id"]) == ("ASSAULT", "islamic_state")
    assert (row["place_id"], row["place_precision"], row["latitude"]) == ("p1", 1, 35.0)
    assert (row["date_start"], row["date_precision"]) == (dt.date(2016, 1, 17), "day")
    assert (row["status"], row["n_documents"], row["n_claimants"]) == ("claimed", 2, 2)


@st.composite
def corpora(draw: st.DrawFn) -> list[dict[str, Any]]:
    numbered = count(1)
    return [
        mention(
            draw(st.sampled_from(["a", "b", "c"])),
            str(next(numbered)),
            n * 10,
            place_id=draw(st.sampled_from(["p1", "p2", "p3", "wide", None])),
            actor1_id=draw(st.sampled_from([None, "taliban", "islamic_state"])),
            date_start=(day := draw(st.sampled_from([dt.date(2016, 1, 16), dt.date(2016, 1, 17)]))),
            date_end=day,
        )
        for n in range(draw(st.integers(1, 10)))
    ]


@given(corpora(), st.integers(0, 1000))
def test_the_order_of_the_input_does_not_matter(mentions: list[dict[str, Any]], seed: int):
    shuffled = random.Random(seed).sample(mentions, len(mentions))
    documents = random.Random(seed).sample(DOCUMENTS, len(DOCUMENTS))
    events = assign_events(mentions, DOCUMENTS, PLACES)
    assert assign_events(shuffled, documents, PLACES) == events
    assert set(events) == {m["incident_id"] for m in mentions}
