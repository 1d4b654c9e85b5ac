import datetime as dt
import random
from collections.abc import Iterable
from itertools import count, pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.merge.clusters import EventOf, link_events
from pipeline.merge.document_happenings import OF_FIGURES, OF_MENTIONS, OF_PLACES, Corpus
from pipeline.merge.event_rows import OF_DOCUMENTS, OF_EVENTS, OF_NUMBERS, gather_events


def place(place_id: str, lat: float | None, lon: float | None, exact: int | None, **more: Any):
    return {
        "place_id": place_id,
        "name": place_id,
        "kind": "city",
        "geonames_id": 1,
        "latitude": lat,
        "longitude": lon,
        "place_precision": exact,
        **more,
    }


PLACES = [
    place("p1", 35.0, 40.0, 1),
    place("p2", 35.03, 40.03, 1),
    place("p3", 30.0, 44.0, 1),
    place("wide", 35.0, 40.0, 6),
    place("district", 35.1, 40.1, 3),
    place("nowhere", None, None, 2),
    place("name:mill-road", None, None, None, kind="street", geonames_id=None),
    place("name:al-baida", None, None, None, kind="place", geonames_id=None),
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
        "sentence_start": start,
        "weapon": None,
        "target": None,
        "sub_event_type": "Attack",
        "status": "asserted",
        "actor1_id": None,
        "actor2_id": None,
        "attributed_to_id": None,
        "place_id": "p1",
        "date_start": dt.date(2016, 1, 17),
        "date_end": dt.date(2016, 1, 17),
        "date_precision": "day",
        "rule": "attack",
        **more,
    }


def figure(event_id: str | None, value: float | None, **more: Any) -> dict[str, Any]:
    return {
        "doc_id": "a",
        "event_id": event_id,
        "incident_id": None,
        "subject_id": None,
        "measure": "killed",
        "value": value,
        "value_low": value,
        "value_high": value,
        "subject": None,
        "sentence_start": 0,
        "char_start": 0,
        "char_end": 2,
        "attributed_to_id": None,
        "part_of": None,
        "is_cumulative": False,
        **more,
    }


def killed(doc_id: str, value: float, measure: str = "killed") -> dict[str, Any]:
    """A toll of the first incident of a document."""
    names = {"a": "a-x", "b": "b-y"}
    return figure(None, value, doc_id=doc_id, incident_id=names[doc_id], measure=measure)


def person(actor_id: str) -> dict[str, Any]:
    return {"actor_id": actor_id, "kind": "person"}


def only(rows: Iterable[dict[str, Any]], columns: tuple[str, ...]) -> list[dict[str, Any]]:
    """Rows with the columns alone that are asked for."""
    return [{name: row[name] for name in columns} for row in rows]


def links_of(*mentions: dict[str, Any], **more: Any) -> dict[str, EventOf]:
    documents = more.pop("documents", DOCUMENTS)
    more["place_mentions"] = only(more.get("place_mentions", ()), OF_PLACES)
    more["figures"] = only(more.get("figures", ()), OF_FIGURES)
    return link_events(Corpus(only(mentions, OF_MENTIONS), documents, PLACES, **more))


def events_of(*mentions: dict[str, Any], **more: Any) -> dict[str, str]:
    return {name: of.event_id for name, of in links_of(*mentions, **more).items()}


def gathered(
    mentions: Iterable[dict[str, Any]],
    figures: Iterable[dict[str, Any]] = (),
    documents: Iterable[dict[str, Any]] = DOCUMENTS,
    tolls: dict[str, dict[str, Any]] | None = None,
) -> list[dict[str, Any]]:
    """The rows of events, from the columns alone that are asked for."""
    rows, numbers = only(mentions, OF_EVENTS), only(figures, OF_NUMBERS)
    counts = [{"event_id": event, **counted} for event, counted in (tolls or {}).items()]
    return list(gather_events(rows, numbers, only(documents, OF_DOCUMENTS), PLACES, counts))


