from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention

DateOf = Callable[[str, str], DateMention | None]


@pytest.mark.parametrize(
    ("phrase", "value"),
    [
        ("the first six months of 2015", "2015-01-01/2015-06-30"),
        ("the last two weeks of December 2015", "2015-12-18/2015-12-31"),
        ("the first ten days of March 2015", "2015-03-01/2015-03-10"),
        ("the last three months of 2015", "2015-10-01/2015-12-31"),
        ("the first nine weeks of March 2015", "2015-03"),
        ("the first few weeks of March 2015", "2015-03"),
    ],
)
def test_part_of_a_period(phrase: str, value: str, date_of: DateOf) -> None:
    date = date_of(f"Ninety people were killed in {phrase}.", "killed")
    assert date is not None
    assert date.timex_value == value
