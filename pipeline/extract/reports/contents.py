"""What a cue reports: the tokens of its line that are content."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.reports import asides
from pipeline.extract.reports.cues import Cue, reports
from pipeline.extract.reports.grammar import (
    FINITE,
    OBJECTS,
    SUBJECTS,
    VERBAL,
    cut_tail,
    is_setting,
    stretch_end,
    trim,
)
from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line

_PHRASES = frozenset({"according_to", "as_per", "in_the_words_of"})
_OF_OBJECT = frozenset(
    {"as", "of", "for", "with", "to", "against", "about", "on", "over", "from", "in", "by"}
)
"""Prepositions of what may go on an object of a report (`accused X of Y`)."""
_NEAR = 2
"""How many tokens may stand between the source and the verb of a relative clause."""
_WITH_MARK = frozenset({"advcl", "ccomp", "xcomp"})
"""What the parse makes of `for X to do` after a verb that takes `for`."""
_SPEAKING = frozenset({"comment", "speak", "answer", "respond", "talk", "elaborate"})
_BEGINS = SUBJECTS | {"mark"}
_INNER = frozenset({"relcl", "acl", "ccomp", "xcomp"})
_MARK_REACH = 14
"""How many tokens after a cue its marked words may begin."""


def contents_of(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The ranges of tokens that are the content of a cue; empty if it reports nothing."""
    frames = cue.entry.frames
    if cue.entry.entry_id in _PHRASES:
        return asides.around_phrase(cue, source, line)
    if "in_possessive" in frames:
        return asides.beside_view(cue, source, line)
    if line.sentence.doc[cue.head].pos_ == "NOUN":
        return _noun_clause(line.sentence.doc[cue.head], line)
    if "clause" in frames and (related := _related(cue, source, line)):
        return related
    if {"quote", "clause"} & frames:
        ranges = asides.beside_comparison(cue, line) or asides.around_verb(cue, source, line)
        if ranges:
            return ranges
    found = _complement(cue, source, line)
    return [found] if found else []


