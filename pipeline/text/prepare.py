"""From a source text to an article ready for extraction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.language import Language

from pipeline.text.article import Article, Block, Sentence, SourceText, Zone
from pipeline.text.lines import SetAside, read_lines
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.parse import parse
from pipeline.text.sentences import split_sentences
from pipeline.text.truecase import truecase
from pipeline.text.zones import zone_blocks

_BULLET = re.compile(r"[•*·▪‣►●○–—-]+ +(?=\S)")
ARTICLE_ZONES: frozenset[Zone] = frozenset({"headline", "caption", "body", "comment"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a source text in reading order, and the stretches that are not read."""

    blocks: tuple[Block, ...]
    set_aside: tuple[SetAside, ...] = ()


def _sentences(text: str, block: Block) -> Iterator[Normalised]:
    whole = normalise(text, block.span)
    for start, end in split_sentences(whole.text):
        bullet = _BULLET.match(whole.text, start, end)
        yield whole.part(bullet.end() if bullet else start, end)


def clean(source: SourceText) -> Cleaned:
    """Find the blocks of a source text, their zones, and what has to be set aside."""
    lines, aside = read_lines(source.text)
    return Cleaned(zone_blocks(source.text, lines, source.title, source.publisher), tuple(aside))


def prepare(source: SourceText, nlp: Language, cleaned: Cleaned | None = None) -> Article:
    """Find the sentences of a source text and parse each once; `cleaned` if it is at hand."""
    cleaned = cleaned or clean(source)
    pieces = [
        (block, piece)
        for block in cleaned.blocks
        if block.zone in ARTICLE_ZONES
        for piece in _sentences(source.text, block)
    ]
    headlines = {n for n, (block, _) in enumerate(pieces) if block.zone == "headline"}
    docs = parse(truecase([piece.text for _, piece in pieces], nlp, headlines), nlp)
    sentences = tuple(
        Sentence(index, block.index, block.zone, piece.extent, doc, piece.offsets)
        for index, ((block, piece), doc) in enumerate(zip(pieces, docs, strict=True))
    )
    return Article(source, cleaned.blocks, sentences, cleaned.set_aside)
