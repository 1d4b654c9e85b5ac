"""What a time expression dates: the words it modifies and the verb whose clause that is."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from pipeline.extract.dates.tense import MAX_DEPTH, governor, planned_for
from pipeline.extract.dates.words import group
from pipeline.extract.model import DateMention

VERBS = frozenset({"VERB", "AUX"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_PREMODIFIERS = frozenset({"compound", "poss", "amod", "nummod", "nmod"})


def hooks_of(doc: Doc, date: DateMention) -> frozenset[int]:
    """The tokens that an expression dates: what it modifies, and the verb whose clause that is."""
    root = doc[date.mention.first : date.mention.stop].root
    token, preposition = root.head, None
    if root.head.i == root.i:
        return frozenset()
    if (planned := planned_for(root)) is not None:
        return frozenset((root.i, *planned))
    while token.dep_ in ("prep", "advmod", "npadvmod"):
        preposition = token if token.dep_ == "prep" else preposition
        if token.lower_ in group("not_when") or token.head.i == token.i:
            return frozenset()
        token = token.head
    return frozenset((root.i, *_dated_by(token, root, preposition)))


def _dated_by(token: Token, root: Token, preposition: Token | None) -> Iterator[int]:
    if preposition is not None and preposition.lower_ == "since":
        yield from _state_since(token)
        return
    yield token.i
    if token.pos_ not in VERBS:
        before = preposition is None and root.dep_ in _PREMODIFIERS
        of_noun = preposition is not None and preposition.lower_ == "of"
        yield from _verbs_of(token, before or of_noun)


def _state_since(token: Token) -> Iterator[int]:
    """The verb of what has gone on since a date; "the worst since 2014" has no date."""
    verb = token if token.pos_ in VERBS else governor(token)
    if verb is None:
        return
    perfect = any(c.dep_ == "aux" and c.lemma_.lower() == "have" for c in verb.children)
    compared = any(t.tag_ in ("JJS", "RBS") or t.lower_ == "first" for t in verb.subtree)
    if (token.i == verb.i or perfect) and not compared:
        yield verb.i


def _verbs_of(noun: Token, belongs: bool) -> Iterator[int]:
    """The verb that shares a noun's date. `belongs`: the date is part of the noun phrase."""
    for _ in range(MAX_DEPTH):
        head = noun.head
        if head.i == noun.i or noun.dep_ in ("appos", "conj") or noun.lower_ in group("apart"):
            return
        if head.pos_ in VERBS:
            if _shares_its_date(noun, head, belongs):
                yield head.i
            return
        if belongs and noun.dep_ == "prep":
            return
        noun = head


def _shares_its_date(noun: Token, verb: Token, belongs: bool) -> bool:
    """Whether a verb happens when its argument does ("killed in the raid", not "condemned it")."""
    if noun.dep_ in SUBJECTS:
        return True
    if verb.lemma_.lower() in group("attitudes"):
        return noun.dep_ == "prep" and noun.lower_ in group("settings")
    return noun.dep_ == "prep" or not belongs
