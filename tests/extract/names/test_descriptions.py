import pytest

from pipeline.extract.names import Cast
from pipeline.extract.names.descriptions import is_document
from pipeline.extract.places import Gazetteer, find_places
from pipeline.text.article import SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


@pytest.mark.parametrize(
    ("noun", "document"),
    [("report", True), ("Statement", True), ("video", True), ("nurse", False), ("army", False)],
)
def test_documents_speak_for_their_authors(noun: str, document: bool) -> None:
    assert is_document(noun) is document


@pytest.mark.parametrize(
    ("text", "word", "site"),
    [
        ("Ten died in Azaz on Monday.", "Azaz", True),
        ("Ten died in Iraq on Monday.", "Iraq", False),
        ("Ten died in Baghdad on Monday.", "Baghdad", False),
        ("Ten died in Hamas on Monday.", "Hamas", False),
    ],
)
def test_a_town_is_only_a_site_where_nobody_rules_from_it(text: str, word: str, site: bool) -> None:
    article = prepare(SourceText("d", "d.txt", text), load_model())
    cast = Cast.of(article, find_places(article, Gazetteer.open()))
    at = next(token.i for token in article.sentences[0].doc if token.text == word)
    assert cast.is_site(0, at, at + 1) is site
