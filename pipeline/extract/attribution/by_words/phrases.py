"""Frames of reporting phrases: `according to X`, `in a statement`, `a toll by X`, `X's figures`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words.cue_words import phrases as reporting_phrases
from pipeline.extract.attribution.by_words.heads import BREAKS, NOUNS
from pipeline.extract.attribution.by_words.hits import Hit, end_of, trimmed
from pipeline.extract.attribution.by_words.nominals import after
from pipeline.extract.attribution.by_words.occasions import is_count
from pipeline.extract.attribution.by_words.participles import quoted_as_saying


def find(doc: Doc) -> Iterator[Hit]:
    """The frames of reporting phrases of a sentence."""
    lower = [token.lower_ for token in doc]
    for i in range(len(doc)):
        for words, _ in reporting_phrases().get(lower[i], ()):
            if tuple(lower[i : i + len(words)]) == words:
                yield from _according(doc, i, i + len(words))
        quoted = quoted_as_saying(doc, i)
        if quoted:
            yield quoted
        if doc[i].tag_ in {"NN", "NNS"} and is_count(doc[i].lemma_):
            yield from _tally(doc, i)


def _according(doc: Doc, i: int, stop: int) -> Iterator[Hit]:
    """`according to X, A` and `A, according to X`."""
    phrase = after(doc, stop)
    if phrase is None:
        return
    end = end_of(doc)
    inner = phrase.end
    while inner < end and doc[inner].text not in BREAKS and i > 0:
        inner += 1
    left, right = trimmed(doc, 0, i), trimmed(doc, inner, end)
    if right and left and doc[right[0][0]].tag_ in {"WDT", "WP", "VBN", "VBG"}:
        right = ()
    name = "according" if left else "according_front"
    yield Hit(phrase, (i, stop), left + right, name)


def _tally(doc: Doc, i: int) -> Iterator[Hit]:
    """`a toll (compiled) by X`, away from `according to`."""
    begin = i
    while begin > 0 and doc[begin - 1].tag_ in NOUNS | {"DT", "JJ", "POS", "PRP$", "VBN"}:
        begin -= 1
    if begin > 1 and doc[begin - 1].lower_ == "to" and doc[begin - 2].lower_ == "according":
        return
    end = end_of(doc)
    for j in range(i + 1, min(i + 4, len(doc) - 1)):
        if doc[j].lower_ in {"by", "from"} and not doc[j - 1].is_punct:
            phrase = after(doc, j + 1)
            if phrase:
                yield Hit(phrase, (i, j + 1), trimmed(doc, 0, end), "toll_by")
            return
