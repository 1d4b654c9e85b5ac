from typing import Any

import pytest

from pipeline.package.tables.tolls import check_killed, tolls_of_events

from ..samples import rows, tables


def test_the_samples_follow_the_rule():
    assert check_killed(tables()) == []


@pytest.mark.parametrize("column", ["killed_low", "killed_best", "killed_high"])
def test_a_number_that_the_figures_do_not_give_is_named(column):
    given = rows()
    right = given["events"][0][column]
    given["events"][0][column] = right + 1
    (problem,) = check_killed(tables({"events": given["events"]}))
    assert problem.column == column
    assert problem.message == f"it is {right + 1}, but the figures give {right}"


def test_an_event_without_figures_has_no_numbers():
    given = rows()
    for figure in given["figures"]:
        figure["event_id"] = None
    assert len(check_killed(tables({"figures": given["figures"]}))) == 4


def test_best_lies_between_the_bounds_even_where_vague_words_set_them():
    given = rows()
    given["figures"] = given["figures"][4:]
    soldiers = given["figures"][0] | {"event_id": given["events"][0]["event_id"]}
    vague = {"value": None, "value_low": 24.0, "value_high": None, "qualifier": "vague"}
    given["figures"] = [soldiers, soldiers | vague | {"figure_id": "f" + "9" * 16}]
    given["events"][0] |= {"killed_low": 7, "killed_best": 7, "killed_high": 24}
    assert check_killed(tables(given)) == []


def test_a_toll_that_climbs_is_one_statement_with_its_greatest_number():
    given = rows()
    event = given["events"][0]
    climbing = given["figures"][2]
    given["figures"] = [
        climbing,
        climbing
        | {"figure_id": "f" + "9" * 16, "value": 50.0, "value_low": 50.0}
        | {"value_high": 50.0, "sentence_start": climbing["sentence_start"] + 1},
    ]
    event |= {"killed_low": 50, "killed_best": 50, "killed_high": 50}
    assert check_killed(tables(given)) == []


def told(number: int, value: float, **more: Any) -> dict[str, Any]:
    """A number of killed of the sample event, said by a claimant of its own in its own sentence."""
    exact = {"value": value, "value_low": value, "value_high": value, "qualifier": "exact"}
    return {
        **rows()["figures"][2],
        **exact,
        "figure_id": f"f{number:016x}",
        "event_id": rows()["events"][0]["event_id"],
        "attributed_to": f"Source {number}",
        "attributed_to_id": None,
        "sentence_start": 1000 * number,
        "is_cumulative": None,
        "part_of": None,
        "victims": "unknown",
        "victims_side": None,
        **more,
    }


CIVILIANS = {"victims": "civilians"}
ARMY = {"victims": "combatants", "victims_side": "army"}


@pytest.mark.parametrize(
    ("figures", "low", "high", "of"),
    [
        # Everybody is never held against civilians alone, nor one side against the other.
        ([told(1, 30), told(2, 35), told(3, 300, **CIVILIANS)], 30, 35, "everybody"),
        ([told(1, 12, **CIVILIANS), told(2, 20, **CIVILIANS)], 12, 20, "civilians"),
        ([told(1, 50, **ARMY), told(2, 65, **ARMY), told(3, 22, **CIVILIANS)], 50, 65,
         "combatants of army"),
        ([told(1, 50, **ARMY), told(2, 42, **CIVILIANS)], 42, 42, "civilians"),
        # Soldiers and civilians that one source counts in one sentence are everybody.
        (
            [
                told(1, 50, **ARMY, subject="soldiers"),
                told(4, 85, **CIVILIANS, subject="civilians")
                | {"attributed_to": "Source 1", "sentence_start": 1000},
            ],
            135, 135, "everybody",
        ),
        # A war's total does not stand beside a strike's toll; a part not beside its total.
        ([told(1, 27), told(2, 220_000, is_cumulative=True)], 27, 27, "everybody"),
        ([told(1, 90, is_cumulative=True)], 90, 90, "everybody"),
        ([told(1, 27), told(2, 9, part_of="f0000000000000001")], 27, 27, "everybody"),
    ],
)  # fmt: skip
def test_only_numbers_of_comparable_people_are_held_against_each_other(
    figures: list[dict[str, Any]], low: int, high: int, of: str
) -> None:
    given = tables({"figures": figures})
    (tolls,) = tolls_of_events(given["figures"], given["documents"])
    assert (tolls["killed_low"], tolls["killed_high"], tolls["killed_of"]) == (low, high, of)
    assert tolls["injured_best"] is None


def test_the_injured_are_counted_by_the_same_rule():
    given = tables({"figures": [told(1, 7, measure="injured"), told(2, 9, measure="injured")]})
    (tolls,) = tolls_of_events(given["figures"], given["documents"])
    assert (tolls["injured_low"], tolls["injured_best"], tolls["injured_high"]) == (7, 7, 9)
    assert tolls["killed_best"] is None
