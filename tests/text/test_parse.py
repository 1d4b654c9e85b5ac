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
