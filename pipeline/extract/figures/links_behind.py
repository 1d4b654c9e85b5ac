"""Words behind a number that say what happened: "5 were killed", "5, one of them a child, died"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.extract.figures.links import REACH, Link, Spot, allowed, is_ing, merged, pick
from pipeline.extract.figures.nouns import NOUN_TAGS, is_nominal, tag_at, word_at
from pipeline.extract.figures.speakers import opens_report
from pipeline.extract.figures.words import (
    Sense,
    between,
    is_happening,
    is_state,
    patterns,
    senses,
)

_LEAVING = frozenset({"left", "leaving", "leave"})
_DASHES = frozenset({"--", "—", "–"})
_PASSING = frozenset({"IN", "DT", "CD", "VBN", "PRP", "WP"})


class _Walk(NamedTuple):
    """What was passed on the way from the counted: "were", "have", words of other phrases."""

    passive: bool
    active: bool
    moved: bool


def _object_follows(doc: Doc, at: int) -> bool:
    """Whether a past form at `at` has an object behind it, so that the counted is its agent."""
    following = at + 1
    if tag_at(doc, following) == "CC" and is_happening(doc[at + 2]):
        following += 2
    while tag_at(doc, following) == "RB":
        following += 1
    if tag_at(doc, following) != "CD":
        return tag_at(doc, following) in ("DT", "PRP", "PRP$")
    told = (t for t in doc[following + 1 : following + 3] if not is_nominal(t) or is_state(t))
    last = next(told, None)
    return last is None or not senses(last, "state") or tag_at(doc, last.i + 1) in NOUN_TAGS


def _does(doc: Doc, end: int) -> bool:
    """Whether the words that end at a character are what the counted do to others."""
    last = next((t for t in doc if t.idx + len(t) >= end), doc[-1])
    return last.tag_ in ("VBD", "VBN") and _object_follows(doc, last.i)


def _insertion_end(doc: Doc, at: int) -> int:
    """From the comma or bracket at `at`, where the inserted words end; 0 if there are none."""
    closing = {"(": ")"}.get(doc[at].text, doc[at].text)
    following = _behind_marks(doc, at + 1)
    opens = word_at(doc, following) in between("inserts")
    if closing == "," and not opens and tag_at(doc, following) not in ("NNP", "CD"):
        return 0
    for token in doc[following : at + 25]:
        if token.text == closing:
            after = _behind_marks(doc, token.i + 1)
            verb = word_at(doc, after) in between("be", "auxiliary", "living", "reported")
            if closing != "," or verb or senses(doc[after], "intransitive"):
                return after
        if token.text == ";" or token.lower_ in between("breaks"):
            break
    return 0


def _behind_marks(doc: Doc, at: int) -> int:
    """The first token from `at` on that is no quotation mark."""
    return next((t.i for t in doc[at:] if not t.is_quote), at)


def _list_end(doc: Doc, at: int) -> int:
    """Past a comma before another subject of the verb ("5 men, a girl were"); 0 if none."""
    following = at + 1
    while following < min(len(doc), at + 9) and (
        is_nominal(doc[following]) or doc[following].tag_ in ("DT", "CD", "CC", ",")
    ):
        following += 1
    ends = at + 1 < following and word_at(doc, following) in ("were", "died")
    return following if ends else 0


def verb_behind(doc: Doc, spot: Spot, *, known: bool, inserts: bool) -> Link | None:
    """What is said behind the counted: "5 were killed", "5 dead", "5, among them a child, died".

    Without `inserts` only auxiliaries and adverbs may stand between.
    """
    phrase = spot.phrase
    unknown = phrase.head is not None and phrase.kind is None and doc[phrase.head].is_lower
    if inserts and (phrase.partitive or unknown):
        return None
    at, limit = phrase.end, min(len(doc), phrase.end + (40 if inserts else 12))
    passive = spot.hedge > 0 and doc[spot.hedge - 1].lower_ in _LEAVING
    active = moved = False
    while at < limit:
        token = doc[at]
        low = token.lower_
        link = _right_at(doc, at, spot, known, _Walk(passive, active, moved))
        if link:
            return link
        ends = low in between("breaks") or token.text in (";", ":", ".", "?")
        if ends or (not passive and opens_report(doc, at)):
            return None
        if (
            low in between("be", "auxiliary")
            or low in between("reported")
            or token.tag_ in ("RB", "MD")
        ):
            passive = passive or low in between("be")
            active = low in ("have", "has", "had") or (active and low not in between("be"))
            at += 1
            continue
        if passive and token.tag_ == "VBN" and doc[at + 1 : at + 2].text == "and":
            at += 2
            continue
        if token.text in ("(", ",", *_DASHES):
            end = _insertion_end(doc, at) or _list_end(doc, at)
            if end > at and (inserts or token.text == "("):
                at, moved = end, True
                continue
            return None
        if not inserts or not _passes(doc, at):
            return None
        at, moved = at + 1, True
    return None


def died_later(doc: Doc, spot: Spot, injured: Link) -> Link | None:
    """The death of those told of as injured: "two people wounded on Monday have died"."""
    if any(t.lower_ in between("be", "auxiliary") for t in doc[spot.stop : injured.trigger]):
        return None
    for token in doc[injured.trigger + 1 : injured.trigger + 10]:
        if token.lower_ in between("breaks") or token.text in (",", ";", ":"):
            return None
        if token.dep_ == "cc":
            return None
        dies = senses(token, "intransitive")
        if dies and dies[0].measure == "killed":
            return Link(dies[0], token.i, "behind")
    return None


def _passes(doc: Doc, at: int) -> bool:
    """Whether a token may belong to what follows the counted noun in its own phrase."""
    token = doc[at]
    if token.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBG"):
        return False
    if token.lower_ in ("and", "or"):
        return tag_at(doc, at + 1) in ("DT", "CD", "NNS", "NNP", "JJ", "NN", "IN")
    return is_nominal(token) or token.tag_ in _PASSING or token.is_quote


def _right_at(doc: Doc, at: int, spot: Spot, known: bool, walk: _Walk) -> Link | None:
    token, phrase = doc[at], spot.phrase
    window = spot.text[token.idx : token.idx + REACH]
    if not (walk.moved and token.tag_ in ("IN",)):
        for found in patterns("after"):
            match = (
                found.pattern.match(window) if allowed(found.sense, phrase.kind, known) else None
            )
            if match and (walk.passive or not _does(doc, token.idx + match.end())):
                return Link(found.sense, at, "behind")
    sense = pick(doc, at, "intransitive", phrase.kind, known) or pick(
        doc, at, "state", phrase.kind, known
    )
    verb = None if is_ing(token) else pick(doc, at, "verb", phrase.kind, known)
    if verb and not walk.passive and (walk.active or phrase.inner or _object_follows(doc, at)):
        verb = None
    if (
        walk.moved
        and not walk.passive
        and sense
        and not pick(doc, at, "intransitive", phrase.kind, known)
    ):
        sense = None
    if walk.moved and not walk.passive and token.tag_ != "VBD":
        verb = None
    found_sense = verb or sense
    if not found_sense:
        return None
    return Link(_joined_right(doc, at, found_sense, phrase.kind, known), at, "behind")


def _joined_right(doc: Doc, at: int, sense: Sense, kind: str | None, known: bool) -> Sense:
    """Take in "and wounded", "or abducted" behind the word at `at`."""
    found = [sense]
    while at + 2 < len(doc) and doc[at + 1].lower_ in ("and", "or", ","):
        word = at + 2
        other = pick(doc, word, "verb", kind, known)
        if other is None or _object_follows(doc, word):
            break
        found.append(other)
        at = word
    return merged(found)
