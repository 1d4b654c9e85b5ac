"""Whether a number adds up over time, and who brought it about."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from pipeline.extract.figures.counts import Count

_CUMULATIVE = re.compile(
    r"\b(?:since|so\s+far|to\s+date|in\s+total|overall|altogether|cumulative(?:ly)?|throughout"
    r"|(?:death\s+)?toll|total\s+(?:number|of)|bring(?:s|ing)\s+the|has\s+(?:risen|climbed|reached|grown)"
    r"|over\s+the\s+(?:course|past|last)|during\s+the\s+(?:war|conflict|past|last)|in\s+the\s+(?:past|last)\s+(?:\w+\s+)?(?:weeks?|months?|years?|decades?))\b",
    re.I,
)
_ADDED_BEFORE = re.compile(r"\b(?:another|an\s+additional|a\s+further|further)\s+$", re.I)
_ADDED_BEHIND = re.compile(
    r"\s(?:\w+\s)?(?:more|others|additional|further|other)\b(?!\s+than)", re.I
)
_TOLLS = frozenset(
    [
        "killed",
        "injured",
        "casualties",
        "abducted",
        "detained",
        "missing",
        "displaced",
        "attacks",
        "equipment_lost",
    ]
)


def is_cumulative(doc: Doc, count: Count) -> bool | None:
    """True for a toll added up over time, False for what came on top; None where not said."""
    if count.measure not in _TOLLS:
        return None
    text = doc.text
    near = text[max(0, count.number.start - 100) : count.number.end + 100]
    added = _ADDED_BEFORE.search(text, max(0, count.hedge.start - 20), count.number.start)
    if added or _ADDED_BEHIND.match(text, count.number.end):
        return False
    return True if _CUMULATIVE.search(near) else None


_AGENT_DEPS = ("nsubj",)
_INANIMATE = frozenset(
    [
        "attack",
        "strike",
        "airstrike",
        "bombing",
        "shelling",
        "explosion",
        "blast",
        "clash",
        "fighting",
        "battle",
        "offensive",
        "violence",
        "bomb",
        "raid",
        "shooting",
        "ambush",
        "incident",
        "operation",
        "conflict",
        "war",
        "accident",
        "crash",
        "fire",
        "quake",
        "earthquake",
        "tsunami",
        "toll",
        "number",
        "figure",
        "report",
        "statement",
        "assault",
        "massacre",
        "which",
        "that",
        "who",
        "it",
        "this",
    ]
)


def agent_of(doc: Doc, count: Count) -> Token | None:
    """The head of the words that name who did it: subject of the verb, or after "by"."""
    if count.link is None or count.link.trigger >= len(doc):
        return None
    verb = doc[count.link.trigger]
    passive = (
        any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children) or count.link.way == "behind"
    )
    by = _by_phrase(verb)
    if by is not None:
        return by
    if passive or count.link.way not in ("object", "pattern", "parse", "list", "part"):
        return None
    return _subject(verb)


def _by_phrase(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for leaf in child.children:
                if leaf.dep_ == "pobj":
                    return _animate(leaf)
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb it hangs on ("attacked a bar and killed")."""
    token = verb
    for _ in range(5):
        for child in token.children:
            if child.dep_ in _AGENT_DEPS and child.i < verb.i:
                return _animate(child)
        if token.dep_ not in ("conj", "advcl", "xcomp", "relcl", "acl", "ccomp", "prep", "pcomp"):
            return None
        if token.dep_ in ("relcl", "acl"):
            return _animate(token.head)
        if token.dep_ == "ccomp":
            return None
        token = token.head
    return None


def _animate(token: Token) -> Token | None:
    """The one who acts: for "an attack by X", "X's attack" the X, never the attack itself."""
    if token.lemma_.lower() not in _INANIMATE and token.lower_ not in _INANIMATE:
        return token if token.pos_ in ("NOUN", "PROPN", "PRON") else None
    by = _by_phrase(token)
    if by is not None:
        return by
    for child in token.children:
        if child.dep_ in ("poss", "compound") and child.pos_ == "PROPN":
            return child
    return None
