from collections.abc import Callable

import pytest

Said = Callable[[str, str], str]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "The Iraqi government and army left.",
            "The Iraqi government and army",
            "Iraqi government and army, government [Iraqi government + army]",
        ),
        (
            "Some members of Hamas left.",
            "Some members of Hamas",
            "Some members of Hamas, other = hamas",
        ),
        ("Members left.", "Members", "Members, other"),
        (
            "Dozens of villagers left.",
            "Dozens of villagers",
            "Dozens of villagers, other = civilians",
        ),
        ("Dozens of loud potters left.", "Dozens of loud potters", "Dozens of loud potters, other"),
        (
            "Two Iraqi soldiers left.",
            "Two Iraqi soldiers",
            "Two Iraqi soldiers, state_forces = iraq_armed_forces",
        ),
        ("Iraqi potters left.", "Iraqi potters", "Iraqi potters, other"),
        (
            "U.S.-backed fighters left.",
            "U.S.-backed fighters",
            "U.S.-backed fighters, rebel_group = unidentified_armed_group",
        ),
        ("US-made jets left.", "US-made jets", "US-made jets, state_forces"),
        ("Iraqi regime left.", "Iraqi regime", "Iraqi regime, government = iraq"),
        (
            "Iraqi government fighters left.",
            "Iraqi government fighters",
            "Iraqi government fighters, rebel_group = iraq_armed_forces",
        ),
        (
            "Iraqi army fighters left.",
            "Iraqi army fighters",
            "Iraqi army fighters, rebel_group = iraq_armed_forces",
        ),
        (
            "Putin's fighters left.",
            "Putin's fighters",
            "Putin's fighters, rebel_group = russian_armed_forces",
        ),
        ("Hamas left. Its fighters stayed.", "Its fighters", "Hamas, rebel_group = hamas"),
        (
            "He came. His fighters stayed.",
            "His fighters",
            "His fighters, rebel_group = unidentified_armed_group",
        ),
        (
            "Sunni fighters left.",
            "Sunni fighters",
            "Sunni fighters, rebel_group = unidentified_armed_group",
        ),
        (
            "Kurdish fighters left.",
            "Kurdish fighters",
            "Kurdish fighters, rebel_group = kurdish_fighters",
        ),
        ("Kurdish troops left.", "Kurdish troops", "Kurdish troops, state_forces = kurdish_troops"),
        (
            "Turkmen fighters left.",
            "Turkmen fighters",
            "Turkmen fighters, rebel_group = turkmen_fighters",
        ),
        (
            "Iraqi Kurdish fighters left.",
            "Iraqi Kurdish fighters",
            "Iraqi Kurdish fighters, rebel_group = iraqi_kurdish_fighters",
        ),
        ("The regime left.", "The regime", "regime, government"),
        ("The old regime left.", "The old regime", "old regime, government"),
        ("Iraqi troops left. The regime left.", "The regime", "regime, government = iraq"),
        (
            "Iraqi troops left. Iraqi jets left. Pro-regime fighters left.",
            "Pro-regime fighters",
            "Pro-regime fighters, rebel_group = iraq_armed_forces",
        ),
        (
            "Iraqi troops left. The anti-regime fighters left.",
            "anti-regime fighters",
            "anti-regime fighters, rebel_group = unidentified_armed_group",
        ),
        (
            "Iraqi troops left. The local authorities left.",
            "local authorities",
            "local authorities, government",
        ),
        (
            "Iraqi troops left Syria. The army left Turkey. The regime left.",
            "The regime",
            "regime, government",
        ),
        ("Iraqi troops hit Syrian troops. The regime left.", "The regime", "regime, government"),
        (
            "Iraqi troops left. They fled to Iraq from Syria with Turkey. The regime spoke.",
            "The regime",
            "regime, government = iraq",
        ),
        (
            "Iraqis left. Syrian border posts closed. The regime spoke.",
            "The regime",
            "regime, government = iraq",
        ),
        (
            "Putin left. Syrians sang. The regime spoke.",
            "The regime",
            "regime, government = russia",
        ),
        (
            "The Russian leader left. Syrians sang. The regime spoke.",
            "The regime",
            "regime, government",
        ),
        ("Vardan Lions left.", "Vardan Lions", "Vardan Lions, other = vardan_lions"),
        ("Vardan lions left.", "Vardan lions", "Vardan lions, other"),
        ("General Lions left.", "General Lions", "Lions, other = lions"),
        ("The Vardan Group left.", "The Vardan Group", "Vardan Group, other = vardan_group"),
        ("Police left.", "Police", "Police, state_forces = unidentified_state_forces"),
        (
            "Security forces left.",
            "Security forces",
            "Security forces, state_forces = unidentified_state_forces",
        ),
        (
            "The soldiers and Iraqi police left.",
            "The soldiers and Iraqi police",
            "soldiers and Iraqi police, state_forces [soldiers + Iraqi police]",
        ),
        ("The Iraqi police left.", "The Iraqi police", "Iraqi police, state_forces = iraq_police"),
        (
            "The Iraqi foreign ministry left.",
            "The Iraqi foreign ministry",
            "Iraqi foreign ministry, government = iraq_foreign_ministry",
        ),
        (
            "The Iraqi air force left.",
            "The Iraqi air force",
            "Iraqi air force, state_forces = iraq_air_force",
        ),
        ("The Iraqi navy left.", "Iraqi navy", "Iraqi navy, state_forces = iraq_navy"),
        ("Iraq's government left.", "Iraq's government", "Iraq's government, government = iraq"),
        (
            "Iraqi state television left.",
            "Iraqi state television",
            "Iraqi state television, outlet",
        ),
        (
            "South African troops left.",
            "South African troops",
            "South African troops, state_forces = south_africa_armed_forces",
        ),
        (
            "A Saudi-led coalition left.",
            "A Saudi-led coalition",
            "Saudi-led coalition, international = saudi_led_coalition",
        ),
        (
            "Russian and Syrian jets left.",
            "Russian and Syrian jets",
            "Russian and Syrian jets, state_forces",
        ),
        (
            "Russian-made Syrian jets left.",
            "Russian-made Syrian jets",
            "Russian-made Syrian jets, state_forces = syrian_arab_army",
        ),
        ("Hamas rocket fire went on.", "Hamas rocket fire", "Hamas rocket fire, other"),
        ("A Hamas official left.", "A Hamas official", "Hamas official, person"),
        ("Hamas government left.", "Hamas government", "Hamas government, government = hamas"),
        (
            "A number of Hamas fighters left.",
            "A number of Hamas fighters",
            "number of Hamas fighters, other = hamas",
        ),
        (
            "Hundreds of Iraqi troops left.",
            "Hundreds of Iraqi troops",
            "Hundreds of Iraqi troops, other = iraq_armed_forces",
        ),
        ("A handful of men left.", "A handful of men", "handful of men, other"),
        ("The rest of Hamas left.", "The rest of Hamas", "rest of Hamas, other = hamas"),
        ("The rest left.", "The rest", "rest, other"),
        ("Members from Hamas left.", "Members from Hamas", "Members from Hamas, other"),
        (
            "Hundreds of Hamas and Fatah men left.",
            "Hundreds of Hamas and Fatah men",
            "Hundreds of Hamas and Fatah men, other",
        ),
        (
            "Iraqi troops left. Turkish airspace was shut. The government sang.",
            "The government",
            "government, government = iraq",
        ),
        (
            "Iraqi troops left. Nurses fled to Turkey and into Turkey. The government sang.",
            "The government",
            "government, government = iraq",
        ),
        (
            "Iraqi troops left. Nurses sang in Turkey. The government sang.",
            "The government",
            "government, government",
        ),
        (
            "Iraqi troops left. Nurses sang in Turkey and Turkey slept. The government sang.",
            "The government",
            "government, government",
        ),
        (
            "The Iraqi leader left. The government sang.",
            "The government",
            "government, government = iraq",
        ),
        ("Iraq slept. The government sang.", "The government", "government, government = iraq"),
        ("Damascus slept. The government sang.", "The government", "government, government"),
        (
            "The Iraqi army left. Government planes sang.",
            "Government planes",
            "Government planes, state_forces = iraq_armed_forces",
        ),
        (
            "The Iraqi army left. Hardline government planes sang.",
            "Hardline government planes",
            "Hardline government planes, state_forces = iraq_armed_forces",
        ),
        (
            "The Iraqi army left. Local government sang.",
            "Local government",
            "Local government, government",
        ),
        (
            "These Iraqi troops left.",
            "These Iraqi troops",
            "These Iraqi troops, state_forces = iraq_armed_forces",
        ),
        (
            'The "Iraqi troops" left.',
            '"Iraqi troops"',
            '"Iraqi troops", state_forces = iraq_armed_forces',
        ),
        (
            "Members of the loud Iraqi army left.",
            "Members of the loud Iraqi army",
            "Members of the loud Iraqi army, state_forces = iraq_armed_forces",
        ),
        (
            "Dozens of Hamas fighters and nurses left.",
            "Dozens of Hamas fighters and nurses",
            "Dozens of Hamas fighters and nurses, other",
        ),
        (
            "Iraqi Kurds left. The government sang.",
            "The government",
            "government, government = iraq",
        ),
        ("Iraq War Watch met. The government sang.", "The government", "government, government"),
        (
            "Members of the Iraqi police left.",
            "Members of the Iraqi police",
            "Members of the Iraqi police, state_forces = iraq_police",
        ),
        (
            "Scores of Iraqi soldiers left.",
            "Scores of Iraqi soldiers",
            "Scores of Iraqi soldiers, other = iraq_armed_forces",
        ),
        (
            "The majority of villagers left.",
            "The majority of villagers",
            "majority of villagers, other = civilians",
        ),
        (
            "Ten of the Iraqi troops left.",
            "Ten of the Iraqi troops",
            "Ten of the Iraqi troops, other = iraq_armed_forces",
        ),
        (
            "Iraqi-backed Syrian fighters left.",
            "Iraqi-backed Syrian fighters",
            "Iraqi-backed Syrian fighters, rebel_group = iraqi_backed_syrian_fighters",
        ),
        (
            "Hamas-run police left.",
            "Hamas-run police",
            "Hamas-run police, state_forces = unidentified_state_forces",
        ),
        ("Iraqi and Hamas men left.", "Iraqi and Hamas men", "Iraqi and Hamas men, person"),
        (
            "Radical Hamas fighters left.",
            "Radical Hamas fighters",
            "Radical Hamas fighters, rebel_group = hamas",
        ),
        ("Kurdish forces left.", "Kurdish forces", "Kurdish forces, state_forces = kurdish_forces"),
        ("Shia militiamen left.", "Shia militiamen", "Shia militiamen, militia = shia_militiamen"),
        (
            "Iraqi Shia militias left.",
            "Iraqi Shia militias",
            "Iraqi Shia militias, militia = iraqi_shia_militias",
        ),
        ("Government left.", "Government", "Government, government"),
        ("The junta left.", "The junta", "junta, government"),
        ("Iraqi troops left. The junta left.", "The junta", "junta, government = iraq"),
        ("Iraqi troops left. The old junta left.", "The old junta", "old junta, government"),
        (
            'Iraqi troops left. The "government" left.',
            '"government"',
            '"government", government = iraq',
        ),
        (
            "Iraqi troops left. Military planes sang.",
            "Military planes",
            "Military planes, state_forces = iraq_armed_forces",
        ),
        (
            "Iraqi troops left. Pro-regime militias sang.",
            "Pro-regime militias",
            "Pro-regime militias, militia = iraq_armed_forces",
        ),
        (
            "Iraqi troops left. The government's planes sang.",
            "The government's planes",
            "government's planes, state_forces = iraq_armed_forces",
        ),
        (
            "Iraqi troops left. The anti-government planes sang.",
            "anti-government planes",
            "anti-government planes, state_forces",
        ),
        (
            "Abu Bakr al-Baghdadi's fighters left.",
            "Abu Bakr al-Baghdadi's fighters",
            "Abu Bakr al-Baghdadi's fighters, rebel_group = islamic_state",
        ),
        (
            "Hamas-allied fighters left.",
            "Hamas-allied fighters",
            "Hamas-allied fighters, rebel_group = unidentified_armed_group",
        ),
    ],
)
def test_whose_forces_they_are(said: Said, text: str, words: str, expected: str) -> None:
    assert said(text, words) == expected
