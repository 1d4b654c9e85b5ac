"""Who brought a figure about: the agent of the verb, the owner of the attack."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.nouns import kind_of
from pipeline.lexicons import load

_DONE = frozenset(
    {"killed", "injured", "casualties", "abducted", "detained", "displaced", "besieged"}
    | {"equipment_lost", "other"}
)
_REMAINS = frozenset({"body", "corpse", "remains"})
_RELATIVES = frozenset({"who", "which", "that"})


@cache
def _no_agents() -> frozenset[str]:
    return frozenset(word for entry in load("agent_words") for word in entry["words"])


@cache
def _causing() -> frozenset[str]:
    return frozenset(word for entry in load("agent_verbs") for word in entry["words"])


def is_agent_word(token: Token) -> bool:
    """Whether a noun or pronoun can name somebody who acts."""
    known = token.lemma_.lower() in _no_agents() or token.lower_ in _no_agents()
    if token.ent_type_ in ("DATE", "TIME"):
        return False
    return not known and token.pos_ in ("NOUN", "PROPN", "PRON")


def agent_of(doc: Doc, count: Count) -> Token | None:
    """The head of the words that name who did it; None where the sentence does not say."""
    link = count.link
    if link is None or count.measure not in _DONE or link.trigger >= len(doc):
        return None
    verb = _verb(doc[link.trigger])
    if verb is None or (verb.i != link.trigger and not _brings_about(verb, doc[link.trigger])):
        return None
    by = _by_phrase(verb)
    passive = any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    if by is not None or passive or link.way == "behind":
        return by
    return _subject(verb)


def _brings_about(verb: Token, counted: Token) -> bool:
    """Whether a verb tells how those counted came to harm; the dead that are taken away had."""
    return verb.lemma_.lower() in _causing() and counted.lemma_.lower() not in _REMAINS


def _verb(token: Token) -> Token | None:
    """The verb a trigger is or hangs on ("caused 5 deaths", "claimed the lives of 5")."""
    for _ in range(6):
        if token.pos_ == "VERB" or token.tag_.startswith("VB"):
            return token
        if token.head.i == token.i or token.dep_ in ("nsubj", "nsubjpass"):
            return None
        token = token.head
    return None


def _by_phrase(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for leaf in child.children:
                if leaf.dep_ == "pobj":
                    return _animate(leaf)
    return None


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the verb it hangs on ("attacked a bar and killed")."""
    token = verb
    for _ in range(5):
        for child in token.children:
            if child.dep_ == "nsubj" and child.i < verb.i:
                relative = child.lower_ in _RELATIVES and token.dep_ == "relcl"
                if relative and _is_of_clause(child):
                    people = kind_of(token.head)[0] in ("people", "fighters")
                    named = people or token.head.pos_ == "PROPN"
                    return _animate(token.head) if named else _subject_above(token.head)
                return _animate(token.head if relative else child)
        if token.dep_ in ("relcl", "acl"):
            return _animate(token.head)
        if token.dep_ not in ("conj", "advcl", "xcomp", "prep", "pcomp"):
            return None
        token = token.head
    return None


def _is_of_clause(relative: Token) -> bool:
    """Whether "which" can stand for all that was said before it (", which killed 5")."""
    return relative.lower_ == "which" and relative.i > 0 and relative.nbor(-1).text == ","


def _subject_above(noun: Token) -> Token | None:
    """Who does what the clause of a noun says ("X is shelling the town, which killed 5")."""
    for above in noun.ancestors:
        if above.pos_ == "VERB":
            return _subject(above)
    return None


def _animate(token: Token) -> Token | None:
    """The one who acts: for "an attack by X", "X's attack" the X, never the attack itself."""
    if is_agent_word(token):
        return None if token.lower_ in _RELATIVES else token
    by = _by_phrase(token)
    if by is not None:
        return by
    for child in token.children:
        if child.dep_ in ("poss", "compound") and child.pos_ == "PROPN" and is_agent_word(child):
            return child
    return None
