from collections.abc import Callable

import pytest

from pipeline.extract.model import PlaceMention
from pipeline.extract.places import Gazetteer, Whereabouts, find_places
from pipeline.text.article import Article, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()


def read(text: str) -> Article:
    return prepare(SourceText("d", "d.txt", text), load_model())


@pytest.fixture
def places_in(gazetteer: Gazetteer) -> Callable[[str], list[PlaceMention]]:
    """The place mentions of a text."""
    return lambda text: list(find_places(read(text), gazetteer))


@pytest.fixture
def place_of(gazetteer: Gazetteer) -> Callable[[str, str], str | None]:
    """The words of the place of the clause around the first token of that form."""

    def run(text: str, word: str) -> str | None:
        article = read(text)
        places = find_places(article, gazetteer)
        for sentence in article.sentences:
            for token in sentence.doc:
                if token.text == word:
                    place = Whereabouts(article, places).place_for(sentence.index, token.i)
                    return place.mention.text if place else None
        raise AssertionError(f"no {word!r} in {text!r}")

    return run
