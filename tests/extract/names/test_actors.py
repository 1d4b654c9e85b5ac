"""Which actor the words of a text get, on made-up sentences: one test for each cause."""

import pytest

from pipeline.extract.model import Referent
from pipeline.extract.names import Cast
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

STATE = "The Iraqi government met on Monday. Iraqi troops entered Vardan. "
GROUP = "Hamas fired on Monday. Hamas claimed it. "


def article(text: str) -> Article:
    return prepare(SourceText("d", "d.txt", f"News from the valley\n\n{text}\n"), load_model())


def refer(text: str, words: str) -> Referent | None:
    """Whom the last occurrence of some words stands for."""
    found = article(text)
    cast = Cast.of(found)
    for sentence in reversed(found.sentences):
        at = sentence.doc.text.rfind(words)
        if at >= 0:
            span = sentence.doc.char_span(at, at + len(words), alignment_mode="expand")
            assert span is not None
            return cast.refer(sentence.index, span.start, span.end)
    raise AssertionError(words)


def actor(text: str, words: str) -> str | None:
    referent = refer(text, words)
    return referent.actor_id if referent and referent.is_actor else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("They destroyed three other vehicles.", "three other vehicles"),
        ("Two bombings hit the town.", "Two bombings"),
        ("They took six neighborhoods.", "six neighborhoods"),
        ("An estimated 9,500 people fled.", "estimated 9,500 people"),
        ("Its main allies left.", "main allies"),
        ("It warned of civilian casualties.", "civilian casualties"),
        ("Soldiers attacked Mosul.", "Mosul"),
        ("Soldiers took Vardan Street.", "Vardan Street"),
        ("The Obama campaign said so.", "The Obama campaign"),
    ],
)
def test_things_measures_and_towns_are_no_actors(text: str, words: str):
    assert actor(text, words) is None


@pytest.mark.parametrize(
    ("words", "actor_id"),
    [
        ("300 civilians", "civilians"),
        ("three children", "civilians"),
        ("dozens of villagers", "civilians"),
        ("two aid workers", "aid_workers"),
        ("hundreds of protesters", "protesters"),
        ("six gunmen", "unidentified_armed_group"),
        ("local tribesmen", "tribesmen"),
    ],
)
def test_people_of_a_declared_class_are_one_actor(words: str, actor_id: str):
    assert actor(f"The blast killed {words} on Monday.", words) == actor_id


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        ("The blast killed nine Hamas fighters.", "nine Hamas fighters", "hamas"),
        ("They bombed Islamic State positions.", "Islamic State positions", "islamic_state"),
        ("They shot members of Hamas.", "members of Hamas", "hamas"),
        ("Kenyan warplanes hit the camp.", "Kenyan warplanes", "kdf"),
        ("Jordanian soldiers left.", "Jordanian soldiers", "jordan_armed_forces"),
        ("Jordanian airstrikes killed six.", "Jordanian airstrikes", "jordan_armed_forces"),
        ("U.S.-backed Iraqi forces left.", "U.S.-backed Iraqi forces", "iraq_armed_forces"),
        ("They attacked Assad’s loyalists.", "Assad’s loyalists", "syrian_arab_army"),
        ("Syrian rebels left.", "Syrian rebels", "syrian_rebels"),
    ],
)
def test_forces_and_means_are_those_of_the_actor_they_belong_to(
    text: str, words: str, actor_id: str
):
    assert actor(text, words) == actor_id


@pytest.mark.parametrize(
    ("text", "words", "actor_id"),
    [
        ("Americans fled.", "Americans", "united_states"),
        ("The U.S. rejected it.", "U.S.", "united_states"),
        ("The Syrian regime rejected it.", "The Syrian regime", "syria"),
        ("The Assad regime rejected it.", "The Assad regime", "syria"),
        (STATE + "They shelled regime forces.", "regime forces", "iraq_armed_forces"),
        (STATE + "Pro-government fighters left.", "Pro-government fighters", "iraq_armed_forces"),
        (STATE + "They left government hands.", "government", "iraq"),
        ("They shelled regime forces.", "regime forces", "unidentified_state_forces"),
    ],
)
def test_a_state_is_one_actor_whatever_it_is_called(text: str, words: str, actor_id: str):
    assert actor(text, words) == actor_id


def test_a_government_is_nobody_where_two_are_spoken_of():
    text = "The Iraqi government and the Turkish government met. They left government hands."
    assert actor(text, "government") is None


@pytest.mark.parametrize("goal", ["toward", "towards", "to", "into", "from"])
def test_a_state_that_people_flee_to_is_not_the_one_that_rules(goal: str):
    text = f"Iraqi forces fired. Families fled {goal} Jordan. Regime forces fired."
    assert actor(text, "Regime forces") == "iraq_armed_forces"
    text = "Iraqi forces fired. Families fled in Jordan. Regime forces fired."
    assert actor(text, "Regime forces") == "unidentified_state_forces"


def test_opponents_of_an_actor_are_not_that_actor():
    assert actor(GROUP + "They broke anti-Hamas forces.", "anti-Hamas forces") != "hamas"
    assert actor(STATE + "Anti-government fighters left.", "Anti-government fighters") != (
        "iraq_armed_forces"
    )


def test_joint_actors_have_one_id_only_if_they_are_one():
    text = "Hamas fighters and Iraqi troops met. Hamas fighters and Hamas commanders left."
    assert actor(text, "Hamas fighters and Iraqi troops") is None
    assert actor(text, "Hamas fighters and Hamas commanders") == "hamas"


def test_the_number_of_a_unit_belongs_to_its_name():
    names = Cast.of(article("Brigade 912 of the army fled the base on Monday.")).names
    assert all(name.mention.text != "Brigade" for name in names)


def test_a_surname_before_the_full_name_is_the_same_person():
    text = "Haddad said no. Later Karim Haddad, a researcher, said yes."
    assert actor(text, "Haddad said"[:6]) == "karim_haddad"
