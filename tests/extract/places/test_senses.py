from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died in Damascus. Ten died in Damascus International Airport.",
            [
                "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0",
                (
                    "Damascus International Airport: Damascus International Airport, "
                    "facility in Damascus, Syria by facility 0.95"
                ),
            ],
        ),
        (
            "Ten died at Damascus International Airport.",
            [
                (
                    "Damascus International Airport: Damascus International Airport, "
                    "facility in Damascus, Syria by facility 0.88"
                )
            ],
        ),
        (
            "Ten died at Weyn International Airport.",
            [("Weyn International Airport: Weyn International Airport, facility by facility 0.88")],
        ),
        (
            "Ten died at Hamid Weyn International Airport in Homs.",
            [
                (
                    "Hamid Weyn International Airport: Hamid Weyn International Airport, "
                    "facility in Homs, Syria by facility 0.88"
                ),
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Weyn district of Homs.",
            [
                "Weyn: Weyn, place in Homs, Syria by name_recogniser 0.99",
                "Homs: Homs, admin1 in Homs, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Weyn, Homs.",
            [
                "Weyn: Weyn, place in Homs, Syria by name_recogniser 1.0",
                "Homs: Homs, city in Homs, Syria by gazetteer 0.91",
            ],
        ),
        (
            "Ten died in Weyn, Syria.",
            [
                "Weyn: Weyn, place by name_recogniser 1.0",
                "Syria: Syria, country in Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died at Weyn airbase in Homs.",
            [
                "Weyn airbase: Weyn airbase, facility in Homs, Syria by facility 0.88",
                "Homs: Homs, city in Homs, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died on Highway 4 in Homs.",
            [
                "Highway 4: Highway 4, street in Homs, Syria by road 0.88",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Tripoli, Benghazi and Misrata.",
            [
                "Tripoli: Tripoli, capital in Ţarābulus, Libya by name_recogniser 1.0",
                "Benghazi: Benghazi, city in Banghāzī, Libya by name_recogniser 1.0",
                "Misrata: Misrata, city in Mişrātah, Libya by gazetteer 0.85",
            ],
        ),
        (
            "Ten died in Tripoli, Beirut and Sidon.",
            [
                "Tripoli: Tripoli, city in Ash Shimāl, Lebanon by name_recogniser 1.0",
                "Beirut: Beirut, capital in Bayrūt, Lebanon by name_recogniser 1.0",
                "Sidon: Sidon, city in South, Lebanon by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Homs. Men left Hama, Idlib and Aleppo. Ten died in Sidra.",
            [
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
                "Hama: Hama, city in Hama, Syria by gazetteer 1.0",
                "Idlib: Idlib, city in Idlib, Syria by name_recogniser 1.0",
                "Aleppo: Aleppo, city in Aleppo, Syria by gazetteer 0.99",
                "Sidra: Sidra, place by name_recogniser 0.98",
            ],
        ),
        (
            "Ten died in Donetsk. Men left Kyiv.",
            [
                "Donetsk: Donetsk, city in Donetsk, Ukraine by name_recogniser 1.0",
                "Kyiv: Kyiv, capital in Kyiv, Ukraine by gazetteer 0.96",
            ],
        ),
        (
            "Ten died in Aleppo. Men left Aleppo province.",
            [
                "Aleppo: Aleppo, city in Aleppo, Syria by gazetteer 0.98",
                "Aleppo: Aleppo, admin1 in Aleppo, Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Baghdad, Mosul and Paris.",
            [
                "Baghdad: Baghdad, capital in Baghdad, Iraq by name_recogniser 1.0",
                "Mosul: Mosul, city in Nineveh, Iraq by name_recogniser 1.0",
                "Paris: Paris, capital in Île-de-France, France by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Hasakah. Men left Hasakah province.",
            [
                "Hasakah: Hasakah, city in Al-Hasakah, Syria by name_recogniser 1.0",
                "Hasakah: Al-Hasakah, admin1 in Al-Hasakah, Syria by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Anbar province, Iraq.",
            [
                "Anbar: Al-Anbar, admin1 in Al-Anbar, Iraq by name_recogniser 1.0",
                "Iraq: Iraq, country in Iraq by gazetteer 0.99",
            ],
        ),
        (
            "Ten died in Kivu.",
            ["Kivu: Kivu, region in Democratic Republic of the Congo by gazetteer 0.97"],
        ),
        (
            "Ten died in North Kivu.",
            [
                (
                    "North Kivu: Nord-Kivu, admin1 in Nord-Kivu, Democratic Republic of the "
                    "Congo by gazetteer 0.99"
                )
            ],
        ),
        (
            "Ten died in Gaza.",
            ["Gaza: Gaza, city in Gaza Strip, Palestinian Territory by name_recogniser 1.0"],
        ),
        (
            "Ten died in Gaza City.",
            [
                (
                    "Gaza City: Gaza, city in Gaza Strip, Palestinian Territory by "
                    "name_recogniser 0.99"
                )
            ],
        ),
        (
            "Ten died in Darfur.",
            ["Darfur: Darfur, region in Sudan by gazetteer 1.0"],
        ),
        (
            "Ten died in Kandahar. Men left Kabul.",
            [
                "Kandahar: Kandahar, city in Kandahār, Afghanistan by name_recogniser 1.0",
                "Kabul: Kabul, capital in Kabul, Afghanistan by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Hudaydah, Yemen.",
            [
                "Hudaydah: Hodeidah, city in Al Hudaydah, Yemen by name_recogniser 1.0",
                "Yemen: Yemen, country in Yemen by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Cambridge.",
            ["Cambridge: Cambridge, city in England, United Kingdom by name_recogniser 0.99"],
        ),
        (
            "Ten died in Cambridge, Massachusetts.",
            [
                (
                    "Cambridge: Cambridge, city in Massachusetts, United States by "
                    "name_recogniser 1.0"
                ),
                (
                    "Massachusetts: Massachusetts, admin1 in Massachusetts, United States by "
                    "name_recogniser 1.0"
                ),
            ],
        ),
        (
            "Ten died in Georgia. Men left Tbilisi.",
            [
                "Georgia: Georgia, country in Georgia by gazetteer 1.0",
                "Tbilisi: Tbilisi, capital in Tbilisi, Georgia by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Guinea. Men left Conakry.",
            [
                "Guinea: Guinea, country in Guinea by gazetteer 1.0",
                "Conakry: Conakry, capital in Conakry, Guinea by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Luxembourg.",
            ["Luxembourg: Luxembourg, country in Luxembourg by gazetteer 1.0"],
        ),
        (
            "Ten died in Mexico. Men left Mexico City.",
            [
                "Mexico: Mexico, country in Mexico by gazetteer 1.0",
                (
                    "Mexico City: Mexico City, capital in Ciudad de México, Mexico by "
                    "name_recogniser 1.0"
                ),
            ],
        ),
        (
            "Ten died in Congo. Men left Goma.",
            [
                (
                    "Congo: Democratic Republic of the Congo, country in Democratic Republic "
                    "of the Congo by gazetteer 1.0"
                ),
                "Goma: Goma, city in Nord-Kivu, Democratic Republic of the Congo by object 0.91",
            ],
        ),
        (
            "Ten died in Victoria. Men left Melbourne.",
            [
                "Victoria: Victoria, admin1 in Victoria, Australia by name_recogniser 1.0",
                "Melbourne: Melbourne, city in Victoria, Australia by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Victoria.",
            ["Victoria: Victoria, admin1 in Victoria, Australia by name_recogniser 1.0"],
        ),
        (
            "Ten died in Santa Cruz, Bolivia.",
            [
                (
                    "Santa Cruz: Santa Cruz de la Sierra, city in Santa Cruz, Bolivia by "
                    "name_recogniser 1.0"
                ),
                "Bolivia: Bolivia, country in Bolivia by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in the Euphrates. Men left Africa.",
            [
                "Euphrates: Euphrates, river by gazetteer 0.99",
                "Africa: Africa, continent by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Salamiyah and Hama, and in Homs.",
            [
                "Salamiyah: Salamiyah, city in Hama, Syria by name_recogniser 1.0",
                "Hama: Hama, city in Hama, Syria by gazetteer 0.99",
                "Homs: Homs, city in Homs, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Hit, Iraq. Men left Ramadi.",
            [
                "Hit: Hit, city in Al-Anbar, Iraq by name_recogniser 1.0",
                "Iraq: Iraq, country in Iraq by gazetteer 1.0",
                "Ramadi: Ramadi, city in Al-Anbar, Iraq by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Raqqa. Men left Raqqa. Ten died in Tabqa.",
            [
                "Raqqa: Raqqa, city in Raqqa, Syria by name_recogniser 1.0",
                "Raqqa: Raqqa, city in Raqqa, Syria by name_recogniser 1.0",
                "Tabqa: Tabqa, city in Raqqa, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Kobani. Men left Turkey.",
            [
                "Kobani: Kobani, city in Aleppo, Syria by name_recogniser 0.99",
                "Turkey: Turkey, country in Turkey by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Dover. Men left London.",
            [
                "Dover: Dover, city in England, United Kingdom by name_recogniser 0.99",
                "London: London, capital in England, United Kingdom by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Dover. Men left Delaware.",
            [
                "Dover: Dover, city in Delaware, United States by name_recogniser 0.99",
                "Delaware: Delaware, admin1 in Delaware, United States by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Manchester, New Hampshire.",
            [
                (
                    "Manchester: Manchester, city in New Hampshire, United States by "
                    "name_recogniser 1.0"
                ),
                (
                    "New Hampshire: New Hampshire, admin1 in New Hampshire, United States by "
                    "name_recogniser 1.0"
                ),
            ],
        ),
        (
            "Ten died in Sana. Men left Yemen.",
            [
                "Sana: Sanaa, admin1 in Sanaa, Yemen by gazetteer 0.94",
                "Yemen: Yemen, country in Yemen by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Mukalla, Yemen.",
            [
                "Mukalla: Mukalla, city in Ḩaḑramawt, Yemen by name_recogniser 1.0",
                "Yemen: Yemen, country in Yemen by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Marib, Yemen.",
            [
                "Marib: Marib, admin1 in Marib, Yemen by name_recogniser 1.0",
                "Yemen: Yemen, country in Yemen by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Marib province.",
            ["Marib: Marib, admin1 in Marib, Yemen by name_recogniser 1.0"],
        ),
        (
            "Ten died in Goma. Men left Bukavu and Beni.",
            [
                (
                    "Goma: Goma, city in Nord-Kivu, Democratic Republic of the Congo by "
                    "name_recogniser 0.99"
                ),
                (
                    "Bukavu: Bukavu, city in South Kivu, Democratic Republic of the Congo by "
                    "object 0.99"
                ),
                (
                    "Beni: Beni, city in Nord-Kivu, Democratic Republic of the Congo by "
                    "gazetteer 0.91"
                ),
            ],
        ),
        (
            "Ten died in Bor, South Sudan.",
            [
                "Bor: Bor, city in Jonglei, South Sudan by name_recogniser 1.0",
                "South Sudan: South Sudan, country in South Sudan by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Malakal. Men left Juba. Ten died in Bor.",
            [
                "Malakal: Malakal, city in Upper Nile, South Sudan by name_recogniser 0.99",
                "Juba: Juba, capital in Central Equatoria, South Sudan by name_recogniser 0.99",
                "Bor: Bor, city in Jonglei, South Sudan by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Nyala. Men left Khartoum.",
            [
                "Nyala: Nyala, city in South Darfur, Sudan by name_recogniser 0.99",
                "Khartoum: Khartoum, capital in Khartoum, Sudan by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Dara. Men left Damascus.",
            [
                "Dara: Daraa, city in Daraa, Syria by name_recogniser 1.0",
                "Damascus: Damascus, capital in Damascus, Syria by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Sarmin. Men left Idlib and Binnish.",
            [
                "Sarmin: Sarmīn, city in Idlib, Syria by name_recogniser 0.97",
                "Idlib: Idlib, city in Idlib, Syria by name_recogniser 1.0",
                "Binnish: Binnish, city in Idlib, Syria by name_recogniser 0.99",
            ],
        ),
        (
            "Ten died in Sarmin. Men left Lagos and Abuja.",
            [
                "Sarmin: Sarmin, place by name_recogniser 0.97",
                "Lagos: Lagos, city in Lagos, Nigeria by name_recogniser 1.0",
                (
                    "Abuja: Abuja, capital in Abuja Federal Capital Territory, Nigeria by "
                    "name_recogniser 1.0"
                ),
            ],
        ),
        (
            "Ten died in Barcelona and Madrid.",
            [
                "Barcelona: Barcelona, city in Catalunya, Spain by name_recogniser 1.0",
                "Madrid: Madrid, capital in Madrid, Comunidad de, Spain by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in Barcelona and Caracas.",
            [
                "Barcelona: Barcelona, city in Anzoátegui, Venezuela by name_recogniser 1.0",
                ("Caracas: Caracas, capital in Distrito Capital, Venezuela by name_recogniser 1.0"),
            ],
        ),
        (
            "Ten died in Guadalajara. Men left Mexico.",
            [
                "Guadalajara: Guadalajara, city in Jalisco, Mexico by name_recogniser 0.99",
                "Mexico: Mexico, country in Mexico by gazetteer 1.0",
            ],
        ),
        (
            "Ten died in Guadalajara. Men left Madrid.",
            [
                (
                    "Guadalajara: Guadalajara, city in Castilla-La Mancha, Spain by "
                    "name_recogniser 0.99"
                ),
                "Madrid: Madrid, capital in Madrid, Comunidad de, Spain by name_recogniser 1.0",
            ],
        ),
        (
            "Ten died in the Caucasus.",
            ["Caucasus: Caucasus, region by gazetteer 0.97"],
        ),
        (
            "Ten died in Mount Sinjar. Men left Sinjar.",
            [
                "Mount Sinjar: Sinjar Mountains, mountain in Iraq by feature 0.88",
                "Sinjar: Sinjar, city in Nineveh, Iraq by object 0.87",
            ],
        ),
        (
            "Ten died in Crimea. Men left Sevastopol.",
            [
                "Crimea: Crimea, admin1 in Crimea, Ukraine by name_recogniser 1.0",
                "Sevastopol: Sevastopol, city in Sevastopol, Ukraine by gazetteer 0.94",
            ],
        ),
        (
            "Ten died in Kashmir.",
            ["Kashmir: Kashmir, region by gazetteer 1.0"],
        ),
        (
            "Ten died in Diyala, Iraq.",
            [
                "Diyala: Diyala, admin1 in Diyala, Iraq by name_recogniser 1.0",
                "Iraq: Iraq, country in Iraq by gazetteer 1.0",
            ],
        ),
    ],
)
def test_which_place_a_name_means(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
