from collections.abc import Callable

import pytest

from pipeline.extract.model import DateMention


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        (
            "They fought from Monday to Tuesday.",
            "fought",
            "Monday to Tuesday = 2016-01-18/2016-01-19",
        ),
        (
            "They fought from 4 January to 6 January.",
            "fought",
            "4 January to 6 January = 2016-01-04/2016-01-06",
        ),
        (
            "They fought between 4 January and 6 January.",
            "fought",
            "4 January and 6 January = 2016-01-04/2016-01-06",
        ),
        (
            "They fought 4 January to 6 January.",
            "fought",
            "4 January = 2016-01-04",
        ),
        (
            "They fought on 4 January and 5 January.",
            "fought",
            "4 January and 5 January = 2016-01-04/2016-01-05",
        ),
        (
            "They fought on 4 January and 6 January.",
            "fought",
            "4 January = 2016-01-04",
        ),
        (
            "They fought in May and June 2015.",
            "fought",
            "May and June 2015 = 2015-05/2015-06",
        ),
        (
            "They fought in May 2014 and 5 June 2014.",
            "fought",
            "5 June 2014 = 2014-06-05",
        ),
        (
            "They fought from May 2015 until June 2015.",
            "fought",
            "May 2015 until June 2015 = 2015-05/2015-06",
        ),
        (
            "They fought from June 2015 to May 2015.",
            "fought",
            "June 2015 = 2015-06",
        ),
        (
            "They fought from Monday for two days.",
            "fought",
            "Monday = 2016-01-18",
        ),
        (
            "They fought in the first two weeks of May 2015.",
            "fought",
            "the first two weeks of May 2015 = 2015-05-01/2015-05-14",
        ),
        (
            "They fought in the last two weeks of May 2015.",
            "fought",
            "the last two weeks of May 2015 = 2015-05-18/2015-05-31",
        ),
        (
            "They fought in the final two days of May 2015.",
            "fought",
            "the final two days of May 2015 = 2015-05-30/2015-05-31",
        ),
        (
            "They fought in the first two months of 2015.",
            "fought",
            "the first two months of 2015 = 2015-01-01/2015-02-28",
        ),
        (
            "They fought in the last two months of 2015.",
            "fought",
            "the last two months of 2015 = 2015-11-01/2015-12-31",
        ),
        (
            "They fought in the first 40 days of May 2015.",
            "fought",
            "May 2015 = 2015-05",
        ),
        (
            "They fought in two weeks of May 2015.",
            "fought",
            "May 2015 = 2015-05",
        ),
        (
            "They fought in the first years of 2015.",
            "fought",
            "2015 = 2015",
        ),
        (
            "They fought in the first hour of May 2015.",
            "fought",
            "May 2015 = 2015-05",
        ),
        (
            "They have fought since 5 May.",
            "fought",
            "5 May = 2015-05-05/2016-01-20",
        ),
        (
            "They have fought since May 2015.",
            "fought",
            "May 2015 = 2015-05/2016-01-20",
        ),
        (
            "They have fought since last year's coup.",
            "fought",
            None,
        ),
        (
            "They have fought since 2014.",
            "fought",
            "2014 = 2014/2016-01-20",
        ),
        (
            "They met in May 2014. In the years since, they have fought.",
            "fought",
            "years = 2014-05/2016-01-20",
        ),
        (
            "In the years since, they have fought.",
            "fought",
            None,
        ),
        (
            "Since 5 May, when ten died, they have fought.",
            "died",
            "5 May = 2015-05-05",
        ),
        (
            "Since 5 May, when ten died, they have fought.",
            "fought",
            "5 May = 2015-05-05/2016-01-20",
        ),
    ],
)
def test_from_one_date_to_another(
    date_of: Callable[[str, str], DateMention | None], text: str, word: str, expected: str | None
) -> None:
    date = date_of(text, word)
    assert (f"{date.mention.text} = {date.timex_value}" if date else None) == expected
