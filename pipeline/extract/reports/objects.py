"""Where a reported object ends (`condemned the shelling and burning of the camp | on Monday`)."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.reports.cues import reports
from pipeline.extract.reports.grammar import FINITE, SUBJECTS, VERBAL, is_setting, stretch_end
from pipeline.extract.reports.view import Line

_OF_OBJECT = frozenset(
    {"as", "of", "for", "with", "to", "against", "about", "on", "over", "from", "in", "by"}
)
"""Prepositions of what may go on an object of a report (`accused X of Y`)."""
_BEGINS = SUBJECTS | {"mark"}
_PARTS = frozenset({"including", "among", "mostly", "most", "many", "some"})
_INNER = frozenset({"relcl", "acl", "ccomp", "xcomp"})


def object_end(head: Token, child: Token, end: int, line: Line) -> int:
    """One past an object or `about Y`: its subtree with all that qualifies it, up to a break.

    The parse hangs much that belongs to a long object elsewhere. When and where it was said
    (`in a statement`, `on Monday`), and what the source did next, are no part of it.
    """
    doc = line.sentence.doc
    for i in range(child.i + 2, end):
        if line.is_free(i) and is_setting(doc[i]):
            return i
    i = end
    while i < len(doc):
        if not line.is_free(i):
            i = stretch_end(i, line)
            continue
        if _names_part(doc, i):
            i = next((t.i for t in doc[i + 1 :] if t.is_punct or t.tag_ in FINITE), len(doc))
            continue
        clause = _clause_begun(doc[i])
        if clause is not None and _calls_it(doc[i], clause, head):
            i = max(i, clause.right_edge.i) + 1
            continue
        if clause is not None and clause.dep_ in _INNER and child.i <= clause.head.i < i:
            i = max(i, clause.right_edge.i) + 1
            continue
        if clause is not None or _ends_object(doc[i], head) or is_setting(doc[i]):
            break
        i += 1
    if i < len(doc) and doc[i].dep_ == "npadvmod":
        i = max(end, doc[i].left_edge.i)
    while i > end and doc[i - 1].dep_ == "cc":
        i -= 1
    return i


def with_own_verb(head: Token, child: Token, end: int, line: Line) -> int:
    """One past the clause whose subject the parse takes for an object (`said A | were freed`)."""
    doc = line.sentence.doc
    if end >= len(doc) or not line.is_free(end) or doc[end].tag_ not in {*FINITE, "MD"}:
        return end
    if any(t.tag_ in {*FINITE, "MD", "CC"} for t in doc[child.left_edge.i : end]):
        return end  # `announced a truce and the guns fell silent`
    verb = doc[end].head if doc[end].dep_ in {"aux", "auxpass"} else doc[end]
    if any(c.dep_ in SUBJECTS and c.i < head.i for c in verb.lefts) or verb.is_ancestor(head):
        return end
    stop = end
    while stop < len(doc) and not (doc[stop].is_punct and line.is_free(stop)):
        stop += 1
    return max(stop, int(verb.right_edge.i) + 1) if verb.head == head else stop


def _calls_it(token: Token, clause: Token, head: Token) -> bool:
    """Whether `as` tells what an object is called (`described it as emptied by the siege`)."""
    if token.lower_ != "as" or clause.head != head:
        return False
    return not any(c.dep_ in SUBJECTS or c.tag_ in FINITE for c in clause.lefts)


def _names_part(doc: Doc, i: int) -> bool:
    """Whether a comma stands before a part of what is counted (`, 12 of them children`)."""
    if doc[i].text != "," or i + 2 >= len(doc):
        return False
    return doc[i + 1].lower_ in _PARTS or (doc[i + 1].like_num and doc[i + 2].lower_ == "of")


def _clause_begun(token: Token) -> Token | None:
    """The verb of a clause that begins at a token, by its subject or its `that`."""
    begun = token.left_edge.i
    while token.dep_ not in _BEGINS and token.head != token and token.head.left_edge.i == begun:
        token = token.head
    return token.head if token.dep_ in _BEGINS else None


def _ends_object(token: Token, head: Token) -> bool:
    """Whether an object ends before a token that its subtree does not hold."""
    is_hyphen = token.text == "-" and not token.whitespace_
    if (token.is_punct and not is_hyphen) or token.tag_ in {*FINITE, "MD", "WRB"}:
        return True
    if token.dep_ in {"advmod", "npadvmod"} and token.head == head:
        asked = (c for c in head.rights if c.dep_ in {"xcomp", "ccomp"} and c.tag_ == "VB")
        return not any(c.i > token.i for c in asked)
    if token.dep_ == "cc":
        ahead = token.doc[token.i + 1 : token.i + 4]
        return any(t.pos_ in VERBAL and _begins_act(t, token.i + 1) for t in ahead)
    if token.dep_ != "prep" or token.head != head:
        return False
    return token.lower_ not in _OF_OBJECT


def _begins_act(verb: Token, first: int) -> bool:
    """Whether a joined verb goes on with the source, or has a subject of its own."""
    if verb.i > first and verb.left_edge.i > first:
        return False
    told = any(c.dep_ in SUBJECTS and not c.like_num for c in verb.lefts)
    return told or (verb.i == first and (verb.tag_ in FINITE or reports(verb)))
