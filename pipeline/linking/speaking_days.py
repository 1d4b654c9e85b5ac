"""Dates that are the day of speaking or counting, not of what is stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.dates.hooks import SUBJECTS, hooks_of
from pipeline.extract.dates.tense import MAX_DEPTH
from pipeline.extract.dates.words import group
from pipeline.extract.model import DateMention, Figure
from pipeline.linking.view import View, is_cue

_NEAR_CUE = 4
"""How many words behind a reporting verb the day of speaking can be."""
_NEAR_NOUN = 2
"""How many words behind a day the noun of speech that it owns can be."""


def is_of_speaking(view: View, date: DateMention) -> bool:
    """Whether a date is the day of a claim.

    "Said on Tuesday", "told reporters late Monday", "Monday's statement", "rose to 22 on Monday".
    """
    doc = view.sentence(date.mention.sentence).doc
    after = doc[date.mention.stop : date.mention.stop + _NEAR_NOUN]
    if any(token.lower_ in group("speeches") for token in after):
        return True
    if any(_counts(doc[i]) for i in hooks_of(doc, date)):
        return True
    counts = group("recording") if date.period and date.period.precision != "day" else ()
    return _stands_behind_cue(doc, date.mention.first, counts)


def said_on(view: View, figure: Figure) -> dt.date | None:
    """The day on which a figure was claimed or counted, where its sentence tells it.

    That is the nearest day of speaking, or one that tells when the clause that reports the figure
    was said ("On Monday the army said that ten died on Sunday").
    """
    mention = figure.mention
    doc = view.sentence(mention.sentence).doc
    cues = {token.i for token in _reporting(doc[mention.first])}
    days = [
        (abs(date.mention.first - mention.first), date.period.start)
        for date in view.dates
        if date.mention.sentence == mention.sentence
        and date.period is not None
        and date.period.precision == "day"
        and (is_of_speaking(view, date) or cues & hooks_of(doc, date))
    ]
    return min(days)[1] if days else None


def _reporting(token: Token) -> Iterator[Token]:
    """The verbs whose reported clause a token is in."""
    for _ in range(MAX_DEPTH):
        above = token.head
        if above.i == token.i:
            return
        if token.dep_ == "ccomp" and is_cue(above):
            yield above
        token = above


def _stands_behind_cue(doc: Doc, first: int, counts: Collection[str]) -> bool:
    """Whether a date tells when somebody spoke; whoever `counts` describes the time itself."""
    for token in reversed(doc[max(0, first - _NEAR_CUE) : first]):
        if is_cue(token):
            return token.lemma_.lower() not in counts
        if token.text in (",", ";", ".") or token.pos_ in ("VERB", "AUX"):
            return False
    return False


def _counts(verb: Token) -> bool:
    """Whether a verb describes a toll as it was counted ("the death toll rose to 22")."""
    if verb.lemma_.lower() not in group("counting"):
        return False
    counted = [verb.head, *(c for c in verb.children if c.dep_ in SUBJECTS)]
    return any(token.lemma_.lower() in group("tallies") for token in counted)
