"""Words behind a number that say what happened: "5 were killed", "5, one of them a child, died"."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc

from pipeline.extract.figures.links import REACH, Link, Spot, allowed, is_ing, merged, pick
from pipeline.extract.figures.nouns import NOUN_TAGS, is_nominal
from pipeline.extract.figures.speakers import opens_report
from pipeline.extract.figures.words import (
    Sense,
    between,
    is_happening,
    is_state,
    patterns,
    senses,
)

_LEAVING = frozenset({"left", "leaves", "leaving", "leave"})
_DASHES = frozenset({"--", "—", "–"})
_PASSING = frozenset({"IN", "DT", "CD", "VBN", "PRP", "WP"})
_MARKS = frozenset({"“", "”", '"', "'", "’", "``", "''", "[", "]", "/"})
QUOTES = frozenset({"“", "”", '"', "``", "''", "‘", "’", "'"})


class _Walk(NamedTuple):
    """What was passed on the way from the counted: "were", "have", words of other phrases."""

    passive: bool
    active: bool
    moved: bool


def _object_follows(doc: Doc, at: int) -> bool:
    """Whether a past form at `at` has an object behind it, so that the counted is its agent."""
    following = at + 1
    if following + 1 < len(doc) and doc[following].tag_ == "CC" and is_happening(doc[at + 2]):
        following += 2
    while following < len(doc) and doc[following].tag_ == "RB":
        following += 1
    if following >= len(doc):
        return False
    token = doc[following]
    if token.lower_ in ("at", "up", "more", "as", "some", "nearly", "about", "over", "another"):
        words = doc[following : following + 4]
        return any(t.like_num for t in words)
    if token.tag_ == "CD" or token.lower_ in ("dozens", "scores", "hundreds", "thousands"):
        told = (t for t in doc[following + 1 : following + 3] if not is_nominal(t) or is_state(t))
        last = next(told, None)
        harmed = last is not None and bool(senses(last, "state") or senses(last, "verb"))
        return not harmed or (last is not None and _before_noun(doc, last.i))
    return token.tag_ in ("DT", "PRP", "PRP$")


def _before_noun(doc: Doc, at: int) -> bool:
    """Whether a noun is right behind the token at `at` ("14 wounded people")."""
    return at + 1 < len(doc) and doc[at + 1].tag_ in NOUN_TAGS


def _does(doc: Doc, end: int) -> bool:
    """Whether the words that end at a character are what the counted do to others."""
    last = next((t for t in doc if t.idx + len(t) >= end), doc[-1])
    return last.tag_ in ("VBD", "VBN") and _object_follows(doc, last.i)


def _insertion_end(doc: Doc, at: int) -> int:
    """From the comma or bracket at `at`, where the inserted words end; 0 if there are none."""
    closing = {"(": ")"}.get(doc[at].text, doc[at].text)
    limit = min(len(doc), at + 25)
    following = at + 1
    while following < limit and doc[following].text in QUOTES:
        following += 1
    if closing == "," and (following >= limit or doc[following].lower_ not in between("inserts")):
        named = following < limit and doc[following].tag_ in ("NNP", "CD")
        if not named:
            return 0
    while following < limit:
        token = doc[following]
        if token.text == closing:
            after = following + 1
            while after < len(doc) and doc[after].text in QUOTES:
                after += 1
            verb = after < len(doc) and (
                doc[after].lower_ in between("be", "auxiliary")
                or senses(doc[after], "verb")
                or senses(doc[after], "intransitive")
                or doc[after].lower_ in between("living", "reported")
            )
            if closing != "," or verb:
                return after
        if token.text in (";", ":") or token.lower_ in between("breaks"):
            break
        following += 1
    return 0


def _list_end(doc: Doc, at: int) -> int:
    """Past a comma before another subject of the verb ("5 men, a girl were"); 0 if none."""
    following = at + 1
    while following < min(len(doc), at + 9) and (
        is_nominal(doc[following]) or doc[following].tag_ in ("DT", "CD", "CC", ",")
    ):
        if senses(doc[following], "state"):
            return 0
        following += 1
    ends = at + 1 < following < len(doc) and doc[following].lower_ in (
        "were",
        "are",
        "have",
        "died",
    )
    return following if ends else 0


def verb_behind(doc: Doc, spot: Spot, *, known: bool, inserts: bool) -> Link | None:
    """What is said behind the counted: "5 were killed", "5 dead", "5, among them a child, died".

    Without `inserts` only auxiliaries and adverbs may be between.
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
        ends = low in between("breaks") or token.text in (";", ":", ".", "?", "!")
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
    """The death of those described as injured: "two people wounded on Monday have died"."""
    if any(t.lower_ in between("be", "auxiliary") for t in doc[spot.stop : injured.trigger]):
        return None
    for token in doc[injured.trigger + 1 : injured.trigger + 10]:
        if token.lower_ in between("breaks") or token.text in (",", ";", ":"):
            return None
        if token.tag_ in ("CC", "CD") and token.dep_ == "cc":
            return None
        dies = senses(token, "intransitive")
        if dies and dies[0].measure == "killed" and not is_ing(token):
            return Link(dies[0], token.i, "behind")
    return None


def _passes(doc: Doc, at: int) -> bool:
    """Whether a token may belong to what follows the counted noun in its own phrase."""
    token = doc[at]
    if token.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBG"):
        return False
    if token.lower_ in ("and", "or"):
        following = doc[at + 1] if at + 1 < len(doc) else token
        return following.tag_ in ("DT", "CD", "NNS", "NNP", "JJ", "NN", "PRP$", "IN")
    return is_nominal(token) or token.tag_ in _PASSING or token.text in _MARKS


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
    if walk.moved and not walk.passive and verb and token.tag_ not in ("VBN", "VBD"):
        verb = None
    found_sense = verb or sense
    if not found_sense:
        return None
    return Link(_joined_right(doc, at, found_sense, phrase.kind, known), at, "behind")


def _joined_right(doc: Doc, at: int, sense: Sense, kind: str | None, known: bool) -> Sense:
    """Take in "and wounded", "or abducted" behind the word at `at`."""
    found = [sense]
    while at + 2 < len(doc) and doc[at + 1].lower_ in ("and", "or", "/", ","):
        step = 3 if doc[at + 1].text == "," and doc[at + 2].lower_ in ("and", "or") else 2
        if at + step >= len(doc):
            break
        word = at + step
        other = pick(doc, word, "verb", kind, known) or pick(doc, word, "state", kind, known)
        if other is None or is_ing(doc[word]) or _object_follows(doc, word):
            break
        found.append(other)
        at = word
    return merged(found)
