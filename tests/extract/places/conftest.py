from collections.abc import Callable
from dataclasses import asdict

import pytest

from pipeline.extract.model import PlaceMention
from pipeline.extract.places import Gazetteer, Whereabouts, find_places
from pipeline.extract.places.standing import standing
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


def _place_at(text: str, word: str, gazetteer: Gazetteer) -> PlaceMention | None:
    """The place of the clause around the first token of that form."""
    article = read(text)
    places = find_places(article, gazetteer)
    for sentence in article.sentences:
        for token in sentence.doc:
            if token.text == word:
                return Whereabouts(article, places).place_for(sentence.index, token.i)
    raise AssertionError(f"no {word!r} in {text!r}")


@pytest.fixture
def place_of(gazetteer: Gazetteer) -> Callable[[str, str], str | None]:
    """The words of the place of the clause around the first token of that form."""

    def run(text: str, word: str) -> str | None:
        place = _place_at(text, word, gazetteer)
        return place.mention.text if place else None

    return run


@pytest.fixture
def spot_of(gazetteer: Gazetteer) -> Callable[[str, str], str | None]:
    """The same with the place that the words are resolved to, its kind, and how surely."""

    def run(text: str, word: str) -> str | None:
        found = _place_at(text, word, gazetteer)
        if found is None:
            return None
        return f"{found.mention.text}: {found.place.name}, {found.place.kind} {found.confidence:g}"

    return run


@pytest.fixture(scope="session")
def told(gazetteer: Gazetteer) -> Callable[[str], list[str]]:
    """The places of a text, a line each.

    "Homs: Homs, city in Homs, Syria by gazetteer 0.86 (is_goal)" is the name as written and of
    the place, its kind, division and country, why it is taken for a place and how surely, and
    what it does in its sentence beside saying where.
    """

    def run(text: str) -> list[str]:
        article = read(text)
        lines = []
        for found in find_places(article, gazetteer):
            place = found.place
            where = ", ".join(filter(None, (place.admin1, place.country)))
            said = f"{found.mention.text}: {place.name}, {place.kind}" + f" in {where}" * bool(
                where
            )
            does = asdict(standing(article.sentences[found.mention.sentence], found))
            named = ", ".join(key for key, value in does.items() if value)
            said += f" by {found.rule} {found.confidence}" + f" ({named})" * bool(named)
            lines.append(said)
        return lines

    return run
