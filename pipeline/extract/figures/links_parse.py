"""What happened to the counted by the parse, where the words beside the number do not tell."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from pipeline.extract.figures.links import Link, Spot, pick
from pipeline.extract.figures.speakers import is_speech


def reflexive(doc: Doc, spot: Spot) -> Link | None:
    """ "Two bombers set off their belts, killing themselves"."""
    if spot.phrase.kind not in ("people", "fighters") or spot.first > 8:
        return None
    for token in doc[spot.phrase.end : spot.phrase.end + 20]:
        if token.lower_ in ("themselves", "himself"):
            sense = pick(doc, token.i - 1, "verb", spot.phrase.kind, True)
            return Link(sense, token.i - 1, "parse") if sense else None
    return None


def verb_above(doc: Doc, spot: Spot, *, known: bool) -> Link | None:
    """Climb the parse from the counted to a verb that it is the object or subject of."""
    phrase = spot.phrase
    token = doc[phrase.head if phrase.head is not None else spot.stop - 1]
    if phrase.end < len(doc) and doc[phrase.end].tag_ in ("VBD", "VBZ", "VBP"):
        return None
    for _ in range(6):
        parent = token.head
        if parent.i == token.i:
            return None
        if token.dep_ in ("nsubj", "nsubjpass", "dobj"):
            return _of_verb(parent, token.dep_, phrase.kind, known)
        if token.dep_ == "pobj" and token.head.lower_ not in ("of", "including"):
            return None
        if token.dep_ not in (
            "conj",
            "appos",
            "pobj",
            "prep",
            "nummod",
            "compound",
            "nmod",
            "amod",
            "quantmod",
        ):
            return None
        token = parent
    return None


def _of_verb(verb: Token, role: str, kind: str | None, known: bool) -> Link | None:
    doc = verb.doc
    passive = role == "nsubjpass"
    below = ("xcomp", "acomp", "oprd") if is_speech(verb) else ("xcomp", "acomp", "oprd", "ccomp")
    for step in (verb, *[c for c in verb.children if c.dep_ in below]):
        if role == "dobj" and step is verb:
            sense = pick(doc, step.i, "verb", kind, known)
        elif role == "dobj":
            sense = pick(doc, step.i, "state", kind, known)
        elif passive or step is not verb:
            sense = pick(doc, step.i, "verb", kind, known)
        else:
            sense = None
        if not sense and role != "dobj":
            sense = pick(doc, step.i, "intransitive", kind, known)
        if sense:
            return Link(sense, step.i, "parse")
    return None
