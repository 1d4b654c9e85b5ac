"""From a source text to an article ready for extraction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language

from pipeline.text.article import Article, Block, Sentence, SourceText, Zone
from pipeline.text.lines import read_lines
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.parse import parse
from pipeline.text.sentences import split_sentences
from pipeline.text.zones import zone_blocks

_BULLET = re.compile(r"[•*·▪‣►●○–—-]+ +(?=\S)")
ARTICLE_ZONES: frozenset[Zone] = frozenset({"headline", "caption", "body", "comment"})


def _sentences(text: str, block: Block) -> Iterator[Normalised]:
    whole = normalise(text, block.span)
    for start, end in split_sentences(whole.text):
        bullet = _BULLET.match(whole.text, start, end)
        yield whole.part(bullet.end() if bullet else start, end)


def unparsed(source: SourceText) -> Article:
    """The blocks and zones of a source text, without its sentences: all that needs no parser."""
    lines, aside = read_lines(source.text)
    blocks = zone_blocks(source.text, lines, source.title, source.publisher)
    return Article(source, blocks, (), aside)


def prepare(source: SourceText, nlp: Language) -> Article:
    """Find the blocks and sentences of a source text and parse each sentence once."""
    text = source.text
    article = unparsed(source)
    pieces = [
        (block, piece)
        for block in article.blocks
        if block.zone in ARTICLE_ZONES
        for piece in _sentences(text, block)
    ]
    docs = parse((piece.text for _, piece in pieces), nlp)
    sentences = tuple(
        Sentence(index, block.index, block.zone, piece.extent, doc, piece.offsets)
        for index, ((block, piece), doc) in enumerate(zip(pieces, docs, strict=True))
    )
    return replace(article, sentences=sentences)
