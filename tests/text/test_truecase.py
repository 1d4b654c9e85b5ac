import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.extract.document import extract
from pipeline.extract.places import Gazetteer
from pipeline.extract.rows import document_rows
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare
from pipeline.text.truecase import truecase


def small(text: str) -> str:
    (found,) = truecase([text], load_model())
    return found


@pytest.mark.parametrize(
    "text",
    [
        "Two gunmen on a motorcycle machinegunned the house of Mayor Elvira Quispe.",
        "The rebels of the FMLN blew up a bridge near Chalatenango.",
        "Troops met Gen. Ismael Barrantes in San Lucas on 4 May.",
        "They may march on the town, and the U.S. consul told us that U.S.-backed units fled.",
        "Sheikh Mahmoud al-Dulaimi didn't speak to O'Brien.",
        'The priest said: "We buried them at dawn."',
        "A MiG-21 fired 20 rockets of 122mm at the 3rd company.",
        "US troops shelled the Tora ridge.",
        "The rebels attacked us",
        "They left us in Tarsa.",
        "Rebels in the US left.",
    ],
)
def test_a_sentence_in_capitals_is_written_small(text: str):
    assert small(text.upper()).replace("MIG", "MiG") == text


@pytest.mark.parametrize(
    "text",
    [
        "The UN and UNICEF met the FMLN in La Paz.",
        "UNHCR OCHA WFP",
        "OFFICIAL Tells of Raid ON Town",
        "",
    ],
)
def test_other_sentences_stay_as_they_are(text: str):
    assert small(text) == text


def test_an_aside_between_dashes_is_written_small():
    assert small("THE MEN -- ALL OF THEM SOLDIERS -- WERE KILLED.") == (
        "The men -- all of them soldiers -- were killed."
    )


def test_an_article_tells_how_its_heading_is_written():
    heading = "SHELLING OF AMBER HILL KILLS THREE NURSES OF TARANI"
    body = "Shells fell on the village of Amber Hill on Monday, said the TaraNi office."
    assert truecase([heading, body], load_model())[0] == (
        "Shelling of Amber Hill kills three nurses of TaraNi"
    )
    assert truecase([heading, "It was quiet."], load_model())[0] == (
        "Shelling of amber hill kills three nurses of Tarani"
    )


def test_an_abbreviation_in_brackets_is_one_all_over_the_article():
    texts = ["THE ARMY OF THE PEOPLE [EDLP] LEFT THE TOWN.", "EDLP MEN KILLED TWO GUARDS."]
    assert truecase(texts, load_model())[1] == "EDLP men killed two guards."


def test_short_sentences_of_an_article_in_capitals_are_written_small():
    texts = [
        "TWO SOLDIERS WERE KILLED IN THE ATTACK.",
        "THE FIRING CEASED.",
        "THREE MEN WERE HURT.",
    ]
    assert truecase(texts, load_model())[1] == "The firing ceased."


def test_spans_point_at_the_capitals():
    text = "TWO SOLDIERS WERE KILLED IN THE ATTACK NEAR TARANI."
    article = prepare(SourceText("d", "d.txt", text), load_model())
    (sentence,) = article.sentences
    killed = next(token for token in sentence.doc if token.lemma_ == "kill")
    assert article.excerpt(sentence.span(killed.i, killed.i + 1)) == "KILLED"


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(st.sampled_from("AÉİßǅZ 'U.S.-0[(\"—ŉtheTHEKILLED,"), max_size=60)))
def test_no_letter_is_lost_or_added(texts: list[str]):
    for before, after in zip(texts, truecase(texts, load_model()), strict=True):
        assert len(before) == len(after)
        assert before.casefold() == after.casefold()


def test_rows_hold_the_words_as_the_source_has_them():
    text = "GUNMEN KILLED THREE CIVILIANS NEAR BOGOTA ON MONDAY."
    article = prepare(SourceText("d", "d.txt", text), load_model())
    rows = document_rows(article, extract(article, Gazetteer.open()))
    assert [(r["subject"], r["place"]) for r in rows["figures"]] == [("CIVILIANS", "BOGOTA")]


@pytest.mark.parametrize(
    ("headline", "read"),
    [
        (
            "Army Shells Rebel Town, Killing Dozens in Kandari",
            "Army shells rebel town, killing dozens in Kandari",
        ),
        (
            "Truce Holds After UN Talks in Red Sea Port",
            "Truce holds after UN talks in Red Sea port",
        ),
        ("Army shells the town of Kandari, killing dozens", None),
        ("Orontes Kandari Tarani Belmonte", None),
    ],
)
def test_a_headline_with_capitals_on_every_word(headline: str, read: str | None):
    assert truecase([headline], load_model(), {0}) == [read or headline]
    assert truecase([headline], load_model()) == [headline]


def test_a_headline_is_written_as_its_article_writes():
    texts = ["Army Shells Amber Hill Camp, Killing Dozens", "The camp of Amber Hill lies high."]
    assert truecase(texts, load_model(), {0})[0] == "Army shells Amber Hill camp, killing dozens"
