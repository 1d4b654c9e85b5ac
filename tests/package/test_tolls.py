import pytest

from pipeline.package.tolls import check_killed

from .samples import rows, tables


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
    assert len(check_killed(tables({"figures": given["figures"]}))) == 3


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
