import datetime as dt

import pytest

from pipeline.extract.dates.values import duration, period_of, plain, week_of
from pipeline.text.periods import Period


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2016-01-18", "2016-01-18", "2016-01-18", "day"),
        ("2016-01-18T10:30", "2016-01-18", "2016-01-18", "day"),
        ("2016-01-18TNI", "2016-01-18", "2016-01-18", "day"),
        ("2016-01", "2016-01-01", "2016-01-31", "month"),
        ("2016", "2016-01-01", "2016-12-31", "year"),
        ("201", "2010-01-01", "2019-12-31", "range"),
        ("19", "1900-01-01", "1999-12-31", "range"),
        ("2016-W03", "2016-01-18", "2016-01-24", "week"),
        ("2016-W02-WE", "2016-01-16", "2016-01-17", "range"),
        ("2015-Q3", "2015-07-01", "2015-09-30", "range"),
        ("2015-H1", "2015-01-01", "2015-06-30", "range"),
        ("2014-SU", "2014-06-01", "2014-08-31", "range"),
        ("2016-01-16/2016-01-18", "2016-01-16", "2016-01-18", "range"),
    ],
)
def test_values_with_days(value: str, start: str, end: str, precision: str) -> None:
    period = period_of(value)
    assert period is not None
    assert (period.start.isoformat(), period.end.isoformat()) == (start, end)
    assert period.precision == precision


@pytest.mark.parametrize(
    "value",
    ["PRESENT_REF", "P2Y", "XXXX-WXX-6", "XXXX-01-15", "2014-WI", "FY2015",
     "2016-02-30", "2016-W60", "2016-13", "0000", "2016-01-18/2016-01-16", "1/2/3", "", "9"],
)  # fmt: skip
def test_values_without_days(value: str) -> None:
    assert period_of(value) is None


def test_weeks_are_those_of_the_iso_calendar() -> None:
    assert week_of(dt.date(2016, 1, 3)) == "2015-W53"
    assert period_of("2015-W53") == Period(dt.date(2015, 12, 28), dt.date(2016, 1, 3), "week")


@pytest.mark.parametrize(
    ("amount", "unit", "value"),
    [("2", "Y", "P2Y"), ("2.5", "Y", "P2.5Y"), ("X", "D", "PXD"), ("48", "H", "PT48H"),
     ("5", "MIN", "PT5M")],
)  # fmt: skip
def test_durations(amount: str, unit: str, value: str) -> None:
    assert duration(amount, unit) == value


def test_plain_numbers() -> None:
    assert [plain(n) for n in (2.0, 2.5, 1000.0)] == ["2", "2.5", "1000"]
