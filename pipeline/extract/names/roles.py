"""The role or affiliation the text gives a person: titles before a name, words set beside it."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.model import Mention
from pipeline.extract.names.mentions import titles
from pipeline.text.article import Sentence

_DETERMINERS = {"DET", "PUNCT", "CCONJ"}
_BEFORE = {"compound", "amod", "nmod", "poss", "appos"}
_BE = {"be"}
_AFFILIATED = {"of", "at", "from", "with"}
_GENDERED = {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss"}


def _text(sentence: Sentence, first: int, stop: int) -> str | None:
    doc = sentence.doc
    while first < stop and doc[first].pos_ in _DETERMINERS:
        first += 1
    while stop > first and doc[stop - 1].is_punct and doc[stop - 1].text not in {")", "”", '"'}:
        stop -= 1
    return doc[first:stop].text if first < stop else None


def _before(sentence: Sentence, name: Mention) -> str | None:
    """`Syrian Foreign Minister` in `Syrian Foreign Minister X`."""
    doc = sentence.doc
    first = name.first
    while first > 0:
        token = doc[first - 1]
        is_title = token.lower_ in titles()
        inside = name.first <= token.head.i < name.stop or first <= token.head.i < name.first
        if not (is_title or (token.dep_ in _BEFORE and inside) or token.lower_ in {"'s", "’s"}):
            break
        if token.is_punct and token.text != "-":
            break
        first -= 1
    words = [t for t in doc[first : name.first] if t.lower_ not in _GENDERED]
    if not any(t.pos_ in {"NOUN", "PROPN"} for t in words):
        return None
    return _text(sentence, words[0].i, name.first)


def _clause_end(token: Token) -> int:
    """One past the phrase of an appositive, relative clauses left out."""
    end = token.i + 1
    for child in token.rights:
        if (
            child.dep_ in {"relcl", "punct", "cc", "conj", "advcl", "parataxis"}
            and child.dep_ != "conj"
        ):
            break
        if child.dep_ == "appos" and child.i > token.i + 1:
            break
        end = max(end, child.right_edge.i + 1)
    return int(end)


def _beside(sentence: Sentence, name: Mention) -> str | None:
    """`a researcher at the Center` in `X, a researcher at the Center, said`."""
    doc = sentence.doc
    head = doc[name.first : name.stop].root
    for child in head.children:
        if child.dep_ == "appos" and child.i >= name.stop and child.pos_ in {"NOUN", "PROPN"}:
            if child.ent_type_ in {"PERSON", "GPE"} and child.pos_ == "PROPN":
                continue
            return _text(sentence, child.left_edge.i, _clause_end(child))
        if child.dep_ == "relcl" and child.lemma_ in _BE:
            for attr in child.children:
                if attr.dep_ == "attr":
                    return _text(sentence, attr.left_edge.i, attr.right_edge.i + 1)
        if child.dep_ == "prep" and child.lower_ in _AFFILIATED and child.i == name.stop:
            return _text(sentence, child.i + 1, child.right_edge.i + 1)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and head.head.i < name.first:
        noun = head.head
        return _text(sentence, noun.left_edge.i, name.first)
    return None


def role_of(sentence: Sentence, name: Mention) -> str | None:
    """The fullest role a sentence gives the person named there; None if it gives none."""
    found = [r for r in (_before(sentence, name), _beside(sentence, name)) if r]
    return max(found, key=len) if found else None
