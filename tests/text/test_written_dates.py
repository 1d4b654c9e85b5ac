import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.text.written_dates import Order, order_of, period_of


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2024-05-14", "2024-05-14"),
        ("2024-05-14T06:00:00+02:00", "2024-05-14"),
        ("2024-05-14 06:00", "2024-05-14"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("20240514", "2024-05-14"),
        ("2024/5/14", "2024-05-14"),
        ("14/05/2024", "2024-05-14"),
        ("05/14/2024", "2024-05-14"),
        ("05/05/2024", "2024-05-05"),
        ("3.4.2024", "2024-04-03"),
        ("14 May 2024", "2024-05-14"),
        ("Tuesday, May 14th, 2024", "2024-05-14"),
        ("May 14, 2024 6:12 am", "2024-05-14"),
        ("14-Sep-2024", "2024-09-14"),
        ("May 2024", "2024-05"),
        ("Tue, 14 May 2024 11:38:02 +0300", "2024-05-14"),
    ],
)
def test_dates_are_read_as_people_and_programs_write_them(written: str, iso: str) -> None:
    assert period_of(f" {written} ").iso() == iso


@pytest.mark.parametrize("written", ["soon", "", "2024-02-30", "31/31/2024", "May", "1715644800"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no date; write it as 2024-05-14"):
        period_of(written)


def test_the_order_of_a_column_tells_day_from_month() -> None:
    assert order_of(["03/04/2024", "28/04/2024"]) == "day first"
    assert order_of(["03/04/2024", "04/28/2024"]) == "month first"
    assert order_of(["03/04/2024", "2024-05-14"]) is None
    assert order_of(["28/04/2024", "04/28/2024"]) == "either"
    assert period_of("03/04/2024", "day first").iso() == "2024-04-03"
    assert period_of("03/04/2024", "month first").iso() == "2024-03-04"


@pytest.mark.parametrize("order", [None, "either"])
def test_a_day_that_may_be_the_month_is_refused(order: Order | None) -> None:
    with pytest.raises(ValueError, match="may be 2024-04-03 or 2024-03-04"):
        period_of("03/04/2024", order)


@given(st.text(max_size=40) | st.from_regex(r"[\d]{1,4}[/. -][\d]{1,2}[/. -][\d]{1,4}"))
def test_any_words_are_a_date_or_refused(written: str) -> None:
    said = ""
    try:
        period_of(written)
    except ValueError as error:
        said = str(error)
    assert not said or "write it" in said