def merged(*mentions: dict[str, Any], **more: Any) -> int:
    """How many events some mentions come to."""
    return len(set(events_of(*mentions, **more).values()))


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


UNDATED: dict[str, Any] = {"date_start": None, "date_end": None, "date_precision": None}


def test_a_district_holds_its_towns():
    assert merged(mention("a", "x"), mention("b", "y", place_id="district")) == 1


def test_a_toll_alone_is_not_the_kind_of_a_happening():
    toll = mention("b", "y", 5, rule="kill_verb")
    shelling = mention("b", "y", 20, sub_event_type="Shelling/artillery/missile attack")
    assert merged(mention("a", "x"), toll, shelling) == 2
    assert merged(mention("a", "x"), toll) == 1


def test_a_report_without_a_day_tells_of_the_last_two():
    assert merged(mention("a", "x"), mention("b", "y", **UNDATED)) == 2
    late = mention("a", "x", date_start=dt.date(2016, 1, 18), date_end=dt.date(2016, 1, 18))
    assert merged(late, mention("b", "y", **UNDATED)) == 1


def test_reports_without_a_day_tell_of_one_happening_only_on_one_day():
    """A bulletin each day that tells of an attack in the same town tells of three."""
    days = ["2016-01-18", "2016-01-19", "2016-01-20"]
    documents = [{"doc_id": d, "published_on": d, "duplicate_of": None} for d in days]
    told = [mention(d, "x", **UNDATED) for d in days]
    assert merged(*told, documents=documents) == 3
    again = {"doc_id": "z", "published_on": days[0], "duplicate_of": None}
    assert merged(*told, mention("z", "y", **UNDATED), documents=[*documents, again]) == 3


@pytest.mark.parametrize(("other", "events"), [(6, 1), (7, 2)])
def test_a_high_toll_tells_which_of_the_last_days_it_was(other: int, events: int):
    told = (mention("a", "x"), mention("b", "y", **UNDATED))
    assert merged(*told, figures=[killed("a", 6), killed("b", other)]) == events


def test_a_small_toll_does_not():
    told = (mention("a", "x"), mention("b", "y", **UNDATED))
    assert merged(*told, figures=[killed("a", 2), killed("b", 2)]) == 2


def test_a_toll_that_differs_speaks_against_what_is_only_likely():
    day = dt.date(2016, 1, 18)
    told = (mention("a", "x", date_start=day, date_end=day), mention("b", "y", **UNDATED))
    assert merged(*told, figures=[killed("a", 2), killed("b", 2)]) == 1
    assert merged(*told, figures=[killed("a", 2), killed("b", 3)]) == 2


def test_rival_tolls_of_one_place_and_day_are_of_one_happening():
    told = (mention("a", "x"), mention("b", "y"))
    assert merged(*told, figures=[killed("a", 8), killed("b", 30)]) == 1


def test_the_person_it_was_done_to_tells_where_nothing_else_does():
    one = mention("a", "x", actor2_id="hassan_mroue")
    other = mention("b", "y", place_id=None, actor2_id="commander_hassan_mroue", **UNDATED)
    people = [person("hassan_mroue"), person("commander_hassan_mroue")]
    assert merged(one, other, actors=people) == 1
    assert merged(one, other) == 2


def test_a_rare_toll_alone_does_not_join_what_says_neither_where_nor_when():
    documents = [*DOCUMENTS, {"doc_id": "late", "published_on": "2016-03-01", "duplicate_of": None}]
    late = mention("late", "y", place_id=None, **UNDATED)
    tolls = [
        figure(None, value, doc_id=d, incident_id=n, measure=m)
        for d, n in (("a", "a-x"), ("late", "late-y"))
        for value, m in ((12, "killed"), (30, "injured"), (9, "age"), (61, "age"))
    ]
    assert merged(mention("a", "x"), late, figures=tolls, documents=documents) == 2


