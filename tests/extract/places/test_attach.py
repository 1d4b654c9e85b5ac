import pytest


@pytest.mark.parametrize(
    ("text", "word", "place"),
    [
        ("Rebels captured Azaz in Aleppo province.", "captured", "Azaz"),
        ("Ten people were killed in Homs and three in Hama.", "killed", "Homs"),
        ("The siege of Kobani lasted for months.", "siege", "Kobani"),
        ("Iraq said ten soldiers were killed in Tikrit.", "killed", "Tikrit"),
        ("Jets struck Raqqa, the ministry said in Damascus.", "struck", "Raqqa"),
        ("The army left Menagh airbase in Aleppo province.", "left", "Menagh airbase"),
        ("Russia bombed positions in Idlib.", "bombed", "Idlib"),
    ],
)
def test_the_most_exact_place_of_the_clause_is_taken(place_of, text, word, place):
    assert place_of(text, word) == place


@pytest.mark.parametrize(
    ("text", "word"),
    [("Ten people were killed.", "killed"), ("Iraq said so.", "said")],
)
def test_a_clause_without_a_place_has_none(place_of, text, word):
    assert place_of(text, word) is None
