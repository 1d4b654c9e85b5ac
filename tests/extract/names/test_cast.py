import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.extract.model import Referent
from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare

OBSERVATORY = (
    "The Vardan Observatory for Human Rights (VOHR), an opposition monitoring group, said Monday "
    "that ten people had died. "
)


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


MARKED = "Pavlo Hrin told the agency of the raid. "
TOLD_BY_A_ROLE = (
    ("The Norsk president, Lars Ekdal, left. The Norsk president said no.", "Lars Ekdal"),
    ("Defence Minister Lars Ekdal left. The defence minister said no.", "Lars Ekdal"),
    ("Former Norsk president Lars Ekdal left. The Norsk president said no.", "Norsk president"),
    ("Deputy defence minister Lars Ekdal left. The defence minister said no.", "defence minister"),
    ("Norsk official Lars Ekdal left. A Norsk official said no.", "Norsk official"),
)


@pytest.mark.parametrize(("text", "name"), TOLD_BY_A_ROLE)
def test_a_role_stands_for_the_one_who_has_it(text: str, name: str):
    words = text.split(". ")[1].removesuffix(" said no.")
    found = refer(text, words)

    assert found is not None
    assert found.name == name


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ('"Petro Lysko gave the order and Ivan Drum fired," he said.', "Pavlo Hrin"),
        ("Petro Lysko gave the order. He fired.", "Petro Lysko"),
    ],
)
def test_who_is_spoken_of_in_marks_is_not_who_speaks(said: str, name: str):
    found = refer(MARKED + said, "he" if "he said" in said else "He")

    assert found is not None
    assert found.name == name


def test_a_handle_is_a_name():
    found = refer("The account @drobin_now was blocked.", "@drobin_now")

    assert found is not None
    assert (found.name, found.is_actor) == ("@drobin_now", True)


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Colonel Adam Turner spoke first. Col. Turner said little.", "Turner", "Adam Turner"),
        ("Karim Haddad met Anna Keller. Mr. Haddad left early.", "Mr. Haddad", "Karim Haddad"),
        ("Karim Haddad spoke on Monday. He said the road was closed.", "He", "Karim Haddad"),
        (OBSERVATORY + "The group reported three more deaths.", "The group",
         "Vardan Observatory for Human Rights"),
        (OBSERVATORY + "It reported three more deaths.", "It",
         "Vardan Observatory for Human Rights"),
        (OBSERVATORY + "VOHR reported three more deaths.", "VOHR",
         "Vardan Observatory for Human Rights"),
        ("Ten died, according to an opposition monitoring group. " + OBSERVATORY + "It left.",
         "It", "Vardan Observatory for Human Rights"),
        ("Islamic State attacked the town. The jihadists took two streets.", "The jihadists",
         "Islamic State"),
        ("Two residents and a local doctor said so.", "Two residents", "Two residents"),
        ("The Iraqi government rejected the offer.", "The Iraqi government", "Iraqi government"),
        ("Both Hamas and Fatah said so.", "Both Hamas and Fatah", "Hamas and Fatah"),
        ("Vardan News Agency said so. Vardan said no.", "Vardan", "Vardan News Agency"),
        ("The Harbour Watch said so. Harbour Watch Group said no.", "Harbour Watch Group",
         "Harbour Watch Group"),
        ("Harbour Watch Group said so. The Harbour Watch said no.", "Harbour Watch",
         "Harbour Watch Group"),
        ("Vardan News Agency said so. Mount Vardan said no.", "Mount Vardan", "Mount Vardan"),
        ("Chad, Mali and the army met.", "Chad, Mali and the army", "Chad, Mali and the army"),
        ("On 8 March gunmen shot a teacher.", "March gunmen", "gunmen"),
        ("Late March media reported it.", "Late March media", "media"),
        ("A port official in April spoke.", "port official in April", "port official"),
        ("Iraqi soldiers and allied militiamen fell.", "Iraqi soldiers and allied militiamen",
         "Iraqi soldiers"),
    ],
)  # fmt: skip
def test_words_stand_for_the_fullest_name_of_their_actor(text: str, words: str, name: str):
    referent = refer(text, words)
    assert referent is not None
    assert referent.name == name


