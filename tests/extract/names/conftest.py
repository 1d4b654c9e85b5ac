from collections.abc import Callable

import pytest
from spacy.tokens import Span

from pipeline.extract.names import Cast
from pipeline.extract.places import Gazetteer, find_places
from pipeline.text.article import Article, Sentence, SourceText
from pipeline.text.parse import load_model
from pipeline.text.prepare import prepare


def _read(text: str) -> Article:
    source = SourceText("d", "d.txt", f"News from the valley\n\n{text}\n")
    return prepare(source, load_model())


def _last(article: Article, words: str) -> tuple[Sentence, Span]:
    """The last occurrence of some words."""
    sentence = next(s for s in reversed(article.sentences) if words in s.doc.text)
    at = sentence.doc.text.rfind(words)
    span = sentence.doc.char_span(at, at + len(words), alignment_mode="expand")
    assert span is not None
    return sentence, span


@pytest.fixture(scope="session")
def said() -> Callable[[str, str], str]:
    """Whom the last occurrence of some words of a text stands for.

    "Lena Orsk (nurse), person = lena_orsk" is the name, the role, the kind and the id, which only
    an actor has; those who are named together follow in brackets.
    """

    def run(text: str, words: str) -> str:
        article = _read(text)
        sentence, span = _last(article, words)
        found = Cast.of(article).refer(sentence.index, span.start, span.end)
        if found is None:
            return "nobody"
        told = f"{found.name} ({found.role})" if found.role else found.name
        told += f", {found.kind}" + (f" = {found.actor_id}" if found.is_actor else "")
        return told + (f" [{' + '.join(part.name for part in found.parts)}]" if found.parts else "")

    return run


@pytest.fixture(scope="session")
def speaks() -> Callable[[str, str], bool]:
    """Whether some words of a text name somebody who can say something."""

    def run(text: str, words: str) -> bool:
        article = _read(text)
        sentence, span = _last(article, words)
        return Cast.of(article).can_speak(sentence.index, span.start, span.end)

    return run


@pytest.fixture(scope="session")
def phrase() -> Callable[[str, str], str]:
    """The noun phrase that a word of a text heads."""

    def run(text: str, word: str) -> str:
        article = _read(text)
        sentence, span = _last(article, word)
        return Cast.of(article).noun_phrase(sentence, span.root.i).text

    return run


@pytest.fixture(scope="session")
def names_in() -> Callable[[str], list[str]]:
    """The names of a text in their order, those of actors with the id."""

    def run(text: str) -> list[str]:
        article = prepare(SourceText("d", "d.txt", text), load_model())
        names = Cast.of(article, find_places(article, Gazetteer.open())).names
        return [
            f"{name.mention.text} = {name.referent.actor_id}"
            if name.referent.is_actor
            else name.mention.text
            for name in names
        ]

    return run
