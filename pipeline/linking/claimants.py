"""Whom the text credits: the candidates for the claimant of a figure or mention.

Two readings give candidates: the reports, which follow the parse, and the attribution frames, which
follow words and tags. Where both read one source they are one candidate with the evidence of both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from pipeline.extract.attribution.frames import Frame, find_frames
from pipeline.extract.model import Referent, Report
from pipeline.extract.reports.claims import ScopedReport
from pipeline.linking.scoring import Candidate
from pipeline.linking.view import Item, View, is_cue, of_item
from pipeline.text.spans import Span

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_GOES_ON = frozenset({"also", "added", "further", "meanwhile"})
_CARRIED = ("before_", "report_", "frame_", "same_paragraph", "last_voice")
_BACK = 6
"""How many sentences back a speaker can still be in force."""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Whom a number is credited to, and the words that stand for them at the claim."""

    referent: Referent
    span: Span | None

    @property
    def key(self) -> str:
        """What tells claimants apart."""
        return self.referent.actor_id if self.referent.is_actor else self.referent.name


@dataclass(slots=True)
class _Voice:
    """A source in one sentence, with the reports and frames that name it."""

    sentence: int
    source: tuple[int, int] | None
    cue: int
    claimant: Claimant
    reports: list[Report] = field(default_factory=list)
    frames: list[Frame] = field(default_factory=list)


