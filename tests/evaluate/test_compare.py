import datetime as dt

import pytest

from pipeline.evaluate.compare import (
    interval,
    registry,
    same_number,
    same_party,
    same_speaker,
    same_words,
)

LISTED = registry(
    [
        {"actor_id": "isl", "name": "Islamic State", "aliases": "ISIS; Daesh"},
        {"actor_id": "doe", "name": "Jane Doe", "aliases": "Doe"},
        {"actor_id": "lone", "name": "Lone Group", "aliases": None},
    ],
    "actor_id",
)


@pytest.mark.parametrize(
    ("gold", "system"),
    [
        ("government soldiers", "the  Government soldiers"),
        ("Syria’s army", "Syria's army"),
        ("UN", "U.N."),
        (None, None),
        (None, ""),
    ],
)
def test_phrases_with_the_same_words_are_the_same(gold: str | None, system: str | None):
    assert same_words(gold, system)


@pytest.mark.parametrize(("gold", "system"), [("soldiers", "civilians"), ("soldiers", None)])
def test_other_words_or_none_are_not(gold: str | None, system: str | None):
    assert not same_words(gold, system)


@pytest.mark.parametrize(
    ("gold", "system"),
    [
        ("Jane Doe", "Col. Jane Doe"),
        ("Office for Relief", "the Office for Relief (OfR)"),
        ("Daesh", "Islamic State"),
    ],
)
def test_a_speaker_may_have_rank_abbreviation_or_a_listed_name(gold: str, system: str):
    assert same_speaker(gold, system, LISTED)


def test_a_surname_is_no_full_name_of_a_speaker_even_where_it_is_listed():
    assert not same_speaker("Jane Doe", "Doe", LISTED)
    assert not same_speaker("Jane Doe", None, LISTED)


@pytest.mark.parametrize(
    ("gold", "system", "same"),
    [
        ("Doe", "Jane Doe", True),
        ("Orbit News Agency", "Orbit", True),
        ("Islamic State fighters", "Islamic State", True),
        ("ISIS", "Daesh", True),
        ("Ruritania’s foreign ministry", "Ruritania", False),
        ("Islamic State", "Lone Group", False),
        ("Islamic State", None, False),
        (None, "Islamic State", False),
    ],
)
def test_a_party_may_have_its_short_form(gold: str | None, system: str | None, same: bool):
    assert same_party(gold, system, LISTED) is same


def test_numbers_are_equal_and_null_is_no_number():
    assert same_number(135, 135.0)
    assert same_number(None, None)
    assert not same_number(None, 0)
    assert not same_number(2.5, 2)


@pytest.mark.parametrize(
    ("iso", "start", "end"),
    [
        ("2024-05-03", dt.date(2024, 5, 3), dt.date(2024, 5, 3)),
        ("2024-02", dt.date(2024, 2, 1), dt.date(2024, 2, 29)),
        ("2023/2024-02", dt.date(2023, 1, 1), dt.date(2024, 2, 29)),
    ],
)
def test_gold_dates_are_intervals(iso: str, start: dt.date, end: dt.date):
    assert interval(iso) == (start, end)


@pytest.mark.parametrize("bad", ["yesterday", "2024/2025/2026", "2024-13", ""])
def test_other_dates_are_errors(bad: str):
    with pytest.raises(ValueError):  # noqa: PT011 (the message is the calendar's own)
        interval(bad)


def test_no_date_is_no_interval():
    assert interval(None) is None
