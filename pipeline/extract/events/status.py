"""Whether an event is asserted, claimed, denied, planned, feared or a habit."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.tokens import Token

from pipeline.extract.events import clauses
from pipeline.extract.events.nouns import modifiers
from pipeline.extract.events.triggers import Trigger
from pipeline.extract.model import Report, Status
from pipeline.lexicons import load

_ORDER: tuple[Status, ...] = ("denied", "planned", "possible", "habitual", "claimed")
_MAX_STEPS = 8


@cache
def _cues() -> dict[tuple[str, str], tuple[str, ...]]:
    """For (relation, word) the statuses it gives."""
    found: dict[tuple[str, str], list[str]] = {}
    for entry in load("events_status"):
        for word in entry["words"]:
            found.setdefault((entry["relation"], word), []).append(entry["status"])
    return {key: tuple(statuses) for key, statuses in found.items()}


def status_of(trigger: Trigger, report: Report | None) -> Status:
    """The status of an event: what is said not to be, or yet to be, comes before who says it."""
    found = {status for token in _chain(trigger) for status in _said_of(token)}
    found |= set(_before_noun(trigger))
    if report is not None and report.denies:
        found.add("denied")
    for status in _ORDER:
        if status in found:
            return status
    return "claimed" if report is not None else "asserted"


def _chain(trigger: Trigger) -> Iterator[tuple[Token, Token | None]]:
    """The trigger and the verbs above it that its truth hangs on, each with the word below it."""
    below: Token | None = None
    at = trigger.head
    for _ in range(_MAX_STEPS):
        yield at, below
        up = at.head
        if up.i == at.i or not _passes(at, up):
            return
        at, below = up, at


_HANGS_ON = {
    "xcomp",
    "ccomp",
    "pcomp",
    "prep",
    "pobj",
    "dobj",
    "acl",
    "nsubj",
    "nsubjpass",
    "compound",
}


def _passes(at: Token, up: Token) -> bool:
    """Whether what is said of the word above is said of this one too."""
    if at.dep_ == "conj":
        return True
    if at.dep_ == "advcl":
        return at.tag_ == "VB" or any(c.lower_ in {"if", "unless"} for c in at.children)
    if at.dep_ == "acl":
        return at.tag_ == "VB"
    if at.dep_ in {"prep", "pobj"} and clauses.is_verb(up):
        return True
    return at.dep_ in _HANGS_ON


def _said_of(step: tuple[Token, Token | None]) -> Iterator[str]:
    token, below = step
    cues = _cues()
    lemma = token.lemma_.lower()
    if below is not None:
        relation = (
            "governs" if below.dep_ in {"xcomp", "ccomp", "pcomp", "acl", "advcl"} else "takes"
        )
        yield from cues.get(("above", lemma), ())
        yield from cues.get((relation, lemma), ())
    for child in token.children:
        if child.dep_ in {"neg", "aux", "advmod", "det", "mark", "amod", "prep", "preconj"}:
            if child.dep_ == "advmod" and below is not None and token.pos_ not in {"VERB", "AUX"}:
                continue
            yield from cues.get((child.dep_, child.lower_), ())
            yield from cues.get((child.dep_, child.lemma_.lower()), ())
        if child.dep_ == "prep" and child.lower_ == "on" and "regular basis" in _words(child):
            yield "habitual"
    if (
        token.tag_ == "VB"
        and token.dep_ == "advcl"
        and any(c.lower_ == "to" for c in token.children)
    ):
        yield "planned"


def _words(token: Token) -> str:
    return " ".join(t.lower_ for t in token.subtree)


def _before_noun(trigger: Trigger) -> Iterator[str]:
    for token in modifiers(trigger.head):
        yield from _cues().get(("amod", token.lower_), ())
