"""What happened to the counted: the word beside a number that says so.

Three ways lead from a number to it, tried in turn: a word right before ("killed at least 5"), a
word right behind with auxiliaries and insertions between ("5 people, one of them a child, were
killed"), and the parse.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.words import Sense, patterns, senses

REACH = 160
"""How many characters around a number its patterns may look at."""

_BE = {
    "was",
    "were",
    "is",
    "are",
    "been",
    "be",
    "being",
    "get",
    "got",
    "gets",
    "getting",
    "'s",
    "’s",
}
_AUXILIARY = _BE | {
    "have",
    "has",
    "had",
    "having",
    "may",
    "might",
    "could",
    "would",
    "will",
    "to",
    "not",
}
_REPORTED = {
    "reported", "reportedly", "confirmed", "feared", "believed", "known", "said", "thought",
    "presumed", "alleged", "allegedly", "estimated", "understood", "left", "found", "listed",
    "remain", "remained", "remains", "recorded", "counted", "also", "both", "all", "each", "later",
    "still", "already", "instantly", "since", "then", "so", "far", "now", "just", "recently",
    "subsequently", "apparently", "officially", "deemed", "considered", "who", "that", "which",
    "either", "ended", "up", "verified", "documented",
}  # fmt: skip
_BREAKS = {
    "when", "where", "while", "after", "before", "because", "as", "but", "if", "although", "though",
    "until", "since", "whose", "how", "why", "what", "whether", "than", "despite", "following",
}  # fmt: skip
_INSERTS = {
    "including", "among", "most", "mostly", "mainly", "some", "many", "all", "both", "aged", "include", "one", "two", "three", "half", "at", "ages", "none", "and", "in", "on", "of", "from",
    "according", "said", "police", "officials", "who", "which", "the", "a", "an",
}  # fmt: skip
_LEFT_FILLERS = {
    "a", "an", "another", "the", "all", "total", "of", "some", "other", "these", "those", "his", "her",
    "their", "its", "about", "and", "as", "many", "only", "just", "also", "additional", "further",
    "any", "combined", "even", "still", "nearly", "than", "more", "him", "himself",
    "themselves", "itself", "“", '"', "``", "''",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Link:
    """A sense, the token that bears it, and the way it was reached."""

    sense: Sense
    trigger: int
    way: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A number in its sentence: tokens of the number with its hedge, its phrase."""

    hedge: int
    first: int
    stop: int
    phrase: Phrase


def allowed(sense: Sense, kind: str | None, known_head: bool) -> bool:
    """Whether a measure can be said of what is counted."""
    things = ("equipment", "attacks", "site", "area", "mass", "distance", "duration", "percent")
    if sense.only == "equipment":
        return kind in ("equipment", "attacks")
    if kind in ("distance", "duration", "area", "mass", "age", "frequency", "money"):
        return False
    if kind in ("equipment", "attacks", "site"):
        return False
    if sense.only == "people":
        return kind in ("people", "fighters", "percent") or not known_head or kind is None
    return kind not in things or kind == "percent"


def merged(found: Sequence[Sense]) -> Sense:
    """One sense for words joined on one number ("killed and wounded", "killed or abducted")."""
    measures = {s.measure for s in found}
    if len(measures) == 1:
        return found[0]
    both = measures <= {"killed", "injured", "casualties"}
    return Sense("casualties" if both else "other", "+".join(s.rule for s in found), found[0].only)


def _pick(doc: Doc, at: int, frame: str, kind: str | None, known: bool) -> Sense | None:
    return next((s for s in senses(doc[at], frame) if allowed(s, kind, known)), None)


def _joined_left(doc: Doc, at: int, sense: Sense, kind: str | None, known: bool) -> Sense:
    """Take in "killed and", "killing or" before the word at `at`."""
    found = [sense]
    while at >= 2 and doc[at - 1].lower_ in ("and", "or", "/", ","):
        step = 3 if doc[at - 1].lower_ in ("and", "or") and doc[at - 2].text == "," else 2
        if at < step:
            break
        other = _pick(doc, at - step, "verb", kind, known)
        if other is None:
            break
        found.insert(0, other)
        at -= step
    return merged(found)


def _is_passive(doc: Doc, at: int) -> bool:
    """Whether a past form is a passive, so that what follows is not its object."""
    back = at - 1
    while back >= 0 and (
        doc[back].tag_ in ("RB", "RBR") or doc[back].lower_ in ("also", "and", "or")
    ):
        back -= 1
    return back >= 0 and doc[back].lower_ in _BE


