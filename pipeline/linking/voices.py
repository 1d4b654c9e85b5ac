"""The voices of an article: who is said to say something, by the reports and by the frames.

Two readings give voices: the reports, which follow the parse, and the attribution frames, which
follow words and tags. Where both read one source they are one voice with the evidence of both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words.frames import Frame, find_frames
from pipeline.extract.attribution.by_words.heads import head_of
from pipeline.extract.attribution.by_words.verbs import entry_of
from pipeline.extract.model import Referent, Report
from pipeline.extract.names.descriptions import is_document
from pipeline.linking.view import View
from pipeline.text.spans import Span

_DEEDS = frozenset({"responsibility", "credit"})
_CITED = frozenset({"citing", "quoted", "was_quoted"})
"""Frames whose source another one cites."""
_NEAR = 2
"""How many sentences back people of no name are still meant by `they`."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whom a number is credited to, and the words that refer to them at the claim."""

    referent: Referent
    span: Span | None

    @property
    def key(self) -> str:
        """What tells claimants apart."""
        return self.referent.actor_id if self.referent.is_actor else self.referent.name


@dataclass(slots=True)
class Voice:
    """A source in one sentence, with the reports and frames that name it."""

    sentence: int
    source: tuple[int, int] | None
    cue: int
    claimant: Claimant
    reports: list[Report] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)

    @property
    def is_cited(self) -> bool:
        """Whether another voice says that this one says it (`citing X`, `quoted X as saying`)."""
        return any(frame.name in _CITED for frame in self.frames)

    def contents(self, view: View) -> list[Span]:
        """The stretches of text that it is said to say."""
        sentence = view.sentence(self.sentence)
        told = [content for report in self.reports for content in report.contents]
        return told + [sentence.span(*c) for frame in self.frames for c in frame.contents]


def find_voices(view: View) -> list[Voice]:
    """The sources of an article, those of one sentence whose words overlap as one."""
    voices: list[Voice] = []
    for report in view.reports:
        if report.referent is None:
            continue
        source = (report.source.first, report.source.stop) if report.source else None
        at = report.source or report.cue
        sentence = at.sentence if at else view.article.sentences_over(report.contents[0])[0].index
        claimant = Claimant(report.referent, report.source.span if report.source else None)
        same = _same(voices, sentence, source)
        if same is None:
            same = Voice(sentence, source, report.cue.first if report.cue else -1, claimant)
            voices.append(same)
        same.reports.append(report)
    for frame in find_frames(view.article):
        if view.cast.is_site(frame.sentence, *frame.source):
            continue
        same = _same(voices, frame.sentence, frame.source)
        if same is None or _is_author(view, frame, same):
            referent = view.cast.refer(frame.sentence, *frame.source) or _again(view, voices, frame)
            if referent is None:
                continue
            claimant = Claimant(referent, view.sentence(frame.sentence).span(*frame.source))
            if same is None:
                same = Voice(frame.sentence, frame.source, frame.cue[0], claimant)
                voices.append(same)
            same.claimant = claimant
        same.frames.append(frame)
    return voices


def _is_author(view: View, frame: Frame, voice: Voice) -> bool:
    """Whether a frame names whose document a voice is (`a post by X`)."""
    doc = view.sentence(voice.sentence).doc
    first, stop = voice.source or frame.source
    return first < frame.source[0] < stop and is_document(head_of(doc, first, stop).lemma_)


def _again(view: View, voices: Sequence[Voice], frame: Frame) -> Referent | None:
    """The last voice before, where `they` goes on with people of no name (`activists`)."""
    if view.sentence(frame.sentence).doc[frame.source[0]].lower_ != "they":
        return None
    near = [v for v in voices if v.source and 0 < frame.sentence - v.sentence <= _NEAR]
    if not near:
        return None
    last = max(near, key=lambda v: (v.sentence, v.cue))
    head = head_of(view.sentence(last.sentence).doc, *(last.source or (0, 1)))
    return last.claimant.referent if head.tag_ in {"NNS", "NNPS"} else None


def counts_nothing(doc: Doc, voice: Voice) -> bool:
    """Whether a voice only judges a deed (`condemned`) or claims it (`claimed responsibility`)."""
    if any(t.lower_ in _DEEDS for t in doc[voice.cue + 1 : voice.cue + 4]):
        return True
    entry = entry_of(doc[voice.cue]) if voice.cue >= 0 else None
    return entry is not None and entry.entry_id == "condemn"


def _same(voices: Sequence[Voice], sentence: int, source: tuple[int, int] | None) -> Voice | None:
    for voice in voices:
        if voice.sentence != sentence or voice.source is None or source is None:
            continue
        if voice.source[0] < source[1] and source[0] < voice.source[1]:
            return voice
    return None


def sources(voices: Iterable[Voice]) -> frozenset[tuple[int, int, int]]:
    """The sentence and tokens of all words that refer to who says something."""
    return frozenset((v.sentence, *v.source) for v in voices if v.source is not None)
