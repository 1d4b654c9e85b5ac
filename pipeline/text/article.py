"""One document made ready for extraction: its zones, sentences and their parses.

Everything that extraction finds is placed in the source text through `Sentence.span` or
`Sentence.chars`, so that no row can point anywhere but at its own characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from pipeline.text.lines import SetAside
from pipeline.text.markup import plain
from pipeline.text.periods import Period
from pipeline.text.reading import Reading, Turn
from pipeline.text.spans import Span

if TYPE_CHECKING:  # it takes a second to load, which not all have to wait that know of articles
    from spacy.tokens import Doc

_HEADLINE_WORDS = 4
Zone = Literal["headline", "byline", "caption", "body", "comment", "boilerplate"]


@dataclass(frozen=True, slots=True)
class Origin:
    """How a text was taken of its file, and of which part of it.

    `member` is the path within an archive, a mailbox or a crawl, `record` the number in a file of
    many, from 1. `encoding_score` tells how sure the encoding is, from 0 to 1.
    """

    format: str
    reader: str
    member: str | None = None
    record: int | None = None
    encoding: str | None = None
    encoding_score: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What is known of a document beside its text: a manifest, a file or a page says it.

    `authors` are separated by semicolons. `published_basis` is how the day of publication is
    known, as the table `documents` has it.
    """

    title: str | None = None
    publisher: str | None = None
    authors: str | None = None
    published: Period | None = None
    published_basis: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class SourceText(Known):
    """A document as it came: the text its reader takes of its file, and what is known of it."""

    doc_id: str
    file_name: str
    text: str
    sha256: str | None = None
    """Of the file's bytes, in hex."""
    origin: Origin | None = None
    language: str | None = None
    """The language of the text as its ISO 639 code; None where it cannot be determined."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, headline, caption or piece of boilerplate: lines that belong together."""

    index: int
    span: Span
    zone: Zone


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article (never of its boilerplate), parsed on its own.

    `doc` is the parse of the normalised sentence (of one in capitals: as it would be written in
    small letters), `offsets[i]` the source offset of character `i` of `doc.text` (one more entry
    for the end). `paragraph` is the index of its block.
    """

    index: int
    paragraph: int
    zone: Zone
    extent: Span
    doc: Doc
    offsets: Sequence[int]
    dateline: bool = False
    """It says where, when and by whom the report was sent, and nothing else."""

    def chars(self, start: int, end: int) -> Span:
        """Where the characters `doc.text[start:end]` are in the source text."""
        if start >= end:
            raise ValueError(f"an empty stretch: {start}:{end}")
        return Span(self.offsets[start], self.offsets[end - 1] + 1)

    def span(self, first: int, stop: int) -> Span:
        """Where the tokens `doc[first:stop]` are in the source text."""
        last = self.doc[stop - 1]
        return self.chars(self.doc[first].idx, last.idx + len(last))

    def tokens(self, span: Span) -> tuple[int, int]:
        """The tokens (first, stop) that overlap a span of the source text; (0, 0) if none do."""
        hit = [t.i for t in self.doc if self.span(t.i, t.i + 1).overlap(span)]
        return (hit[0], hit[-1] + 1) if hit else (0, 0)


@dataclass(frozen=True, slots=True)
class Article:
    """A source text with its blocks in reading order and the sentences of its article.

    All spans are spans of `text`, what is read of the source; `located` places them in it.
    """

    source: SourceText
    blocks: Sequence[Block]
    sentences: Sequence[Sentence]
    set_aside: Sequence[SetAside] = ()
    """Stretches that were not read."""
    reading: Reading | None = None
    """What is read of the source; None if all of it is, as it is."""
    turns: Sequence[Turn] = ()
    """Words that labels and credit lines give to somebody."""

    @property
    def text(self) -> str:
        """What is read of the source text."""
        return self.reading.text if self.reading else self.source.text

    def located(self, span: Span) -> Span:
        """Where a span of `text` is in the source text."""
        return self.reading.source(span) if self.reading else span

    @property
    def title(self) -> str | None:
        """What the manifest says, else the headline; None if there is neither."""
        if self.source.title:
            return self.source.title
        lines = [plain(self.excerpt(b.span)).split() for b in self.blocks if b.zone == "headline"]
        # A kicker ("Yemen") may be above the headline.
        long = [words for words in lines if len(words) >= _HEADLINE_WORDS]
        return " ".join((long or lines)[0]) if lines else None

    def excerpt(self, span: Span) -> str:
        """The characters of a span, as they are read."""
        return span.of(self.text)

    def sentences_over(self, span: Span) -> list[Sentence]:
        """The sentences that share characters with a span, in reading order (at least one).

        Raises ValueError if the span is in no sentence.
        """
        hit = [s for s in self.sentences if s.extent.overlap(span)]
        if not hit:
            raise ValueError(f"no sentence at {span.start}:{span.end}")
        return hit
