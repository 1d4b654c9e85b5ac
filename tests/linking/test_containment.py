"""Which places of a text lie in which others."""

import pytest

from pipeline.extract.model import Place
from pipeline.extract.places import Gazetteer, find_places
from pipeline.extract.places.areas import Spots
from pipeline.linking.containment import Containment, lies_in
from pipeline.linking.holders import with_holders
from tests.parsed import article_of

SYRIA = Place("1", "Syria", "country", country="SY")
HOMS_PROVINCE = Place("2", "Homs", "admin1", country="SY", admin1="SY.11")
HOMS = Place("3", "Homs", "city", country="SY", admin1="SY.11")
AZAZ = Place("4", "Azaz", "city", country="SY", admin1="SY.09")


@pytest.mark.parametrize(
    ("inner", "outer", "holds"),
    [
        (HOMS, SYRIA, True),
        (HOMS, HOMS_PROVINCE, True),
        (HOMS_PROVINCE, SYRIA, True),
        (AZAZ, HOMS_PROVINCE, False),
        (HOMS_PROVINCE, HOMS, False),
        (SYRIA, SYRIA, False),
        (SYRIA, HOMS, False),
    ],
)
def test_a_place_lies_in_the_division_and_country_of_its_code(inner, outer, holds):
    assert lies_in(inner, outer) is holds


def test_a_place_of_no_list_lies_in_what_is_named_beside_it():
    text = "A bomb went off in Homs on Monday. It hit the Lodra market. Then it was quiet."
    article = article_of(f"{text} Rain fell in Paris.")
    places = find_places(article, Gazetteer.open())
    spots = Spots(article, places).by_sentence
    named = with_holders([(n, spot) for n, found in spots.items() for spot in found], article)
    ids = {one.spot.place.mention.text: one.spot.place.place.place_id for one in named}
    inside = Containment(named).inside
    assert ids["Lodra market"] in inside(ids["Homs"])
    assert ids["Lodra market"] not in inside(ids["Paris"])
