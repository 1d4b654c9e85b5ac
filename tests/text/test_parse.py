import pytest

from pipeline.text.parse import load_model, parse


def test_a_sentence_has_one_root_whatever_its_stops() -> None:
    texts = ["He left. She stayed. They ran", "; ; ; . .", "the of in to", ""]
    docs = list(parse(texts, load_model()))
    assert [doc.text for doc in docs] == texts
    assert [sum(token.head == token for token in doc) for doc in docs] == [
        1,
        1,
        1,
        0,
    ]


@pytest.mark.parametrize(
    ("text", "is_name"),
    [
        ("IS was able to hold the village.", True),
        ("Two guards died in IS attacks near the well.", True),
        ("THE VILLAGE IS CALM.", False),
        ("The village is calm.", False),
    ],
)
def test_a_name_in_capitals_is_read_as_no_verb(text: str, is_name: bool):
    (doc,) = parse([text], load_model())
    word = next(token for token in doc if token.lower_ == "is")
    assert (word.tag_[:2] == "NN") == is_name
    assert doc.text == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A gunboat fired two 130 mm rounds at the ferry.", []),
        ("After 40 Kurdish fighters fled, 30 came to Norway.", ["Norway"]),
    ],
)
def test_units_are_no_names(text: str, names: list[str]):
    (doc,) = parse([text], load_model())
    found = [e.text for e in doc.ents if e.label_ in {"PERSON", "ORG", "GPE"}]
    assert found == names
