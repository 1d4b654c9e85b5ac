"""Whose words they are: the noun phrase that a cue names as its source."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.names.nouns import joint_end, left_edge
from pipeline.extract.reports.cues import Cue
from pipeline.extract.reports.view import Line

_SUBJECT = {"nsubj", "csubj"}
_CLIMB = {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "parataxis", "dep"}
_MAX_CLIMB = 4

Range = tuple[int, int]


def source_of(cue: Cue, line: Line) -> Range | None:
    """The tokens of the phrase that names the source of a cue, or None."""
    doc = line.sentence.doc
    head = doc[cue.head]
    if head.pos_ == "ADP" or doc[cue.first].lower_ == "according":
        return _object(head, line)
    if "in_possessive" in cue.entry.frames or head.pos_ == "NOUN":
        return _possessor(head, line)
    return _subject_of(head, line)


def _phrase(token: Token, line: Line) -> Range | None:
    if not line.is_free(token.i):
        return None
    first = left_edge(token)
    while first < token.i and not line.is_free(first):
        first += 1
    stop = joint_end(token, len(token.doc))
    for i in range(token.i, stop):
        if not line.is_free(i):
            stop = i
            break
    return first, max(stop, token.i + 1)


def _object(head: Token, line: Line) -> Range | None:
    for child in head.children:
        if child.dep_ in {"pobj", "dobj"} and child.i > head.i:
            return _phrase(child, line)
    following = head.i + 1
    if following < len(head.doc) and head.doc[following].pos_ in {"NOUN", "PROPN", "PRON", "DET"}:
        token = head.doc[following]
        while token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
            token = token.head
        return _phrase(token, line)
    return None


def _possessor(head: Token, line: Line) -> Range | None:
    for child in head.children:
        if child.dep_ == "poss":
            return child.left_edge.i, child.i + 1
        if child.dep_ == "prep" and child.lower_ in {"of", "by", "from"}:
            return _object(child, line)
    return None


def _subject_of(head: Token, line: Line) -> Range | None:
    token = head
    for _ in range(_MAX_CLIMB):
        found = _own_subject(token, line)
        if found:
            return found
        if token.dep_ in {"acl", "relcl"}:
            return _phrase(token.head, line)
        if token.dep_ not in _CLIMB:
            break
        token = token.head
    return _beside(head, line)


def _own_subject(token: Token, line: Line) -> Range | None:
    passive = False
    for child in token.children:
        passive = passive or child.dep_ in {"auxpass", "nsubjpass"}
        if child.dep_ in _SUBJECT:
            if child.lower_ in {"who", "which", "that"} and token.dep_ == "relcl":
                return _phrase(token.head, line)
            return _phrase(child, line)
    if passive:
        for child in token.children:
            if child.dep_ == "agent":
                return _object(child, line)
    return None


def _beside(head: Token, line: Line) -> Range | None:
    """The phrase right after an inverted verb (`said X`), or right before it (`X said`)."""
    doc = head.doc
    after = head.i + 1
    if (
        after < len(doc)
        and line.is_free(after)
        and doc[after].pos_ in {"PROPN", "NOUN", "DET", "PRON", "ADJ"}
    ):
        token = doc[after]
        while token.head.i > token.i and token.head.pos_ in {"NOUN", "PROPN"}:
            token = token.head
        if token.dep_ not in {"dobj", "pobj"} or token.pos_ == "PROPN":
            return _phrase(token, line)
    before = head.i - 1
    if before >= 0 and line.is_free(before) and doc[before].pos_ in {"PROPN", "NOUN", "PRON"}:
        return _phrase(doc[before], line)
    return None
