from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They left at 10:30 a.m. on Monday.",
            ["10:30 a.m. on Monday: TIME 2016-01-18T10:30 2016-01-18 0.9"],
        ),
        (
            "They left at 10:30 p.m. on Monday.",
            ["10:30 p.m. on Monday: TIME 2016-01-18T22:30 2016-01-18 0.9"],
        ),
        (
            "They left at 12:30 a.m. on Monday.",
            ["12:30 a.m. on Monday: TIME 2016-01-18T00:30 2016-01-18 0.9"],
        ),
        (
            "They left at 12:30 p.m. on Monday.",
            ["12:30 p.m. on Monday: TIME 2016-01-18T12:30 2016-01-18 0.9"],
        ),
        (
            "They left at 13:30 p.m. on Monday.",
            ["Monday: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left at 10 a.m.",
            ["10 a.m.: TIME XXXX-XX-XXT10:00 0.7"],
        ),
        (
            "They left at 25:30 on Monday.",
            ["Monday: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left at 0:30 on Monday.",
            ["0:30 on Monday: TIME 2016-01-18T00:30 2016-01-18 0.9"],
        ),
        (
            "They left at noon on Monday.",
            ["noon on Monday: TIME 2016-01-18T12:00 2016-01-18 0.9"],
        ),
        (
            "They left at midnight.",
            ["midnight: TIME XXXX-XX-XXT24:00 0.7"],
        ),
        (
            "They left on Monday morning.",
            ["Monday morning: TIME 2016-01-18TMO 2016-01-18 0.9"],
        ),
        (
            "They left on Monday at dawn.",
            ["Monday at dawn: TIME 2016-01-18TMO 2016-01-18 0.9"],
        ),
        (
            "They left on Monday at 10:30.",
            ["Monday at 10:30: TIME 2016-01-18T10:30 2016-01-18 0.9"],
        ),
        (
            "They left on Monday, at about 10:30 p.m.",
            [
                "Monday: DATE 2016-01-18 2016-01-18 0.9",
                "10:30 p.m.: TIME 2016-01-18T22:30 2016-01-18 0.7",
            ],
        ),
        (
            "They left on Monday in the evening.",
            ["Monday: DATE 2016-01-18 2016-01-18 0.9"],
        ),
        (
            "They left on Monday evening at 10 p.m.",
            ["Monday evening at 10 p.m.: TIME 2016-01-18T22:00 2016-01-18 0.9"],
        ),
        (
            "They left at 10 p.m. on Monday evening.",
            ["10 p.m. on Monday evening: TIME 2016-01-18T22:00 2016-01-18 0.9"],
        ),
        (
            "They left between 9 and 10 a.m. on Monday.",
            ["10 a.m. on Monday: TIME 2016-01-18T10:00 2016-01-18 0.9"],
        ),
        (
            "They left from 9 a.m. to 10 a.m. on Monday.",
            [
                "9 a.m.: TIME 2016-01-18T09:00 2016-01-18 0.9",
                "10 a.m. on Monday: TIME 2016-01-18T10:00 2016-01-18 0.9",
            ],
        ),
        (
            "They left at 9 a.m., and at 10 a.m. on Monday.",
            [
                "9 a.m.: TIME 2016-01-18T09:00 2016-01-18 0.7",
                "10 a.m. on Monday: TIME 2016-01-18T10:00 2016-01-18 0.9",
            ],
        ),
        (
            "On Monday they met, and at 10 a.m. they left.",
            [
                "Monday: DATE 2016-01-18 2016-01-18 0.9",
                "10 a.m.: TIME 2016-01-18T10:00 2016-01-18 0.7",
            ],
        ),
        (
            "At 10 a.m. they left, and on Monday they met.",
            [
                "10 a.m.: TIME 2016-01-18T10:00 2016-01-18 0.7",
                "Monday: DATE 2016-01-18 2016-01-18 0.9",
            ],
        ),
        (
            "They met on Monday. At 10 a.m. they left.",
            [
                "Monday: DATE 2016-01-18 2016-01-18 0.9",
                "10 a.m.: TIME 2016-01-18T10:00 2016-01-18 0.7",
            ],
        ),
        (
            "They met on Monday.\n\nAt 10 a.m. they left.",
            ["Monday: DATE 2016-01-18 2016-01-18 0.9", "10 a.m.: TIME XXXX-XX-XXT10:00 0.7"],
        ),
        (
            "In the morning they left.",
            [],
        ),
        (
            "They met last week. In the morning they left.",
            ["last week: DATE 2016-W02 2016-01-11 to 2016-01-17 0.9"],
        ),
        (
            "They left in May at 10 a.m.",
            [
                "May: DATE 2015-05 2015-05-01 to 2015-05-31 0.8",
                "10 a.m.: TIME XXXX-XX-XXT10:00 0.7",
            ],
        ),
        (
            "They left 2016-01-16T10:30:00Z.",
            ["2016-01-16T10:30:00Z: TIME 2016-01-16T10:30 2016-01-16 0.95"],
        ),
        (
            "They left on Jan. 16, 10:30 GMT.",
            ["Jan. 16, 10:30 GMT: TIME 2016-01-16T10:30 2016-01-16 0.8"],
        ),
        (
            "They left overnight on Monday.",
            ["overnight on Monday: TIME 2016-01-18TNI 2016-01-18 0.9"],
        ),
        (
            "They left Monday at 10:30 on a hill at 11:30.",
            [
                "Monday at 10:30: TIME 2016-01-18T10:30 2016-01-18 0.9",
                "11:30: TIME 2016-01-18T11:30 2016-01-18 0.7",
            ],
        ),
    ],
)
def test_times_of_day(told: Callable[..., list[str]], text: str, expected: list[str]) -> None:
    assert told(text) == expected
