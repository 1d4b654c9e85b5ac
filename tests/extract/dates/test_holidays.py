from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "They left on Christmas.",
            "2016-01-18",
            ["Christmas: DATE 2015-12-25 2015-12-25 0.85"],
        ),
        (
            "They left on Christmas.",
            None,
            ["Christmas: DATE XXXX-12-25 0.6"],
        ),
        (
            "They left on Easter.",
            "2016-01-18",
            ["Easter: DATE 2015-04-05 2015-04-05 0.85"],
        ),
        (
            "They left on Easter.",
            None,
            ["Easter: DATE XXXX 0.6"],
        ),
        (
            "They left on Easter 2014.",
            "2016-01-18",
            ["Easter 2014: DATE 2014-04-20 2014-04-20 0.9"],
        ),
        (
            "They left on Easter 2011.",
            "2016-01-18",
            ["Easter 2011: DATE 2011-04-24 2011-04-24 0.9"],
        ),
        (
            "They left on Easter 2000.",
            "2016-01-18",
            ["Easter 2000: DATE 2000-04-23 2000-04-23 0.9"],
        ),
        (
            "They left on Easter 1954.",
            "2016-01-18",
            ["Easter 1954: DATE 1954-04-18 1954-04-18 0.9"],
        ),
        (
            "They left on Easter 1981.",
            "2016-01-18",
            ["Easter 1981: DATE 1981-04-19 1981-04-19 0.9"],
        ),
        (
            "They left on Good Friday 2016.",
            "2016-01-18",
            ["Good Friday 2016: DATE 2016-03-25 2016-03-25 0.9"],
        ),
        (
            "They left on Thanksgiving 2014.",
            "2016-01-18",
            ["Thanksgiving 2014: DATE 2014-11-27 2014-11-27 0.9"],
        ),
        (
            "They left on Memorial Day 2014.",
            "2016-01-18",
            ["Memorial Day 2014: DATE 2014-05-26 2014-05-26 0.9"],
        ),
        (
            "They left on Memorial Day 2016.",
            "2016-01-18",
            ["Memorial Day 2016: DATE 2016-05-30 2016-05-30 0.9"],
        ),
        (
            "They left on Labor Day 2014.",
            "2016-01-18",
            ["Labor Day 2014: DATE 2014-09-01 2014-09-01 0.9"],
        ),
        (
            "They left on Labor Day 2015.",
            "2016-01-18",
            ["Labor Day 2015: DATE 2015-09-07 2015-09-07 0.9"],
        ),
        (
            "They left on New Year's Day.",
            "2016-01-18",
            ["New Year's Day: DATE 2016-01-01 2016-01-01 0.85"],
        ),
        (
            "They left on New Year's Eve.",
            "2016-01-18",
            ["New Year's Eve: DATE 2015-12-31 2015-12-31 0.85"],
        ),
        (
            "They left last Easter.",
            "2016-01-18",
            ["last Easter: DATE 2015-04-05 2015-04-05 0.85"],
        ),
        (
            "They will leave next Easter.",
            "2016-01-18",
            ["next Easter: DATE 2016-03-27 2016-03-27 0.85"],
        ),
        (
            "They left in Ramadan.",
            "2016-01-18",
            ["Ramadan: DATE XXXX 0.9"],
        ),
        (
            "They left in Ramadan 2014.",
            "2016-01-18",
            ["Ramadan 2014: DATE 2014 2014-01-01 to 2014-12-31 0.9"],
        ),
        (
            "They left on Election Day 2014.",
            "2016-01-18",
            ["Election Day 2014: DATE 2014-11-04 2014-11-04 0.9"],
        ),
        (
            "They left on Martin Luther King Day 2016.",
            "2016-01-18",
            ["Martin Luther King Day 2016: DATE 2016-01-18 2016-01-18 0.9"],
        ),
    ],
)
def test_days_of_holidays(
    told: Callable[..., list[str]], text: str, published: str | None, expected: list[str]
) -> None:
    assert told(text, published) == expected
