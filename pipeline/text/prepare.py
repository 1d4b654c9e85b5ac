"""From a source text to an article ready for extraction."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.language import Language

from pipeline.text.article import Article, Block, Sentence, SourceText, Zone
from pipeline.text.datelines import dateline
from pipeline.text.lines import SetAside, read_lines
from pipeline.text.markup import read_page, read_prose
from pipeline.text.normalise import Normalised, normalise
from pipeline.text.parse import parse
from pipeline.text.reading import Reading, Turn
from pipeline.text.sentences import split_sentences
from pipeline.text.spans import Span
from pipeline.text.truecase import truecase
from pipeline.text.turns import find_turns
from pipeline.text.zones import zone_blocks

_BULLET = re.compile(r"[•*·▪‣►●○–—-]+ +(?=\S)")
ARTICLE_ZONES: frozenset[Zone] = frozenset({"headline", "caption", "body", "comment"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """The blocks of a source text in reading order, and the stretches that are not read."""

    blocks: tuple[Block, ...]
    set_aside: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class _Part:
    """A sentence before its parse, or the dateline before the first one of a block."""

    block: Block
    words: Normalised
    dateline: bool = False


def _parts(text: str, blocks: Iterable[Block], turns: Iterable[Turn]) -> Iterator[_Part]:
    labels = {turn.block: turn.words.start for turn in turns if turn.speaker < turn.words}
    for block in blocks:
        if block.zone not in ARTICLE_ZONES:
            continue
        span, spoken = block.span, labels.get(block.index)
        if spoken is not None and spoken > span.start:
            yield _Part(block, normalise(text, Span(span.start, spoken)))
            span = Span(spoken, span.end)
        whole = normalise(text, span)
        sent = 0 if block.zone == "headline" else dateline(whole.text)
        if sent:
            yield _Part(block, whole.part(0, len(whole.text[:sent].rstrip())), True)
            whole = whole.part(sent, len(whole.text))
        yield from (_Part(block, words) for words in _sentences(whole))


def _sentences(whole: Normalised) -> Iterator[Normalised]:
    for start, end in split_sentences(whole.text):
        bullet = _BULLET.match(whole.text, start, end)
        yield whole.part(bullet.end() if bullet else start, end)


def clean(source: SourceText) -> Cleaned:
    """Find the blocks of a source text, their zones, and what has to be set aside."""
    return _clean(source, read_page(source.text))


def _clean(source: SourceText, page: Reading) -> Cleaned:
    lines, aside = read_lines(page.text)
    blocks = tuple(
        replace(block, span=page.source(block.span))
        for block in zone_blocks(page.text, lines, source.title, source.publisher)
    )
    cut = (SetAside(page.source(piece.span), piece.reason) for piece in aside)
    return Cleaned(blocks, tuple(sorted((*page.set_aside, *cut), key=lambda piece: piece.span)))


def _as_written(parts: Sequence[_Part], nlp: Language) -> Iterator[str]:
    """The words of each part for the parser; datelines, in capitals everywhere, as they are."""
    texts = [part.words.text for part in parts if not part.dateline]
    zones = [part.block.zone for part in parts if not part.dateline]
    headlines = {n for n, zone in enumerate(zones) if zone == "headline"}
    small = iter(truecase(texts, nlp, headlines))
    return (part.words.text if part.dateline else next(small) for part in parts)


def prepare(source: SourceText, nlp: Language, cleaned: Cleaned | None = None) -> Article:
    """Find the sentences of a source text and parse each once; `cleaned` if it is at hand."""
    page = read_page(source.text)
    cleaned = cleaned or _clean(source, page)
    reading = read_prose(page)
    blocks = tuple(replace(block, span=reading.read(block.span)) for block in cleaned.blocks)
    turns = find_turns(reading, blocks)
    parts = tuple(_parts(reading.text, blocks, turns))
    docs = parse(_as_written(parts, nlp), nlp)
    sentences = tuple(
        Sentence(
            index,
            part.block.index,
            part.block.zone,
            part.words.extent,
            doc,
            part.words.offsets,
            part.dateline,
        )
        for index, (part, doc) in enumerate(zip(parts, docs, strict=True))
    )
    return Article(source, blocks, sentences, cleaned.set_aside, reading, turns)
