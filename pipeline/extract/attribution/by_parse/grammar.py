"""What the rules need to know of the parse: tags, and where content may begin and end."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import Line
from pipeline.extract.attribution.by_words.occasions import is_occasion
from pipeline.extract.names.descriptions import is_document

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj"})
VERBAL = frozenset({"VERB", "AUX"})
SENTENCE_END = frozenset({".", "!", "?", "…"})
BREAKS = frozenset({",", "—", "–", "-", ";"})

_COMMENTING = frozenset(
    {
        "note",
        "cite",
        "refer",
        "reference",
        "mention",
        "add",
        "say",
        "tell",
        "call",
        "point",
        "suggest",
    }
    | {"use", "quote", "echo", "describe", "argue", "recall", "compare", "contrast"}
)
_SETTINGS = frozenset({"in", "on", "at", "during"})
_WEEKDAYS = frozenset(
    {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
)
_KEPT = frozenset("()[]$%")


def is_finite(token: Token) -> bool:
    """Whether a verb is finite, by itself or by an auxiliary."""
    if token.tag_ in FINITE:
        return True
    auxiliaries = [c for c in token.lefts if c.dep_ == "aux"]
    if token.tag_ == "VB" and not auxiliaries:  # a present tense that the tagger missed
        return any(c.dep_ == "nsubj" for c in token.lefts)
    return any(c.tag_ in {*FINITE, "MD"} for c in auxiliaries)


def has_object(verb: Token) -> bool:
    """Whether a verb has a direct object after it."""
    return any(c.dep_ in OBJECTS for c in verb.rights)


def is_setting(token: Token) -> bool:
    """Whether a preposition says when or on what occasion something was said (`in a letter`)."""
    nouns = (c for c in token.rights if c.dep_ == "pobj")
    noun = next(nouns, None) if token.lower_ in _SETTINGS else None
    return noun is not None and (
        is_occasion(noun.lemma_)
        or is_document(noun.lemma_)
        or (token.lower_ == "on" and noun.lower_ in _WEEKDAYS)
    )


def trim(found: Range, line: Line) -> Range | None:
    """A range without the writer's punctuation and their `But` at its ends."""
    doc = line.sentence.doc
    first, stop = found
    first, stop = _strip(first, stop, line)
    if stop - first > 1 and line.is_free(first) and doc[first].lower_ in {"but", "and"}:
        first, stop = _strip(first + 1, stop, line)
    return (first, stop) if first < stop else None


def _strip(first: int, stop: int, line: Line) -> Range:
    doc = line.sentence.doc
    while first < stop and line.is_free(first) and _is_margin(doc[first]):
        first += 1
    while stop > first and line.is_free(stop - 1) and _is_margin(doc[stop - 1]):
        stop -= 1
    return first, stop


def _is_margin(token: Token) -> bool:
    return bool(token.is_punct and token.text not in _KEPT)


def stretch_end(i: int, line: Line) -> int:
    """One past the last token of the stretch that token `i` is in."""
    number = line.quoted[i]
    while i < len(line.quoted) and line.quoted[i] == number:
        i += 1
    return i


def cut_tail(first: int, end: int, line: Line) -> int:
    """Leave out what the writer adds after the last commas: `A, an acknowledgment that B`."""
    doc = line.sentence.doc
    for i in range(first + 3, end - 1):
        if (
            doc[i].text in {",", "—", "–", "--"}
            and line.is_free(i)
            and _is_addition(doc, i + 1, end)
        ):
            return i
    return end


def _is_addition(doc: Doc, first: int, end: int) -> bool:
    """Whether words after a comma comment on the clause before, up to the sentence's end."""
    word = doc[first].lower_
    following = doc[first + 1].lower_ if first + 1 < end else ""
    if word in {"while", "though", "although", "which", "according"} or (
        word == "even" and following in {"as", "though"}
    ):
        return True
    if doc[first].tag_ == "VBG" and doc[first].lemma_ in _COMMENTING:
        return True
    if word == "with":  # `, with X adding that B`
        verb = next((t for t in doc[first:end] if t.tag_ == "VBG"), None)
        return verb is not None and verb.lemma_ in _COMMENTING
    noun = next((t for t in doc[first:end] if t.pos_ == "NOUN"), None)
    beside = noun is not None and noun.dep_ in {"appos", "npadvmod", "dep", "attr"}
    return word in {"a", "an"} and beside and all(t.text != "," for t in doc[first:end])
