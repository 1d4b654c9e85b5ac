"""Places that head a part of a bulletin ("Idlib:") and so say where all of its items play."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from pipeline.extract.model import PlaceMention
from pipeline.extract.places.areas import Spot
from pipeline.text.article import Article, Sentence

_LONGEST = 8
"""The most words of a heading."""
_CLOSES = frozenset({".", "!", "?", '"', "”"})


def place_headings(
    article: Article, spots: Mapping[int, Sequence[Spot]]
) -> dict[int, PlaceMention]:
    """By index of a sentence the place that heads its part of the article.

    A heading of a place holds up to the next heading; one of a day between goes on with it.
    """
    found: dict[int, PlaceMention] = {}
    current: PlaceMention | None = None
    sentences = article.sentences
    for n, sentence in enumerate(sentences):
        if not _is_line(sentences, n) or not _is_heading(sentence):
            if current is not None:
                found[sentence.index] = current
            continue
        if n == 0 or _is_day(sentence):
            continue
        here = spots.get(sentence.index, ())
        only = len(here) == 1 and all(_is_of(token, here[0]) for token in sentence.doc)
        current = here[0].place if only else None
    return found


def _is_line(sentences: Sequence[Sentence], n: int) -> bool:
    """Whether a sentence is a paragraph by itself."""
    paragraph = sentences[n].paragraph
    before = n > 0 and sentences[n - 1].paragraph == paragraph
    after = n + 1 < len(sentences) and sentences[n + 1].paragraph == paragraph
    return not (before or after)


def _is_heading(sentence: Sentence) -> bool:
    doc = sentence.doc
    if not 0 < len(doc) <= _LONGEST or doc[-1].text in _CLOSES:
        return False
    return not any(token.pos_ in ("VERB", "AUX") for token in doc)


def _is_day(sentence: Sentence) -> bool:
    return all(
        token.ent_type_ in ("DATE", "TIME", "CARDINAL") or token.is_punct or token.like_num
        for token in sentence.doc
    )


def _is_of(token: Token, spot: Spot) -> bool:
    return spot.first <= token.i < spot.stop or token.is_punct or token.is_space
