"""Whom the text credits: the voices of an article as candidates for the claimant of a row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.attribution.by_parse.claims import ScopedReport
from pipeline.extract.attribution.by_words.heads import BREAKS
from pipeline.extract.attribution.by_words.untruths import is_untrue
from pipeline.extract.model import Figure, FigureVoice, Referent, Report
from pipeline.linking.relays import chain
from pipeline.linking.scoring import Candidate
from pipeline.linking.view import Item, View, is_cue, of_item
from pipeline.linking.voices import Claimant, Voice, counts_nothing
from pipeline.text.spans import Span

_PRONOUNS = frozenset({"he", "she", "it", "they"})
_GOES_ON = frozenset({"also", "added", "further", "meanwhile"})
_TOLD_OF = frozenset(
    {"victims", "dead", "casualties", "injured", "wounded", "toll", "them", "those"}
)
_BACKGROUND = frozenset({"after", "since", "as", "following", "before"})
_BEFORE = frozenset({"front", "told", "according_front"})
"""Frames whose content comes after them."""
_CLAUSE = 12
_BACK = 6
"""How many sentences back a speaker can still be in force."""


class Claimants:
    """The voices of one article as candidates."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._voices = view.voices
        self._goes_on: dict[int, frozenset[str]] = {}
        self._counts = Counter(v.claimant.referent.actor_id for v in self._voices)
        self._speaks = {v.sentence for v in self._voices}
        self._pieces = [
            [(f, [view.sentence(v.sentence).span(*c) for c in f.contents]) for f in v.frames]
            for v in self._voices
        ]
        self._counts_nothing = [
            counts_nothing(view.sentence(v.sentence).doc, v) for v in self._voices
        ]

    def chain(self, number: int, claimant: Claimant) -> tuple[FigureVoice, ...]:
        """The claimant of an item and who relays the claim, outward."""
        return chain(self._view, self._voices, self._view.items[number], claimant)

    def denied(self, number: int) -> bool:
        """Whether somebody denies or disputes an item in its sentence."""
        item = self._view.items[number]
        return any(
            voice.sentence == item.sentence and self._denies(at, item)
            for at, voice in enumerate(self._voices)
        )

    def _denies(self, at: int, item: Item) -> bool:
        """Whether the narrowest content of a voice around an item is denied by it."""
        span = item.row.mention.span
        told = [(c, r.denies) for r in self._voices[at].reports for c in r.contents]
        told += [(c, f.denies) for f, contents in self._pieces[at] for c in contents]
        around = [(len(c), not denies, c) for c, denies in told if c.contains(span)]
        if not around:
            return False
        _, claims, content = min(around)
        return not claims or (
            isinstance(item.row, Figure) and is_untrue(self._view.article.excerpt(content))
        )

    def _credits_nothing(self, at: int, item: Item) -> bool:
        """Whether a voice denies an item, or describes it only to claim or judge the deed."""
        return self._counts_nothing[at] or self._denies(at, item)

    def candidates(self, number: int) -> Iterator[Candidate[Claimant]]:
        """The candidates for the claimant of an item, with their features."""
        item = self._view.items[number]
        voices = [
            (at, v)
            for at, v in enumerate(self._voices)
            if -1 <= item.sentence - v.sentence <= _BACK and not self._credits_nothing(at, item)
        ]
        last = max((v.sentence for _, v in voices if v.sentence < item.sentence), default=-1)
        covered = {at for at, v in voices if self._covers(at, v, item)}
        cited = {at for at in covered if self._voices[at].is_cited}
        for at, voice in voices:
            if (cited and at in covered - cited) or (at in covered and self._relays(at, covered)):
                continue  # it passes on what another says
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

    def _relays(self, at: int, covered: set[int]) -> bool:
        """Whether a voice's report of an item holds the words for another whose report it is."""
        told = [c for f, cs in self._pieces[at] if f.name in _BEFORE for c in cs]
        inner = (n for n in covered - {at} if any(f.name in _BEFORE for f, _ in self._pieces[n]))
        sources = (self._voices[n].claimant.span for n in inner)
        return any(span and c.contains(span) for span in sources for c in told)

    def _covers(self, at: int, voice: Voice, item: Item) -> bool:
        span = item.row.mention.span
        told = any(c.contains(span) for r in voice.reports for c in r.contents)
        return told or any(c.contains(span) for _, cs in self._pieces[at] for c in cs)

    def _reach(self, at: int, item: Item) -> int:
        """How long the shortest content of a voice around an item is."""
        span = item.row.mention.span
        contents = [c for r in self._voices[at].reports for c in r.contents]
        contents += [c for _, cs in self._pieces[at] for c in cs]
        return min((len(c) for c in contents if c.contains(span)), default=10**6)

    def _features(self, item: Item, at: int, voice: Voice) -> set[str]:
        view, span = self._view, item.row.mention.span
        found = view.where(voice.sentence) | view.seen_from(item.sentence, voice.sentence)
        for report in voice.reports:
            found |= _by_report(report, span)
        frames = self._pieces[at]
        for frame, contents in frames:
            inside = any(c.contains(span) for c in contents)
            found |= {
                f"frame_{'covers' if inside else 'beside'}",
                f"frame_{'covers' if inside else 'beside'}_{frame.name}",
            }
        if not voice.frames:
            found.add("no_frame")
        if not voice.reports:
            found.add("no_report")
        if {"report_covers", "frame_covers"} <= found:
            found.add("both_cover")
        stated = voice.sentence == item.sentence
        if stated:
            found |= _aside(view.sentence(item.sentence).doc, item.first)
        if stated and voice.source:
            found |= view.between(item, *voice.source)
            first, stop = voice.source
            if item.first < stop and first < item.stop:
                found.add("is_item")
        if not stated:
            found |= self._going_on(item.sentence)
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

    def _words(self, voice: Voice) -> str:
        if voice.source is None:
            return ""
        doc = self._view.sentence(voice.sentence).doc
        return doc[voice.source[0] : voice.source[1]].text.lower()

    def _going_on(self, sentence: int) -> frozenset[str]:
        """Whether a sentence goes on with a speaker of before."""
        if sentence not in self._goes_on:
            self._goes_on[sentence] = frozenset(self._goes_on_at(sentence))
        return self._goes_on[sentence]

    def _goes_on_at(self, sentence: int) -> set[str]:
        doc = self._view.sentence(sentence).doc
        found = set()
        if sentence in self._speaks:
            found.add("own_voice")
        if any(t.lower_ in _PRONOUNS and t.dep_ == "nsubj" and is_cue(t.head) for t in doc):
            found.add("pronoun_speaks")
        if doc[0].lower_ in _PRONOUNS:
            found.add("opens_with_pronoun")
        if any(t.lower_ in _GOES_ON for t in doc[:6]):
            found.add("goes_on")
        if doc[0].lower_ in {"the", "among"} and any(t.lower_ in _TOLD_OF for t in doc[1:3]):
            found.add("tells_of_the_dead")
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
    if report.nested:
        found.add("report_nested")
    if any(report.inherited):
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


def _aside(doc: Doc, at: int) -> set[str]:
    """Whether a token is in a clause that rather gives background than what is said."""
    for token in reversed(doc[max(0, at - _CLAUSE) : at]):
        if token.text in BREAKS:
            break
        if token.tag_ in {"WDT", "WP", "WRB"}:
            return {"in_relative"}
        if token.lower_ in _BACKGROUND:
            return {"behind_after"}
    return set()
