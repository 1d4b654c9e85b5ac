import pytest

from pipeline.extract.figures.fractions import with_fractions
from pipeline.extract.figures.numbers import find_numbers


def _values(text: str) -> list[tuple[str, float | None]]:
    return [(text[n.start : n.end], n.value) for n in find_numbers(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("93,500 people", [("93,500", 93500)]),
        ("93500 people", [("93500", 93500)]),
        ("10 000 people", [("10 000", 10000)]),
        ("1.200.000 people", [("1.200.000", 1200000)]),
        ("two and half years", [("two and half", 2.5)]),
        ("two and a half years", [("two and a half", 2.5)]),
        ("two hundred and fifty-one", [("two hundred and fifty-one", 251)]),
        ("two million five hundred thousand", [("two million five hundred thousand", 2500000)]),
        ("two dozen and a dozen", [("two dozen", 24), ("dozen", 12)]),
        ("1.5 million of them", [("1.5 million", 1500000)]),
        ("half a million of them", [("half a million", 500000)]),
        ("$5m, but 5 m deep", [("5m", 5000000), ("5", 5)]),
        ("100 thousand", [("100 thousand", 100000)]),
        ("315K killed, 1.2M fled", [("315K", 315000), ("1.2M", 1200000)]),
        ("within 5 m of it", [("5", 5)]),
        ("a two-year siege", [("two", 2)]),
        ("a triple homicide", [("triple", 3)]),
        ("after a year under siege", [("a year", 1)]),
        ("more than a year ago", []),
        ("two hundred and fifteen", [("two hundred and fifteen", 215)]),
        ("six hundred seven", [("six hundred seven", 607)]),
        ("three thousand and forty", [("three thousand and forty", 3040)]),
        ("two thousand five hundred", [("two thousand five hundred", 2500)]),
        ("two hundred-three hundred", [("two hundred", 200), ("three hundred", 300)]),
        ("two hundred of fifty", [("two hundred", 200), ("fifty", 50)]),
        ("two hundred 12", [("two hundred", 200), ("12", 12)]),
        ("sixty-one", [("sixty-one", 61)]),
        ("sixty and one", [("sixty", 60), ("one", 1)]),
        ("$5k, 7k people", [("5k", 5000), ("7k", 7000)]),
        ("5 m people", [("5 m", 5000000)]),
        ("12345678901234567890", []),
        ("half an hour, half the men", [("half", 0.5)]),
        ("several people and many more", []),
        ("no numbers here", []),
        ("", []),
    ],
)
def test_numbers_and_their_values(text: str, expected: list[tuple[str, float]]) -> None:
    assert _values(text) == expected


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("several hundred", 200),
        ("a few dozen", 24),
        ("tens of thousands", 20000),
        ("hundreds of thousands", 200000),
    ],
)
def test_vague_words_have_only_a_least_meaning(text: str, least: float) -> None:
    (number,) = find_numbers(text)
    assert (number.value, number.least) == (None, least)


@pytest.mark.parametrize(
    ("text", "bounds"),
    [
        ("20-30 people", ["low", "high"]),
        ("20 to 30 people", ["low", "high"]),
        ("between 20 and 30 people", ["low", "high"]),
        ("anywhere from 20 to 30 people", ["low", "high"]),
        ("rose from 20 to 30 people", [None, None]),
        ("from 50 percent to maybe 56 percent", [None, None]),
        ("killed 20 and wounded 30", [None, None]),
    ],
)
def test_ends_of_ranges(text: str, bounds: list[str | None]) -> None:
    assert [n.bound for n in find_numbers(text)] == bounds


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("800,000 to 1 million people", [800_000, 1_000_000]),
        ("200 to 1 million people", [200, 1_000_000]),
        ("30 to 40 thousand people", [30_000, 40_000]),
        ("30 to 40 people", [30, 40]),
    ],
)
def test_a_multiplier_is_shared_only_where_the_range_still_rises(text: str, values: list[float]):
    assert [n.value for n in find_numbers(text)] == values


def test_a_shared_multiplier_belongs_to_both_ends() -> None:
    assert [n.value for n in find_numbers("2 to 3 million people")] == [2e6, 3e6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a quarter of a million people", [("a quarter of a million", 250000, False)]),
        ("three-quarters of a million", [("three-quarters of a million", 750000, False)]),
        ("two thirds of the town", [("two thirds", 66.67, True)]),
        ("one in four children", [("one in four", 25, True)]),
        ("about 3 in 10 families", [("3 in 10", 30, True)]),
        ("seven out of ten houses", [("seven out of ten", 70, True)]),
        ("they killed 3 in 10 days", [("3", 3, False), ("10", 10, False)]),
        ("two in 12 camps", [("two", 2, False), ("12", 12, False)]),
        ("and half of the town", [("half", 50, True)]),
        ("the second half of the match", []),
        ("two and a half years", [("two and a half", 2.5, False)]),
    ],
)
def test_fractions(text: str, expected: list[tuple[str, float, bool]]) -> None:
    found = with_fractions(text, find_numbers(text))
    assert [(text[n.start : n.end], n.value, n.share) for n in found] == expected
