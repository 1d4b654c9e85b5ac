"""The default corpus: the release in the repository is what the code makes of it, and how right."""

import json

import pytest

from pipeline import settings

LATEST = settings.RELEASES / "latest"
QUALITY = json.loads((LATEST / "quality.json").read_text(encoding="utf-8"))

FLOORS = {
    "figures_value_measure": 0.98,
    "figures_claimant": 0.98,
    "quotes_direct_partial_speaker": 0.98,
    "quotes_indirect_speaker": 0.97,
    "events_type": 0.88,
}
"""F1 against tests/gold. Floors only rise."""

COLUMN_FLOORS = {
    ("figures", "subject"): 0.86,
    ("figures", "place"): 0.88,
    ("figures", "date"): 0.70,
    ("quotes", "role"): 0.96,
    ("quotes", "date"): 0.93,
    ("event_mentions", "actor1"): 0.74,
    ("event_mentions", "actor2"): 0.58,
    ("event_mentions", "place"): 0.71,
    ("event_mentions", "date"): 0.67,
}
"""Right among the rows where either side has a value. Floors only rise."""


def test_the_release_in_the_repository_is_what_the_code_makes(onrecord):
    """So that what is measured of it below is measured of the code."""
    done = onrecord("rebuild")
    assert done.returncode == 0, done.stdout + done.stderr


def test_verify_passes_on_the_release_in_the_repository(onrecord):
    done = onrecord("verify")
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("measure", FLOORS)
def test_the_rows_are_as_right_as_they_were(measure: str):
    assert QUALITY["headline"][measure]["f1"] >= FLOORS[measure]


@pytest.mark.parametrize(("table", "column"), COLUMN_FLOORS, ids="-".join)
def test_the_columns_are_as_right_as_they_were(table: str, column: str):
    scores = QUALITY["tables"][table]["columns"][column]
    assert scores["filled_share"] >= COLUMN_FLOORS[table, column]


def test_mentions_of_one_happening_are_put_together_as_well_as_they_were():
    assert QUALITY["tables"]["event_mentions"]["groups"]["incident"]["f1"] >= 0.76


def test_the_release_says_how_right_it_is():
    assert set(QUALITY["headline"]) == set(FLOORS)
