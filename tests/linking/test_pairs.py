"""Numbers that their sentence tells apart, each with its own place or date, in own sentences."""

import pytest

from pipeline.extract.document import extract
from pipeline.extract.model import Figure
from pipeline.extract.places import Gazetteer
from tests.parsed import article_of


def _figure(text: str, number: str) -> Figure:
    figures = extract(article_of(text, "2024-05-14"), Gazetteer.open()).figures
    return next(figure for figure in figures if figure.mention.text == number)


ORDER = "Shells killed four, six and nine farmers in Kano, Mosul and Kharkiv respectively."
WORLD = "Some 80 reporters were shot dead around the world in 2023, 31 in Sudan alone."
COUNTRY = "Rockets killed 300 people across the country, 90 of them in Mosul alone."


@pytest.mark.parametrize(
    ("text", "number", "place"),
    [
        (ORDER, "four", "Kano"),
        (ORDER, "six", "Mosul"),
        (ORDER, "nine", "Kharkiv"),
        ("Mines killed two men and five women in Kano and Mosul, respectively.", "five", "Mosul"),
        ("The raids on Kano and Mosul killed 10 and 21 people respectively.", "21", "Mosul"),
        # two numbers of one place
        ("Mines killed and hurt 10 and 21 people respectively in Kano.", "21", "Kano"),
        (WORLD, "80", None),
        (WORLD, "31", "Sudan"),
        ("At least 200 medics were killed globally, most of them in Asia.", "200", None),
        ("Worldwide, 87 medics were killed in 2023, 40 of them in Sudan.", "40", "Sudan"),
        (COUNTRY, "300", None),
        (COUNTRY, "90", "Mosul"),
        ("Nine men were killed in Kano, compared with two in Mosul.", "Nine", "Kano"),
        ("Nine men were killed in Kano, compared with two in Mosul.", "two", "Mosul"),
        ("Nine men acted alone and were killed in Kano.", "Nine", "Kano"),
    ],
)
def test_a_number_has_the_place_its_words_give_it(text, number, place):
    found = _figure(text, number).place
    assert (found.mention.text if found else None) == place


@pytest.mark.parametrize(
    ("text", "number", "day"),
    [
        ("Mines killed two and five men on 3 May and 6 May respectively.", "two", "2024-05-03"),
        ("Mines killed two and five men on 3 May and 6 May respectively.", "five", "2024-05-06"),
        ("Police counted 90 killings in April, up from 40 in March.", "90", "2024-04-01"),
        ("Police counted 90 killings in April, up from 40 in March.", "40", "2024-03-01"),
        ("Monitors logged 30 raids in 2022, half the 60 recorded in 2021.", "30", "2022-01-01"),
        ("Monitors logged 30 raids in 2022, half the 60 recorded in 2021.", "60", "2021-01-01"),
        ("There were 30 raids last week, compared with 12 the week before.", "30", "2024-05-06"),
        ("There were 30 raids last week, compared with 12 the week before.", "12", "2024-04-29"),
    ],
)
def test_a_number_has_the_date_its_words_give_it(text, number, day):
    found = _figure(text, number).period
    assert (found.start.isoformat() if found else None) == day
