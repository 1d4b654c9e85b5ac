from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died in Homs, Syria.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Azaz, a town in northern Aleppo.",
            [
                "Azaz: Azaz, city in Aleppo, Syria by name_recogniser 0.99",
                "Aleppo: Aleppo, admin1 in Aleppo, Syria by gazetteer 0.96",
            ],
        ),
        (
            "Ten died in Azaz (Aleppo).",
            [
                "Azaz: Azaz, city in Aleppo, Syria by preposition 0.92",
                "Aleppo: Aleppo, admin1 in Aleppo, Syria by gazetteer 0.86",
            ],
        ),
        (
            "Ten died in Iraq's western Anbar.",
            [
                "Iraq: Iraq, country in Iraq by gazetteer 1.0 (is_owner)",
                "Anbar: Al-Anbar, admin1 in Al-Anbar, Iraq by name_recogniser 0.98",
            ],
        ),
        (
            "Ten died in Tripoli and Sidon.",
            [
                "Tripoli: Tripoli, city in Ash Shimāl, Lebanon by name_recogniser 1.0",
                "Sidon: Sidon, city in South, Lebanon by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Tripoli, Sidon and Tyre.",
            [
                "Tripoli: Tripoli, city in Ash Shimāl, Lebanon by name_recogniser 1.0",
                "Sidon: Sidon, city in South, Lebanon by name_recogniser 0.99",
                "Tyre: Tyre, city in South, Lebanon by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Tripoli, Lebanon and Libya.",
            [
                "Tripoli: Tripoli, city in Ash Shimāl, Lebanon by name_recogniser 1.0",
                "Lebanon: Lebanon, country in Lebanon by gazetteer 1.0",
                "Libya: Libya, country in Libya by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Jordan, Lebanon, and Syria.",
            [
                "Jordan: Jordan, country in Jordan by gazetteer 1.0",
                "Lebanon: Lebanon, country in Lebanon by gazetteer 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Paris, London and Rome.",
            [
                "Paris: Paris, capital in Île-de-France, France by name_recogniser 1.0",
                "London: London, capital in England, United Kingdom by name_recogniser 1.0",
                "Rome: Rome, capital in Lazio, Italy by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Paris, Texas and Ohio.",
            [
                "Paris: Paris, city in Texas, United States by name_recogniser 1.0",
                "Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0",
                "Ohio: Ohio, admin1 in Ohio, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Washington, D.C., on Monday.",
            [
                (
                    "Washington: Washington, capital in District of Columbia, United States "
                    "by name_recogniser 1.0"
                ),
                (
                    "D.C.: District of Columbia, admin1 in District of Columbia, United "
                    "States by short_form 1.0"
                ),
            ],
        ),
        (
            "Ten died in the Hama village of Salamiyah.",
            [
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Salamiyah: Salamiyah, city in Hama, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Salamiyah village of Hama.",
            [
                "Salamiyah: Salamiyah, city in Hama, Syria by name_recogniser 1.0",
                "Hama: Hama, city in Hama, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Georgia.",
            ["Georgia: Georgia, country in Georgia by gazetteer 1.0"],
        ),
        (
            "Ten died in Georgia and Armenia.",
            [
                "Georgia: Georgia, country in Georgia by gazetteer 1.0",
                "Armenia: Armenia, country in Armenia by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Alexandria or Cairo.",
            [
                "Alexandria: Alexandria, city in Alexandria, Egypt by name_recogniser 1.0",
                "Cairo: Cairo, capital in Cairo, Egypt by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Moscow, Idaho.",
            [
                "Moscow: Moscow, city in Idaho, United States by name_recogniser 1.0",
                "Idaho: Idaho, admin1 in Idaho, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Springfield, Illinois, and Moscow.",
            [
                (
                    "Springfield: Springfield, city in Illinois, United States by "
                    "name_recogniser 1.0"
                ),
                "Illinois: Illinois, admin1 in Illinois, United States by name_recogniser 1.0",
                "Moscow: Moscow, capital in Moskva, Russia by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Santiago, Chile.",
            [
                (
                    "Santiago: Santiago, capital in Región Metropolitana de Santiago, Chile "
                    "by name_recogniser 1.0"
                ),
                "Chile: Chile, country in Chile by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Cordoba, Spain.",
            [
                "Cordoba: Córdoba, city in Andalucía, Spain by name_recogniser 1.0",
                "Spain: Spain, country in Spain by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Lebanon, Ohio.",
            [
                "Lebanon: Lebanon, city in Ohio, United States by gazetteer 1.0",
                "Ohio: Ohio, admin1 in Ohio, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Lebanon, Jordan.",
            [
                "Lebanon: Lebanon, country in Lebanon by gazetteer 1.0",
                "Jordan: Jordan, country in Jordan by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Jordan, Syria and Texas.",
            [
                "Jordan: Jordan, country in Jordan by gazetteer 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
                "Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Georgia, Armenia and Turkey.",
            [
                "Georgia: Georgia, country in Georgia by gazetteer 1.0",
                "Armenia: Armenia, country in Armenia by gazetteer 1.0",
                "Turkey: Turkey, country in Turkey by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Georgia, Alabama and Texas.",
            [
                "Georgia: Georgia, admin1 in Georgia, United States by gazetteer 1.0",
                "Alabama: Alabama, admin1 in Alabama, United States by name_recogniser 1.0",
                "Texas: Texas, admin1 in Texas, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Hama (Syria).",
            [
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 0.99",
            ],
        ),
        (
            "Ten died in Hama in Syria.",
            [
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Hama, in the north of Syria.",
            [
                "Hama: Hama, city in Hama, Syria by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Syria's Hama.",
            [
                "Syria: Syria, country in Syria by gazetteer 1.0 (is_owner)",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.94",
            ],
        ),
        (
            "Ten died in Syria’s central Hama.",
            [
                "Syria: Syria, country in Syria by gazetteer 1.0 (is_owner)",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.96",
            ],
        ),
        (
            "Ten died in Syria's old red Hama.",
            [
                "Syria: Syria, country in Syria by gazetteer 1.0 (is_owner)",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.94",
            ],
        ),
        (
            "Ten died in Dover, Kent.",
            [
                "Dover: Dover, city in England, United Kingdom by name_recogniser 1.0",
                "Kent: Kent, admin2 in England, United Kingdom by gazetteer 0.83",
            ],
        ),
        (
            "Ten died in Tripoli, in Lebanon, and in Libya.",
            [
                "Tripoli: Tripoli, city in Ash Shimāl, Lebanon by name_recogniser 1.0",
                "Lebanon: Lebanon, country in Lebanon by gazetteer 1.0",
                "Libya: Libya, country in Libya by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Ann Arbor, Washtenaw County.",
            [
                "Ann Arbor: Ann Arbor, city in Michigan, United States by name_recogniser 1.0",
                (
                    "Washtenaw County: Washtenaw County, admin2 in Michigan, United States "
                    "by name_recogniser 0.99"
                ),
            ],
        ),
        (
            "Ten died in Dexter, Washtenaw County.",
            [
                "Dexter: Dexter, city in Michigan, United States by preposition 1.0",
                (
                    "Washtenaw County: Washtenaw County, admin2 in Michigan, United States "
                    "by name_recogniser 0.99"
                ),
            ],
        ),
        (
            "Ten died in Lebanon or Jordan.",
            [
                "Lebanon: Lebanon, country in Lebanon by gazetteer 1.0",
                "Jordan: Jordan, country in Jordan by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Washington, D.C. and Ohio.",
            [
                (
                    "Washington: Washington, capital in District of Columbia, United States "
                    "by name_recogniser 1.0"
                ),
                (
                    "D.C.: District of Columbia, admin1 in District of Columbia, United "
                    "States by short_form 1.0"
                ),
                "Ohio: Ohio, admin1 in Ohio, United States by name_recogniser 1.0",
            ],
        ),
    ],
)
def test_places_in_places(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