def _ing(token: Token) -> bool:
    return token.lower_.endswith("ing")


def left(doc: Doc, spot: Spot, used: set[int], *, known: bool) -> Link | None:
    """A transitive verb before the number: "killed at least 5", "killing and wounding 5"."""
    kind = spot.phrase.kind
    at = spot.hedge - 1
    floor = max(0, at - 8)
    while at >= floor and (doc[at].lower_ in _LEFT_FILLERS or doc[at].tag_ in ("RB", "DT", "$")):
        if senses(doc[at], "verb"):
            break
        if doc[at].lower_ in ("and",) and at == spot.hedge - 1:
            return None
        at -= 1
    if at < 0 or at in used:
        return None
    if at < spot.hedge - 1 and doc[at + 1].lower_ == "of":
        sense = _pick(doc, at, "noun_of", kind, known)
        return Link(sense, at, "noun_of") if sense else None
    sense = _pick(doc, at, "verb", kind, known)
    if not sense or (_is_passive(doc, at) and not _ing(doc[at])):
        return None
    return Link(_joined_left(doc, at, sense, kind, known), at, "object")


def noun_of(doc: Doc, spot: Spot, *, known: bool) -> Link | None:
    """A noun whose "of" names the counted: "the killing of at least 5"."""
    at = spot.hedge - 1
    while at > 0 and doc[at].lower_ in ("the", "all", "some", "a", "total", "these", "those"):
        at -= 1
    if at < 1 or doc[at].lower_ not in ("of",):
        return None
    sense = _pick(doc, at - 1, "noun_of", spot.phrase.kind, known)
    return Link(sense, at - 1, "noun_of") if sense else None


def before(text: str, doc: Doc, spot: Spot, number_end: int, *, known: bool) -> Link | None:
    """A pattern around the number: "claimed the lives of 5", "the death toll rose to 5"."""
    cut = doc[spot.hedge].idx
    window = f"{text[max(0, cut - REACH) : cut]}§{text[number_end : number_end + REACH]}"
    window = re.sub(
        r"\b(?:a|the|an)\s+(?:total\s+(?:of\s+)?)?§|\btotal\s+of\s+§|\banother\s+§", "§", window
    )
    for found in patterns("before"):
        if allowed(found.sense, spot.phrase.kind, known) and found.pattern.search(window):
            return Link(found.sense, spot.first, "pattern")
    return None


def _object_follows(doc: Doc, at: int) -> bool:
    """Whether a past form at `at` has an object behind it, so that the counted is its agent."""
    following = at + 1
    while following < len(doc) and doc[following].tag_ == "RB":
        following += 1
    if following >= len(doc):
        return False
    token = doc[following]
    if token.lower_ in ("at", "up", "more", "as", "some", "nearly", "about", "over", "another"):
        words = doc[following : following + 4]
        return any(t.like_num for t in words)
    if token.tag_ == "CD" or token.lower_ in ("dozens", "scores", "hundreds", "thousands"):
        last = doc[following + 1] if following + 1 < len(doc) else None
        return not (last is not None and (senses(last, "state") or senses(last, "verb")))
    return token.tag_ in ("DT", "PRP", "PRP$") and token.lower_ not in ("all",)


def _insertion_end(doc: Doc, at: int) -> int:
    """From the comma or bracket at `at`, where the inserted words end; `at` if there are none."""
    closing = ")" if doc[at].text == "(" else ","
    limit = min(len(doc), at + 25)
    if closing == "," and (at + 1 >= limit or doc[at + 1].lower_ not in _INSERTS):
        named = at + 1 < limit and doc[at + 1].tag_ in ("NNP", "CD")
        if not named:
            return at
    following = at + 1
    while following < limit:
        token = doc[following]
        if token.text == closing:
            after = following + 1
            verb = after < len(doc) and (
                doc[after].lower_ in _AUXILIARY
                or senses(doc[after], "verb")
                or senses(doc[after], "intransitive")
            )
            if closing == ")" or verb:
                return following + 1
        if token.text in (";", ":") or token.lower_ in _BREAKS:
            break
        following += 1
    return at


