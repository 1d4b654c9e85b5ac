import datetime
from typing import Any

import pytest

from pipeline.package.tables.tables import to_table
from pipeline.package.tables.tolls import check_contests, contests_of
from pipeline.schemas.contested_figures import CONTESTED_FIGURES

from ..samples import Row, blank, contested, rows, tables

EVENT = rows()["events"][0]["event_id"]
LATER = {"date_start": datetime.date(2019, 6, 1), "date_end": datetime.date(2019, 6, 2)}
ACTORS = ("valley_monitor", "state_radio", "salim_noor", "army", None)


def given(*told: dict[str, Any]) -> dict[str, list[Row]]:
    """The sample with its figures told otherwise: by whom, how many, of whom."""
    changed = rows()
    for figure, more in zip(changed["figures"], told, strict=False):
        bounds = {"value_low": more["value"], "value_high": more["value"], "qualifier": "exact"}
        same = {"event_id": EVENT, "victims": "unknown", "victims_who": None}
        same["is_cumulative"] = None
        figure.update(same | more | bounds)
    changed["figures"] = changed["figures"][: len(told)]
    return changed


def by(claimant: str | None, value: float, **more: Any) -> dict[str, Any]:
    return {"attributed_to_id": claimant, "value": value, **more}


def contests(*told: dict[str, Any]) -> list[tuple[str, float]]:
    """Who is in a contest with which number."""
    found = contests_of(tables(given(*told)))
    return [(row["claimant_id"], row["value"]) for row in found]


BOTH = [("state_radio", 12.0), ("valley_monitor", 40.0)]


@pytest.mark.parametrize(
    "more",
    [
        {},
        {"victims": "mixed"},
        {"date_start": None, "date_end": None, "date_precision": None},
        {"place": None, "place_id": None},
    ],
    ids=str,
)
def test_rival_numbers_of_one_event_stand_side_by_side(more):
    assert contests(by("valley_monitor", 40.0), by("state_radio", 12.0, **more)) == BOTH


@pytest.mark.parametrize(
    "more",
    [
        {"attributed_to_id": "valley_monitor"},
        {"attributed_to_id": None},
        {"value": 40.0},
        {"event_id": None},
        {"measure": "injured"},
        {"unit": "bodies"},
        {"victims": "civilians"},
        {"victims": "combatants"},
        {"victims_who": "children"},
        {"victims_side": "army"},
        {"is_cumulative": True},
        {"part_of": rows()["figures"][0]["figure_id"]},
        {**LATER},
    ],
    ids=str,
)
def test_what_is_not_comparable_is_no_rival(more):
    assert contests(by("valley_monitor", 40.0), by("state_radio", 12.0) | more) == []


def test_of_one_claimant_in_one_document_only_the_greatest_number_counts():
    told = (by("valley_monitor", 40.0), by("state_radio", 12.0), by("state_radio", 9.0))
    assert contests(*told) == BOTH


def test_totals_added_up_over_time_contest_each_other():
    told = (
        by("valley_monitor", 40.0, is_cumulative=True),
        by("state_radio", 12.0, is_cumulative=True),
    )
    assert contests(*told) == BOTH


SAID_BY = {"victims": "combatants", "victims_side": "army"}


@pytest.mark.parametrize(
    ("more", "contested"),
    [
        ({"is_cumulative": True}, True),
        ({"is_cumulative": True, "part_of": rows()["figures"][0]["figure_id"]}, True),
        ({"is_cumulative": True, "victims_side": None}, False),
    ],
)
def test_the_dead_of_a_side_over_several_days(more: dict[str, Any], contested: bool):
    days = {"date_start": datetime.date(2019, 5, 3), "date_end": datetime.date(2019, 5, 5)}
    days |= {"date_precision": "range"}
    told = by("valley_monitor", 40.0, **SAID_BY, **days)
    rival = by("state_radio", 12.0, **SAID_BY, **days) | more
    assert contests(told, rival) == (BOTH if contested else [])
    told["date_end"] = told["date_start"]
    assert contests(told, rival) == []


def test_another_town_is_no_rival():
    changed = given(by("valley_monitor", 40.0), by("state_radio", 12.0))
    towns = [("name:dolne", 1), ("name:north_valley", 4)]
    for place_id, precision in towns:
        place = blank("places", place_id=place_id, name=place_id, kind="city")
        changed["places"].append(place | {"place_precision": precision})
    counts = []
    for place_id, _ in towns:
        changed["figures"][1] |= {"place": place_id, "place_id": place_id}
        counts.append(len(contests_of(tables(changed))))
    assert counts == [0, 2]


def test_vague_words_contest_only_what_lies_outside_them():
    counts = []
    for low, high in ((24.0, 99.0), (50.0, None)):
        changed = given(by("valley_monitor", 40.0), by("state_radio", 30.0))
        changed["figures"][1] |= {"value": None, "value_low": low, "value_high": high}
        counts.append(len(contests_of(tables(changed))))
    assert counts == [0, 2]


def test_duplicates_contest_nothing():
    changed = given(*(by(actor, 10.0 + n) for n, actor in enumerate(ACTORS[:4])))
    changed["documents"][1] |= {"duplicate_of": changed["documents"][0]["doc_id"]}
    found = contests_of(tables(changed))
    assert {row["claimant_id"] for row in found} == {"valley_monitor", "state_radio", "salim_noor"}


def test_a_contest_says_how_many_claimants_and_how_far_apart():
    told = given(by("valley_monitor", 40.0), by("state_radio", 12.0), by("salim_noor", 12.0))
    found = contests_of(tables(told))
    assert {(r["contest"], r["n_claimants"], r["lowest"], r["highest"]) for r in found} == {
        (found[0]["contest"], 3, 12.0, 40.0)
    }


def test_rows_that_the_figures_do_not_give_are_named():
    known = tables(contested())
    assert check_contests(known) == check_contests(tables()) == []
    known["contested_figures"] = to_table(CONTESTED_FIGURES, [])
    assert [problem.table for problem in check_contests(known)] == ["contested_figures"]
