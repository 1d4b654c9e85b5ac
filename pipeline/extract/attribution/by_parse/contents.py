"""What a cue reports: the tokens of its line that are content."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.attribution.by_parse import asides, chains
from pipeline.extract.attribution.by_parse.cues import Cue, reports
from pipeline.extract.attribution.by_parse.grammar import (
    BREAKS,
    FINITE,
    OBJECTS,
    SUBJECTS,
    VERBAL,
    cut_tail,
    stretch_end,
    trim,
)
from pipeline.extract.attribution.by_parse.objects import (
    called,
    cut_relative,
    object_end,
    rated,
    related,
    with_own_verb,
)
from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import Line
from pipeline.extract.names.nouns import is_nobody

_PHRASES = frozenset({"according_to", "as_per", "in_the_words_of"})
_WITH_MARK = frozenset({"advcl", "ccomp", "xcomp"})
"""What the parse makes of `for X to do` after a verb that takes `for`."""
_SPEAKING = frozenset({"comment", "speak", "answer", "respond", "talk", "elaborate"})
_NAMING = frozenset({"name", "identify", "quote", "cite"})
"""What sources ask not to be (`asked not to be named`)."""
_SHOWING = frozenset({"highlight", "underline", "underscore", "reveal", "emphasize", "emphasise"})
"""Verbs whose participle tells what an event shows, where no verb beside it reports."""
_SPEAKERS = frozenset({"PERSON", "ORG"})
"""Entities that `the report of X` names as its author."""
_MARK_REACH = 14
"""How many tokens after a cue its marked words may begin."""


def contents_of(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """The ranges of tokens that are the content of a cue; empty if it reports nothing."""
    if cue.entry.entry_id in _PHRASES:
        return asides.around_phrase(cue, source, line)
    if "in_possessive" in cue.entry.frames:
        return asides.beside_view(cue, source, line)
    head = line.sentence.doc[cue.head]
    if head.pos_ == "NOUN":
        wanted = source is not None or "for" not in cue.entry.prepositions
        return _noun_clause(head, line) or (_noun_topic(head, cue, line) if wanted else [])
    if chains.said_by(head) is not None or _is_citing(head) or _is_unsaid(head, cue, source):
        return []
    if chains.quoting_verb(head) is not None:
        return _quoted(cue, source, line)
    return _of_verb(cue, source, line)


def _of_verb(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """What a verb reports: around it, or after it."""
    frames = cue.entry.frames
    ranges: list[Range] = []
    if "clause" in frames:
        ranges = related(cue, source, line)
    if not ranges and {"quote", "clause"} & frames:
        ranges = asides.beside_comparison(cue, line) or asides.around_verb(cue, source, line)
    if ranges:
        return ranges
    found = _complement(cue, source, line)
    return [found] if found else []


def _is_unsaid(head: Token, cue: Cue, source: Range | None) -> bool:
    """Whether the text says that something was not said (`did not say A`, `nobody said A`)."""
    says = not cue.entry.denies and bool({"clause", "object", "about"} & cue.entry.frames)
    nobody = source is not None and is_nobody(head.doc[slice(*source)].root)
    return says and (nobody or any(c.dep_ == "neg" for c in head.lefts))


def _is_citing(head: Token) -> bool:
    """Whether a verb only names the origin of what another verb reports (`citing X`)."""
    cites = head.tag_ == "VBG" and head.lemma_ in {"cite", "quote"}
    return cites and any(c.dep_ in OBJECTS and chains.is_origin(c) for c in head.rights)


def _quoted(cue: Cue, source: Range | None, line: Line) -> list[Range]:
    """What somebody is quoted as saying, after the words or before `the paper quoted X`."""
    found = _complement(cue, source, line)
    quoting = chains.quoting_verb(line.sentence.doc[cue.head])
    if found or quoting is None:
        return [found] if found else []
    first = min([quoting.i, *(c.left_edge.i for c in quoting.lefts if c.dep_ in SUBJECTS)])
    left = trim((0, first), line) if first and line.sentence.doc[first - 1].text in BREAKS else None
    return [left] if left else []


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


def _noun_topic(head: Token, cue: Cue, line: Line) -> list[Range]:
    """What a noun is about (`allegations of torture`, `calls for a truce`)."""
    if "about" not in cue.entry.frames or (cue.entry.plural and head.tag_ != "NNS"):
        return []
    if head.dep_ == "nsubj" and reports(head.head):
        return []  # `reports of the raid mention six dead`
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in cue.entry.prepositions:
            topic = next((c for c in child.rights if c.dep_ in {"pobj", "pcomp"}), None)
            if topic is None or topic.ent_type_ in _SPEAKERS:
                return []
            found = trim((child.i, child.right_edge.i + 1), line)
            return [found] if found else []
    return []


def _complement(cue: Cue, source: Range | None, line: Line) -> Range | None:
    """The clause, object, infinitive or marked words after a verb."""
    head = line.sentence.doc[cue.head]
    frames = cue.entry.frames
    if "rated" in frames:
        return rated(head, line)
    if "named" in frames:
        name = called(head, line)
        if name:
            return name
    for child in head.rights:
        inside = source and source[0] <= child.i < source[1]
        if inside or not _fits(child, frames, cue):
            continue
        found = _trimmed(cue, child, line)
        if found and found[0] >= cue.stop:
            return found
    found = _that_clause(cue.stop, line) if "clause" in frames else None
    if found is None and {"quote", "marked"} & frames:
        mark = _next_mark(cue.stop, line)
        found = trim((mark, stretch_end(mark, line)), line) if mark is not None else None
    return found


def _trimmed(cue: Cue, child: Token, line: Line) -> Range | None:
    head = line.sentence.doc[cue.head]
    end = cut_relative(cue, _complement_end(head, child, line), line)
    first = int(child.left_edge.i)
    if child.dep_ == "ccomp":  # `said, citing X, that A`
        marks = (c.i for c in child.lefts if c.dep_ == "mark" and c.lower_ == "that")
        first = next(marks, first)
    return trim((first, end), line)


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
        return _fits_as_infinitive(child, frames)
    if child.dep_ in OBJECTS:
        return "object" in frames and _is_real(child.head) and not _is_deed(child)
    if child.dep_ in {"prep", "prt"}:
        about = "about" in frames and child.lower_ in cue.entry.prepositions
        return about and _is_real(child.head) and not _is_talk(child)
    return False


def _is_deed(thing: Token) -> bool:
    """Whether a verb with an object tells what was done or shown, not what was said.

    `claimed nine lives`, `threatened a man with a knife`, `gained ground, highlighting a gap`.
    """
    verb = thing.head
    if verb.lemma_ == "claim":
        return thing.lemma_ == "life"
    if verb.lemma_ == "threaten":
        return any(t.lower_ == "with" for t in verb.subtree if t.i > thing.i)
    shown = verb.lemma_ in _SHOWING and verb.tag_ == "VBG" and verb.dep_ in {"advcl", "acl"}
    return shown and not reports(verb.head)


def _fits_as_infinitive(child: Token, frames: frozenset[str]) -> bool:
    """Whether `to do` is reported; not so in `asked not to be named`."""
    unnamed = child.lemma_ in _NAMING and any(c.dep_ == "neg" for c in child.lefts)
    speaking = "speaking" in frames and (reports(child) or child.lemma_ in _SPEAKING)
    return not unnamed and (speaking or bool(frames & {"infinitive", "addressee", "gerund"}))


def _is_talk(about: Token) -> bool:
    """Whether two sides talk (`talks to X about Y`): neither of them is the source of it."""
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
        end = object_end(head, child, end, line)
        end = with_own_verb(head, child, end, line)
    elif child.dep_ == "ccomp":
        end = _to_break(end, line)
    end = cut_tail(child.left_edge.i, end, line)
    end = _cut_overrun(_cut_second_act(child, end), line)
    end = _with_sequel(head, child, end, line)
    end = _with_list(child, end, line)
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


def _with_list(child: Token, end: int, line: Line) -> int:
    """Take in the clauses after a semicolon, if nobody else is said to speak in them."""
    doc = line.sentence.doc
    if child.dep_ != "ccomp" or end >= len(doc) or doc[end].text != ";":
        return end
    rest = [t for t in doc[end:] if t.pos_ in VERBAL]
    if any(reports(t) or not line.is_free(t.i) for t in rest):
        return end
    return len(doc)


def _that_clause(first: int, line: Line) -> Range | None:
    """`that ...` after a cue and whom it was said to, wherever the parse has put it."""
    doc = line.sentence.doc
    for i in range(first, min(first + _MARK_REACH, len(doc) - 1)):
        if doc[i].lower_ == "that" and doc[i].tag_ == "IN" and line.is_free(i):
            return trim((i, doc[i].head.right_edge.i + 1), line) if doc[i].head.i > i else None
        if doc[i].is_punct or doc[i].pos_ in {"VERB", "CCONJ"}:
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