def right(doc: Doc, spot: Spot, *, known: bool, inserts: bool) -> Link | None:
    """What is said behind the counted: "5 were killed", "5 dead", "5, among them a child, died".

    Without `inserts` only auxiliaries and adverbs may stand between.
    """
    phrase = spot.phrase
    at, limit = phrase.end, min(len(doc), phrase.end + (40 if inserts else 12))
    passive = active = moved = False
    while at < limit:
        token = doc[at]
        low = token.lower_
        link = _right_at(doc, at, phrase, known, passive=passive, active=active, moved=moved)
        if link:
            return link
        if low in _BREAKS or token.text in (";", ":", ".", "?", "!"):
            return None
        if low in _AUXILIARY or low in _REPORTED or token.tag_ in ("RB", "MD"):
            passive = passive or low in _BE
            active = low in ("have", "has", "had") or (active and low not in _BE)
            at += 1
            continue
        if token.text in ("(", ","):
            end = _insertion_end(doc, at)
            if end > at and (inserts or token.text == "("):
                at, moved = end, True
                continue
            return None
        if not inserts or not _passes(doc, at):
            return None
        at, moved = at + 1, True
    return None


def _passes(doc: Doc, at: int) -> bool:
    """Whether a token may belong to what follows the counted noun in its own phrase."""
    token = doc[at]
    if token.tag_ in ("VBD", "VBZ", "VBP", "VB", "VBG"):
        return False
    if token.lower_ == "and":
        following = doc[at + 1] if at + 1 < len(doc) else token
        return following.tag_ in ("DT", "CD", "NNS", "NNP", "JJ", "NN", "PRP$", "IN")
    return token.tag_ in (
        "IN", "DT", "NN", "NNS", "NNP", "NNPS", "JJ", "CD", "PRP$", "POS", "HYPH", "VBN", "PRP", "WP", "FW",
    ) or token.text in ("“", "”", '"', "'", "’", "``", "''", "[", "]", "/")  # fmt: skip


def _right_at(
    doc: Doc, at: int, phrase: Phrase, known: bool, *, passive: bool, active: bool, moved: bool
) -> Link | None:
    token = doc[at]
    text = doc.text
    window = text[token.idx : token.idx + REACH]
    if not (moved and token.tag_ in ("IN",)):
        for found in patterns("after"):
            if allowed(found.sense, phrase.kind, known) and found.pattern.match(window):
                return Link(found.sense, at, "behind")
    sense = _pick(doc, at, "intransitive", phrase.kind, known) or _pick(
        doc, at, "state", phrase.kind, known
    )
    verb = None if _ing(token) else _pick(doc, at, "verb", phrase.kind, known)
    if verb and token.lower_.endswith(("s",)) and token.lower_ not in ("hurts",) and not passive:
        verb = None
    if verb and not passive and (active or _object_follows(doc, at)):
        verb = None
    if moved and not passive and sense and not _pick(doc, at, "intransitive", phrase.kind, known):
        sense = None
    if moved and not passive and verb and token.tag_ != "VBN":
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
        other = _pick(doc, word, "verb", kind, known) or _pick(doc, word, "state", kind, known)
        if other is None or _ing(doc[word]) or _object_follows(doc, word):
            break
        found.append(other)
        at = word
    return merged(found)


def syntax(doc: Doc, spot: Spot, *, known: bool) -> Link | None:
    """Climb the parse from the counted to a verb that it is the object or subject of."""
    phrase = spot.phrase
    token = doc[phrase.head if phrase.head is not None else spot.stop - 1]
    for _ in range(6):
        parent = token.head
        if parent.i == token.i:
            return None
        if token.dep_ in ("nsubj", "nsubjpass", "dobj", "obj"):
            return _of_verb(parent, token.dep_, phrase.kind, known)
        if token.dep_ == "pobj" and token.head.lower_ not in ("of", "including"):
            return None
        if token.dep_ not in (
            "conj",
            "appos",
            "pobj",
            "prep",
            "nummod",
            "compound",
            "nmod",
            "amod",
            "quantmod",
        ):
            return None
        token = parent
    return None


def _of_verb(verb: Token, role: str, kind: str | None, known: bool) -> Link | None:
    doc = verb.doc
    passive = role == "nsubjpass"
    for step in (
        verb,
        *[c for c in verb.children if c.dep_ in ("xcomp", "acomp", "oprd", "ccomp")],
    ):
        if role == "dobj" and step is verb:
            sense = _pick(doc, step.i, "verb", kind, known)
        elif role == "dobj":
            sense = _pick(doc, step.i, "state", kind, known)
        elif passive or step is not verb:
            sense = _pick(doc, step.i, "verb", kind, known) or _pick(
                doc, step.i, "state", kind, known
            )
        else:
            sense = None
        if not sense and role != "dobj":
            sense = _pick(doc, step.i, "intransitive", kind, known)
        if sense:
            return Link(sense, step.i, "parse")
    return None
