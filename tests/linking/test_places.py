"""Where a number or a mention is said to be."""

import pytest

from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from tests.parsed import article_of

GIVEN = [
    ("Two thousand people from Homs have fled.", "Two thousand", "Homs"),
    ("A picture from Homs showed nine people killed by shells.", "nine", "Homs"),
    ("A mine killed four farmers near Idlib on Monday, police said.", "four", "Idlib"),
    ("A rocket hit a market in Kharkiv on Monday, killing six people.", "six", "Kharkiv"),
    (
        "Shells killed nine people in the Lodra neighborhood of Homs on Monday.",
        "nine",
        "Lodra neighborhood of Homs",
    ),
    (
        "Gunmen stormed the hotel in Mogadishu on Monday and killed seven guests.",
        "seven",
        "hotel in Mogadishu",
    ),
    (
        "Gunmen shot dead five traders in Maiduguri, Nigeria, on Monday.",
        "five",
        "Maiduguri, Nigeria",
    ),
    (
        "Gunmen shot dead five traders in Syria's Homs province on Monday.",
        "five",
        "Syria's Homs province",
    ),
    (
        "Six killed in market blast\n\nA bomb killed six people at a market in Kharkiv on Monday.",
        "Six",
        "Kharkiv",
    ),
    (
        "A bomb killed six people at a market in Kharkiv on Monday, police said.\n\n"
        "At least 14 people were wounded in the blast.",
        "14",
        "Kharkiv",
    ),
    (
        "Jets hit a clinic in the town of Karsin in southern rural Aleppo, killing nine medics.",
        "nine",
        "Karsin in southern rural Aleppo",
    ),
    (
        "Rockets killed six people at the Lodra market in the Druze district of Homs on Monday.",
        "six",
        "Lodra market in the Druze district of Homs",
    ),
    (
        "Gunmen killed nine people in a raid on Kelori, near Maiduguri, in Nigeria on Monday.",
        "nine",
        "Kelori, near Maiduguri, in Nigeria",
    ),
    (
        "The war in Syria has killed 400,000 people. On Monday a mine killed two men in Idlib.",
        "400,000",
        "Syria",
    ),
    ("Six Nurses Die in Russian Airstrikes on Clinic in Hama", "Six", "Hama"),
    ("The Velmora Observatory said the Karvan strike killed 15 civilians.", "15", "Karvan"),
    ("Nine people were hurt when Kano came under attack on Sunday.", "Nine", "Kano"),
    ("Kano: 6 killed, 20 injured.", "20", "Kano"),
    ("Mosul: 14 dead / 52 wounded. Kano: 3 dead / 9 wounded.", "9", "Kano"),
    ("Lodrim: 14 dead / 52 wounded.", "52", "Lodrim"),
    ("Lodrim Bal: four killed and nine hurt", "four", "Lodrim Bal"),
    ("Mines killed two and five men in Lodrim and Harvo respectively.", "five", "Harvo"),
    ("Villagers fled Harvo after rockets killed six farmers.", "six", "Harvo"),
    ("Some 7,000 people fled Jomar state in Christian-majority Ghana.", "7,000", "Jomar state"),
    ("Nine people were killed on the outskirts of Kano.", "Nine", "outskirts of Kano"),
]
"""The text, the number, the words of its place."""

NOT = [
    ("Villagers fled Boko Haram after it killed six farmers.", "six", "Boko Haram"),
    ("Nine people were killed in a Russian-majority town.", "Nine", "Russian"),
    ("Nine people died in a Somalia-majority suburb.", "Nine", "Somalia"),
    ("Update: 14 dead, 52 wounded", "14", "Update"),
    ("Officials: 14 dead, 52 wounded", "14", "Officials"),
    ("Hamas: 14 dead, 52 wounded", "14", "Hamas"),
    ("Lodrim: it said 14 men were killed", "14", "Lodrim"),
    ("Two soldiers from Nepal were killed by a mine, the mission said.", "Two", "Nepal"),
    ("US-backed fighters left the camp in fighting that killed dozens.", "dozens", "US"),
    ("Iran-aligned militias killed nine people, police said.", "nine", "Iran"),
    ("A Kabul-based group said nine people were killed.", "nine", "Kabul"),
    ("Raids killed nine people half of them women in the east.", "nine", "half of them"),
    ("Nine people were killed on the side of the summit.", "Nine", "side of the summit"),
    ("A mine killed four farmers in Idlib, officials in Geneva said on Monday.", "four", "Geneva"),
    ("A mine killed four farmers in Idlib, a London-based monitor said.", "four", "London"),
    ("JAKARTA Police said a mine killed four farmers in Aceh on Monday.", "four", "JAKARTA"),
    ("A strike near Rafah killed four people, a doctor in Cairo said.", "four", "Cairo"),
    ("The four wounded in Idlib were flown to Ankara for treatment.", "four", "Ankara"),
]
"""The text, the number, a place that it is not at."""


def _place(text: str, number: str) -> str | None:
    found = extract(article_of(text), Gazetteer.open()).figures
    figure = next(figure for figure in found if figure.mention.text == number)
    return figure.place.mention.text if figure.place else None


@pytest.mark.parametrize(("text", "number", "place"), GIVEN)
def test_a_number_is_at_the_most_exact_place_of_what_it_tells_of(text, number, place):
    assert _place(text, number) == place


@pytest.mark.parametrize(("text", "number", "place"), NOT)
def test_a_number_is_not_where_somebody_speaks_sits_or_goes(text, number, place):
    assert place not in (_place(text, number) or "")