def test_a_listed_person_has_to_do_with_many_happenings():
    documents = [*DOCUMENTS, {"doc_id": "late", "published_on": "2016-03-01", "duplicate_of": None}]
    one = mention("a", "x", actor2_id="bashar_assad")
    other = mention("late", "y", actor2_id="bashar_assad", **UNDATED)
    people = [person("bashar_assad")]
    assert merged(one, other, actors=people, documents=documents) == 2


def test_what_both_say_of_the_place_is_not_overruled():
    told = (
        mention("a", "x", actor2_id="hassan_mroue"),
        mention("b", "y", actor2_id="hassan_mroue", place_id="p3"),
    )
    assert merged(*told, actors=[person("hassan_mroue")]) == 2


def test_a_street_tells_which_happening_it_was():
    day = {"date_start": dt.date(2016, 1, 15), "date_end": dt.date(2016, 1, 15)}
    told = (mention("a", "x", **day), mention("b", "y", **UNDATED))
    named = [
        {"doc_id": d, "char_start": 40, "char_end": 49, "place_id": p}
        for d in ("a", "b")
        for p in ("p1", "name:mill-road")
    ]
    assert merged(*told, place_mentions=named) == 1
    assert merged(*told) == 2


def test_a_place_without_coordinates_is_a_place_not_a_mark():
    day = {"date_start": dt.date(2016, 1, 15), "date_end": dt.date(2016, 1, 15)}
    here = {"place_id": "name:al-baida"}
    assert merged(mention("a", "x", **here), mention("b", "y", **here)) == 1
    assert merged(mention("a", "x", **here, **day), mention("b", "y", **here, **UNDATED)) == 2


def test_a_whole_toll_tells_where_one_text_names_no_place():
    one = mention("a", "x")
    tolls = [killed("a", 12), killed("a", 30, "injured")]
    same = [killed("b", 12), killed("b", 30, "injured")]
    bare = mention("b", "y", place_id=None)
    ages = [
        figure(None, age, doc_id=d, incident_id=n, measure="age")
        for d, n in (("a", "a-x"), ("b", "b-y"))
        for age in (9, 61)
    ]
    assert merged(one, bare, figures=[*tolls, *same]) == 2
    assert merged(one, bare, figures=[*tolls, *same, *ages]) == 1


def test_all_fights_of_a_report_on_one_town_are_of_its_days():
    day = {"date_start": dt.date(2016, 1, 19), "date_end": dt.date(2016, 1, 19)}
    told = [mention("a", "x", **day)]
    main = [mention("b", "y", n, place_id="p1", actor1_id="taliban", **UNDATED) for n in (50, 60)]
    aside = mention("b", "z", 90, **UNDATED)
    assert merged(*told, *main, aside, mention("b", "w", 99, place_id="p3", **UNDATED)) == 3
    other = mention("a", "x", actor1_id="islamic_state", **day)
    assert merged(other, *main, aside) == 2
    assert merged(other, *main, aside, mention("b", "w", 99, place_id="p3", **UNDATED)) == 4


def test_it_goes_to_the_event_that_it_is_most_surely_one_with():
    documents = [
        {"doc_id": d, "published_on": day, "duplicate_of": None}
        for d, day in (("a", "2016-01-17"), ("b", "2016-01-18"), ("c", "2016-01-18"))
    ]
    on = [
        {"date_start": day, "date_end": day} for day in (dt.date(2016, 1, 17), dt.date(2016, 1, 18))
    ]
    told = (
        mention("a", "x", **on[0]),
        mention("b", "y", **on[1], actor2_id="hassan_mroue"),
        mention("c", "z", actor2_id="hassan_mroue", **UNDATED),
    )
    events = events_of(*told, documents=documents, actors=[person("hassan_mroue")])
    assert events["c-z"] == events["b-y"] != events["a-x"]


@pytest.mark.parametrize(("day", "events"), [(18, 1), (14, 1), (13, 2)])
def test_a_report_without_a_day_speaks_of_its_last_five(day: int, events: int):
    on = dict.fromkeys(("date_start", "date_end"), dt.date(2016, 1, day))
    tolls = [killed("a", 77), killed("b", 77)]
    assert merged(mention("a", "x", **UNDATED), mention("b", "y", **on), figures=tolls) == events


