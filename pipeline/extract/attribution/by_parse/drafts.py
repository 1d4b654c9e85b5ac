"""Utterances in the making, and which of them has claimed which stretch and which cue."""

from __future__ import annotations

from dataclasses import dataclass, field

from pipeline.extract.attribution.by_parse.content_pieces import Piece, kind_of
from pipeline.extract.attribution.by_parse.cues import Cue
from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import View
from pipeline.extract.model import Mention, Referent
from pipeline.extract.names import Cast
from pipeline.extract.names.mentions import mention
from pipeline.text.spans import Span


@dataclass(slots=True, eq=False)
class Draft:
    """An utterance in the making.

    `line` is the line of its source. `basis` tells how it was found: quotation, cue, passage or
    turn. `inherited`: it has the speaker of the passage, and no words for them of its own.
    `scope`: what it credits beside its pieces. `nested`: another draft's pieces hold all of it.
    """

    cue: Cue | None
    source: Range | None
    line: int
    basis: str
    pieces: list[Piece] = field(default_factory=list)
    inherited: bool = False
    nested: bool = False
    scope: list[Span] = field(default_factory=list)
    speaker: Referent | None = None

    @property
    def start(self) -> int:
        """Where the first piece starts in the source text."""
        return min(span.start for span, _ in self.pieces)


class Ledger:
    """All drafts of an article."""

    def __init__(self, view: View, cast: Cast) -> None:
        self.view = view
        self.cast = cast
        self.drafts: list[Draft] = []
        self.of_stretch: dict[int, Draft] = {}
        self._by_cue: dict[tuple[int, int], Draft] = {}
        self._by_line: dict[int, list[Draft]] = {}

    def open(self, draft: Draft) -> Draft:
        """Enter a draft."""
        if draft.source and draft.speaker is None:
            index = self.view.lines[draft.line].sentence.index
            draft.speaker = self.cast.refer(index, *draft.source)
        self.drafts.append(draft)
        self._by_line.setdefault(draft.line, []).append(draft)
        if draft.cue:
            self._by_cue.setdefault((draft.cue.line, draft.cue.head), draft)
        return draft

    def drop(self, draft: Draft) -> None:
        """Take a draft out again; its stretches are free."""
        self.drafts.remove(draft)
        self._by_line[draft.line].remove(draft)
        for number in [n for n, d in self.of_stretch.items() if d is draft]:
            del self.of_stretch[number]

    def by_cue(self, cue: Cue) -> Draft | None:
        """The draft of a cue."""
        return self._by_cue.get((cue.line, cue.head))

    def at_line(self, line: int) -> list[Draft]:
        """The drafts whose source is in a line."""
        return self._by_line.get(line, [])

    def claim(self, number: int, draft: Draft, partial: bool = False) -> None:
        """Give a stretch to a draft as a piece of its own."""
        kind = "partial" if partial else kind_of(self.view, number)
        if not partial and any(k == "direct" for _, k in draft.pieces):
            kind = "direct"  # a sentence that the reporting words cut in two
        draft.pieces.append((self.view.stretches[number].inner, kind))
        self.of_stretch[number] = draft

    def claim_pieces(self, pieces: list[Piece], draft: Draft) -> None:
        """Give pieces of a line to a draft, and the stretches among them."""
        draft.pieces += pieces
        inner = {span for span, kind in pieces if kind != "indirect"}
        quoted = self.view.lines[draft.line].quoted
        for number in dict.fromkeys(n for n in quoted if n >= 0):
            if self.view.stretches[number].inner in inner:
                self.of_stretch[number] = draft

    def cue_start(self, draft: Draft) -> int:
        """Where the reporting words of a draft are in the source text, -1 without any."""
        if draft.cue is None:
            return -1
        sentence = self.view.lines[draft.cue.line].sentence
        return sentence.span(draft.cue.first, draft.cue.stop).start

    def words(self, draft: Draft) -> tuple[Mention | None, Mention | None]:
        """The words for the source and the reporting words of a draft."""
        source = cue = None
        if draft.source:
            source = mention(self.view.lines[draft.line].sentence, *draft.source)
        if draft.cue:
            sentence = self.view.lines[draft.cue.line].sentence
            cue = mention(sentence, draft.cue.first, draft.cue.stop)
        return source, cue
