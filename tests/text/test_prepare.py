import pytest
from spacy.language import Language

from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare
from pipeline.text.rejects import set_aside


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


def test_the_title_is_the_manifests_or_the_headline(nlp: Language) -> None:
    text = "Yemen\n\nTruce holds  in north\n\nThe truce held on Sunday, residents said."
    assert article(text, nlp).title == "Truce holds in north"
    told = prepare(SourceText("d1", "a.txt", text, title="Truce"), nlp)
    assert told.title == "Truce"
    assert article("The truce held on Sunday.", nlp).title is None


def test_a_bullet_is_no_part_of_its_sentence(nlp: Language) -> None:
    made = article("Truce holds in north\n\n• The truce held on Sunday, residents said.", nlp)
    assert made.sentences[1].doc.text == "The truce held on Sunday, residents said."


def test_lines_too_long_to_read_are_told(nlp: Language) -> None:
    made = article("The army left.\n" + "x" * 1_000_001, nlp)
    rows = list(set_aside(made.source, made.set_aside))
    assert [s.doc.text for s in made.sentences] == ["The army left."]
    assert [(r.file_name, r.stage, r.char_start, r.char_end) for r in rows] == [
        ("a.txt", "clean", 15, 1_000_016)
    ]