@pytest.mark.parametrize(
    ("text", "words", "role"),
    [
        ("Karim Haddad, a researcher at the Vardan Institute, said so.", "Karim Haddad",
         "researcher at the Vardan Institute"),
        ("Karim Haddad, a researcher at the Vardan Institute, a think tank, said so.",
         "Karim Haddad", "researcher at the Vardan Institute"),
        ("Colonel Adam Turner, who was then the spokesman for the coalition, spoke.",
         "Adam Turner", "spokesman for the coalition"),
        ("Opposition activist Karim Haddad spoke.", "Karim Haddad", "Opposition activist"),
        ("Col. Adam Turner spoke.", "Adam Turner", None),
        ("The clinic's director, Dr. Lena Orsk, left.", "Lena Orsk", "clinic's director"),
        ('A "quiet area" activist, Karim Haddad, spoke.', "Karim Haddad", "activist"),
        ("The Vardan Relief Corps (VRC) spoke. The Vardan Relief Corps left.",
         "Vardan Relief Corps", None),
        ("The Vardan Corps, a search and relief group working in Osk, spoke.", "Vardan Corps",
         "search and relief group working in Osk"),
        (OBSERVATORY, "Vardan Observatory for Human Rights", "opposition monitoring group"),
    ],
)  # fmt: skip
def test_roles_are_what_the_text_gives(text: str, words: str, role: str | None):
    referent = refer(text, words)
    assert referent is not None
    assert referent.role == role


def test_a_description_in_the_words_of_a_role_stands_for_its_actor():
    text = "Ten died, according to an opposition monitoring group.\n\n" + OBSERVATORY
    found = article(text)
    cast = Cast.of(found)
    sentence = next(s for s in found.sentences if s.doc.text.startswith("Ten died"))
    first = next(t.i for t in sentence.doc if t.text == "an")
    referent = cast.refer(sentence.index, first, first + 4)
    assert referent is not None
    assert referent.name == "Vardan Observatory for Human Rights"


def test_known_actors_have_their_id_whatever_they_are_called():
    for words in ("ISIS", "Daesh", "IS"):
        referent = refer(f"{words} took the village.", words)
        assert referent is not None
        assert referent.actor_id == "islamic_state"


def test_unknown_actors_keep_their_own_words():
    referent = refer("The Vardan Lions attacked the town.", "Vardan Lions")
    assert referent is not None
    assert (referent.name, referent.actor_id) == ("Vardan Lions", "vardan_lions")


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "The Islamic State reached the town. The group attacked Brigade 12. They also shelled "
            "a village.",
            "They",
            "Islamic State",
        ),
        (
            "The Syrian Observatory for Human Rights wrote that Islamic State fled as it lost men.",
            "it",
            "Islamic State",
        ),
    ],
)
def test_a_pronoun_means_what_is_told_of_not_an_adjective_nor_the_source(
    text: str, words: str, name: str
):
    found = refer(text, words)
    assert found
    assert found.name == name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Gunmen raided the market. They killed two traders.", "They", "Gunmen"),
        ("The army left the port. Its convoy was hit.", "Its", "army"),
        ("The soldiers left. Hamas shelled them.", "them", "soldiers"),
        ("Boko Haram fled. Its fighters burned a barn.", "Its fighters", "Boko Haram"),
        ("The army went to Chad. They burned a barn.", "They", "army"),
        (
            "Bruno Keller fled. He had not seen his son Karim for months. He said so.",
            "He",
            "Bruno Keller",
        ),
        ("The soldiers fled. Two said no.", "Two", "Two"),
        ("Villagers took the hill. They burned a barn.", "They", "Villagers"),
        ("Iraqi jets hit the hill. They burned a barn.", "They", "Iraqi jets"),
        ("Hamas fell back. When they left, the soldiers burned a barn.", "they", "Hamas"),
    ],
)
def test_a_pronoun_means_a_party_that_has_no_name(text: str, words: str, name: str):
    found = refer(text, words)
    assert found
    assert found.name == name


def test_they_are_no_country_where_something_was():
    assert refer("Their boat sank off Libya. Guards had beaten them.", "them") is None


def test_it_is_a_thing_if_its_actor_does_something_to_it():
    text = "Hamas reached a farm. It burned it."
    assert refer(text, "It")
    assert refer(text, "it") is None


def test_a_group_stays_in_mind_as_long_as_it_is_spoken_of():
    told = "The group left a town. " * 9
    found = refer(f"Boko Haram came. {told}", "The group")
    assert found
    assert found.name == "Boko Haram"
    lost = refer(f"Boko Haram came. {'A road was closed. ' * 9}The group left.", "The group")
    assert lost is None or lost.name != "Boko Haram"


