import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels took Raqqa. Ten people were killed in the city.", "killed", "Raqqa"),
        (
            "Rebels shelled Raqqa. Raqqa was tense. Shops in Raqqa closed. The guns came from "
            "Palmyra. The winter had been long. Ten people were killed in the city.",
            "killed",
            "Raqqa",
        ),
        ("Rebels hold Raqqa. Shells fell on rebel-held areas.", "fell", "rebel-held areas"),
        (
            "Rebels hold Raqqa. Ten people were killed in the parts of the city held by rebels.",
            "killed",
            "parts of the city held by rebels",
        ),
        (
            "Soldiers reached the western side of Raqqa city.",
            "reached",
            "western side of Raqqa city",
        ),
        ("Ten people were killed in Raqqa province.", "killed", "Raqqa province"),
        ("They attacked a convoy west of Raqqa.", "attacked", "west of Raqqa"),
    ],
)
def test_a_described_place_keeps_its_words(place_of, text, word, place):
    assert place_of(text, word) == place


def test_a_dateline_and_a_country_that_acts_place_nothing(place_of):
    assert place_of("BEIRUT — Ten people were killed in an attack.", "killed") is None
    assert place_of("Air strikes by Russia and Turkey killed ten people.", "killed") is None
    assert place_of("Ten U.S. troops were killed by a bomb.", "killed") is None
