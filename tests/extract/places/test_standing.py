from dataclasses import asdict

import pytest

from pipeline.extract.places import Gazetteer, find_places
from pipeline.extract.places.standing import standing
from tests.extract.places.conftest import read


def told(text: str, name: str) -> set[str]:
    article = read(text)
    place = next(p for p in find_places(article, Gazetteer.open()) if p.mention.text == name)
    does = asdict(standing(article.sentences[place.mention.sentence], place))
    return {key for key, value in does.items() if value}


@pytest.mark.parametrize(
    ("text", "name", "does"),
    [
        ("BEIRUT — Two people were killed.", "BEIRUT", "is_dateline"),
        ("The London-based monitor counted two dead.", "London", "is_seat"),
        ("A monitor based in London counted two dead.", "London", "is_seat"),
        ("Officials in Donetsk said that two died.", "Donetsk", "is_seat"),
        ("Ten families fled to Homs.", "Homs", "is_goal"),
        ("Two died in a village 40 km from Homs.", "Homs", "is_measured_from"),
        ("Two died in a village 9 km north of Homs.", "Homs", "is_measured_from"),
        ("Doctors at Aleppo University Hospital counted two dead.", "Aleppo", "is_part_of_name"),
        ("The Kabul Police Academy counted two dead.", "Kabul", "is_part_of_name"),
        ("Students of the University of Aleppo left.", "Aleppo", "is_part_of_name"),
        ("Kyiv said that two people were killed.", "Kyiv", "stands_for_government"),
        ("Moscow has denied it.", "Moscow", "stands_for_government"),
        ("Israel bombed the town of Azaz.", "Israel", "stands_for_government"),
        ("The town of Azaz was shelled by Russia.", "Russia", "stands_for_government"),
        ("Iraq's army left the town of Azaz.", "Iraq", "is_owner"),
        ("U.S. jets hit the town of Azaz.", "U.S.", "is_owner"),
    ],
)
def test_a_place_that_is_not_where_it_happened_says_so(text: str, name: str, does: str):
    assert does in told(text, name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Two people were killed in Homs.", "Homs"),
        ("Rebels captured Azaz in Aleppo province.", "Azaz"),
        ("An air strike on Kharkiv killed two.", "Kharkiv"),
        ("Two died in northern Syria.", "Syria"),
        ("Shells hit the outskirts of Homs.", "Homs"),
        ("Two died in Syria's north.", "Syria"),
        ("Homs residents buried two men.", "Homs"),
        ("Two died in Kyiv, the mayor said.", "Kyiv"),
        ("A bomb went off in Kabul and killed two.", "Kabul"),
    ],
)
def test_a_place_where_it_happened_is_only_that(text: str, name: str):
    assert told(text, name) == set()
