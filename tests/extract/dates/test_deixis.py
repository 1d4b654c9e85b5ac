from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "They left on Monday.",
            "2016-01-18",
            ["Monday: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left last Monday.",
            "2016-01-18",
            ["last Monday: DATE 2016-01-11 2016-01-11 0.9"],
        ),
        (
            "They left this Monday.",
            "2016-01-18",
            ["this Monday: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left on Monday last week.",
            "2016-01-18",
            ["Monday last week: DATE 2016-01-11 2016-01-11 0.9"],
        ),
        (
            "They will leave on Monday next week.",
            "2016-01-18",
            ["Monday next week: DATE 2016-01-25 2016-01-25 0.9"],
        ),
        (
            "They left on Sunday.",
            None,
            ["Sunday: DATE XXXX-WXX-7 0.6"],
        ),
        (
            "They left on Sunday.",
            "2016-01",
            ["Sunday: DATE XXXX-WXX-7 0.6"],
        ),
        (
            "They left today.",
            None,
            ["today: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "They left today.",
            "2016-01-24",
            ["today: DATE 2016-01-24 2016-01-24 0.9"],
        ),
        (
            "They left over the weekend.",
            None,
            ["the weekend: DATE XXXX-WXX-WE 0.6"],
        ),
        (
            "They left over the weekend.",
            "2016-01-24",
            ["the weekend: DATE 2016-W03-WE 2016-01-23 to 2016-01-24 0.85"],
        ),
        (
            "They left over the weekend.",
            "2016-01-23",
            ["the weekend: DATE 2016-W03-WE 2016-01-23 to 2016-01-24 0.85"],
        ),
        (
            "They leave this weekend.",
            "2016-01-23",
            ["this weekend: DATE 2016-W03-WE 2016-01-23 to 2016-01-24 0.85"],
        ),
        (
            "They will leave next weekend.",
            "2016-01-23",
            ["next weekend: DATE 2016-W04-WE 2016-01-30 to 2016-01-31 0.85"],
        ),
        (
            "They left last weekend.",
            "2016-01-23",
            ["last weekend: DATE 2016-W02-WE 2016-01-16 to 2016-01-17 0.85"],
        ),
        (
            "They left last month.",
            "2016-01",
            ["last month: DATE 2015-12 2015-12-01 to 2015-12-31 0.9"],
        ),
        (
            "They left last year.",
            "2016",
            ["last year: DATE 2015 2015-01-01 to 2015-12-31 0.9"],
        ),
        (
            "They left last week.",
            "2016-01",
            ["last week: DATE XXXX-WXX 0.5"],
        ),
        (
            "They left last decade.",
            "2016-01-18",
            ["last decade: DATE 200 2000-01-01 to 2009-12-31 0.9"],
        ),
        (
            "They left last century.",
            "2016-01-18",
            ["last century: DATE 19 1900-01-01 to 1999-12-31 0.9"],
        ),
        (
            "They left this day.",
            "2016-01-18",
            ["this day: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left last day.",
            "2016-01-18",
            ["last day: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "They left ten years ago.",
            "2016",
            ["ten years ago: DATE 2006 2006-01-01 to 2006-12-31 0.9"],
        ),
        (
            "They left ten months ago.",
            "2016-01",
            ["ten months ago: DATE 2015-03 2015-03-01 to 2015-03-31 0.9"],
        ),
        (
            "They left ten weeks ago.",
            None,
            ["ten weeks ago: DATE XXXX-WXX 0.5"],
        ),
        (
            "They left two centuries ago.",
            "2016-01-18",
            ["two centuries ago: DATE 1816 1816-01-01 to 1816-12-31 0.9"],
        ),
        (
            "They left some years ago.",
            "2016-01-18",
            ["some years ago: DATE PAST_REF 0.7"],
        ),
        (
            "They will leave in two days.",
            "2016-01-18",
            ["two days: DURATION P2D 0.9"],
        ),
        (
            "They will leave some days from now.",
            "2016-01-18",
            ["some days from now: DATE FUTURE_REF 0.7"],
        ),
        (
            "They met on 5 May 2014. Two days before, they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "Two days before: DATE 2014-05-03 2014-05-03 0.9",
            ],
        ),
        (
            "They met on 5 May 2014. Two hours later they left.",
            "2016-01-18",
            ["5 May 2014: DATE 2014-05-05 2014-05-05 0.95", "Two hours later: DURATION PT2H 0.7"],
        ),
        (
            "They met on 5 May 2014. Some hours later they left.",
            "2016-01-18",
            ["5 May 2014: DATE 2014-05-05 2014-05-05 0.95", "Some hours later: DURATION PTXH 0.7"],
        ),
        (
            "They met on 5 May 2014. The following week they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The following week: DATE 2014-W20 2014-05-12 to 2014-05-18 0.9",
            ],
        ),
        (
            "They met on 5 May 2014. The previous week they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The previous week: DATE 2014-W18 2014-04-28 to 2014-05-04 0.9",
            ],
        ),
        (
            "They met on 5 May 2014. The following year they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The following year: DATE 2015 2015-01-01 to 2015-12-31 0.9",
            ],
        ),
        (
            "They met in May 2014. The following month they left.",
            "2016-01-18",
            [
                "May 2014: DATE 2014-05 2014-05-01 to 2014-05-31 0.95",
                "The following month: DATE 2014-06 2014-06-01 to 2014-06-30 0.9",
            ],
        ),
        (
            "They met in 2014. The following month they left.",
            "2016-01-18",
            [
                "2014: DATE 2014 2014-01-01 to 2014-12-31 0.9",
                "The following month: DATE XXXX-XX 0.5",
            ],
        ),
        (
            "They met in May 2014. That day they left.",
            "2016-01-18",
            [
                "May 2014: DATE 2014-05 2014-05-01 to 2014-05-31 0.95",
                "That day: DATE XXXX-XX-XX 0.5",
            ],
        ),
        (
            "They met on 5 May 2014. That evening they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "That evening: TIME 2014-05-05TEV 2014-05-05 0.8",
            ],
        ),
        (
            "They met on 5 May 2014. The day after, they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The day after: DATE 2014-05-06 2014-05-06 0.9",
            ],
        ),
        (
            "They met on 5 May 2014. The night before, they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The night before: TIME 2014-05-04TNI 2014-05-04 0.9",
            ],
        ),
        (
            "They met on 5 May 2014. The same day they left.",
            "2016-01-18",
            [
                "5 May 2014: DATE 2014-05-05 2014-05-05 0.95",
                "The same day: DATE 2014-05-05 2014-05-05 0.9",
            ],
        ),
        (
            "They met on Monday night. The next day they left.",
            "2016-01-18",
            [
                "Monday night: TIME 2016-01-18TNI 2016-01-18 0.9",
                "The next day: DATE 2016-01-19 2016-01-19 0.9",
            ],
        ),
        (
            "They met overnight. The next day they left.",
            "2016-01-18",
            [
                "overnight: TIME 2016-01-17TNI 2016-01-17 to 2016-01-18 0.7",
                "The next day: DATE 2016-01-19 2016-01-19 0.9",
            ],
        ),
        (
            "They met overnight into Monday. The next day they left.",
            "2016-01-18",
            [
                "overnight into Monday: TIME 2016-01-17TNI 2016-01-17 to 2016-01-18 0.8",
                "The next day: DATE 2016-01-19 2016-01-19 0.9",
            ],
        ),
        (
            "They met overnight.",
            None,
            ["overnight: TIME XXXX-XX-XXTNI 0.5"],
        ),
        (
            "They left overnight into Monday.",
            None,
            ["overnight into Monday: TIME XXXX-XX-XXTNI 0.5"],
        ),
        (
            "On the second day of the raid they left.",
            "2016-01-18",
            ["the second day: DATE XXXX-XX-XX 0.5"],
        ),
        (
            "In the week of 5 May 2014 they left.",
            "2016-01-18",
            ["the week of 5 May 2014: DATE 2014-W19 2014-05-05 to 2014-05-11 0.95"],
        ),
        (
            "In the week ending 5 May 2014 they left.",
            "2016-01-18",
            [
                (
                    "the week ending 5 May 2014: DATE 2014-04-29/2014-05-05 2014-04-29 to "
                    "2014-05-05 0.95"
                )
            ],
        ),
        (
            "In the week of May 2014 they left.",
            "2016-01-18",
            ["May 2014: DATE 2014-05 2014-05-01 to 2014-05-31 0.95"],
        ),
    ],
)
def test_dates_seen_from_another(
    told: Callable[..., list[str]], text: str, published: str | None, expected: list[str]
) -> None:
    assert told(text, published) == expected
