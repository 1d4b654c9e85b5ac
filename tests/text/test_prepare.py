import pytest
from spacy.language import Language

from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


@pytest.fixture(scope="module")
def nlp() -> Language:
    return load_model()


def article(text: str, nlp: Language) -> Article:
    return prepare(SourceText("d1", "a.txt", text), nlp)


def test_each_sentence_is_one_tree_that_maps_back(nlp: Language) -> None:
    text = "The army\u00a0left. It came\r\n\r\nback; they fled. No. 5 stayed.\n"
    made = article(text, nlp)
    assert [s.doc.text for s in made.sentences] == [
        "The army left.",
        "It came",
        "back; they fled.",
        "No. 5 stayed.",
    ]
    for sentence in made.sentences:
        assert len(list(sentence.doc.sents)) == 1
        for token in sentence.doc:
            assert made.excerpt(sentence.span(token.i, token.i + 1)) == token.text


def test_an_empty_text_has_no_sentences(nlp: Language) -> None:
    assert article("", nlp).sentences == ()
    assert article(" \n\u200b\n", nlp).sentences == ()
