from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "They left on 31 April.",
            "2016-01-18",
            [],
        ),
        (
            "They left on 31 April 2014.",
            "2016-01-18",
            [],
        ),
        (
            "They left in 30 February 2015.",
            "2016-01-18",
            [],
        ),
        (
            "They left on 29 February 2015.",
            "2016-01-18",
            [],
        ),
        (
            "They will leave on Jan. 10.",
            "2016-01-18",
            ["Jan. 10: DATE 2016-01-10 2016-01-10 0.8"],
        ),
        (
            "They left on Monday, Jan. 11.",
            "2016-01-18",
            ["Monday, Jan. 11: DATE 2016-01-11 2016-01-11 0.8"],
        ),
        (
            "They left on Monday, Jan. 12.",
            "2016-01-18",
            ["Monday, Jan. 12: DATE 2015-01-12 2015-01-12 0.8"],
        ),
        (
            "They left on Tuesday, Jan. 12.",
            "2016-01-18",
            ["Tuesday, Jan. 12: DATE 2016-01-12 2016-01-12 0.8"],
        ),
        (
            "They left on Jan. 12.",
            None,
            ["Jan. 12: DATE XXXX-01-12 0.6"],
        ),
        (
            "They left in January.",
            None,
            ["January: DATE XXXX-01 0.6"],
        ),
        (
            "They left in January.",
            "2016",
            ["January: DATE 2016-01 2016-01-01 to 2016-01-31 0.8"],
        ),
        (
            "They left on 5 May 2014. They met in June.",
            None,
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "June: DATE 2014-06 2014-06-01 to 2014-06-30 0.8",
            ],
        ),
        (
            "They left on 5 May 2014 and on 6 June.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "6 June: DATE 2014-06-06 2014-06-06 0.8",
            ],
        ),
        (
            "They left in May of last year.",
            "2016-01-18",
            ["May of last year: DATE 2015-05 2015-05-01 to 2015-05-31 0.8"],
        ),
        (
            "They left in May of next year.",
            "2016-01-18",
            ["May of next year: DATE 2017-05 2017-05-01 to 2017-05-31 0.8"],
        ),
        (
            "They left in May of this year.",
            None,
            ["May of this year: DATE XXXX-05 0.6"],
        ),
        (
            "They left last May.",
            None,
            ["last May: DATE XXXX-05 0.6"],
        ),
        (
            "They will leave next January.",
            "2016-01-18",
            ["next January: DATE 2017-01 2017-01-01 to 2017-01-31 0.8"],
        ),
        (
            "They left last January 18.",
            "2016-01-18",
            ["last January 18: DATE 2015-01-18 2015-01-18 0.8"],
        ),
        (
            "They left last January 17.",
            "2016-01-18",
            ["last January 17: DATE 2016-01-17 2016-01-17 0.8"],
        ),
        (
            "They will leave in Nov.",
            "2016-01-18",
            ["Nov.: DATE 2016-11 2016-11-01 to 2016-11-30 0.8"],
        ),
        (
            "They left in Nov.",
            "2016-01-18",
            ["Nov.: DATE 2015-11 2015-11-01 to 2015-11-30 0.8"],
        ),
        (
            "They left on the 15th of this month.",
            "2016-01-18",
            ["the 15th of this month: DATE 2016-01-15 2016-01-15 0.8"],
        ),
        (
            "They left on the 15th of next month.",
            "2016-01-18",
            ["the 15th of next month: DATE 2016-02-15 2016-02-15 0.8"],
        ),
        (
            "They left on the 31st of last month.",
            "2016-01-18",
            ["the 31st of last month: DATE 2015-12-31 2015-12-31 0.8"],
        ),
        (
            "They left on the 31st.",
            "2016-01-18",
            ["the 31st: DATE 2015-12-31 2015-12-31 0.8"],
        ),
        (
            "They left on the 31st.",
            "2016-02-10",
            ["the 31st: DATE 2016-01-31 2016-01-31 0.8"],
        ),
        (
            "They left on the 15th.",
            None,
            ["the 15th: DATE XXXX-XX-15 0.5"],
        ),
        (
            "They left on the 15th of last month.",
            None,
            ["the 15th of last month: DATE XXXX-XX-15 0.5"],
        ),
        (
            "They left on 3 May 2014 and on the 4th.",
            "2016-01-18",
            [
                "3 May 2014: DATE 2014-05-03 2014-05-03 0.95",
                "the 4th: DATE 2014-05-04 2014-05-04 0.8",
            ],
        ),
        (
            "They left on 3 May 2014 and on the 32nd.",
            "2016-01-18",
            ["3 May 2014: DATE 2014-05-03 2014-05-03 0.95"],
        ),
        (
            "They left in the first week of May 2014.",
            "2016-01-18",
            [
                (
                    "the first week of May 2014: DATE 2014-05-01/2014-05-07 2014-05-01 to "
                    "2014-05-07 0.7"
                )
            ],
        ),
        (
            "They left in the last week of May 2014.",
            "2016-01-18",
            [
                (
                    "the last week of May 2014: DATE 2014-05-25/2014-05-31 2014-05-25 to "
                    "2014-05-31 0.7"
                )
            ],
        ),
        (
            "They left in the first week of May.",
            None,
            ["the first week of May: DATE XXXX-05 0.6"],
        ),
        (
            "They left on 5/6/2014.",
            "2016-01-18",
            ["5/6/2014: DATE 2014-05-06 2014-05-06 0.6"],
        ),
        (
            "They left on 13/6/2014.",
            "2016-01-18",
            ["13/6/2014: DATE 2014-06-13 2014-06-13 0.95"],
        ),
        (
            "They left on 6/13/2014.",
            "2016-01-18",
            ["6/13/2014: DATE 2014-06-13 2014-06-13 0.95"],
        ),
        (
            "They left on 5.6.2014.",
            "2016-01-18",
            ["5.6.2014: DATE 2014-06-05 2014-06-05 0.6"],
        ),
        (
            "They left on 5-6-2014.",
            "2016-01-18",
            ["5-6-2014: DATE 2014-05-06 2014-05-06 0.6"],
        ),
        (
            "They left on 13/13/2014.",
            "2016-01-18",
            [],
        ),
        (
            "They left on 5/6/69 and 5/6/70.",
            "2016-01-18",
            ["5/6/69: DATE 2069-05-06 2069-05-06 0.6", "5/6/70: DATE 1970-05-06 1970-05-06 0.6"],
        ),
        (
            "They left on 5/6/100.",
            "2016-01-18",
            [],
        ),
        (
            "They left on 15-17 January 2014.",
            "2016-01-18",
            ["15-17 January 2014: DATE 2014-01-15/2014-01-17 2014-01-15 to 2014-01-17 0.8"],
        ),
        (
            "They left on 15-Jan-16.",
            "2016-01-18",
            ["15-Jan-16: DATE 2016-01-15 2016-01-15 0.95"],
        ),
        (
            "They left in 2014-2016.",
            "2016-01-18",
            ["2014-2016: DATE 2014/2016 2014-01-01 to 2016-12-31 0.8"],
        ),
        (
            "They left in 2016-2014.",
            "2016-01-18",
            [],
        ),
        (
            "They left in 2014-15.",
            "2016-01-18",
            ["2014-15: DATE 2014/2015 2014-01-01 to 2015-12-31 0.8"],
        ),
        (
            "They left in 1999-2001.",
            "2016-01-18",
            ["1999-2001: DATE 1999/2001 1999-01-01 to 2001-12-31 0.8"],
        ),
        (
            "They left in spring.",
            "2016-01-18",
            ["spring: DATE 2015-SP 2015-03-01 to 2015-05-31 0.8"],
        ),
        (
            "They left in spring.",
            None,
            ["spring: DATE XXXX-SP 0.6"],
        ),
        (
            "They left in winter 2014.",
            "2016-01-18",
            ["winter 2014: DATE 2014-WI 0.9"],
        ),
        (
            "They left in winter 2014.",
            None,
            ["winter 2014: DATE 2014-WI 0.9"],
        ),
        (
            "They left in the winter of 2014-2015.",
            "2016-01-18",
            ["the winter of 2014-2015: DATE 2014-WI 2014-12-01 to 2015-02-28 0.9"],
        ),
        (
            "They left last winter.",
            "2016-01-18",
            ["last winter: DATE 2014-WI 2014-12-01 to 2015-02-28 0.8"],
        ),
        (
            "They left this winter.",
            "2016-01-18",
            ["this winter: DATE 2015-WI 2015-12-01 to 2016-02-29 0.8"],
        ),
        (
            "They will leave next winter.",
            "2016-01-18",
            ["next winter: DATE 2016-WI 2016-12-01 to 2017-02-28 0.8"],
        ),
        (
            "They left in the second quarter of 2014.",
            "2016-01-18",
            ["the second quarter of 2014: DATE 2014-Q2 2014-04-01 to 2014-06-30 0.9"],
        ),
        (
            "They left in the second quarter of next year.",
            "2016-01-18",
            ["the second quarter of next year: DATE 2017-Q2 2017-04-01 to 2017-06-30 0.8"],
        ),
        (
            "They left in the first half of this year.",
            "2016-01-18",
            ["the first half of this year: DATE 2016-H1 2016-01-01 to 2016-06-30 0.8"],
        ),
        (
            "They left in the second quarter.",
            None,
            ["the second quarter: DATE XXXX-Q2 0.6"],
        ),
        (
            "They left in the first half of 2014.",
            "2016-01-18",
            ["the first half of 2014: DATE 2014-H1 2014-01-01 to 2014-06-30 0.9"],
        ),
        (
            "They left in the 1990s.",
            "2016-01-18",
            ["the 1990s: DATE 199 1990-01-01 to 1999-12-31 0.9"],
        ),
        (
            "They left in the '90s.",
            "2016-01-18",
            ["the '90s: DATE 199 1990-01-01 to 1999-12-31 0.8"],
        ),
        (
            "They left in the '10s.",
            None,
            ["the '10s: DATE 201 2010-01-01 to 2019-12-31 0.8"],
        ),
        (
            "They left in the '10s.",
            "2009-05-05",
            ["the '10s: DATE 191 1910-01-01 to 1919-12-31 0.8"],
        ),
        (
            "They left in the '10s.",
            "2010-05-05",
            ["the '10s: DATE 201 2010-01-01 to 2019-12-31 0.8"],
        ),
        (
            "They left in the '20s.",
            "2020-05-05",
            ["the '20s: DATE 202 2020-01-01 to 2029-12-31 0.8"],
        ),
        (
            "They left in the '30s.",
            "2040-05-05",
            ["the '30s: DATE 193 1930-01-01 to 1939-12-31 0.8"],
        ),
        (
            "They left in the eighties.",
            "2016-01-18",
            ["the eighties: DATE 198 1980-01-01 to 1989-12-31 0.8"],
        ),
        (
            "They left in the 1st century.",
            "2016-01-18",
            [],
        ),
        (
            "They left in the 3rd century.",
            "2016-01-18",
            ["the 3rd century: DATE 02 0200-01-01 to 0299-12-31 0.9"],
        ),
        (
            "They left in the 20th century.",
            "2016-01-18",
            ["the 20th century: DATE 19 1900-01-01 to 1999-12-31 0.9"],
        ),
        (
            "Pictures of 10 February.",
            "2016-01-18",
            ["10 February: DATE 2016-02-10 2016-02-10 0.8"],
        ),
        (
            "Pictures of 18 January.",
            "2016-01-18",
            ["18 January: DATE 2016-01-18 2016-01-18 0.8"],
        ),
        (
            "The show opens on 10 January.",
            "2016-01-18",
            ["10 January: DATE 2016-01-10 2016-01-10 0.8"],
        ),
        (
            "The show opens on 10 March.",
            "2016-01-18",
            ["10 March: DATE 2016-03-10 2016-03-10 0.8"],
        ),
        (
            "They will leave on 10 January.",
            "2016-01-18",
            ["10 January: DATE 2016-01-10 2016-01-10 0.8"],
        ),
    ],
)
def test_days_months_and_years(
    told: Callable[..., list[str]], text: str, published: str | None, expected: list[str]
) -> None:
    assert told(text, published) == expected