def test_a_pronoun_without_an_antecedent_stands_for_nobody():
    assert refer("He left.", "He") is None


def test_our_forces_are_read_without_a_name_for_us():
    assert refer("Our forces shelled the town.", "Our forces")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(alphabet=st.sampled_from("Aab .,\n“”\"'’(-)—:é\u200b☃"), max_size=120))
def test_any_text_has_a_cast(text: str):
    found = article(text)
    cast = Cast.of(found)
    for name in cast.names:
        assert found.excerpt(name.mention.span)
    for sentence in found.sentences:
        cast.refer(sentence.index, 0, 1)
        cast.noun_phrase(sentence, len(sentence.doc) - 1)


def names_in(text: str) -> set[str]:
    found = prepare(SourceText("d", "d.txt", text), load_model())
    places = find_places(found, Gazetteer.open())
    return {name.mention.text for name in Cast.of(found, places).names}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("KARAM (Gulf Wire) Air strikes killed four men.", set()),
        ("KARAM Air strikes killed four men.", set()),
        ("Fri Jun 3 2016 Police said so.", {"Police"}),
        ("On Nov. 3 the blast was heard.", set()),
        ("Vardan Rebels Seize Ten Police Stations Before Noon", set()),
    ],
)
def test_days_datelines_and_headlines_are_no_names(text: str, names: set[str]):
    assert names_in(text) <= names


def test_nobody_is_no_actor():
    found = prepare(
        SourceText("d", "d.txt", "No group has claimed the attack. Hamas denied it."), load_model()
    )
    cast = Cast.of(found)
    assert cast.refer(0, 0, 2) is None
    assert cast.refer(1, 0, 1).actor_id == "hamas"


def test_a_country_whose_apostrophe_is_lost_is_that_country():
    found = prepare(SourceText("d", "d.txt", "Syrias army left."), load_model())
    assert Cast.of(found).refer(0, 0, 2).actor_id == "syrian_arab_army"


