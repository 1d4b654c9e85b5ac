from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fund gave $12 million.", ["12 million money USD"]),
        ("The fund gave US$ 12 million.", ["12 million money USD"]),
        ("The fund gave €12 million.", ["12 million money EUR"]),
        ("The fund gave £12 million.", ["12 million money GBP"]),
        ("The fund gave ¥12 million.", ["12 million money JPY"]),
        ("The fund gave ₽12 million.", ["12 million money RUB"]),
        ("The fund gave ₴12 million.", ["12 million money UAH"]),
        ("The fund gave 12 million dollars.", ["12 million money USD"]),
        ("The fund gave 12 million euros.", ["12 million money EUR"]),
        ("The fund gave 12 million rials.", ["12 million money rial"]),
        ("Rice sells at $12.", ["12 price USD"]),
        ("Rice sold for 12 dollars.", ["12 price USD"]),
        ("Rice was priced at $12.", ["12 price USD"]),
        ("The shop charged $12 for rice.", ["12 price USD"]),
        ("Rice is $12 per bag.", ["12 price USD"]),
        ("Rice is $12 a kilo now.", ["12 price USD"]),
        ("Rice is $12 apiece.", ["12 price USD"]),
        ("The mill lies 12 km away.", ["12 distance km"]),
        ("The mill has 12 hectares.", ["12 other hectare"]),
        ("The mill sold 12 tons of rice.", ["12 other ton"]),
        ("Some 12 households were displaced.", ["12 displaced household (households) about"]),
        ("Some 12 families were killed.", ["12 killed family (families) about"]),
        ("The talks went on for 12 days.", ["12 duration day"]),
        ("They met every 12 days.", ["12 frequency day"]),
        ("Jets bombed the town 12 times.", ["12 attacks time"]),
        ("Jets flew over the town 12 times.", ["12 frequency time"]),
        ("Jets have hit the mill and shelled the town 12 times.", ["12 attacks time"]),
        ("The mill was hit. He sang 12 times.", ["12 frequency time"]),
        ("Rebels hold 12 percent of the land.", ["12 territory_share percent (land)"]),
        ("Rebels lost 12 percent of the votes.", ["12 other percent (votes)"]),
        (
            "Some 12 percent of the land was seized by rebels.",
            ["12 territory_share percent (land) about"],
        ),
        ("Some 12 percent spoke.", ["12 other percent about"]),
        ("The army has 12 tanks.", ["12 equipment tank (tanks)"]),
        ("The army has 12 guards.", ["12 other people (guards)"]),
        ("The army made 12 raids.", ["12 attacks attack (raids)"]),
        ("The army found 12 mines.", ["12 equipment mine (mines)"]),
        ("Jets dropped 12 mines.", ["12 attacks mine (mines)"]),
        ("The army has seized 12 shells.", ["12 equipment shell (shells)"]),
        ("The army fired 12 shells, seized by rebels once.", ["12 attacks shell (shells)"]),
        ("The army downed 12 rockets.", ["12 equipment_lost rocket (rockets)"]),
        ("The rebels had 12 rockets.", ["12 equipment rocket (rockets)"]),
        ("The army has fired 12 rockets.", ["12 attacks rocket (rockets)"]),
        ("The army has hit them with 12 rockets.", ["12 attacks rocket (rockets)"]),
        ("The boys were wearing 12 grenades.", ["12 equipment grenade (grenades)"]),
    ],
)
def test_measures_and_units(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