def test_a_later_report_without_a_day_stands_alone():
    documents = [*DOCUMENTS, {"doc_id": "late", "published_on": "2016-03-01", "duplicate_of": None}]
    assert merged(mention("a", "x"), mention("late", "y", **UNDATED), documents=documents) == 2


def test_a_report_plays_at_the_place_it_names_most():
    bare = mention("b", "y", place_id=None)
    named = [{"doc_id": "b", "char_start": 0, "char_end": 4, "place_id": "p1"}]
    on = {"date_start": dt.date(2016, 1, 19), "date_end": dt.date(2016, 1, 19)}
    told = mention("a", "x", **on), {**bare, **on}
    assert merged(*told, place_mentions=named) == 1
    assert merged(*told) == 2
    by_state = mention("a", "x", actor1_id="unidentified_state_forces", **on), {**bare, **on}
    assert merged(*by_state, place_mentions=named) == 2


def test_a_place_elsewhere_is_not_the_one_that_the_report_names_most():
    far = mention("b", "y", place_id="p3")
    named = [{"doc_id": "b", "char_start": n, "char_end": n + 2, "place_id": "p1"} for n in (0, 5)]
    assert merged(mention("a", "x"), far, place_mentions=named) == 2


OFFENSIVE = {
    "actor1_id": "islamic_state",
    "rule": "offensive_noun",
    "sub_event_type": "Armed clash",
}


@pytest.mark.parametrize(
    ("more", "published", "events"),
    [
        ({}, "2016-01", 1),
        ({}, "2016-06", 2),
        ({"actor1_id": "taliban"}, "2016-01", 2),
        ({"place_id": "p3"}, "2016-01", 2),
        ({"rule": "fighting_noun"}, "2016-01", 2),
        ({"actor1_id": None}, "2016-01", 2),
    ],
)
def test_the_offensive_of_one_force_on_one_town_in_one_month_is_one(
    more: dict[str, Any], published: str, events: int
):
    documents = [
        {"doc_id": "a", "published_on": "2016-01-20", "duplicate_of": None},
        {"doc_id": "b", "published_on": published, "duplicate_of": None},
    ]
    told = mention("a", "x", **OFFENSIVE), mention("b", "y", **{**UNDATED, **OFFENSIVE, **more})
    assert merged(*told, documents=documents) == events


def test_what_a_document_tells_apart_stays_apart():
    assert merged(mention("a", "x"), mention("a", "y", 50)) == 2


def test_places_without_coordinates_merge_by_their_id():
    one, other = mention("a", "x", place_id="nowhere"), mention("b", "y", place_id="nowhere")
    assert merged(one, other) == 1


def test_the_id_is_that_of_the_first_mention():
    both = events_of(mention("b", "y"), mention("a", "x"))
    alone = events_of(mention("a", "x"))
    assert set(both.values()) == set(alone.values())


def test_a_duplicate_tells_the_events_of_its_original_and_counts_for_nothing():
    documents = [*DOCUMENTS, {"doc_id": "d", "published_on": "2016-01-01", "duplicate_of": "a"}]
    told = mention("a", "x", place_id=None)
    again = mention("d", "z", 12, place_id=None, sentence="An attack at 10.")
    events = events_of(again, told, documents=documents)
    assert events["d-z"] == events["a-x"]
    rows = [{**m, "event_id": events[m["incident_id"]]} for m in (again, told)]
    numbers = [figure(events["a-x"], 3), figure(events["a-x"], 9, doc_id="d")]
    (row,) = gathered(rows, numbers, documents, {events["a-x"]: {"killed_high": 3}})
    assert (row["n_mentions"], row["n_documents"], row["killed_high"]) == (1, 1, 3)


def test_an_event_only_a_duplicate_tells_is_kept():
    documents = [*DOCUMENTS, {"doc_id": "d", "published_on": "2016-01-01", "duplicate_of": "a"}]
    told = {**mention("d", "z"), "event_id": "e1"}
    (row,) = gathered([told], (), documents)
    assert row["n_mentions"] == 1


