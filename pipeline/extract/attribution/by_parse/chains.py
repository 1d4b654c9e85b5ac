"""Who first said what others pass on (`the agency quoted X as saying`).

The outlet that passes a claim on is not its source: the innermost one named is.
"""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.attribution.by_parse.view import Line
from pipeline.extract.names.descriptions import is_document, kinds_of

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_NOMINAL = frozenset({"DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"})
_QUOTES = frozenset({"quote", "cite"})
_REACH = 25
"""How many tokens may be between `quoted` and `as saying`."""
_ORIGINS = frozenset({"source", "insider", "intelligence", "authority", "medic", "statement"})


def quoting_verb(saying: Token) -> Token | None:
    """The verb of `quoted X as saying`, at its last word."""
    doc = saying.doc
    if saying.tag_ != "VBG" or saying.i < 2 or doc[saying.i - 1].lower_ != "as":
        return None
    for i in range(saying.i - 2, max(-1, saying.i - _REACH), -1):
        if doc[i].lemma_ in _QUOTES and doc[i].pos_ in {"VERB", "AUX"}:
            return doc[i]
    return None


def said_by(verb: Token) -> Token | None:
    """The last word of `quoted X as saying`, at its verb."""
    doc = verb.doc
    if verb.lemma_ not in _QUOTES:
        return None
    for i in range(verb.i + 1, min(len(doc), verb.i + _REACH)):
        if doc[i].tag_ == "VBG" and quoting_verb(doc[i]) == verb:
            return doc[i]
    return None


def quoted_source(saying: Token, verb: Token, line: Line) -> tuple[int, int] | None:
    """Whom `quoted X as saying` quotes; None where X comes before it (`X was quoted as saying`)."""
    first, stop = verb.i + 1, saying.i - 1
    if first >= stop or not line.is_free(first) or verb.doc[first].pos_ not in _NOMINAL:
        return None
    return first, stop


def cited(head: Token, source: tuple[int, int], line: Line) -> Token | None:
    """The noun for whom a source cites for what it says (`the paper, citing X, said`)."""
    doc = head.doc
    for token in doc:
        if token.lemma_ not in _QUOTES or token.tag_ != "VBG" or not line.is_free(token.i):
            continue
        beside = token.i and doc[token.i - 1].text == ","
        if not (beside or token.i == 0) or abs(token.i - head.i) > _REACH:
            continue
        subject = source[0] <= token.head.i < source[1]
        between = source[1] <= token.i < head.i or head.i < token.i <= head.i + 2
        if token.head == head or subject or between:
            found = next((c for c in token.rights if c.dep_ == "dobj"), None)
            own = found is not None and any(c.tag_ == "PRP$" for c in found.lefts)
            if found is not None and is_origin(found) and not own:
                return found
    return None


def is_origin(noun: Token) -> bool:
    """Whether a noun cited names somebody, no reason and no example."""
    lemma = noun.lemma_.casefold()
    if lemma in _ORIGINS or noun.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"}:
        return True
    return noun.pos_ == "PROPN" or (lemma in kinds_of() and not is_document(lemma))


def is_outlet(source: tuple[int, int], line: Line) -> bool:
    """Whether a source is called an outlet (`the daily NAME`)."""
    words = line.sentence.doc[max(0, source[0] - 3) : source[1]]
    return any("outlet" in kinds_of().get(t.lemma_.casefold(), ()) for t in words)


def passed_on(head: Token) -> Token | None:
    """The reporting verb of which all that a verb reports is made (`said that X reported`)."""
    for child in head.rights:
        if child.dep_ == "ccomp":
            subject = next((c for c in child.lefts if c.dep_ in _SUBJECTS), None)
            named = subject is not None and subject.pos_ in {"NOUN", "PROPN"}
            negated = any(c.dep_ == "neg" for c in child.lefts)
            return child if named and not negated else None
    return None
