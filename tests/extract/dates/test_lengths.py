from collections.abc import Callable

import pytest


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (
            "They fought for ten years.",
            "2016-01-18",
            ["ten years: DURATION P10Y 0.9"],
        ),
        (
            "They fought for two and a half years.",
            "2016-01-18",
            ["two and a half years: DURATION P2.5Y 0.9"],
        ),
        (
            "They fought for half a year.",
            "2016-01-18",
            ["half a year: DURATION P6M 0.9"],
        ),
        (
            "They fought for half an hour.",
            "2016-01-18",
            ["half an hour: DURATION PT30M 0.9"],
        ),
        (
            "They fought for half a day.",
            "2016-01-18",
            ["half a day: DURATION P0.5D 0.9"],
        ),
        (
            "They fought for half a century.",
            "2016-01-18",
            ["half a century: DURATION P50Y 0.9"],
        ),
        (
            "They fought for two decades.",
            "2016-01-18",
            ["two decades: DURATION P20Y 0.9"],
        ),
        (
            "They fought for two centuries.",
            "2016-01-18",
            ["two centuries: DURATION P200Y 0.9"],
        ),
        (
            "They fought for two hours.",
            "2016-01-18",
            ["two hours: DURATION PT2H 0.9"],
        ),
        (
            "They fought for two minutes.",
            "2016-01-18",
            ["two minutes: DURATION PT2M 0.9"],
        ),
        (
            "They fought for two seconds.",
            "2016-01-18",
            ["two seconds: DURATION PT2S 0.9"],
        ),
        (
            "They fought for a few months.",
            "2016-01-18",
            ["a few months: DURATION PXM 0.9"],
        ),
        (
            "They fought for several hours.",
            "2016-01-18",
            ["several hours: DURATION PTXH 0.9"],
        ),
        (
            "They fought for 1,000 days.",
            "2016-01-18",
            ["1,000 days: DURATION P1000D 0.9"],
        ),
        (
            "They fought for forty-eight hours.",
            "2016-01-18",
            ["forty-eight hours: DURATION PT48H 0.9"],
        ),
        (
            "They fought for two hundred days.",
            "2016-01-18",
            ["two hundred days: DURATION P200D 0.9"],
        ),
        (
            "They fought for 1.5 years.",
            "2016-01-18",
            ["1.5 years: DURATION P1.5Y 0.9"],
        ),
        (
            "They fought for 2½ years.",
            "2016-01-18",
            ["2½ years: DURATION P2.5Y 0.9"],
        ),
        (
            "They fought in the past two weeks.",
            "2016-01-18",
            ["the past two weeks: DURATION P2W 2016-01-04 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the past two days.",
            "2016-01-18",
            ["the past two days: DURATION P2D 2016-01-16 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the past 48 hours.",
            "2016-01-18",
            ["the past 48 hours: DURATION PT48H 2016-01-16 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the past two months.",
            "2016-01-18",
            ["the past two months: DURATION P2M 2015-11-18 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the last two years.",
            "2016-01-18",
            ["the last two years: DURATION P2Y 2014-01-18 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the past year.",
            "2016-01-18",
            ["the past year: DURATION P1Y 2015-01-18 to 2016-01-18 0.9"],
        ),
        (
            "They fought in the past decade.",
            "2016-01-18",
            ["the past decade: DURATION P10Y 0.9"],
        ),
        (
            "They fought in the past two weeks.",
            None,
            ["the past two weeks: DURATION P2W 0.9"],
        ),
        (
            "They fought in the past two weeks.",
            "2016-01",
            ["the past two weeks: DURATION P2W 0.9"],
        ),
        (
            "They fought in recent weeks.",
            "2016-01-18",
            ["recent weeks: DURATION PXW 0.9"],
        ),
        (
            "They met every day.",
            "2016-01-18",
            ["every day: SET P1D 0.9"],
        ),
        (
            "They met every two weeks.",
            "2016-01-18",
            ["every two weeks: SET P2W 0.9"],
        ),
        (
            "They met every Monday.",
            "2016-01-18",
            ["every Monday: SET XXXX-WXX-1 0.9"],
        ),
        (
            "They met on Mondays.",
            "2016-01-18",
            ["Mondays: SET XXXX-WXX-1 0.9"],
        ),
        (
            "They met each month.",
            "2016-01-18",
            ["each month: SET P1M 0.9"],
        ),
        (
            "They met every few days.",
            "2016-01-18",
            ["every few days: SET PXD 0.9"],
        ),
        (
            "They met every morning.",
            "2016-01-18",
            ["every morning: SET XXXX-XX-XXTMO 0.9"],
        ),
        (
            "They met daily.",
            "2016-01-18",
            ["daily: SET P1D 0.9"],
        ),
        (
            "They met weekly.",
            "2016-01-18",
            ["weekly: SET P1W 0.9"],
        ),
        (
            "They met every hour.",
            "2016-01-18",
            ["every hour: SET PT1H 0.9"],
        ),
        (
            "They met twice a week.",
            "2016-01-18",
            ["twice a week: SET P1W 0.9"],
        ),
    ],
)
def test_lengths_and_repeated_times(
    told: Callable[..., list[str]], text: str, published: str | None, expected: list[str]
) -> None:
    assert told(text, published) == expected