def test_the_row_of_an_event():
    rows = [
        mention("b", "y", event_id="e1", status="claimed", attributed_to_id="monitor"),
        mention(
            "a", "x", event_id="e1", place_id="wide", actor1_id="islamic_state", status="possible"
        ),
    ]
    (row,) = gathered(rows, [figure("e1", 4, attributed_to_id="taliban")])
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


@settings(deadline=None)
@given(corpora(), st.integers(0, 1000))
def test_the_order_of_the_input_does_not_matter(mentions: list[dict[str, Any]], seed: int):
    shuffled = random.Random(seed).sample(mentions, len(mentions))
    documents = random.Random(seed).sample(DOCUMENTS, len(DOCUMENTS))
    events = events_of(*mentions)
    assert events_of(*shuffled, documents=documents) == events
    assert set(events) == {m["incident_id"] for m in mentions}


@pytest.mark.parametrize(
    ("others", "who"),
    [
        ((), "anybody"),
        (({"actor1_id": "army"}, {"actor1_id": "army"}), "army"),
        (({"actor1_id": "army", "sub_event_type": "Siege"},) * 2, "army"),
    ],
)
def test_an_events_party_is_the_one_told_most_by_mentions_of_its_type(
    others: tuple[dict[str, Any], ...], who: str
):
    told = [{"actor1_id": "anybody"}, *others]
    rows = [
        mention("a", "1", 10 * n, event_id="e1", **more) for n, more in enumerate(told, start=1)
    ]
    (event,) = gathered(rows)
    assert event["actor1_id"] == who


def test_mentions_of_another_type_do_not_name_its_party():
    told = [{"actor1_id": "army"}] + [{}] * 2
    told += [{"actor1_id": "rebels", "sub_event_type": "Siege"}] * 2
    rows = [mention("a", "1", 10 * n, event_id="e1", **more) for n, more in enumerate(told)]
    (event,) = gathered(rows)
    assert event["actor1_id"] == "army"


def test_an_event_has_the_weapon_and_the_kind_of_target_told_most():
    told = [{"weapon": "rockets"}, {"weapon": "missiles", "target": "girls' school"}]
    told.append({"weapon": "missiles", "target": "girls' school"})
    rows = [mention("a", "1", 10 * n, event_id="e1", **more) for n, more in enumerate(told)]
    (event,) = gathered(rows)
    assert (event["weapon"], event["target_kind"]) == ("missiles", "school")
    (event,) = gathered([mention("a", "1", event_id="e1")])
    assert (event["weapon"], event["target_kind"]) == (None, None)


def toll(killed: str | None, injured: str | None = None) -> dict[str, dict[str, Any]]:
    return {"e1": {"killed_of": killed, "injured_of": injured}}


@pytest.mark.parametrize(
    ("kind", "tolls", "at_civilians"),
    [
        ("Attack", {}, True),
        ("Armed clash", {}, None),
        ("Armed clash", toll("civilians"), True),
        ("Armed clash", toll("civilians", "civilians"), True),
        ("Armed clash", toll("civilians", "combatants"), None),
        ("Armed clash", toll(None, "civilians"), True),
        ("Air/drone strike", toll("civilians"), True),
        ("Peaceful protest", toll("civilians"), None),
    ],
)
def test_civilians_are_the_target_where_they_alone_are_hit(
    kind: str, tolls: dict[str, dict[str, Any]], at_civilians: bool | None
):
    (event,) = gathered([mention("a", "1", event_id="e1", sub_event_type=kind)], tolls=tolls)
    assert event["civilian_targeting"] is at_civilians


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("a girls' school", "school"),
        ("two schools", "school"),
        ("churches", "worship"),
        ("the moon", None),
    ],
)
def test_a_target_is_of_the_kind_that_its_last_words_name(words: str, kind: str | None):
    (event,) = gathered([mention("a", "1", event_id="e1", target=words)])
    assert event["target_kind"] == kind


