"""Where a reported object ends (`condemned the shelling of the camp | on Monday`).

And what is said in a relative clause, what is called what, and what is put at what number.
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_parse.cues import Cue, reports
from pipeline.extract.attribution.by_parse.grammar import (
    FINITE,
    OBJECTS,
    SUBJECTS,
    VERBAL,
    is_setting,
    stretch_end,
    trim,
)
from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import Line

_OF_OBJECT = frozenset(
    {"as", "of", "for", "with", "to", "against", "about", "on", "over", "from", "in", "by"}
)
"""Prepositions of what may go on an object of a report (`accused X of Y`)."""
_BEGINS = SUBJECTS | {"mark"}
_PARTS = frozenset({"including", "among", "mostly", "most", "many", "some"})
_INNER = frozenset({"relcl", "acl", "ccomp", "xcomp"})
_NEAR = 2
"""How many tokens may be between the source and the verb of a relative clause."""
_BREAKS = frozenset({",", ";", ":", "—", "–", "--", "."})
_REACH = 14
"""How many tokens after what is rated its number may be."""


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
    if end >= len(doc) or doc[end].tag_ not in {*FINITE, "MD"}:
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


def _names_part(doc: Doc, i: int) -> bool:
    """Whether a comma is before a part of what is counted (`, 12 of them children`)."""
    return (
        doc[i].text == ","
        and i + 2 < len(doc)
        and (doc[i + 1].lower_ in _PARTS or (doc[i + 1].like_num and doc[i + 2].lower_ == "of"))
    )


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
    return token.dep_ == "prep" and token.head == head and token.lower_ not in _OF_OBJECT


def _begins_act(verb: Token, first: int) -> bool:
    """Whether a joined verb goes on with the source, or has a subject of its own."""
    begins = verb.i <= first or verb.left_edge.i <= first
    told = any(c.dep_ in SUBJECTS and not c.like_num for c in verb.lefts)
    return begins and (told or (verb.i == first and (verb.tag_ in FINITE or reports(verb))))


def related(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The content after `which X said`, without the pronoun; empty where there is none."""
    doc = line.sentence.doc
    if source is None or not 0 <= cue.head - source[1] <= _NEAR:
        return []
    pronoun = source[0] - 1
    if pronoun > 0 and doc[pronoun].text == ",":
        pronoun -= 1
    if pronoun < 1 or doc[pronoun].tag_ not in {"WDT", "WP"} or not line.is_free(pronoun):
        return []
    first = cue.stop + (cue.stop < len(doc) and doc[cue.stop].text == ",")
    if first >= len(doc) or doc[first].pos_ not in {*VERBAL, "PRON", "DET", "NOUN", "PROPN", "ADV"}:
        return []
    stop = next((t.i for t in doc[first:] if line.is_free(t.i) and t.text in _BREAKS), len(doc))
    found = trim((first, stop), line)
    return [found] if found and any(t.pos_ in VERBAL for t in doc[slice(*found)]) else []


def cut_relative(cue: Cue, end: int, line: Line) -> int:
    """Where the content of `X, who said A, left` ends: before the comma and X's own verb."""
    doc = line.sentence.doc
    head = doc[cue.head]
    pronoun = next((c for c in head.lefts if c.tag_ in {"WDT", "WP"}), None)
    if pronoun is None or pronoun.i < 2 or doc[pronoun.i - 1].text != ",":
        return end
    for i in range(cue.stop + 1, end - 1):
        if doc[i].text == "," and line.is_free(i) and doc[i + 1].tag_ in FINITE:
            return i
    return end


def called(head: Token, line: Line) -> Range | None:
    """What is called, and what it is called (`called it a massacre`)."""
    parts = [c for c in head.rights if c.dep_ in {"dobj", "oprd", "ccomp", "attr"}]
    if not parts or any(c.dep_ == "auxpass" for c in head.lefts):
        return None
    first, stop = parts[0].left_edge.i, parts[-1].right_edge.i + 1
    stop = max([stop, *(stretch_end(i, line) for i in range(first, stop) if line.is_mark(i))])
    named = len(parts) > 1 or parts[0].dep_ in {"ccomp", "oprd"}
    marked = any(not line.is_free(i) for i in range(first, stop))
    return trim((first, stop), line) if named or marked else None


def rated(head: Token, line: Line) -> Range | None:
    """What is put at what number (`put the number of dead at five`)."""
    what = next((c for c in head.rights if c.dep_ in OBJECTS), None)
    if what is None:
        return None
    for at in line.sentence.doc[what.i + 1 : what.i + _REACH]:
        number = next((c for c in at.rights if c.dep_ == "pobj"), None)
        if at.lower_ == "at" and number is not None and any(t.like_num for t in number.subtree):
            return trim((what.left_edge.i, number.right_edge.i + 1), line)
    return None
