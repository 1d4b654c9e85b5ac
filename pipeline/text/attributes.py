"""The model's attribute ruler (parts of speech, irregular lemmas) without its cost.

The ruler tries each of its some 180 patterns on each token, which takes as long as the parse. But
almost all of them ask for a tag, a dependency and perhaps a word, and no more: what the ruler does
with such a token is asked of it once and remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

import numpy as np
from spacy.attrs import DEP, IS_SPACE, LEMMA, LOWER, MORPH, POS, TAG
from spacy.language import Language
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc
from thinc.types import Ints2d

NAME = "attribute_ruler"
FACTORY = "quick_ruler"
_READ = [TAG, DEP, LOWER, IS_SPACE]
_SET = [POS, MORPH, LEMMA]
_KNOWN = frozenset({"TAG", "DEP", "LOWER", "IS_SPACE"})
_NO_WORD = 0

Condition = Mapping[str, Any]


class QuickRuler:
    """A pipeline component that sets what `ruler` sets, token by token from memory.

    Raises ValueError for a ruler whose patterns ask for more than this can see.
    """

    def __init__(self, ruler: AttributeRuler) -> None:
        self._ruler = ruler
        self._strings = ruler.vocab.strings
        self._words: dict[int, bool] = {}
        self._set: dict[tuple[int, int, int], tuple[int, int, int]] = {}
        self._literals: set[str] = set()
        self._regexes: list[re.Pattern[str]] = []
        self._several: list[frozenset[int]] = []
        for entry in ruler.patterns:
            for pattern in cast("list[list[Condition]]", entry["patterns"]):
                self._learn(pattern)

    def _learn(self, pattern: list[Condition]) -> None:
        """Note the words a pattern asks for, and what tells that one of several tokens may hit."""
        for condition in pattern:
            if not condition.keys() <= _KNOWN:
                raise ValueError(f"a pattern of another kind: {pattern}")
            word = condition.get("LOWER")
            if isinstance(word, str):
                self._literals.add(word)
            elif word is not None:
                self._literals.update(word.get("IN", ()))
                if "REGEX" in word:
                    self._regexes.append(re.compile(word["REGEX"]))
        if len(pattern) > 1:
            plain = (c.get(key) for c in pattern for key in ("LOWER", "DEP"))
            self._several.append(
                frozenset(self._strings.add(value) for value in plain if isinstance(value, str))
            )

    def _word(self, lower: int) -> int:
        """The word itself if a pattern may ask for it, else the same for all."""
        if lower not in self._words:
            text = self._strings[lower]
            self._words[lower] = text in self._literals or any(
                regex.search(text) for regex in self._regexes
            )
        return lower if self._words[lower] else _NO_WORD

    def _ask(self, doc: Doc, i: int) -> tuple[int, int, int]:
        """What the ruler sets on a token that is alone."""
        token = doc[i]
        alone = Doc(doc.vocab, words=[token.text], tags=[token.tag_], deps=[token.dep_], heads=[0])
        pos, morph, lemma = self._ruler(alone).to_array(_SET).tolist()[0]
        return pos, morph, lemma

    def __call__(self, doc: Doc) -> Doc:
        """Set the parts of speech, morphology and irregular lemmas of a tagged, parsed text."""
        rows = doc.to_array(_READ).tolist()
        there = {value for _, dep, lower, _ in rows for value in (dep, lower)}
        if any(row[3] for row in rows) or any(asked <= there for asked in self._several):
            return self._ruler(doc)
        made = []
        for i, (tag, dep, lower, _) in enumerate(rows):
            key = (tag, dep, self._word(lower))
            known = self._set.get(key)
            if known is None:
                known = self._set[key] = self._ask(doc, i)
            made.append(known)
        if made:
            doc.from_array(_SET, cast("Ints2d", np.array(made, dtype=np.uint64)))
        return doc

    def pipe(self, docs: Iterable[Doc], *, batch_size: int) -> Iterator[Doc]:
        """The same for each text, in order; `batch_size` is for spaCy, nothing is batched."""
        return map(self, docs)


@Language.factory(FACTORY)
def _make(nlp: Language, name: str) -> QuickRuler:
    return QuickRuler(cast("AttributeRuler", nlp.get_pipe(NAME)))
