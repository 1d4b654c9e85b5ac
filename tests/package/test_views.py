"""The contests of made-up figures: who is set beside whom."""

import datetime

import duckdb
import pytest

from pipeline.package.database import write_database
from pipeline.package.tables import to_table
from pipeline.schemas import TABLES

from .samples import rows


@pytest.fixture
def asked(tmp_path):
    """Ask a database of the sample rows with some of them changed."""

    def ask(change, statement):
        given = rows()
        change(given)
        tables = {table.name: to_table(table, given[table.name]) for table in TABLES}
        path = tmp_path / "changed.duckdb"
        path.unlink(missing_ok=True)
        write_database(tables, path)
        with duckdb.connect(str(path), read_only=True) as connection:
            return connection.execute(statement).fetchall()

    return ask


PAIRS = "select subject_group, claimant, value from contested_figures order by all"
CIVILIANS = [("civilians", "State radio", 12.0), ("civilians", "Valley Monitor", 40.0)]
SOLDIERS = [("state_forces", "Salim Noor", 95.0), ("state_forces", "the army", 7.0)]


def nothing(given):
    pass


def test_rival_numbers_stand_side_by_side(asked):
    assert asked(nothing, PAIRS) == [*CIVILIANS, *SOLDIERS]


def test_a_contest_says_how_far_its_claimants_are_apart(asked):
    contests = asked(
        nothing,
        "select distinct contest, n_claimants, lowest, highest from contested_figures order by all",
    )
    assert contests == [
        ("killed | civilians | Tarsin | 2019-05-03/2019-05-03", 2, 12.0, 40.0),
        ("killed | state_forces | Tarsin | 2019-05-03/2019-05-03", 2, 7.0, 95.0),
    ]


def test_where_place_and_period_come_from_is_said(asked):
    found = asked(
        nothing, "select value, place_basis, period_basis from contested_figures order by value"
    )
    assert found == [
        (7.0, "document", "stated"),
        (12.0, "event", "stated"),
        (40.0, "stated", "stated"),
        (95.0, "stated", "stated"),
    ]


def change_figure(index, **values):
    def change(given):
        given["figures"][index] |= values

    return change


@pytest.mark.parametrize(
    "change",
    [
        {"measure": "injured"},
        {"unit": "percent"},
        {"subject": "gunmen", "subject_id": "fighters"},
        {"attributed_to": "Valley Monitor", "attributed_to_id": "valley_monitor"},
        {"date_start": datetime.date(2019, 6, 1), "date_end": datetime.date(2019, 6, 2)},
        {"date_start": datetime.date(2018, 1, 1)},
        {"measure": "other"},
    ],
    ids=", ".join,
)
def test_other_measures_groups_periods_and_the_same_claimant_are_no_rivals(asked, change):
    found = asked(change_figure(1, **change), PAIRS)
    assert not any(group == "civilians" for group, _, _ in found)


def test_another_place_is_no_rival(asked):
    def change(given):
        given["places"].append(given["places"][0] | {"place_id": "name:dolne", "name": "Dolne"})
        given["figures"][1] |= {"place": "Dolne", "place_id": "name:dolne"}

    assert asked(change, PAIRS) == SOLDIERS


def test_overlapping_periods_are_rivals(asked):
    days = {"date_start": datetime.date(2019, 5, 1), "date_end": datetime.date(2019, 5, 31)}
    assert asked(change_figure(1, **days, date_precision="month"), PAIRS)[:2] == CIVILIANS


def test_an_undated_figure_holds_for_the_days_its_document_speaks_of(asked):
    def change(given):
        for figure in given["figures"][:3]:
            figure["event_id"] = None
        here = {key: given["figures"][0][key] for key in ("place", "place_id")}
        undated = {"date_start": None, "date_end": None, "date_precision": None}
        given["figures"][1] |= here | undated

    assert asked(change, PAIRS)[:2] == CIVILIANS