@pytest.mark.parametrize(
    ("text", "words", "name", "role", "actor_id"),
    [
        ("Mr. Karim Orsk left. Mrs. Orsk spoke.", "Orsk", "Orsk", None, "orsk"),
        ("Gen. Sami Orsk spoke.", "Sami Orsk", "Sami Orsk", None, "sami_orsk"),
        ("Sheikh Sami Orsk spoke.", "Sami Orsk", "Sami Orsk", None, "sami_orsk"),
        ("Gov. Sami Orsk spoke.", "Sami Orsk", "Sami Orsk", None, "sami_orsk"),
        (
            "Karam governor Sami Orsk spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "Karam governor",
            "sami_orsk",
        ),
        (
            "Sami Orsk, who is a nurse in Karam, spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "nurse in Karam",
            "sami_orsk",
        ),
        (
            "Sami Orsk of the Vardan Institute spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "Vardan Institute",
            "sami_orsk",
        ),
        (
            "Sami Orsk from the Vardan Institute spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "Vardan Institute",
            "sami_orsk",
        ),
        ("Sami Orsk, 41, spoke.", "Sami Orsk", "Sami Orsk", None, "sami_orsk"),
        (
            "Sami Orsk, one of the guards, spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "one of the guards",
            "sami_orsk",
        ),
        (
            "The mayor's nephew Sami Orsk, then a clerk, spoke.",
            "Sami Orsk",
            "Sami Orsk",
            "clerk",
            "sami_orsk",
        ),
        ("The guards, who fled, spoke.", "who", "guards", None, None),
        (
            "The Iraqi army said it had shelled the port.",
            "it",
            "Iraqi army",
            None,
            "iraq_armed_forces",
        ),
        (
            "The Iraqi army said its jets had shelled the port.",
            "its",
            "Iraqi army",
            None,
            "iraq_armed_forces",
        ),
        ("Hamas attacked Israel. They beat them.", "them", None, None, None),
        ("Hamas attacked the army. It hit it.", "it", None, None, None),
        ("Lena Orsk met Sami Drum. She left.", "She", "Lena Orsk", None, "lena_orsk"),
        ("Ms. Lena Orsk met Mr. Sami Drum. He left.", "He", "Sami Drum", None, "sami_drum"),
        (
            "Lena Orsk, a judge, met the mayor. The judge left.",
            "The judge",
            "Lena Orsk",
            "judge",
            "lena_orsk",
        ),
        (
            "The Defence Ministry spoke. The Health Ministry spoke. The ministry left.",
            "The ministry",
            "Health Ministry",
            None,
            "health_ministry",
        ),
        ("The Iraqi army left. The army returned.", "The army", "army", None, "iraq_armed_forces"),
        (
            "The Norsk Brigade left. The army returned.",
            "The army",
            "army",
            None,
            "unidentified_state_forces",
        ),
        ("Iraqi troops left. They returned.", "They", "Iraqi troops", None, "iraq_armed_forces"),
        ("Members of Hamas left.", "Members of Hamas", "Members of Hamas", None, "hamas"),
        (
            "Dozens of civilians left.",
            "Dozens of civilians",
            "Dozens of civilians",
            None,
            "civilians",
        ),
        (
            "Members of Hamas and Fatah left.",
            "Members of Hamas and Fatah",
            "Members of Hamas and Fatah",
            None,
            None,
        ),
        (
            "Anti-government rebels left.",
            "Anti-government rebels",
            "Anti-government rebels",
            None,
            "unidentified_armed_group",
        ),
        (
            "Pro-government fighters in Syria left. The Syrian government spoke.",
            "Pro-government fighters",
            "Pro-government fighters",
            None,
            "syrian_arab_army",
        ),
        (
            "Government forces left Syria. The Syrian government spoke. The Syrian army left.",
            "Government forces",
            "Government forces",
            None,
            "syrian_arab_army",
        ),
        ("Syrian rebels left.", "Syrian rebels", "Syrian rebels", None, "syrian_rebels"),
        ("Assad's forces left.", "Assad's forces", "Assad's forces", None, "syrian_arab_army"),
        (
            "Assad's fighters left.",
            "Assad's fighters",
            "Assad's fighters",
            None,
            "syrian_arab_army",
        ),
        ("Hamas fighters left.", "Hamas fighters", "Hamas fighters", None, "hamas"),
        ("Hamas left. Their fighters stayed.", "Their fighters", "Hamas", None, "hamas"),
        (
            "Shiite fighters left.",
            "Shiite fighters",
            "Shiite fighters",
            None,
            "unidentified_armed_group",
        ),
        ("The Karam Front left.", "Karam Front", "Karam Front", None, "karam_front"),
        ("No group spoke.", "No group", None, None, None),
        ("None of the groups spoke.", "None", None, None, None),
        ("Both Hamas and Fatah spoke.", "Both Hamas and Fatah", "Hamas and Fatah", None, None),
        ("Hamas and the army spoke.", "Hamas and the army", "Hamas and the army", None, None),
        (
            "Hamas, Fatah and the army spoke.",
            "Hamas, Fatah and the army",
            "Hamas, Fatah and the army",
            None,
            None,
        ),
        ("In late March media spoke.", "late March media", "media", None, None),
        ("The March 23 Movement left.", "March 23 Movement", "March 23 Movement", None, "m23"),
        (
            "The Vardan Relief Corps left. VRC stayed.",
            "VRC",
            "Vardan Relief Corps",
            None,
            "vardan_relief_corps",
        ),
        (
            "Amaq said so. Amaq News Agency said no.",
            "Amaq News Agency",
            "Amaq News Agency",
            None,
            "amaq",
        ),
        ("J. Orsk left. John Orsk spoke.", "John Orsk", "John Orsk", None, "john_orsk"),
        ("Jane Orsk left. John Orsk spoke.", "John Orsk", "John Orsk", None, "john_orsk"),
        ("The New Front left. The New Army spoke.", "New Army", "New Army", None, "new_army"),
        ("Drum left. Sami Drum spoke.", "Drum", "Sami Drum", None, "sami_drum"),
        ("@vardan_now wrote.", "@vardan_now", "@vardan_now", None, "vardan_now"),
        (
            "Iraq's airspace closed. Syria's army left. The government spoke.",
            "The government",
            "government",
            None,
            "syria",
        ),
    ],
)
def test_whom_words_stand_for(
    text: str, words: str, name: str | None, role: str | None, actor_id: str | None
):
    referent = refer(text, words)
    found = (referent.name, referent.role) if referent else (None, None)
    assert found == (name, role)
    assert (referent.actor_id if referent and referent.is_actor else None) == actor_id
