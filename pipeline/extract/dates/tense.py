"""Whether a time expression speaks of what was or what is to come: the tense of its verb."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from pipeline import lexicons

Tense = Literal["past", "present", "future"]

LEXICON = "dates_verbs"


def _lemmas(entry_id: str) -> frozenset[str]:
    return frozenset(
        lemma
        for entry in lexicons.load(LEXICON)
        if entry["id"] == entry_id
        for lemma in entry["lemmas"]
    )


def governor(token: Token) -> Token | None:
    """The nearest verb above a token, or None."""
    while token.head.i != token.i:
        token = token.head
        if token.pos_ in ("VERB", "AUX"):
            return token
    return token if token.pos_ in ("VERB", "AUX") else None


def tense_of(span: Span, headline: bool) -> Tense | None:
    """The tense of the verb that governs a time expression; None where there is no verb.

    A headline's present tense tells of what happened.
    """
    verb = governor(span.root)
    if verb is None:
        return None
    tense = _verb_tense(verb)
    return "past" if headline and tense == "present" else tense


def _verb_tense(verb: Token) -> Tense | None:
    for _ in range(len(verb.doc)):
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
    if lemmas & _lemmas("future_auxiliaries"):
        past_modal = any(t.lower_ == "have" for t in auxiliaries)
        return "past" if past_modal else "future"
    if verb.lemma_.lower() in _lemmas("plans"):
        return "future"
    if "to" in lemmas:
        above = governor(verb)
        return "future" if above is None or above.lemma_.lower() in _lemmas("aims") else None
    return _finite_tense(verb, auxiliaries)


def _finite_tense(verb: Token, auxiliaries: list[Token]) -> Tense | None:
    tags = {t.tag_ for t in auxiliaries}
    if verb.tag_ == "VBD" or "VBD" in tags:
        return "past"
    if {t.lemma_.lower() for t in auxiliaries} & {"have"}:
        return "past"
    if verb.lemma_.lower() in _lemmas("reporting"):
        return "past"
    if verb.tag_ == "VBG":
        return "future" if tags & {"VBZ", "VBP"} else None
    if verb.tag_ == "VBN":
        return "present" if tags & {"VBZ", "VBP"} else None if verb.dep_ == "conj" else "past"
    return "present" if verb.tag_ in ("VBZ", "VBP") else None
