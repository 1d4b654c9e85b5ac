from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died in al-Bab.",
            ["al-Bab: Al-Bab, city in Aleppo, Syria by preposition 0.98"],
        ),
        (
            "Ten died in al Bab.",
            ["al Bab: Al-Bab, city in Aleppo, Syria by name_recogniser 0.99"],
        ),
        (
            "Ten died in Deir al-Zour city.",
            ["Deir al-Zour: Deir ez-Zor, city in Deir ez-Zor, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Washtenaw County.",
            [
                (
                    "Washtenaw County: Washtenaw County, admin2 in Michigan, United States "
                    "by name_recogniser 0.98"
                )
            ],
        ),
        (
            "Ten died in Washtenaw county.",
            [
                (
                    "Washtenaw: Washtenaw County, admin2 in Michigan, United States by "
                    "name_recogniser 1.0"
                )
            ],
        ),
        (
            "Ten died in Kings County Council.",
            [
                (
                    "Kings County: Kings County, admin2 in New York, United States by "
                    "civic_body 0.97 (is_part_of_name)"
                )
            ],
        ),
        (
            "Ten died in the county of Washtenaw.",
            [
                (
                    "Washtenaw: Washtenaw County, admin2 in Michigan, United States by "
                    "preposition 0.92"
                )
            ],
        ),
        (
            "Ten died in the capital of Iraq.",
            ["Iraq: Iraq, country in Iraq by gazetteer 1.0"],
        ),
        (
            "Ten died in the U.S.-held town of Homs.",
            [
                "U.S.: United States, country in United States by gazetteer 0.99",
                "Homs: Homs, city in Homs, Syria by preposition 0.98",
            ],
        ),
        (
            "Ten died in Iraqi-held Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.94"],
        ),
        (
            "Ten died in Syria-held Homs.",
            [
                "Syria: Syria, country in Syria by gazetteer 1.0 (is_seat)",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.94",
            ],
        ),
        (
            "Ten died in Syrias north.",
            ["Syria: Syria, country in Syria by gazetteer 0.97"],
        ),
        (
            "Ten died in Homss north.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Aleppos north.",
            ["Aleppo: Aleppo, city in Aleppo, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Killeen, Tex.",
            [
                "Killeen: Killeen, city in Texas, United States by name_recogniser 1.0",
                "Tex.: Texas, admin1 in Texas, United States by short_form 1.0",
            ],
        ),
        (
            "Ten died in Killeen, TX.",
            [
                "Killeen: Killeen, city in Texas, United States by name_recogniser 1.0",
                "TX: Texas, admin1 in Texas, United States by short_form 1.0",
            ],
        ),
        (
            "Ten died, OR so it was said.",
            [],
        ),
        (
            "Ten died in May.",
            [],
        ),
        (
            "Ten died in the May district.",
            [],
        ),
        (
            "Ten died in New York City.",
            [
                (
                    "New York City: New York City, city in New York, United States by "
                    "name_recogniser 0.99"
                )
            ],
        ),
        (
            "Ten died in New York's Bronx.",
            [
                "New York: New York, admin1 in New York, United States by name_recogniser 1.0",
                "Bronx: The Bronx, city in New York, United States by name_recogniser 0.94",
            ],
        ),
        (
            "Ten died in the northern Homs.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 0.99"],
        ),
        (
            "Ten died in Sao Paulo do Norte.",
            ["Sao Paulo: São Paulo, city in São Paulo, Brazil by name_recogniser 1.0"],
        ),
        (
            "Ten died in the Gulf of Aden.",
            ["Gulf of Aden: Gulf of Aden, sea by gazetteer 1.0"],
        ),
        (
            "Ten died in the Sea of Azov.",
            ["Sea of Azov: Sea of Azov, sea by gazetteer 1.0"],
        ),
        (
            "Ten died in Frankfurt am Main.",
            [
                (
                    "Frankfurt am Main: Frankfurt am Main, city in Hessen, Germany by "
                    "name_recogniser 0.99"
                )
            ],
        ),
        (
            "Ten died at the Homs Hotel.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99 (is_part_of_name)"],
        ),
        (
            "Ten died in Trinidad and Tobago.",
            [
                (
                    "Trinidad and Tobago: Trinidad and Tobago, country in Trinidad and "
                    "Tobago by gazetteer 1.0"
                )
            ],
        ),
        (
            "Ten died in Bosnia and Herzegovina.",
            [
                (
                    "Bosnia and Herzegovina: Bosnia and Herzegovina, country in Bosnia and "
                    "Herzegovina by gazetteer 1.0"
                )
            ],
        ),
        (
            "Ten died in A.",
            [],
        ),
        (
            "Ten died in The Hague.",
            [
                (
                    "The Hague: The Hague, city in Zuid-Holland, The Netherlands by "
                    "name_recogniser 0.99"
                )
            ],
        ),
        (
            "Ten died in the Hague.",
            [("Hague: The Hague, city in Zuid-Holland, The Netherlands by name_recogniser 0.98")],
        ),
        (
            "Ten died in El Bab.",
            ["El Bab: Al-Bab, city in Aleppo, Syria by name_recogniser 0.98"],
        ),
        (
            "Ten died in the Al-Bab mill.",
            ["Al-Bab: Al-Bab, city in Aleppo, Syria by preposition 0.96"],
        ),
        (
            "Ten died in Bab.",
            ["Bab: Al-Bab, city in Aleppo, Syria by name_recogniser 0.99"],
        ),
        (
            "Ten died in Homs region.",
            ["Homs: Homs, admin1 in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Homs canton.",
            ["Homs: Homs, admin1 in Homs, Syria by gazetteer 1.0"],
        ),
        (
            "Ten died in Homs state.",
            ["Homs: Homs, admin1 in Homs, Syria by gazetteer 1.0"],
        ),
        (
            "Ten died in Homs municipality.",
            ["Homs: Homs, city in Homs, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in the cities of Homs and Hama.",
            [
                "Homs: Homs, city in Homs, Syria by preposition 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.94",
            ],
        ),
        (
            "Ten died in the state of Texas.",
            ["Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0"],
        ),
        (
            "Ten died in the port of Latakia.",
            ["Latakia: Latakia, city in Latakia, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Latakia port.",
            ["Latakia: Latakia, city in Latakia, Syria by name_recogniser 1.0"],
        ),
        (
            "Ten died in Washington, DC.",
            [
                (
                    "Washington: Washington, capital in District of Columbia, United States "
                    "by name_recogniser 1.0"
                ),
                (
                    "DC: District of Columbia, admin1 in District of Columbia, United States "
                    "by short_form 1.0"
                ),
            ],
        ),
        (
            "Ten died in Austin, Tex.",
            [
                "Austin: Austin, city in Texas, United States by name_recogniser 1.0",
                "Tex.: Texas, admin1 in Texas, United States by short_form 1.0",
            ],
        ),
        (
            "Ten died in U.K. halls.",
            ["U.K.: United Kingdom, country in United Kingdom by gazetteer 1.0 (is_owner)"],
        ),
        (
            "Ten died in the US.",
            ["US: United States, country in United States by gazetteer 1.0"],
        ),
        (
            "It is for us.",
            [],
        ),
        (
            "Ten died in Iraqs north.",
            ["Iraq: Iraq, country in Iraq by gazetteer 1.0"],
        ),
        (
            "Ten died in Chads north.",
            ["Chad: Chad, country in Chad by gazetteer 0.92"],
        ),
    ],
)
def test_names_and_their_kinds(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
