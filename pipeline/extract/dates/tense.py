"""Whether a time expression speaks of what was or what is to come: the tense of its verb."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from pipeline.extract.dates.words import group

Tense = Literal["past", "present", "future", "any"]
"""`present`: of what the timetable says ("opens on Monday"). `any`: before or after the report,
whichever is nearer ("by Monday", "two are dead on Monday")."""


MAX_DEPTH = 40
"""How far to climb in a parse: no sentence of a report is deeper, a list run together may be."""


def governor(token: Token) -> Token | None:
    """The nearest verb above a token, or the token itself where it is a root verb, or None."""
    for _ in range(MAX_DEPTH):
        if token.head.i == token.i:
            break
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return token if token.pos_ in ("VERB", "AUX") else None


def tense_of(span: Span, headline: bool) -> Tense | None:
    """The tense of the verb that governs a time expression; None where there is none.

    A headline's present tense describes what happened. "Monday's raid" has the tense of its clause
    only as its subject: one may speak tomorrow of what happened yesterday.
    """
    if span.start and span.doc[span.start - 1].lower_ in group("deadlines"):
        return "any"
    if planned_for(span.root) is not None:
        return "future"
    noun = _modified_noun(span)
    if noun is not None and noun.dep_ not in ("nsubj", "nsubjpass"):
        return None
    if _comes_after(span.root):
        return "past"
    tense = _clause_tense(span, noun)
    if tense == "past" and noun is not None:
        return None
    return "past" if headline and tense in ("present", "any") else tense


def planned_for(date: Token) -> tuple[int, ...] | None:
    """What is planned for a time ("a strike is called for Friday"); None if it is no such time."""
    above = date.head
    if date.dep_ != "pobj" or above.lower_ != "for":
        return None
    head = above.head
    if head.dep_ in ("dobj", "nsubjpass") and head.head.lemma_.lower() in group("planning"):
        return (head.i,)
    if head.lemma_.lower() not in group("planning") or head.pos_ != "VERB":
        return None
    if head.dep_ == "acl":
        return (head.head.i,)
    return tuple(c.i for c in head.children if c.dep_ in ("dobj", "nsubjpass"))


def _clause_tense(span: Span, noun: Token | None) -> Tense | None:
    verb = _verb_beside(span) or governor(noun or span.root)
    if verb is None:
        return None
    planned = verb.tag_ == "VBD" and verb.lemma_.lower() in group("plans")
    return "past" if planned and span.start < verb.i else _verb_tense(verb)


def _comes_after(token: Token) -> bool:
    """The date is of something that what is stated comes after ("freed after a raid on Monday")."""
    for _ in range(MAX_DEPTH):
        above = token.head
        if above.i == token.i or above.pos_ in ("VERB", "AUX"):
            return token.dep_ == "prep" and token.lower_ in group("aftermaths")
        if token.dep_ == "prep" and token.lower_ in group("aftermaths"):
            return True
        token = above
    return False


def _modified_noun(span: Span) -> Token | None:
    root = span.root
    possessive = span.end < len(span.doc) and span.doc[span.end].tag_ == "POS"
    if possessive or root.dep_ in ("compound", "poss", "nmod", "amod", "nummod"):
        noun: Token = (
            span.doc[span.end + 1]
            if possessive and root.dep_ != "poss" and (span.end + 1 < len(span.doc))
            else root.head
        )
        return noun if noun.pos_ in ("NOUN", "PROPN", "ADJ") else None
    return None


def _verb_beside(span: Span) -> Token | None:
    """A past verb right before the expression ("announced Monday by"), however it was parsed."""
    if span.start == 0:
        return None
    before = span.doc[span.start - 1]
    return before if before.tag_ in ("VBD", "VBN") and before.dep_ != "amod" else None


def _verb_tense(verb: Token) -> Tense | None:
    for _ in range(MAX_DEPTH):
        tense = _own_tense(verb)
        if tense is not None:
            return tense
        above = governor(verb)
        if above is None or above.i == verb.i:
            return None
        verb = above
    return None


def _own_tense(verb: Token) -> Tense | None:
    auxiliaries = [t for t in verb.children if t.dep_ in ("aux", "auxpass")]
    lemmas = {t.lower_ for t in auxiliaries}
    if lemmas & group("future_auxiliaries"):
        return "past" if _of_the_past(verb, lemmas) else "future"
    if verb.lemma_.lower() in group("plans"):
        return "future"
    if "to" in lemmas:
        above = governor(verb)
        return "future" if above is None or above.lemma_.lower() in group("aims") else None
    return _finite_tense(verb, auxiliaries)


def _of_the_past(verb: Token, auxiliaries: set[str]) -> bool:
    """ "Could not be reached", "would not say", "could have been"."""
    negated = any(t.dep_ == "neg" or t.lower_ in ("neither", "nor", "nobody") for t in verb.subtree)
    return "have" in auxiliaries or (negated and bool(auxiliaries & {"could", "would"}))


def _finite_tense(verb: Token, auxiliaries: list[Token]) -> Tense | None:
    tags = {t.tag_ for t in auxiliaries}
    if verb.tag_ == "VBD" or "VBD" in tags:
        return "past"
    if {t.lemma_.lower() for t in auxiliaries} & {"have"}:
        return "past"
    if verb.lemma_.lower() in group("reporting"):
        return "past"
    if verb.tag_ in ("VBG", "VBN"):
        return _participle_tense(verb, bool(tags & {"VBZ", "VBP"}))
    if verb.tag_ not in ("VBZ", "VBP"):
        return None
    return "present" if verb.lemma_.lower() in group("timetables") else "any"


def _participle_tense(verb: Token, of_present: bool) -> Tense | None:
    if verb.tag_ == "VBG":
        return "future" if of_present else None
    if of_present:
        return "any"
    return None if verb.dep_ == "conj" else "past"
