"""Words before a number that say what happened: "killed at least 5", "the killing of 5"."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Doc

from pipeline.extract.figures.links import REACH, Link, Spot, allowed, is_ing, merged, pick
from pipeline.extract.figures.nouns import INNER_TAGS, is_nominal, kind_of
from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.words import Sense, between, is_state, patterns, senses
from pipeline.text.periods import DATE_WORDS

_ARTICLE = re.compile(r"\b(?:a|the|an)\s+(?:total\s+(?:of\s+)?)?§|\btotal\s+of\s+§|\banother\s+§")

_LOW_END = re.compile(r"\d[\d,.]*\s?[-–]\s?§")
_NUMBER_OF = re.compile(
    r"\b(?:number|total|count|estimate|figure)s?\s+of\s+(?:the\s+|such\s+|these\s+)?"
    r"(?=[^.;:]*\b(?:to|at|is|was|reach\w*|passed|as|from|between)\s+$)",
    re.I,
)
_TOGETHER = frozenset({"alongside", "along", "together", "including"})
_LISTING = _TOGETHER | {"and", ",", "&", "as", "well", "of", "among", "them", "(", ")", "other"}
_LISTED_TAGS = INNER_TAGS | {"DT", "CD", "PRP$", "RBS", "JJS"}
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def _joined_left(doc: Doc, at: int, sense: Sense, kind: str | None, known: bool) -> Sense:
    """Take in "killed and", "killing or" before the word at `at`."""
    found = [sense]
    while at >= 2 and doc[at - 1].lower_ in ("and", "or", "/", ","):
        if doc[at - 1].text == "," and len(found) == 1:
            break
        step = 3 if doc[at - 1].lower_ in ("and", "or") and doc[at - 2].text == "," else 2
        if at < step:
            break
        other = pick(doc, at - step, "verb", kind, known)
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
    return back >= 0 and doc[back].lower_ in between("be")


def verb_before(doc: Doc, spot: Spot, used: set[int], *, known: bool) -> Link | None:
    """A transitive verb before the number: "killed at least 5", "killing and wounding 5"."""
    kind = spot.phrase.kind
    at = spot.hedge - 1
    floor = max(0, at - 8)
    while at >= floor and (
        doc[at].lower_ in between("left_fillers") or doc[at].tag_ in ("RB", "DT", "$")
    ):
        if doc[at].lower_ in ("and",) and at == spot.hedge - 1:
            return None
        at -= 1
    if at < 0 or at in used:
        return None
    if at < spot.hedge - 1 and doc[at + 1].lower_ == "of":
        sense = pick(doc, at, "noun_of", kind, known)
        return Link(sense, at, "noun_of") if sense else None
    sense = pick(doc, at, "verb", kind, known)
    if not sense or (_is_passive(doc, at) and not is_ing(doc[at])):
        return None
    return Link(_joined_left(doc, at, sense, kind, known), at, "object")


def noun_before(doc: Doc, spot: Spot, *, known: bool) -> Link | None:
    """A noun whose "of" names the counted: "the killing of at least 5"."""
    at = spot.hedge - 1
    while at > 0 and doc[at].lower_ in ("the", "all", "some", "a", "total", "these", "those"):
        at -= 1
    if at < 1 or doc[at].lower_ not in ("of",):
        return None
    sense = pick(doc, at - 1, "noun_of", spot.phrase.kind, known)
    return Link(sense, at - 1, "noun_of") if sense else None


def pattern_around(doc: Doc, spot: Spot, number_end: int, *, known: bool) -> Link | None:
    """A pattern around the number: "claimed the lives of 5", "the death toll rose to 5"."""
    for first in dict.fromkeys((spot.hedge, spot.first)):
        window = _window(spot.text, doc[first].idx, number_end)
        for found in patterns("before"):
            if allowed(found.sense, spot.phrase.kind, known) and found.pattern.search(window):
                return Link(found.sense, spot.first, "pattern")
    return None


def _window(text: str, cut: int, number_end: int) -> str:
    """The text around a number, the number and its article written §."""
    before = text[max(0, cut - REACH) : cut].rstrip("([ ")
    window = f"{before} §{text[number_end : number_end + REACH]}"
    return _LOW_END.sub("§", _ARTICLE.sub("§", window))


def counted_before(doc: Doc, spot: Spot) -> tuple[Spot, Link | None]:
    """The spot with the noun that "the number of ..." names, and what that noun says."""
    cut = doc[spot.hedge].idx
    named = _NUMBER_OF.search(spot.text[:cut], max(0, cut - REACH))
    first = next((t.i for t in doc if named and t.idx >= named.end()), spot.hedge)
    stop = first
    while stop < spot.hedge and is_nominal(doc[stop]) and not is_state(doc[stop]):
        stop += 1
    stop += stop < spot.hedge and is_state(doc[stop])
    if stop == first:
        return spot, None
    kind, unit = kind_of(doc[stop - 1])
    phrase = Phrase(first, stop, spot.stop, stop - 1, kind, unit)
    frames = ((stop - 1, "noun"), (stop - 1, "state"), (stop, "verb"))
    links = (Link(s, at, "noun") for at, f in frames if (s := pick(doc, at, f, kind, True)))
    return replace(spot, phrase=phrase), next(links, None)


def verb_of_list(doc: Doc, spot: Spot) -> Link | None:
    """A verb before a list that the counted are in: "killed with her son and two cousins"."""
    kind, end = spot.phrase.kind, spot.phrase.end
    people = kind in ("people", "fighters")
    if not (people or kind == "equipment") or (end < len(doc) and doc[end].tag_ in _FINITE):
        return None
    joined = False
    for at in range(spot.hedge - 1, max(-1, spot.hedge - 25), -1):
        token, low = doc[at], doc[at].lower_
        if people or joined:
            frames = ("verb", "intransitive", "state") if people else ("verb",)
            sense = next((s for f in frames if (s := pick(doc, at, f, kind, True))), None)
            if sense:
                return Link(sense, at, "list") if joined else None
        if people and not _stands_in_list(doc, at):
            return None
        joined = joined or low in _TOGETHER or (low in ("and", "with", "well", ",") and people)
        joined = joined or kind_of(token)[0] == "equipment"
    return None


def _stands_in_list(doc: Doc, at: int) -> bool:
    """Whether a token can be between a verb and the later members of a list."""
    token, low = doc[at], doc[at].lower_
    following = doc[at + 1].lower_ if at + 1 < len(doc) else ""
    if low == "with":
        before = doc[at - 1] if at else token
        harmed = any(senses(before, frame) for frame in ("verb", "intransitive", "state"))
        return harmed or before.lower_ in (*_TOGETHER, ",") or before.lower_ in DATE_WORDS
    if token.tag_ == "IN" and following in DATE_WORDS:
        return True
    return low in _LISTING or low in DATE_WORDS or token.tag_ in _LISTED_TAGS
