"""Marked words that no reporting words claim: whose they are by where they are."""

from __future__ import annotations

from bisect import bisect_left

from pipeline.extract.attribution.by_parse.content_pieces import is_gloss, kind_of
from pipeline.extract.attribution.by_parse.cues import cue_at
from pipeline.extract.attribution.by_parse.drafts import Draft, Ledger
from pipeline.extract.attribution.by_parse.grammar import SUBJECTS, VERBAL
from pipeline.extract.attribution.by_parse.quotations import begins_sentence
from pipeline.extract.attribution.by_parse.sources import phrase, source_of
from pipeline.extract.attribution.by_parse.view import View

_MIN_WORDS = 3
_PARAGRAPHS_BACK = 2


def assign(ledger: Ledger, silent: set[int]) -> None:
    """Give the stretches that no reporting words claim to an utterance, or to a speaker."""
    view = ledger.view
    heard = _Heard(ledger)
    for number, place in view.places.items():
        draft = ledger.of_stretch.get(number)
        if draft is None and place.line not in silent:
            draft = _draft_for(ledger, number, heard)
        if draft:
            heard.add(draft, number)


def _draft_for(ledger: Ledger, number: int, heard: _Heard) -> Draft | None:
    view = ledger.view
    if is_gloss(view, number):
        return None
    whole = is_sentence(view, number) or _goes_on(view, number, heard)
    beside = None if whole else _same_line(ledger, number) or _governed(ledger, number)
    if beside:
        ledger.claim(number, beside, partial=True)
        return beside
    last = heard.before(number)
    if whole:
        draft = heard.going_on(number) or _led_in(ledger, number)
        if draft is None and last:
            draft = Draft(last.cue, last.source, last.line, "passage", speaker=last.speaker)
        if draft:
            if not draft.pieces:
                ledger.open(draft)
            ledger.claim(number, draft)
        return draft
    speaks = last and is_partial(view, number, _near(view, number, last))
    if last and speaks and _is_theirs(ledger, number, last):
        here = view.places[number].line
        draft = Draft(None, None, here, "passage", inherited=True, speaker=last.speaker)
        draft.scope.append(view.lines[here].sentence.extent)
        ledger.claim(number, ledger.open(draft), partial=True)
        return draft
    return None


def _is_theirs(ledger: Ledger, number: int, last: Draft) -> bool:
    """Whether marked words go on with who spoke last: a clause, or about nobody else's deeds."""
    place = ledger.view.places[number]
    doc = ledger.view.lines[place.line].sentence.doc
    if any(t.pos_ in VERBAL for t in doc[place.first : place.last + 1]):
        return True
    subject = next((t for t in doc[: place.first] if t.dep_ in SUBJECTS), None)
    if subject is None or subject.pos_ == "PRON":
        return True
    return ledger.cast.refer(place.line, subject.left_edge.i, subject.i + 1) == last.speaker


def _goes_on(view: View, number: int, heard: _Heard) -> bool:
    """Whether marked words go on with a quotation though the writer ends the sentence."""
    clause = begins_sentence(view, number) and kind_of(view, number) == "direct"
    return clause and heard.going_on(number) is not None