def test_a_number_of_people_at_large_stands_beside_those_of_a_group(asked):
    def change(given):
        given["figures"][2] |= {"subject": "people", "subject_id": None}

    found = asked(
        change,
        "select claimant, value, group_match from contested_figures "
        "where subject_group = 'civilians' order by value",
    )
    assert found == [
        ("State radio", 12.0, "same"),
        ("The Herald", 30.0, "whole"),
        ("Valley Monitor", 40.0, "same"),
    ]


def test_actors_of_one_side_are_one_group(asked):
    def change(given):
        for actor in given["actors"]:
            if actor["actor_id"] in ("soldiers", "army"):
                actor["side"] = "government"
        given["figures"][4] |= {"subject": "recruits", "subject_id": "army"}

    assert [row[0] for row in asked(change, PAIRS)][2:] == ["government", "government"]


def test_words_that_name_a_side_are_of_its_group(asked):
    def change(given):
        given["actors"][0] |= {"side": "north", "aliases": "Free North; FN"}
        given["figures"][3] |= {"subject": "Free North gunmen", "subject_id": None}
        given["figures"][4] |= {"subject": "men of the FN", "subject_id": None}

    assert [row[0] for row in asked(change, PAIRS)][2:] == ["north", "north"]


def test_duplicates_contest_nothing(asked):
    def change(given):
        given["documents"][1] |= {
            "duplicate_of": given["documents"][0]["doc_id"],
            "duplicate_kind": "near",
            "similarity": 0.9,
        }

    assert asked(change, PAIRS) == CIVILIANS


def state_of_army(given):
    for actor in given["actors"]:
        if actor["actor_id"] == "army":
            actor["side"] = "valley_state"
    figures = given["figures"]
    figures[4] |= {"subject": "brigade", "subject_id": "army"}


def test_soldiers_of_no_named_side_are_those_of_the_only_state_named(asked):
    named = [("valley_state", "Salim Noor", 95.0), ("valley_state", "the army", 7.0)]
    assert asked(state_of_army, PAIRS) == [*CIVILIANS, *named]


def two_sides(given):
    sides = {"army": "valley_state", "fighters": "hill_front"}
    for actor in given["actors"]:
        actor["side"] = sides.get(actor["actor_id"])
    figures = given["figures"]
    figures[4] |= {"subject": "the army and fighters", "subject_id": None}


def test_a_subject_that_names_two_sides_is_a_group_of_its_own(asked):
    groups = {row[0] for row in asked(two_sides, PAIRS)}
    assert not groups & {"valley_state", "hill_front", "state_forces"}


def a_part(given):
    figures = given["figures"]
    figures[1] |= {"subject": "children", "subject_id": "civilians"}
    figures[1] |= {"part_of": figures[0]["figure_id"]}


def test_a_part_does_not_number_its_kind(asked):
    assert [row for row in asked(a_part, PAIRS) if row[0] == "civilians"] == []


def unplaced(**values):
    """Leave a figure only the usual place of its document, and change more of it."""

    def change(given):
        given["figures"][1] |= {"event_id": None, "place": None, "place_id": None} | values

    return change


def test_a_place_taken_from_the_document_needs_a_stated_period(asked):
    assert asked(unplaced(), PAIRS)[:2] == CIVILIANS
    undated = {"date_start": None, "date_end": None, "date_precision": None}
    assert asked(unplaced(**undated), PAIRS) == SOLDIERS


def test_a_place_taken_from_the_document_is_no_ground_for_another_group(asked):
    people = {"subject": "people", "subject_id": None}
    assert "civilians" not in {row[0] for row in asked(unplaced(**people), PAIRS)}


def test_bodies_are_people(asked):
    def change(given):
        given["figures"][0] |= {"subject": "people", "subject_id": None}
        given["figures"][1] |= {"subject": "bodies", "subject_id": None}

    found = asked(change, "select contest, figure_id from contested_figures")
    assert (
        len({contest for contest, _ in found if "civilians" in contest or "bodies" in contest}) == 0
    )
    assert len({figure for _, figure in found}) == len(found)