def _related(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """What is said of a noun in a relative clause (`the road, which X said was closed`)."""
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
    found = trim((first, _clause_end(first, line)), line)
    return [found] if found and any(t.pos_ in VERBAL for t in doc[slice(*found)]) else []


def _clause_end(first: int, line: Line) -> int:
    """Where a clause ends that begins at a token: at the next break, or at an outer verb."""
    doc = line.sentence.doc
    verb = next((t for t in doc[first:] if t.tag_ in {*FINITE, "MD"}), None)
    for i in range(first, len(doc)):
        if not line.is_free(i):
            continue
        if doc[i].text in {",", ";", ":", "—", "–", "--", "."}:
            return i
        if verb and i > verb.i and doc[i].tag_ in FINITE and doc[i].head.i <= first - 1:
            return i
    return len(doc)


def _noun_clause(head: Token, line: Line) -> list[Range]:
    """The content of a noun: `the claim that A`, `reports circled that A`."""
    tokens = [*head.rights]
    if head.dep_ in SUBJECTS:
        tokens += head.head.rights
    for child in tokens:
        that = any(g.dep_ == "mark" and g.lower_ == "that" for g in child.children)
        if that and child.dep_ in {"acl", "ccomp", "relcl"} and child.left_edge.i > head.i:
            found = trim((child.left_edge.i, child.right_edge.i + 1), line)
            return [found] if found else []
    return []


def _complement(cue: Cue, source: Range | None, line: Line) -> Range | None:
    """The clause, object, infinitive or marked words after a verb."""
    head = line.sentence.doc[cue.head]
    frames = cue.entry.frames
    if "named" in frames:
        named = _named(head, line)
        if named:
            return named
    for child in head.rights:
        inside = source and source[0] <= child.i < source[1]
        if inside or not _fits(child, frames, cue):
            continue
        found = trim((child.left_edge.i, _complement_end(head, child, line)), line)
        if found and found[0] >= cue.stop:
            return found
    found = _that_clause(cue.stop, line) if "clause" in frames else None
    if found is None and "infinitive" in frames:
        found = _infinitive(cue.stop, line)
    if found is None and {"quote", "marked"} & frames:
        mark = _next_mark(cue.stop, line)
        found = trim((mark, stretch_end(mark, line)), line) if mark is not None else None
    return found


def _named(head: Token, line: Line) -> Range | None:
    """What is called, and what it is called (`called it a massacre`)."""
    parts = [c for c in head.rights if c.dep_ in {"dobj", "oprd", "ccomp", "attr"}]
    if not parts or any(c.dep_ == "auxpass" for c in head.lefts):
        return None
    first, stop = parts[0].left_edge.i, parts[-1].right_edge.i + 1
    stop = max([stop, *(stretch_end(i, line) for i in range(first, stop) if line.is_mark(i))])
    named = len(parts) > 1 or parts[0].dep_ in {"ccomp", "oprd"}
    marked = any(not line.is_free(i) for i in range(first, stop))
    return trim((first, stop), line) if named or marked else None


def _fits(child: Token, frames: frozenset[str], cue: Cue) -> bool:
    """Whether a dependent of a reporting verb is what it reports."""
    if child.dep_ == "ccomp":
        return bool(frames & {"clause", "quote", "addressee"})
    if child.dep_ in _WITH_MARK:
        first = child.left_edge
        asked = first.i < child.i and first.lower_ in cue.entry.prepositions
        if "about" in frames and asked and _is_real(child.head):
            return True
    if child.dep_ == "xcomp":
        speaking = "speaking" in frames and (reports(child) or child.lemma_ in _SPEAKING)
        return speaking or bool(frames & {"infinitive", "addressee", "gerund"})
    if child.dep_ in OBJECTS:
        return "object" in frames and _is_real(child.head)
    if child.dep_ in {"prep", "prt"}:
        about = "about" in frames and child.lower_ in cue.entry.prepositions
        return about and _is_real(child.head) and not _is_talk(child)
    return False


def _is_talk(about: Token) -> bool:
    """Whether two sides talk (`talks to X about Y`): neither of them is told to have said it."""
    sides = {"to", "with"} if about.head.lemma_ == "talk" else set()
    return any(c.lower_ in sides for c in about.head.rights)


def _is_real(verb: Token) -> bool:
    """Whether the act took place: not `to discuss`, not `could claim`."""
    if verb.tag_ != "VB":
        return True
    return any(c.dep_ == "aux" and c.lemma_ == "do" for c in verb.lefts)


def _complement_end(head: Token, child: Token, line: Line) -> int:
    """One past the content that `child` heads: its subtree and what belongs to an object."""
    end = child.right_edge.i + 1
    if child.dep_ in OBJECTS or child.dep_ in {"prep", "prt"}:
        end = _object_end(head, child, end, line)
    elif child.dep_ == "ccomp":
        end = _to_break(end, line)
    end = cut_tail(child.left_edge.i, end, line)
    end = _cut_overrun(_cut_second_act(child, end), line)
    end = _with_sequel(head, child, end, line)
    while end < len(line.quoted) and not line.is_free(end) and not line.opens(end):
        end += 1
    return end


def _to_break(end: int, line: Line) -> int:
    """Go on to the next comma or stop where the parse breaks a clause off before one."""
    doc = line.sentence.doc
    if end >= len(doc) or doc[end].is_punct or doc[end].pos_ in {"CCONJ", "SCONJ"}:
        return end
    if doc[end].dep_ in {"advmod", "npadvmod", "prep", "mark"} or not line.is_free(end):
        return end
    while end < len(doc) and not doc[end].is_punct and line.is_free(end):
        end += 1
    return end


def _object_end(head: Token, child: Token, end: int, line: Line) -> int:
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
        clause = _clause_begun(doc[i])
        if clause is not None and clause.dep_ in _INNER and child.i <= clause.head.i < i:
            i = max(i, clause.right_edge.i) + 1
            continue
        if clause is not None or _ends_object(doc[i], head) or is_setting(doc[i]):
            break
        i += 1
    return i


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
        return any(t.tag_ in FINITE or reports(t) for t in ahead if t.pos_ in VERBAL)
    if token.dep_ != "prep" or token.head != head:
        return False
    return token.lower_ not in _OF_OBJECT


def _cut_second_act(child: Token, end: int) -> int:
    """Leave out `and asked whether` at the end: a verb without a subject that reports in turn."""
    for token in child.subtree:
        if token.dep_ != "conj" or token.i >= end or token.tag_ not in {"VBD", "VBZ", "VBG"}:
            continue
        if reports(token):
            start = token.left_edge.i
            while start > 0 and token.doc[start - 1].dep_ in {"cc", "punct", "advmod"}:
                start -= 1
            end = min(end, start)
    return end


def _cut_overrun(end: int, line: Line) -> int:
    """Leave out a joined noun that is the subject of the next clause (`a truce and X began`)."""
    doc = line.sentence.doc
    if end >= len(doc) or doc[end].tag_ not in FINITE or not line.is_free(end):
        return end
    for i in range(end - 1, max(0, end - 8), -1):
        if doc[i].dep_ == "cc":
            return i
    return end


def _with_sequel(head: Token, child: Token, end: int, line: Line) -> int:
    """Take in a joined clause that must be reported too, by its tense (`said A, but B is`)."""
    if head.tag_ != "VBD" or child.dep_ != "ccomp":
        return end
    for other in head.rights:
        if other.dep_ != "conj" or other.left_edge.i < end or reports(other):
            continue
        subject = any(c.dep_ in SUBJECTS for c in other.lefts)
        verb = next((c for c in other.lefts if c.dep_ in {"aux", "auxpass"}), other)
        if subject and (verb.tag_ in {"VBZ", "VBP", "MD"} or verb.lower_ == "had"):
            return int(other.right_edge.i + 1)
    return end


def _that_clause(first: int, line: Line) -> Range | None:
    """`that ...` after a cue and whom it was said to, wherever the parse has put it."""
    doc = line.sentence.doc
    for i in range(first, min(first + _MARK_REACH, len(doc) - 1)):
        if doc[i].lower_ == "that" and doc[i].tag_ == "IN" and line.is_free(i):
            return trim((i, doc[i].head.right_edge.i + 1), line) if doc[i].head.i > i else None
        if doc[i].is_punct or doc[i].pos_ in {"VERB", "CCONJ"}:
            return None
    return None


def _infinitive(first: int, line: Line) -> Range | None:
    """`to ...` that follows a cue after no more than words of time and place."""
    doc = line.sentence.doc
    for i in range(first, min(first + 6, len(doc) - 1)):
        if doc[i].tag_ == "TO" and doc[i + 1].tag_ == "VB":
            return trim((i, doc[i + 1].right_edge.i + 1), line)
        if doc[i].is_punct or doc[i].pos_ in {"VERB", "CCONJ", "PRON"}:
            return None
    return None


def _next_mark(stop: int, line: Line) -> int | None:
    """The opening mark that follows a cue before any other verb."""
    doc = line.sentence.doc
    for i in range(stop, min(stop + _MARK_REACH, len(doc))):
        if line.is_mark(i):
            return i
        if doc[i].pos_ == "VERB" and doc[i].dep_ != "amod":
            return None
    return None