class _Heard:
    """Who was quoted last, going through the stretches in reading order."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._cues = sorted(
            ((ledger.cue_start(d), n) for n, d in enumerate(ledger.drafts) if d.cue),
        )
        self._drafts = tuple(ledger.drafts)
        self._last: tuple[int, Draft] | None = None

    def add(self, draft: Draft, number: int) -> None:
        """A stretch and whose it is."""
        self._last = (number, draft)

    def _cues_between(self, start: int, end: int) -> list[Draft]:
        low = bisect_left(self._cues, (start, -1))
        high = bisect_left(self._cues, (end, -1))
        return [self._drafts[n] for _, n in self._cues[low:high]]

    def before(self, number: int) -> Draft | None:
        """The last draft whose words are before a stretch, at most two paragraphs back."""
        view = self._ledger.view
        start = view.stretches[number].inner.start
        last = self._last
        since = view.stretches[last[0]].inner.end if last else 0
        cues = self._cues_between(since, start)
        draft = cues[-1] if cues else (last[1] if last else None)
        if draft is None:
            return None
        lines = view.lines
        here = lines[view.places[number].line].sentence.paragraph
        there = lines[draft.line].sentence.paragraph
        if last and draft is last[1]:
            there = max(there, lines[view.places[last[0]].last_line].sentence.paragraph)
        return draft if here - there <= _PARAGRAPHS_BACK else None

    def going_on(self, number: int) -> Draft | None:
        """The utterance that a quotation goes on with: same paragraph or reopened mark."""
        if self._last is None or self._last[1].inherited:
            return None
        other, draft = self._last
        view = self._ledger.view
        stretch, before = view.stretches[number], view.stretches[other]
        if stretch.block != before.block:
            return draft if not before.closed else None
        return draft


def _same_line(ledger: Ledger, number: int) -> Draft | None:
    """The draft whose reporting words are last before a stretch in its own sentence."""
    place = ledger.view.places[number]
    before = [
        d
        for d in ledger.at_line(place.line)
        if d.cue and d.cue.line == place.line
        if d.cue.head < place.first
    ]
    return max(before, key=lambda d: d.cue.head if d.cue else -1, default=None)


def _governed(ledger: Ledger, number: int) -> Draft | None:
    """The utterance of a reporting verb before marked words that reported nothing else."""
    view = ledger.view
    place = view.places[number]
    line = view.lines[place.line]
    text = view.words(number)
    if len(text.split()) < _MIN_WORDS:
        return None
    for i in range(place.first - 1, -1, -1):
        cue = cue_at(line, i) if line.is_free(i) else None
        if cue is None or line.sentence.doc[i].pos_ not in VERBAL:
            continue
        source = source_of(cue, line)
        if source and source[1] <= place.first and ledger.cast.can_speak(line.number, *source):
            return ledger.open(Draft(cue, source, line.number, "passage"))
        return None
    return None


def _led_in(ledger: Ledger, number: int) -> Draft | None:
    """A quotation after a sentence of the writer's is that sentence's subject's."""
    view = ledger.view
    place = view.places[number]
    before = view.lines[place.line - 1] if place.line else None
    if before is None or before.sentence.paragraph != view.lines[place.line].sentence.paragraph:
        return None
    if any(not before.is_free(i) and not before.is_mark(i) for i in range(len(before.quoted))):
        return None
    for token in before.sentence.doc:
        if token.dep_ == "nsubj" and token.head.dep_ == "ROOT" and token.head.pos_ == "VERB":
            source = phrase(token, before)
            referent = ledger.cast.refer(before.number, *source) if source else None
            if referent and referent.kind == "person":
                return Draft(None, source, before.number, "passage", speaker=referent)
    return None


def _near(view: View, number: int, last: Draft) -> bool:
    """Whether the draft before is in the same paragraph."""
    here = view.lines[view.places[number].line].sentence.paragraph
    return view.lines[last.line].sentence.paragraph == here


def is_sentence(view: View, number: int) -> bool:
    """Whether a stretch without reporting words is a whole sentence of speech."""
    place = view.places[number]
    text = view.words(number)
    rest = view.lines[place.last_line].sentence.doc[place.last + 1 :]
    return (
        len(text.split()) >= _MIN_WORDS
        and begins_sentence(view, number)
        and (all(token.is_punct or token.is_space for token in rest) or text[-1] in ".!?")
    )


def is_partial(view: View, number: int, near: bool) -> bool:
    """Whether marked words inside the writer's sentence are quoted speech, not scare quotes.

    Short words are, if the speaker was quoted in the same paragraph (`near`).
    """
    return len(view.words(number).split()) >= _MIN_WORDS - near
