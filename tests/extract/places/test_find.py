import pytest


def names(mentions) -> list[str]:
    return [m.mention.text for m in mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels entered Aleppo and Hasakah provinces in Syria.", ["Aleppo", "Hasakah", "Syria"]),
        ("Only the Aleppo (150) and Hasakah (49) provinces saw more.", ["Aleppo", "Hasakah"]),
        ("BEIRUT — Two people were killed.", ["BEIRUT"]),
        ("The U.S.-backed forces left Raqqa.", ["U.S.", "Raqqa"]),
        ("A bomb went off in Killeen, Tex., on Monday.", ["Killeen", "Tex."]),
        ("They drove to Laurel County in Kentucky.", ["Laurel County", "Kentucky"]),
        ("Militants hid along the Khabur River.", ["Khabur River"]),
        ("The army stormed the Menagh airbase.", ["Menagh airbase"]),
        ("Fighting reached the Sheikh Maqsoud neighborhood.", ["Sheikh Maqsoud"]),
        ("Troops took Tel Abyad in Syria.", ["Tel Abyad", "Syria"]),
        ("A bomb went off on Highway 4 near Homs.", ["Highway 4", "Homs"]),
        ("Two died on Route 60A in Homs.", ["Route 60A", "Homs"]),
        ("Gunmen shot four people at a Nairobi restaurant.", ["Nairobi"]),
        ("Claims that the army had shelled Korvat were false.", ["Korvat"]),
        ("The rebels deny that they bombarded Lomse at dawn.", ["Lomse"]),
        ("Shells fell on Syrias north.", ["Syria"]),
        ("Ten died in Mosul, northern Iraq.", ["Mosul", "Iraq"]),
        ("The towns of Azaz and Marvo were shelled.", ["Azaz", "Marvo"]),
        ("Ten died in Hama Province.", ["Hama Province"]),
        ("Ten died in Darsim and Harvo respectively.", ["Darsim", "Harvo"]),
        ("Darsim: 14 killed, 52 injured", ["Darsim"]),
        ("Thousands fled Darsim at dawn.", ["Darsim"]),
        ("Shells fell on Lake Assad and the Tigris River.", ["Lake Assad", "Tigris River"]),
        ("Mount Sinjar and the Syrian Desert are calm.", ["Mount Sinjar", "Syrian Desert"]),
        ("State Route 12 was shut.", ["State Route 12"]),
        ("Damascus Airport was shelled.", ["Damascus Airport"]),
        ("Ten died in the Damascus suburb of Darsim.", ["Damascus", "Darsim"]),
        ("Kabul University was shelled.", ["Kabul"]),
        ("Sen. Smith, R-Texas, left.", ["Texas"]),
        ("He was in ISIL's Raqqa.", ["Raqqa"]),
        ("In Deir al-Asafir ten died.", ["Deir al-Asafir"]),
        ("HOMS, Syria (AP) — Ten died.", ["HOMS", "Syria"]),
        ("Homs: Ten killed", ["Homs"]),
        ("The Ebola outbreak spread in Kenema.", ["Kenema"]),
        ("Ten died at Azaz High School.", ["Azaz"]),
    ],
)
def test_names_of_places_are_found(places_in, text: str, expected: list[str]):
    assert names(places_in(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Syrian soldiers fought Russian pilots.",
        "Hassan Hassan said so.",
        "Jordan Smith was told of it.",
        "The Washington Post reported it.",
        "According to SANA, it was calm.",
        "The Ebola virus spread.",
        "He was born in 300 B.C. or so.",
        "They told us to go.",
        "She met Gen. Lloyd Austin and Col. Steve Warren.",
        "Police shot two men outside a Kelso supermarket.",
        "Two guards died in the Hilton bank.",
        "Claims that the army had shelled Korvats were false.",
        "The rebels deny that they met Korvat at dawn.",
        "Gunmen shot four people at a Darsim restaurant.",
        "He fled Darsim at dawn.",
        "He paid $ Highway 5 for it.",
        "The Jerusalem Post said so.",
        "He met Paris Hilton and Mr. Washington.",
        "The Aleppo Media Center said so.",
        "The Zika virus spread.",
        "October 6 was calm.",
        "The al-Bab road was shut.",
    ],
)
def test_names_of_other_things_are_not(places_in, text: str):
    assert names(places_in(text)) == []


def test_a_surname_stays_one_in_the_sentences_that_follow(places_in):
    text = "Col. Steve Warren spoke in Baghdad. In Warren’s view, the raid failed."
    assert names(places_in(text)) == ["Baghdad"]


def test_a_spelling_found_once_is_found_again(places_in):
    text = "Fighting went on in Deir Ezzor, Syria. Deir Ezzor’s airport was cut off."
    assert names(places_in(text)) == ["Deir Ezzor", "Syria", "Deir Ezzor"]


def test_spans_point_at_the_words_of_the_source(places_in):
    text = "Clashes in Deir\u00a0ez-Zor  and\nin Al\u00adeppo went on."
    for mention in places_in(text):
        assert mention.mention.span.of(text).replace("\u00a0", " ").replace("\u00ad", "") == (
            mention.mention.text
        )


