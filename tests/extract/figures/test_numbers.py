import pytest

from pipeline.extract.figures.fractions import with_fractions
from pipeline.extract.figures.numbers import Number, find_numbers


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


def _said(text: str, number: Number) -> str:
    worth = f"{number.value:.15g}" if number.value is not None else f"at least {number.least:.0f}"
    marks = [number.bound, "in words" if number.words else None]
    marks += ["an article" if number.article else None, "a fold" if number.fold else None]
    marks += ["a difference" if number.difference else None]
    return ", ".join([f"{text[number.start : number.end]} = {worth}", *filter(None, marks)])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 000 and 200 people", ["10 000 = 10000", "200 = 200"]),
        ("1.200.000.5 people", ["1.200.000 = 1200000"]),
        ("12.5.16 was the date", ["12.5 = 12.5"]),
        ("0.5 percent", ["0.5 = 0.5"]),
        ("5bn", ["5bn = 5000000000"]),
        ("5 million", ["5 million = 5000000, in words"]),
        ("5m/s", ["5 = 5"]),
        ("5m children", ["5m = 5000000"]),
        ("5 k people", ["5 k = 5000"]),
        ("€5k", ["5k = 5000"]),
        ("£5 m", ["5 m = 5000000"]),
        ("12k", ["12k = 12000"]),
        ("12K", ["12K = 12000"]),
        ("12M", ["12M = 12000000"]),
        ("five hundred", ["five hundred = 500, in words"]),
        ("five hundred million", ["five hundred million = 500000000, in words"]),
        ("a hundred", ["hundred = 100, in words"]),
        ("two hundred thousand and six", ["two hundred thousand and six = 200006, in words"]),
        ("two hundred and six thousand", ["two hundred and six thousand = 206000, in words"]),
        (
            "two thousand six hundred and four",
            ["two thousand six hundred and four = 2604, in words"],
        ),
        ("two million and four thousand", ["two million and four thousand = 2004000, in words"]),
        ("two million 400", ["two million = 2000000, in words", "400 = 400"]),
        ("two million four hundred", ["two million four hundred = 2000400, in words"]),
        ("two hundred sixty", ["two hundred sixty = 260, in words"]),
        ("two hundred sixty-one", ["two hundred sixty-one = 261, in words"]),
        ("two hundred and sixty thousand", ["two hundred and sixty thousand = 260000, in words"]),
        ("sixty-five thousand", ["sixty-five thousand = 65000, in words"]),
        ("sixty zero", ["sixty = 60, in words", "zero = 0, in words"]),
        ("sixty of one", ["sixty = 60, in words", "one = 1, in words"]),
        ("seventy-two hundred", ["seventy-two hundred = 7200, in words"]),
        ("hundred and fifty", ["hundred and fifty = 150, in words"]),
        ("fifty and a half", ["fifty and a half = 50.5, in words"]),
        ("two and a half thousand", ["two and a half thousand = 2500, in words"]),
        ("half a dozen", ["half a dozen = 6, in words"]),
        ("half of a million", ["half of a million = 500000, in words"]),
        ("half-a-million", ["half-a-million = 500000, in words"]),
        ("half an hour", ["half = 0.5, in words"]),
        ("a couple of hundred", ["a couple of hundred = at least 200, in words"]),
        ("couple of dozen", ["couple of dozen = at least 24, in words"]),
        ("several", []),
        ("few thousand", ["few thousand = at least 2000, in words"]),
        ("a few million", ["a few million = at least 2000000, in words"]),
        ("some hundreds", ["some hundreds = at least 200, in words"]),
        ("many hundreds", ["many hundreds = at least 200, in words"]),
        ("tens", []),
        ("tens of millions", ["tens of millions = at least 20000000, in words"]),
        ("dozens of hundreds", ["dozens of hundreds = at least 2400, in words"]),
        ("hundreds of dozens", ["hundreds of dozens = at least 2400, in words"]),
        (
            "hundreds thousands",
            ["hundreds = at least 200, in words", "thousands = at least 2000, in words"],
        ),
        ("scores of thousands", ["scores of thousands = at least 80000, in words"]),
        ("hundreds of millions", ["hundreds of millions = at least 200000000, in words"]),
        ("millions of dozens", ["millions of dozens = at least 24000000, in words"]),
        ("thousands of thousands", ["thousands of thousands = at least 2000000, in words"]),
        ("twin blasts", []),
        ("double murder", ["double = 2, in words, a fold"]),
        ("a double room", []),
        ("12 to 15", ["12 = 12, low", "15 = 15, high"]),
        ("12 or 15", ["12 = 12, low", "15 = 15, high"]),
        ("12 – 15", ["12 = 12, low", "15 = 15, high"]),
        ("12—15", ["12 = 12, low", "15 = 15, high"]),
        ("12 - 15", ["12 = 12, low", "15 = 15, high"]),
        ("12 and 15", ["12 = 12", "15 = 15"]),
        ("between 12 and 15", ["12 = 12, low", "15 = 15, high"]),
        ("between the ages of 12 and 15", ["12 = 12, low", "15 = 15, high"]),
        ("between an estimated 12 and 15", ["12 = 12, low", "15 = 15, high"]),
        ("between about 12 and more than 15", ["12 = 12, low", "15 = 15, high"]),
        ("between some 12 men and 15", ["12 = 12, low", "15 = 15, high"]),
        ("from 12 to 15", ["12 = 12, low", "15 = 15, high"]),
        ("rose from 12 to 15", ["12 = 12", "15 = 15"]),
        ("rose from about 12 to 15", ["12 = 12", "15 = 15"]),
        ("rose between 12 and 15", ["12 = 12, low", "15 = 15, high"]),
        ("went up 12 to 15", ["12 = 12", "15 = 15"]),
        ("rose by 12 to 15", ["12 = 12, a difference", "15 = 15"]),
        ("rose; 12 to 15", ["12 = 12, low", "15 = 15, high"]),
        ("fell by 12", ["12 = 12, a difference"]),
        ("stood by 12", ["12 = 12"]),
        ("15 to 12", ["15 = 15", "12 = 12"]),
        ("12 to 15 to 18", ["12 = 12, low", "15 = 15, high", "18 = 18"]),
        ("12 to dozens", ["12 = 12", "dozens = at least 24, in words"]),
        ("dozens to 12", ["dozens = at least 24, in words", "12 = 12"]),
        (
            "two to three hundred",
            ["two = 200, low, in words", "three hundred = 300, high, in words"],
        ),
        (
            "two to three thousand",
            ["two = 2000, low, in words", "three thousand = 3000, high, in words"],
        ),
        (
            "two to three billion",
            ["two = 2000000000, low, in words", "three billion = 3000000000, high, in words"],
        ),
        ("900 to one thousand", ["900 = 900, low", "one thousand = 1000, high, in words"]),
        ("1000 to 2 million", ["1000 = 1000, low", "2 million = 2000000, high, in words"]),
        ("999 to 2 million", ["999 = 999, low", "2 million = 2000000, high, in words"]),
        ("2 to 2 million", ["2 = 2, low", "2 million = 2000000, high, in words"]),
        ("a week ago", []),
        ("for a week ago", []),
        ("for a week", ["a week = 1, in words, an article"]),
        ("after a year", ["a year = 1, in words, an article"]),
        ("than a month", ["a month = 1, in words, an article"]),
        ("within a day", ["a day = 1, in words, an article"]),
        ("in a minute", ["a minute = 1, in words, an article"]),
        ("under an hour", ["an hour = 1, in words, an article"]),
        ("nearly a decade", ["a decade = 1, in words, an article"]),
        ("almost a century", ["a century = 1, in words, an article"]),
        ("about a night", ["a night = 1, in words, an article"]),
        ("around a mile", ["a mile = 1, in words, an article"]),
        ("least a kilometre", ["a kilometre = 1, in words, an article"]),
        ("over a kilometer", ["a kilometer = 1, in words, an article"]),
        ("lasted a week", ["a week = 1, in words, an article"]),
        ("spent an hour", ["an hour = 1, in words, an article"]),
        ("for a day of rest", []),
        ("for a year of war", ["a year = 1, in words, an article"]),
        ("after a week's work", []),
        ("for a day old", []),
        ("for a time", []),
        ("a week after", ["a week = 1, in words, an article"]),
        ("a day after", []),
        ("year-long", ["year = 1, in words, an article"]),
        ("year-end", []),
        ("10-year-long", ["10 = 10"]),
        ("day-old", ["day = 1, in words, an article"]),
        ("123456789012345678", ["123456789012345678 = 1.23456789012346e+17"]),
        ("1234567890123456789", []),
    ],
)
def test_what_a_number_is_worth(text: str, expected: list[str]) -> None:
    assert [_said(text, number) for number in find_numbers(text)] == expected
