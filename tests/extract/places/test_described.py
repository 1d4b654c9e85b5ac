from collections.abc import Callable

import pytest

Told = Callable[[str], list[str]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ten died in the village of Darsim.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in the villages of Darsim, Harvo and Weyn.",
            [
                "Darsim: Darsim, place by described 0.98",
                "Harvo: Harvo, place by described 0.98",
                "Weyn: Weyn, place by described 0.98",
            ],
        ),
        (
            "Ten died in the village of the Darsim.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in Darsim village.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in the Darsim village.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in nearby Darsim district.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in the Nur Darsim refugee camp.",
            ["Nur Darsim: Nur Darsim, place by described 0.88"],
        ),
        (
            "Ten died at a Darsim mosque.",
            ["Darsim mosque: Darsim mosque, facility by site 0.88"],
        ),
        (
            "Ten died at the Norwegian mosque.",
            [],
        ),
        (
            "Ten died at the Darsim home.",
            [],
        ),
        (
            "Ten died at the Darsim family home.",
            ["Darsim family home: Darsim family home, facility by site 0.88"],
        ),
        (
            "Ten died at the Darsim supermarket.",
            [],
        ),
        (
            "Ten died at the DARSIM mosque.",
            [],
        ),
        (
            "Ten died at the Hamas mosque.",
            [],
        ),
        (
            "Ten died at the Homs mosque.",
            ["Homs: Homs, city in Homs, Syria by gazetteer 0.99"],
        ),
        (
            "Ten died at the Darsim airbase.",
            ["Darsim airbase: Darsim airbase, facility by facility 0.88"],
        ),
        (
            "Ten died at the Hamas airbase.",
            [],
        ),
        (
            "Ten died at the Norwegian airbase.",
            [],
        ),
        (
            "Ten died at the Market airbase.",
            [],
        ),
        (
            "Ten died at Abu bin Darsim village.",
            ["Abu bin Darsim: Abu bin Darsim, place by described 0.88"],
        ),
        (
            "Darsim: two killed",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Darsim: 14 killed and 12 wounded.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Hamas: 14 killed",
            [],
        ),
        (
            "Monday: 14 killed",
            [],
        ),
        (
            "Ten and two died in Darsim, Harvo and Weyn, respectively.",
            [
                "Darsim: Darsim, place by described 0.98",
                "Harvo: Harvo, place by described 0.98",
                "Weyn: Weyn, place by described 0.98",
            ],
        ),
        (
            "Ten and two died in Darsim and in Harvo respectively.",
            ["Darsim: Darsim, place by described 0.88", "Harvo: Harvo, place by described 0.88"],
        ),
        (
            "Ten and two died in Darsim and Monday respectively.",
            ["Darsim: Darsim, place by described 0.88"],
        ),
        (
            "Ten died in the village of Abu al-Weyn.",
            ["Abu al-Weyn: Abu al-Weyn, place by described 0.88"],
        ),
        (
            "Ten died in the town of Weyn and the town of Harvo.",
            ["Weyn: Weyn, place by described 0.88", "Harvo: Harvo, place by described 0.88"],
        ),
        (
            "Ten died in the towns of Weyn and Harvo.",
            ["Weyn: Weyn, place by described 0.98", "Harvo: Harvo, place by described 0.98"],
        ),
        (
            "Ten died in the towns of Weyn, but not Harvo.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died in a village of Weyn.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died in the hamlet of Weyn.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died near the Weyn junction.",
            ["Weyn junction: Weyn junction, facility by facility 0.88"],
        ),
        (
            "Ten died near Weyn airstrip.",
            ["Weyn airstrip: Weyn airstrip, facility by facility 0.88"],
        ),
        (
            "Ten died near the Weyn mountains.",
            ["Weyn mountains: Weyn mountains, facility by facility 0.88"],
        ),
        (
            "Ten died near the Weynish airstrip.",
            [],
        ),
        (
            "Ten died near the Weyni airstrip.",
            ["Weyni: Weyni, place by word_behind 0.95"],
        ),
        (
            "Ten died near the Thursday airstrip.",
            [],
        ),
        (
            "Ten died near the ten airstrip.",
            [],
        ),
        (
            "Ten died in the Weyn neighborhood.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "They stormed Weyn airstrip.",
            ["Weyn airstrip: Weyn airstrip, facility by facility 0.88"],
        ),
        (
            "They stormed the Weyn steelworks.",
            ["Weyn steelworks: Weyn steelworks, facility by site 0.88"],
        ),
        (
            "Shells hit Weyn hospital.",
            ["Weyn hospital: Weyn hospital, facility by site 0.88"],
        ),
        (
            "Shells hit a Weyn hospital.",
            ["Weyn hospital: Weyn hospital, facility by site 0.88"],
        ),
        (
            "A raid on Weyn hospital failed.",
            ["Weyn hospital: Weyn hospital, facility by site 0.88"],
        ),
        (
            "Ten died in Weyn primary school.",
            ["Weyn primary school: Weyn primary school, facility by site 0.88"],
        ),
        (
            "Ten died outside Weyn house.",
            [],
        ),
        (
            "Ten died outside the Weyn family house.",
            ["Weyn family house: Weyn family house, facility by site 0.88"],
        ),
        (
            "Ten died near Weyn border crossing.",
            ["Weyn border crossing: Weyn border crossing, facility by facility 0.88"],
        ),
        (
            "Ten died near Weyn industrial area.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Harvo Weyn: 12 killed; 14 wounded",
            ["Harvo Weyn: Harvo Weyn, place by described 0.88"],
        ),
        (
            "Harvo: 12 men left",
            [],
        ),
        (
            "Homs: 12 killed",
            ["Homs: Homs, city in Homs, Syria by heading 0.94"],
        ),
        (
            "Ten died in Deir al-Weyn village.",
            ["Deir al-Weyn: Deir al-Weyn, place by described 0.88"],
        ),
        (
            "Ten died in Weyn al-Dar village.",
            ["Weyn al-Dar: Weyn al-Dar, place by described 0.88"],
        ),
        (
            "Ten died in the Weyn al-Dar village.",
            ["Weyn al-Dar: Weyn al-Dar, place by described 0.88"],
        ),
        (
            "Ten died in the Umm bint Weyn village.",
            ["Umm bint Weyn: Umm bint Weyn, place by described 0.88"],
        ),
        (
            "Ten died in Weyn and Harvo villages.",
            ["Weyn: Weyn, place by name_recogniser 1.0", "Harvo: Harvo, place by described 0.98"],
        ),
        (
            "Ten died and Weyn village fell.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died, Weyn village said.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten left Weyn village.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died in Orsk's Weyn village.",
            [
                "Orsk: Orsk, city in Orenburgskaya oblast', Russia by preposition 0.9",
                "Weyn: Weyn, place in Orenburgskaya oblast', Russia by described 0.88",
            ],
        ),
        (
            "Ten died in the Monday village.",
            [],
        ),
        (
            "Ten died in the First village.",
            [],
        ),
        (
            "Ten died in the Kurdish village.",
            [],
        ),
        (
            "Ten died in the Weynese village.",
            [],
        ),
        (
            "Ten died in the WEYN district.",
            ["WEYN: WEYN, place by described 0.88"],
        ),
        (
            "Ten died in the Hamas village.",
            [],
        ),
        (
            "Ten died in the Market village.",
            [],
        ),
        (
            "Ten died in the Times village.",
            [],
        ),
        (
            "Ten died in the Weyn Dar Kam Tel Sul Mor village.",
            ["Weyn Dar Kam Tel Sul Mor: Weyn Dar Kam Tel Sul Mor, place by described 0.88"],
        ),
        (
            "A: 12 killed",
            [],
        ),
        (
            "Market: 12 killed",
            [],
        ),
        (
            "Omar said: 12 killed",
            [],
        ),
        (
            "Weyn: 12 killed, 14 hurt and 2 missing.",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Weyn: many killed",
            ["Weyn: Weyn, place by described 0.88"],
        ),
        (
            "Ten died in Weyn, Harvo, and in Kam respectively.",
            [
                "Weyn: Weyn, place by described 0.98",
                "Harvo: Harvo, place by described 0.98",
                "Kam: Kam, place by described 0.88",
            ],
        ),
        (
            "Ten died at Weyn and Harvo respectively.",
            ["Weyn: Weyn, place by described 0.98", "Harvo: Harvo, place by described 0.98"],
        ),
        (
            "Ten died on Weyn and Harvo respectively.",
            ["Weyn: Weyn, place by described 0.98", "Harvo: Harvo, place by described 0.98"],
        ),
        (
            "Ten died near Weyn and Harvo, respectively.",
            ["Weyn: Weyn, place by described 0.98", "Harvo: Harvo, place by described 0.98"],
        ),
        (
            "Ten died with Weyn and Harvo respectively.",
            [],
        ),
        (
            "Ten died in Hamas and Harvo respectively.",
            ["Harvo: Harvo, place by described 0.88"],
        ),
    ],
)
def test_names_by_the_word_beside_them(told: Told, text: str, expected: list[str]) -> None:
    assert told(text) == expected
