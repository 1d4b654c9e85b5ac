import pytest

from pipeline.extract.places.normal import key, skeleton, slug


def test_a_key_has_no_case_accents_dots_apostrophes_or_hyphens():
    assert key("Ma‘arrat an-Nu’mān") == "maarrat an numan"
    assert key("ST. Louis") == key("Saint Louis") == "st louis"


def test_a_name_without_letters_has_no_key():
    assert key("—…") == ""
    assert skeleton("—…") == ""


@pytest.mark.parametrize(
    "spelling",
    [
        "Deir Ezzor",
        "Deir Ezzour",
        "Deir ez-Zor",
        "Deir al-Zour",
        "Dayr az-Zawr",
        "Deir el Zour",
        "Dayr Azzour",
    ],
)
def test_spellings_of_one_name_share_their_skeleton(spelling: str):
    assert skeleton(spelling) == "dr zr"


def test_an_article_is_not_taken_from_a_short_word():
    assert skeleton("Ain Issa") == skeleton("Ayn Isa")


def test_a_slug_joins_words_by_hyphens():
    assert slug("Fort Hood, Tex.") == "fort-hood-tex"


def test_only_letters_written_twice_are_one():
    assert skeleton("Kobbani") == skeleton("Kobani")
    assert skeleton("Minova") != skeleton("Mamonovo")
