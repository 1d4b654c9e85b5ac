"""Who is credited with a number, and who passes the claim on: sentences right and wrong."""

import pytest

from pipeline.extract.document import extract
from pipeline.extract.model import Figure
from pipeline.extract.places import Gazetteer
from tests.parsed import article_of


def figure(text: str, number: str) -> Figure:
    """The figure of a text whose words these are."""
    found = extract(article_of(text), Gazetteer.open()).figures
    return next(one for one in found if one.mention.text.casefold() == number.casefold())


CREDITED = (
    ("The mayor said that the Red Crest said that nine people died.", "nine", "Red Crest"),
    ("The account @drobin_now posted that nine people were killed.", "nine", "@drobin_now"),
    ("Tolls range from 29 (Arsa Network for Human Rights) to 35.", "29", "Arsa Network"),
    ("Killed in Harun since 3 June: 148 (source: City Hospital).", "148", "City Hospital"),
    ("Fifteen victims were named by relatives of the family.", "Fifteen", "relatives"),
    (
        "A monitoring group said nine people died. The Arsa Observatory for Human Rights "
        "expects more.",
        "nine",
        "Arsa Observatory",
    ),
    ("The city's police chief said four people were killed in Drobin.", "four", "police chief"),
    ("The shelling killed nine people, activists in the town reported.", "nine", "activists"),
    ("The ministry put the death toll at 112.", "112", "ministry"),
    ("The ministry raised its death toll to 112.", "112", "ministry"),
    ("The mission lowered its count by 20 to 112 killed.", "112", "mission"),
    ("It is true that 112 civilians were killed, the governor said.", "112", "governor"),
    ("The FVM attacked a depot. Three guards died, the company said.", "Three", "company"),
    ("The FVM said it left. Three guards died, the party said.", "Three", "FVM"),
    ("The 3rd Brigade left Drobin. Three guards died, the army said.", "Three", "army"),
    ("Six killed in Drobin blast, police say", "Six", "police"),
    ("Police: 5 dead in Drobin blast", "5", "Police"),
    ("Varland accused Norland of killing 14 villagers.", "14", "Varland"),
    ("An estimated 30,000 people have fled Drobin, the UN says.", "30,000", "UN"),
    ("Eight people were killed, the governor, Ilan Marek, wrote on Telegram.", "Eight", "Marek"),
    ("Airwatch assessed that between four and six civilians were killed.", "six", "Airwatch"),
    (
        "Ilan Marek, the governor, came. The military source said dozens had been killed.",
        "dozens",
        "military source",
    ),
    (
        "Local sources reported that Salem Haddad was killed. The family's two daughters "
        "survived, the sources added.",
        "two",
        "sources",
    ),
    (
        "According to a post by @marek_news on Telegram, dozens of people were killed in Drobin.",
        "dozens",
        "@marek_news",
    ),
    (
        "Activists said a bomb had killed three people. Two others died in a hospital, they added.",
        "Two",
        "Activists",
    ),
    (
        "The Red Crest said three people died, while the ministry said seven had been killed.",
        "seven",
        "ministry",
    ),
    (
        "The Red Crest said three people died, while the ministry said seven had been killed.",
        "three",
        "Red Crest",
    ),
)


@pytest.mark.parametrize(("text", "number", "claimant"), CREDITED)
def test_who_says_a_number_is_credited_with_it(text: str, number: str, claimant: str):
    credited = figure(text, number).attributed_to
    assert credited is not None
    assert claimant in credited.name


NOT_CREDITED = (
    ("The Red Ridge group claimed responsibility for a bombing that killed 26 people.", "26"),
    ("Ten people were killed on Friday. The Red Ridge group claimed the attack.", "Ten"),
    ("The president condemned the attack that killed eight people.", "eight"),
    ("The army killed 30 fighters in Tamsa.", "30"),
    ("Twelve people were reportedly killed. Witnesses spoke of explosions.", "Twelve"),
    ("No group has said it killed the six men.", "six"),
    ("Neither the rebels nor the police admitted killing the six farmers in Kano.", "six"),
    ("None of the armed groups admitted killing the nine people in Kano.", "nine"),
    ("Kano: 6 killed, 20 injured.", "6"),
)


@pytest.mark.parametrize(("text", "number"), NOT_CREDITED)
def test_who_judges_or_claims_the_deed_is_credited_with_no_number(text: str, number: str):
    found = figure(text, number)
    assert found.attributed_to is None
    assert found.voices == ()
    assert not found.is_denied


DENIED = (
    ("Varland's army denied that 40 civilians were killed in the strike.", "40"),
    ("The ministry rejected a report that 40 civilians were killed.", "40"),
    ("It is not true that 40 civilians were killed, the governor said.", "40"),
    ("The governor said reports of 40 dead civilians were completely false.", "40"),
)


@pytest.mark.parametrize(("text", "number"), DENIED)
def test_who_denies_a_number_is_not_credited_with_it(text: str, number: str):
    found = figure(text, number)
    assert found.attributed_to is None
    assert found.is_denied


def test_who_denies_one_number_and_says_another_is_credited_with_the_other():
    text = "The army denied heavy losses in its ranks, but said 30 civilians had been killed."
    found = figure(text, "30")
    assert found.attributed_to is not None
    assert not found.is_denied


CHAINS = (
    (
        "The Omra news agency quoted a police officer as saying that eight people were killed.",
        [(0, "police officer"), (1, "Omra news agency")],
    ),
    (
        "Eight people were killed, state television reported, citing the health ministry.",
        [(0, "health ministry"), (1, "state television")],
    ),
    ("The governor told Reuters that eight people were killed.", [(0, "governor"), (1, "Reuters")]),
    ("The governor told residents that eight people were killed.", [(0, "governor")]),
    (
        "The ministry said that the Red Crest had reported that eight people were killed.",
        [(0, "Red Crest"), (1, "ministry")],
    ),
    ("Eight people were killed, the police and the army said.", [(0, "police"), (0, "army")]),
    (
        "The police said eight people were killed, while the army said the town was quiet.",
        [(0, "police")],
    ),
)


@pytest.mark.parametrize(("text", "voices"), CHAINS)
def test_who_claims_comes_first_and_who_relays_after(text: str, voices: list[tuple[int, str]]):
    found = figure(text, "eight").voices
    assert [(voice.position, voice.referent.name) for voice in found] == voices


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died in Axum, Human Rights Watch said.",
        "Rebels killed 9 soldiers in Talodi, Ministry of Defence said.",
    ],
)
def test_a_place_before_a_comma_is_no_part_of_the_name_behind_it(text: str):
    (found,) = extract(article_of(text), Gazetteer.open()).figures
    assert found.attributed_to is not None
    assert "," not in found.attributed_to.name
