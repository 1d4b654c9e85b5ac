"""The views over made-up figures: what they count, and what they say they leave out."""

import datetime

import duckdb
import pytest

from pipeline.package.database import write_database
from pipeline.package.tables import to_table
from pipeline.schemas import TABLES

from .samples import DAY, doc_id, rows


@pytest.fixture
def asked(tmp_path):
    """Ask a database of the sample rows with some of their figures changed."""

    def ask(statement, changes=(), documents=()):
        given = rows()
        for number, more in dict(changes).items():
            given["figures"][number] |= more
        for number, more in dict(documents).items():
            given["documents"][number] |= more
        tables = {table.name: to_table(table, given[table.name]) for table in TABLES}
        path = tmp_path / "changed.duckdb"
        path.unlink(missing_ok=True)
        write_database(tables, path)
        with duckdb.connect(str(path), read_only=True) as connection:
            return connection.execute(statement).fetchall()

    return ask


def test_figures_stand_beside_their_sources(asked):
    found = asked("select value, title, published_on from figures_with_sources order by value")
    assert found[:2] == [
        (7.0, "Tarsin, a day later", "2019-05-04"),
        (12.0, "Rival tolls after the fall of Tarsin", "2019-05-04"),
    ]


MONITOR = {"attributed_to_id": "valley_monitor", "victims_who": None}
DEATHS = (
    "select day, killed_low, killed, n_events, n_figures, n_left_out from deaths_by_day_claimant "
    "where claimant_id = 'valley_monitor'"
)


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, (40, 40, 1, 1, 0)),
        ({1: MONITOR}, (40, 40, 1, 1, 1)),
        ({0: {"victims": "civilians"}, 1: MONITOR | {"victims": "combatants"}}, (52, 52, 1, 2, 0)),
        ({1: MONITOR | {"victims_who": "children"}}, (40, 40, 1, 1, 1)),
        ({1: MONITOR | {"part_of": rows()["figures"][0]["figure_id"]}}, (40, 40, 1, 1, 1)),
        ({4: MONITOR}, (40, 40, 1, 1, 1)),
        ({0: {"is_cumulative": True}}, (None, None, 0, 0, 1)),
        ({0: {"value": None, "value_low": 24.0}}, (24, None, 1, 1, 0)),
        ({1: MONITOR | {"measure": "injured"}}, (40, 40, 1, 1, 0)),
    ],
    ids=str,
)
def test_deaths_of_a_day_say_what_they_count_and_leave_out(asked, changes, counted):
    assert asked(DEATHS, changes) == [(DAY, *counted)]


def test_what_has_no_single_day_stands_in_a_row_without_day(asked):
    longer = {"date_end": DAY + datetime.timedelta(days=1), "date_precision": "range"}
    assert asked(DEATHS, {0: longer}) == [(None, None, None, 0, 0, 1)]


def test_deaths_in_duplicates_are_left_out(asked):
    repeats = {"duplicate_of": doc_id("herald.txt")}
    found = asked("select claimant from deaths_by_day_claimant order by 1", {}, {1: repeats})
    assert found == [("State radio",), ("Valley Monitor",)]


MOVES = "select claimant, number, change from toll_history order by all"
LATER = {0: {"published_on": "2019-05-03"}}
UP = [("Valley Monitor", 40.0, None), ("Valley Monitor", 95.0, 55.0)]


@pytest.mark.parametrize(
    ("more", "moves"),
    [
        ({}, UP),
        ({"value": 40.0, "value_low": 40.0, "value_high": 40.0}, []),
        ({"victims": "civilians"}, []),
        ({"measure": "injured"}, []),
        ({"event_id": None}, []),
        ({"is_cumulative": True}, []),
        ({"attributed_to_id": "army"}, []),
        ({"part_of": rows()["figures"][0]["figure_id"]}, []),
    ],
    ids=str,
)
def test_how_the_number_of_one_claimant_moved(asked, more, moves):
    assert asked(MOVES, {3: MONITOR | more}, LATER) == moves


def test_a_number_goes_from_the_earlier_document_to_the_later(asked):
    found = asked(MOVES, {3: MONITOR}, {0: {"published_on": "2019-05-09"}})
    assert found == [("Valley Monitor", 40.0, -55.0), ("Valley Monitor", 95.0, None)]


def test_the_day_of_a_claim_goes_before_the_day_of_its_document(asked):
    claimed = {"said_on": datetime.date(2019, 5, 1)}
    found = asked(MOVES, {3: MONITOR | claimed}, {0: {"published_on": "2019-05-02"}})
    assert [number for _, number, change in found if change is None] == [95.0]
