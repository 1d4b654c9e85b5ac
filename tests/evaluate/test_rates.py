import pytest

from pipeline.evaluate.rates import interval, rates


# 81 of 263 is the worked example of R. G. Newcombe, Statistics in Medicine 17, 1998.
@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (81, 263, 0.2553, 0.3662),
    ],
)
def test_the_interval_is_that_of_wilson(part, whole, low, high):
    assert interval(part, whole) == [low, high]


def test_of_nothing_there_is_no_share_and_no_interval():
    made = rates(0, 0, 0)
    assert (made["precision"], made["precision_95"], made["f1"]) == (None, None, None)


def test_more_rows_narrow_the_interval():
    few, many = interval(9, 10), interval(900, 1000)
    assert few[1] - few[0] > 5 * (many[1] - many[0])