def test_confidence_is_a_share(places_in):
    for mention in places_in("Clashes in Homs, Syria, and near the Menagh airbase."):
        assert 0.5 <= mention.confidence <= 1
        assert mention.rule


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clashes went on in Azaz, Homs and Hama.", ["Azaz", "Homs", "Hama"]),
        ("Shells hit the town of Harardhere in Somalia.", ["Harardhere", "Somalia"]),
        ("The UN Security Council, Syria’s ally said, met.", ["Syria"]),
        ("They met in the Syrian City of Homs.", ["Homs"]),
        ("Sen. John Marsh, D-Ohio, spoke.", ["Ohio"]),
    ],
)
def test_lists_and_descriptions_help(places_in, text: str, expected: list[str]):
    assert names(places_in(text)) == expected


def test_an_airbase_of_a_known_town_is_named_by_the_town(places_in):
    text = "Clashes went on in Deir Ezzor, Syria. Troops held the Deir Ezzor airbase."
    assert names(places_in(text)) == ["Deir Ezzor", "Syria", "Deir Ezzor"]


AT_HOME = "Clashes went on in Homs, Hama and Aleppo in Syria. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels stormed Bulo Mareb at dawn.", "Bulo Mareb"),
        ("Ten people died near Al-Takabul on Friday.", "Al-Takabul"),
        ("Ten people died near Dasht-e-Barqi on Friday.", "Dasht-e-Barqi"),
        ("A shell hit the Nur Darsim camp in Homs.", "Nur Darsim"),
        ("A blast shook Aleppo's Bab Weyne district.", "Bab Weyne"),
        ("Rebels stormed Little Mareb at dawn.", "Little Mareb"),
    ],
)
def test_a_name_no_list_has_is_found_where_a_place_must_stand(places_in, text: str, name: str):
    assert name in names(places_in(AT_HOME + text))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels stormed out. Bulo Mareb was angry.",
        "It was so in Round 2 of the talks.",
        "He believed in Hezbollah and stormed Hamas.",
        "They fled in March and in Ramadan.",
        "Col. Salim Mareb left. Rebels attacked Mareb with words.",
        "Col. Salim Mareb left. Rebels stormed Bulo Mareb at dawn.",
        "Troops left the Taliban camp.",
        "Ten died in Covid-19 wards. Others died of Covid-19.",
        "He was shot. The Varga opened fire on men. The Varga raided homes. A cell in Varga died.",
        "Varga has grown. Varga is big, and Varga says so. Ten people died at Varga.",
        "The Aid Corps (AiCo) and the MoD left. Clashes went on at the MoD. Shells hit the AiCo.",
        "Policing In March, the Norsk police closed a house. March was cold.",
    ],
)
def test_a_name_of_something_else_is_no_unlisted_place(places_in, text: str):
    assert names(places_in(AT_HOME + text)) == ["Homs", "Hama", "Aleppo", "Syria"]


def test_an_unlisted_name_needs_a_text_that_plays_somewhere(places_in):
    assert names(places_in("The bank said so in Securities filings.")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Shells hit the Al-Huda mosque in Homs.", ["Al-Huda mosque", "Homs"]),
        ("An air strike on Mekelle killed two.", ["Mekelle"]),
        ("Attack on Mekelle kills 20", ["Mekelle"]),
        ("Three died in Wadi Al-Nur, in Oman.", ["Wadi Al-Nur", "Oman"]),
        ("Rockets fell on Bab al-Weyn border crossing in Syria.", ["Bab al-Weyn border crossing"]),
        ("Shells hit the al-Zarani residential area in Homs.", ["al-Zarani", "Homs"]),
        ("Ten fled to the Nur Darsim refugee camp in Homs.", ["Nur Darsim", "Homs"]),
        ("Four died in the town of Maaret al-Kalb in Idlib.", ["Maaret al-Kalb", "Idlib"]),
        ("They took the villages of Umm Dar, Tel Sayad and Kafr Weyn.", ["Umm Dar", "Tel Sayad"]),
    ],
)
def test_names_are_whole(places_in, text: str, expected: list[str]):
    assert names(places_in(text))[: len(expected)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Over the weekend, nobody came.",
        "But county police came on Nov. 3.",
        "It was so on October 6, in March and in Nov.",
        "The Al-Farra family home was empty.",
        "The news agency Safa said so.",
        "Russian Airstrikes On Hospital Kill Nine Doctors",
        "Five members of the Al-Dous family left.",
        "Secretary General Salim Mareb spoke.",
        "Elizabeth Fairfield said so.",
        "She was seen at Salim Mareb High School.",
    ],
)
def test_words_that_towns_share_are_no_places(places_in, text: str):
    assert names(places_in(text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Syrias north was shelled.", ["Syria"]),
        ("Rebels stormed the Orvstal steelworks in Mariupol.", ["Orvstal steelworks", "Mariupol"]),
        (
            "Jets hit the Kafrbel surgical hospital in Idlib.",
            ["Kafrbel surgical hospital", "Idlib"],
        ),
        ("Members of the Al-Karim family died in Gaza.", ["Gaza"]),
        ("A raid on the Al-Karim family home killed two.", ["Al-Karim family home"]),
    ],
)
def test_sites_and_lost_apostrophes(places_in, text: str, expected: list[str]):
    assert names(places_in(text)) == expected
