"""From a source text to an article ready for extraction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.language import Language

from pipeline.text.article import Article, Block, Sentence, SourceText
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.parse import parse
from pipeline.text.sentences import split_sentences
from pipeline.text.spans import Span

_PARAGRAPH = re.compile(r"\S[^\n]*")


def _blocks(text: str) -> Iterator[Block]:
    for index, found in enumerate(_PARAGRAPH.finditer(text)):
        yield Block(index, Span(*found.span()), "body")


def _sentences(text: str, block: Block) -> Iterator[Normalised]:
    whole = normalise(text, block.span)
    for start, end in split_sentences(whole.text):
        yield whole.part(start, end)


def prepare(source: SourceText, nlp: Language) -> Article:
    """Find the blocks and sentences of a source text and parse each sentence once."""
    blocks = tuple(_blocks(source.text))
    pieces = [(block, piece) for block in blocks for piece in _sentences(source.text, block)]
    docs = parse((piece.text for _, piece in pieces), nlp)
    sentences = tuple(
        Sentence(index, block.index, block.zone, piece.extent, doc, piece.offsets)
        for index, ((block, piece), doc) in enumerate(zip(pieces, docs, strict=True))
    )
    return Article(source, blocks, sentences)