class Claimants:
    """The voices of one article as candidates."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._voices = list(_voices(view))
        self._counts = Counter(v.claimant.referent.actor_id for v in self._voices)
        self._speaks = {v.sentence for v in self._voices}
        self._pieces = [
            [(f, [view.sentence(v.sentence).span(*c) for c in f.contents]) for f in v.frames]
            for v in self._voices
        ]

    def candidates(self, number: int) -> Iterator[Candidate[Claimant]]:
        """The candidates for the claimant of an item, with their features."""
        item = self._view.items[number]
        voices = [
            (at, v)
            for at, v in enumerate(self._voices)
            if -1 <= item.sentence - v.sentence <= _BACK
        ]
        last = max((v.sentence for _, v in voices if v.sentence < item.sentence), default=-1)
        covered = {at for at, v in voices if self._covers(at, v, item)}
        for at, voice in voices:
            features = self._features(item, at, voice)
            if covered and at not in covered:
                features.add("another_covers")
            if len(covered) > 1 and at in covered:
                features.add("others_cover_too")
                inner = min(covered, key=lambda n: self._reach(n, item))
                features.add("innermost" if inner == at else "not_innermost")
            if voice.sentence == last:
                features.add("last_voice")
            stated = voice.sentence == item.sentence
            yield Candidate(voice.claimant, voice.claimant.key, frozenset(features), stated)

    def _covers(self, at: int, voice: _Voice, item: Item) -> bool:
        span = item.row.mention.span
        told = any(c.contains(span) for r in voice.reports for c in r.contents)
        return told or any(c.contains(span) for _, cs in self._pieces[at] for c in cs)

    def _reach(self, at: int, item: Item) -> int:
        """How long the shortest content of a voice around an item is."""
        span = item.row.mention.span
        contents = [c for r in self._voices[at].reports for c in r.contents]
        contents += [c for _, cs in self._pieces[at] for c in cs]
        return min((len(c) for c in contents if c.contains(span)), default=10**6)

    def _features(self, item: Item, at: int, voice: _Voice) -> set[str]:
        view, span = self._view, item.row.mention.span
        found = view.position(item, voice.sentence) | view.where(voice.sentence)
        for report in voice.reports:
            found |= _by_report(report, span)
        frames = self._pieces[at]
        for frame, contents in frames:
            inside = any(c.contains(span) for c in contents)
            found |= {
                f"frame_{'covers' if inside else 'beside'}",
                f"frame_{'covers' if inside else 'beside'}_{frame.name}",
            }
            if frame.denies:
                found.add("denies")
        if not voice.frames:
            found.add("no_frame")
        if not voice.reports:
            found.add("no_report")
        if {"report_covers", "frame_covers"} <= found:
            found.add("both_cover")
        stated = voice.sentence == item.sentence
        if stated and voice.source:
            found |= view.between(item, *voice.source)
            first, stop = voice.source
            if item.first < stop and first < item.stop:
                found.add("is_item")
        if not stated:
            found |= self._going_on(item)
        found |= _of_source(voice.claimant.referent, self._words(voice))
        if self._counts[voice.claimant.referent.actor_id] > 1:
            found.add("speaks_again")
        found |= of_item(item)
        found |= {f"{'stated' if stated else 'carried'}_{f}" for f in of_item(item)}
        if not stated:
            found |= {
                f"carried_{f}"
                for f in found
                if f.startswith(("before_", "report_", "frame_", "same_para", "last"))
            }
        return found

    def _words(self, voice: _Voice) -> str:
        if voice.source is None:
            return ""
        doc = self._view.sentence(voice.sentence).doc
        return doc[voice.source[0] : voice.source[1]].text.lower()

    def _going_on(self, item: Item) -> set[str]:
        """Whether the sentence of an item goes on with a speaker of before."""
        doc = self._view.sentence(item.sentence).doc
        found = set()
        if item.sentence in self._speaks:
            found.add("own_voice")
        if any(t.lower_ in _PRONOUNS and t.dep_ == "nsubj" and is_cue(t.head) for t in doc):
            found.add("pronoun_speaks")
        if doc[0].lower_ in _PRONOUNS:
            found.add("opens_with_pronoun")
        if any(t.lower_ in _GOES_ON for t in doc[:6]):
            found.add("goes_on")
        if any(is_cue(t) for t in doc):
            found.add("has_cue")
        if any(t.lower_ in ("reportedly", "allegedly") for t in doc):
            found.add("hearsay")
        if any(t.text in '"“”«»' for t in doc):
            found.add("has_marks")
        return found


def _by_report(report: Report, span: Span) -> set[str]:
    found = set()
    basis, _, entry = report.rule.partition("/")
    scope = report.scope if isinstance(report, ScopedReport) else ()
    if any(c.contains(span) for c in report.contents):
        kind = next(
            k for c, k in zip(report.contents, report.kinds, strict=True) if c.contains(span)
        )
        found |= {"report_covers", f"report_covers_{basis}", f"report_covers_{kind}"}
        if entry in ("say", "according_to", "tell"):
            found.add(f"report_covers_{entry}")
    elif any(c.contains(span) for c in scope):
        found |= {"report_scope", f"report_scope_{basis}"}
    else:
        found |= {"report_beside", f"report_beside_{basis}"}
    if report.denies:
        found.add("denies")
    if report.nested:
        found.add("report_nested")
    if report.inherited and any(report.inherited):
        found.add("report_inherited")
    return found


def _of_source(referent: Referent, words: str) -> set[str]:
    found = {f"source_{referent.kind}"}
    if not referent.is_actor:
        found.add("source_no_actor")
    if words in _PRONOUNS:
        found.add("source_pronoun")
    if referent.role:
        found.add("source_role")
    return found


def _voices(view: View) -> Iterable[_Voice]:
    """The sources of an article, those of one sentence whose words overlap as one."""
    voices: list[_Voice] = []
    for report in view.reports:
        if report.referent is None:
            continue
        source = (report.source.first, report.source.stop) if report.source else None
        at = report.source or report.cue
        sentence = at.sentence if at else view.article.sentences_over(report.contents[0])[0].index
        claimant = Claimant(report.referent, report.source.span if report.source else None)
        same = _same(voices, sentence, source)
        if same is None:
            same = _Voice(sentence, source, report.cue.first if report.cue else -1, claimant)
            voices.append(same)
        same.reports.append(report)
    for frame in find_frames(view.article):
        same = _same(voices, frame.sentence, frame.source)
        if same is None:
            referent = view.cast.refer(frame.sentence, *frame.source)
            if referent is None:
                continue
            span = view.sentence(frame.sentence).span(*frame.source)
            same = _Voice(frame.sentence, frame.source, frame.cue[0], Claimant(referent, span))
            voices.append(same)
        same.frames.append(frame)
    return voices


def _same(voices: Sequence[_Voice], sentence: int, source: tuple[int, int] | None) -> _Voice | None:
    for voice in voices:
        if voice.sentence != sentence or voice.source is None or source is None:
            continue
        if voice.source[0] < source[1] and source[0] < voice.source[1]:
            return voice
    return None


def sources(view: View) -> frozenset[tuple[int, int, int]]:
    """The sentence and tokens of all words that stand for who says something."""
    return frozenset(
        (voice.sentence, *voice.source) for voice in _voices(view) if voice.source is not None
    )
