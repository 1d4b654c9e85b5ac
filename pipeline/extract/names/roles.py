"""The role or affiliation the text gives an actor: words before its name, words set beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Token

from pipeline.extract.model import Mention
from pipeline.extract.names.clusters import Entity, words_of
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.names.mentions import ranks, titles
from pipeline.extract.names.nouns import left_edge
from pipeline.extract.names.states import state_of
from pipeline.text.article import Sentence

_EMPTY = {"DET", "PUNCT"}
_AFFILIATED = {"of", "at", "from", "with"}
_GENDERED = {"mr.", "mrs.", "ms.", "miss"}
_NOUNS = {"NOUN", "PROPN", "NUM"}
_ABOUT_THE_BODY = re.compile(r",? (?:who|which|that|whose|where)\b|, (?:a|an|the)\b|; ")
"""Where what is said about a body that a role names begins (`at the Center, a think tank`)."""
NOT_YET = frozenset({"former", "late", "then", "deputy", "vice", "assistant", "acting", "elect"})
"""Words of a role that make it another one than the role without them."""
_SHORT_TITLES = frozenset({"dr.", "mr.", "mrs.", "lt", "col", "gen"})
_OF_WHOM = re.compile(r"(?i)\s(?:of|in|for|at|from|to|by|with)\s")
_ONE_OF = re.compile(r"(?i)^one of (?:the )?")
_MARKS = frozenset('"“”')
_SMALL = frozenset({"the", "a", "of", "in", "for", "and", "at", "from"})


def _text(sentence: Sentence, first: int, stop: int) -> str | None:
    doc = sentence.doc
    while first < stop and (doc[first].pos_ in _EMPTY or doc[first].lower_ == "then"):
        first += 1
    while stop > first and _ends_nothing(doc[stop - 1]):
        stop -= 1
    if first >= stop:
        return None
    text = _ABOUT_THE_BODY.split(doc[first:stop].text)[0]
    marks = [at for at, char in enumerate(text) if char in _MARKS]
    if len(marks) % 2:  # a stretch in marks ends or begins in it
        text = text[marks[-1] + 1 :].strip()
    return text if any(char.isalpha() for char in text) else None


def _ends_nothing(token: Token) -> bool:
    """Whether no role ends in a word: a comma, or the title before a name (`, Dr.`)."""
    return (token.is_punct and token.text not in {")", "”", '"'}) or token.lower_ in _SHORT_TITLES


def _before(sentence: Sentence, name: Mention) -> str | None:
    """`Syrian Foreign Minister` in `Syrian Foreign Minister X`."""
    doc = sentence.doc
    root = doc[name.first : name.stop].root
    first = min(left_edge(root), name.first)
    while first > 0 and doc[first - 1].lower_ in titles():
        first -= 1
    words = [t for t in doc[first : name.first] if t.lower_ not in _GENDERED]
    if not words or words[-1].pos_ not in {"NOUN", "PROPN"}:
        return None
    if all(t.lower_ in ranks() for t in words):
        return None
    return _text(sentence, words[0].i, name.first)


def _clause_end(token: Token) -> int:
    """One past the phrase of an appositive, clauses and further appositives left out."""
    end = token.i + 1
    for child in token.rights:
        if child.dep_ in {"relcl", "punct", "advcl", "appos"}:
            break
        end = max(end, child.right_edge.i + 1)
    return int(end)


def _beside(sentence: Sentence, name: Mention) -> str | None:
    """`researcher at the Center` in `X, a researcher at the Center, said`."""
    doc = sentence.doc
    head = doc[name.first : name.stop].root
    for child in head.children:
        if child.dep_ == "appos" and child.i >= name.stop and child.pos_ in _NOUNS:
            number = child.ent_type_ == "CARDINAL" and child.lower_ != "one"
            if number or child.ent_type_ in {"PERSON", "GPE", "DATE"}:
                continue
            return _text(sentence, child.left_edge.i, _clause_end(child))
        if child.dep_ == "relcl" and child.lemma_ == "be":
            for attr in child.children:
                if attr.dep_ == "attr":
                    return _text(sentence, attr.left_edge.i, _clause_end(attr))
        affiliated = child.dep_ == "prep" and child.lower_ in _AFFILIATED
        if affiliated and child.i == name.stop and head.ent_type_ == "PERSON":
            return _text(sentence, child.i + 1, child.right_edge.i + 1)
    if head.dep_ == "appos" and head.head.pos_ == "NOUN":
        return _text(sentence, left_edge(head.head), name.first)
    return None


def role_of(sentence: Sentence, name: Mention) -> str | None:
    """The fullest role a sentence gives the actor named there; None if it gives none."""
    found = [r for r in (_before(sentence, name), _beside(sentence, name)) if r]
    return max(found, key=len) if found else None


def fits_a_body(role: str) -> bool:
    """Whether a role says what kind of body it is ("militant group"), not what a person is."""
    phrase = _OF_WHOM.split(_ONE_OF.sub("", role))[0]
    words = [word for word in words_of(phrase) for word in (word, word.removesuffix("s"))]
    known = [kinds_of()[word] for word in words if word in kinds_of()]
    return bool(known) and known[-1] != ("person",)


class Roles:
    """Who in a text is named by a role alone, `the Norsk president`."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._held = [(*_role_words(entity.role), entity) for entity in entities if entity.role]

    def holder(self, phrase: str) -> Entity | None:
        """The one actor whose role a phrase names, with at least one word to tell which it is."""
        head, words = _role_words(phrase)
        if len(words) < 2:
            return None
        held = [
            entity
            for own_head, own, entity in self._held
            if own == words
            or (entity.kind == "person" and own_head == head and _goes_with(words, own))
        ]
        return held[0] if len(held) == 1 else None


def _goes_with(words: frozenset[str], role: frozenset[str]) -> bool:
    return words <= role and not (role - words) & NOT_YET


def _role_words(role: str) -> tuple[str, frozenset[str]]:
    """The head noun of a role, and its words, those for states as the state they name."""
    words = words_of(role)
    cut = next((i for i, word in enumerate(words) if i and word in _SMALL), len(words))
    return words[cut - 1] if words else "", frozenset(
        state_of(word) or word for word in words if word not in _SMALL
    )