STATUSES = ["asserted", "claimed", "habitual", "planned", "possible", "denied"]


@pytest.mark.parametrize(("stronger", "weaker"), [*pairwise(STATUSES)])
def test_an_event_is_as_sure_as_its_surest_mention(stronger: str, weaker: str):
    told = [
        mention("a", str(n), n, event_id="e1", status=s) for n, s in ((1, weaker), (2, stronger))
    ]
    assert gathered(told)[0]["status"] == stronger


def test_how_sure_it_is_that_two_are_one():
    day = {"date_start": dt.date(2016, 1, 18), "date_end": dt.date(2016, 1, 18)}
    sure = links_of(mention("a", "x"), mention("b", "y"))
    assert [sure[name].confidence for name in ("a-x", "b-y")] == [None, 0.7]
    forces = {"actor1_id": "taliban"}
    assert (
        links_of(mention("a", "x", **forces), mention("b", "y", **forces))["b-y"].confidence == 0.9
    )
    forces = {"actor2_id": "taliban"}
    assert (
        links_of(mention("a", "x", **forces), mention("b", "y", **forces))["b-y"].confidence == 0.9
    )
    likely = links_of(mention("a", "x", **day), mention("b", "y", **UNDATED))
    assert likely["b-y"].confidence == 0.7
    documents = [*DOCUMENTS, {"doc_id": "d", "published_on": "2016-01-20", "duplicate_of": "a"}]
    again = links_of(
        mention("a", "x"), mention("d", "z", sentence="An attack at 10."), documents=documents
    )
    assert again["d-z"].confidence == 0.99


@pytest.mark.parametrize("kind", ["Attack", "Armed clash"])
def test_reports_mix_up_attacks_and_clashes(kind: str):
    assert merged(mention("a", "x"), mention("b", "y", sub_event_type=kind)) == 1


@pytest.mark.parametrize("status", ["planned", "possible", "denied"])
def test_what_is_not_real_is_not_one_with_what_is(status: str):
    assert merged(mention("a", "x"), mention("b", "y", status=status)) == 2
    assert merged(mention("a", "x", status=status), mention("b", "y", status=status)) == 1


def test_a_running_total_is_no_toll_of_a_happening():
    told = (mention("a", "x"), mention("b", "y", **UNDATED))
    tolls = [killed("a", 77), {**killed("b", 77), "is_cumulative": True}]
    assert merged(*told, figures=tolls) == 2


def test_the_days_of_a_report_are_those_most_of_its_fights_have():
    """What its main happening does not say itself."""
    day = {"date_start": dt.date(2016, 1, 16), "date_end": dt.date(2016, 1, 16)}
    bare = [mention("b", "y", n, **UNDATED) for n in (10, 20)]
    dated = [mention("b", f"z{n}", n, place_id="p3", **day) for n in (50, 60)]
    other = mention("b", "w", 70, place_id="p3")
    told = events_of(mention("a", "x", **day), *bare, *dated, other)
    assert told["b-y"] == told["a-x"]


@pytest.mark.parametrize(("days", "events"), [(6, 1), (7, 2)])
def test_a_week_is_short_enough_to_know_a_happening_by(days: int, events: int):
    long = {"date_start": dt.date(2016, 1, 17) - dt.timedelta(days=days)}
    assert merged(mention("a", "x"), mention("b", "y", **long)) == events


class _InOrder(dict[str, list[dict[str, Any]]]):
    """Rows by document, which are read in the order of the documents' ids or slowly."""

    asked: list[str]

    def get(self, key: str, default: Any = None) -> Any:
        self.asked = [*getattr(self, "asked", ()), key]
        return super().get(key, default)


def test_rows_of_documents_are_asked_for_in_the_order_in_which_they_are_kept():
    rows = _InOrder(a=[], b=[])
    link_events(Corpus(rows, DOCUMENTS[::-1], PLACES))
    assert rows.asked == sorted(one["doc_id"] for one in DOCUMENTS)
