"""From a source text to an article ready for extraction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from pipeline.text.article import Article, Block, Sentence, SourceText
from pipeline.text.normalise import normalise
from pipeline.text.spans import Span

_PARAGRAPH = re.compile(r"\S[^\n]*")


def _blocks(text: str) -> Iterator[Block]:
    for index, found in enumerate(_PARAGRAPH.finditer(text)):
        yield Block(index, Span(*found.span()), "body")


def prepare(source: SourceText, nlp: Language) -> Article:
    """Find the blocks and sentences of a source text and parse the sentences one by one."""
    blocks = tuple(_blocks(source.text))
    sentences: list[Sentence] = []
    for block in blocks:
        whole = normalise(source.text, block.span)
        for sent in nlp(whole.text).sents:
            start, end = whole.offsets[sent.start_char], whole.offsets[sent.end_char - 1] + 1
            part = normalise(source.text, Span(start, end))
            sentences.append(
                Sentence(
                    len(sentences),
                    block.index,
                    block.zone,
                    Span(start, end),
                    nlp(part.text),
                    part.offsets,
                )
            )
    return Article(source, blocks, tuple(sentences))
