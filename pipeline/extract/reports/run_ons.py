"""Reporting words that end a sentence whose commas were stripped (`ten died the army said`)."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.reports.view import Line

_VERBS = frozenset({"said", "says", "say"})
_PHRASE = frozenset({"NOUN", "PROPN", "ADJ", "DET", "CCONJ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ENDS = frozenset({".", "!", "?", "…"})
_TIMES = frozenset({"DATE", "TIME"})
_QUESTION = frozenset({"WDT", "WP", "WP$", "WRB"})
_BARRING = frozenset({"as", "so", "than", "that", "if", "whether"})
_NAMES = frozenset({"PERSON", "ORG"})
_JOINING = frozenset({"CCONJ", "SCONJ"})


def run_on(head: Token, line: Line) -> tuple[int, int] | None:
    """The tokens of the source of a last `said` that no comma sets off; None elsewhere.

    The source stands right before the verb (`ten were killed on Tuesday residents said`) or, up
    to the sentence's end, right after it (`... said the aid group`).
    """
    doc = head.doc
    if head.lower_ not in _VERBS or not all(line.is_free(i) for i in range(len(doc))):
        return None
    if any(t.text in {",", ";", ":", "—", "–"} for t in doc):
        return None
    end = len(doc)
    while end > head.i + 1 and (doc[end - 1].text in _ENDS or doc[end - 1].is_space):
        end -= 1
    found = _phrase_before(head) if end == head.i + 1 else _phrase_after(head, end)
    if found is None or not _has_clause(doc, min(found[0], head.i)):
        return None
    return found


def _phrase_before(head: Token) -> tuple[int, int] | None:
    """The noun phrase before a verb, up to the words of time or place before it."""
    doc = head.doc
    first = head.i
    while first > 0 and _belongs(doc[first - 1], doc[first] if first < head.i else None):
        first -= 1
    if first == head.i or doc[head.i - 1].pos_ not in {"NOUN", "PROPN"}:
        return None
    if first == 0 or doc[first].pos_ in _JOINING:
        return None
    before = doc[first - 1]
    barred = before.lower_ in _BARRING or before.tag_ in _QUESTION
    return None if barred or before.pos_ in _JOINING | {"ADP"} else (first, head.i)


def _belongs(token: Token, following: Token | None) -> bool:
    """Whether a token belongs to the noun phrase that goes on with the following one."""
    if token.pos_ not in _PHRASE or (token.ent_type_ in _TIMES and token.tag_ != "NNS"):
        return False
    begun = following is not None and following.pos_ in {"DET", "ADJ"}
    return not (begun and token.pos_ in {"NOUN", "PROPN"})


def _phrase_after(head: Token, end: int) -> tuple[int, int] | None:
    """The noun phrase between a verb and the sentence's end."""
    doc = head.doc
    if any(c.dep_ in {"nsubj", "nsubjpass"} and c.i < head.i for c in head.children):
        return None
    if head.i == 0 or doc[head.i - 1].pos_ in _JOINING | {"PRON", "AUX", "PART", "PUNCT"}:
        return None
    begins = doc[head.i + 1].pos_ in {"DET", "PROPN"}
    verbal = any(
        t.tag_ in _FINITE or (t.tag_ in {"VB", "IN"} and t.lower_ == "that")
        for t in doc[head.i + 1 : end]
    )
    if not begins or verbal:
        return None
    first = end
    while first > head.i + 1 and doc[first - 1].ent_type_ in _NAMES:
        first -= 1
    return (first if first < end else head.i + 1, end)


def _has_clause(doc: Doc, stop: int) -> bool:
    """Whether a clause of its own stands before a token."""
    return any(
        t.tag_ in _FINITE
        and t.i > 0
        and any(c.pos_ in {"NOUN", "PROPN", "PRON"} for c in doc[: t.i])
        for t in doc[:stop]
    )
