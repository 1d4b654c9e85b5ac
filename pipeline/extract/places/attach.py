"""The place of the clause around a word."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.model import PlaceMention
from pipeline.extract.places.kinds import BROAD, NEAR, PRECISION
from pipeline.text.article import Article

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "ROOT", "conj", "acl"})
_VERBAL = frozenset({"VERB", "AUX"})
_AGENTS = frozenset({"nsubj", "agent"})
_MODIFIERS = frozenset({"compound", "poss", "nmod", "amod"})


def _head(doc: Doc, mention: PlaceMention) -> Token:
    """The syntactic head of a place name."""
    root: Token = doc[mention.mention.first : mention.mention.stop].root
    return root


def _clause(token: Token) -> Token:
    """The verb (or other root) whose clause a token stands in."""
    while token.head != token and not (token.dep_ in _CLAUSES and token.pos_ in _VERBAL):
        token = token.head
    return token


def _is_actor(name: Token, token: Token) -> bool:
    """Whether a name of a country stands for who acts: "Syria said", "Iraq's army", "U.S. jets"."""
    noun = name
    while noun.dep_ in _MODIFIERS and noun.head != noun:
        noun = noun.head
    if noun == token:
        return name.dep_ == "poss"
    return noun.dep_ in _AGENTS and noun.head.pos_ in _VERBAL


def _steps(token: Token, target: Token) -> int | None:
    """How many steps up the parse lead from a token to one of its heads."""
    steps = 0
    while token != target:
        if token.head == token:
            return None
        token, steps = token.head, steps + 1
    return steps


def _nearness(doc: Doc, mention: PlaceMention, token: Token) -> tuple[int, int, int, int] | None:
    """How near a place is to a token, less is nearer; None if it is in another clause.

    By rank: said of the token itself, of its clause, of the clause that holds that.
    """
    head = _head(doc, mention)
    exactness = PRECISION.get(mention.place.kind, NEAR)
    distance = abs(head.i - token.i)
    if mention.place.kind in BROAD and _is_actor(head, token):
        return None
    own = _steps(head, token)
    if own is not None and _clause(head) == _clause(token):
        return 0, exactness, own, distance
    clause = _clause(token)
    for rank in (1, 2):
        if _clause(head) == clause:
            return rank, exactness, distance, head.i
        clause = _clause(clause.head) if clause.head != clause else clause
    return None


def _sentence(mention: PlaceMention) -> int:
    return mention.mention.sentence


def place_for(
    article: Article, places: Sequence[PlaceMention], sentence_index: int, token_i: int
) -> PlaceMention | None:
    """The most exact place of the clause around a token; None if the clause has no place.

    Places that hang on the token come first ("the siege of Azaz"), then those of its clause,
    then those of the clause around it; among these the most exact, then the nearest. `places` are
    in reading order, as `find_places` gives them.
    """
    doc = article.sentences[sentence_index].doc
    token = doc[token_i]
    start = bisect_left(places, sentence_index, key=_sentence)
    stop = bisect_right(places, sentence_index, key=_sentence)
    ranked = [
        (nearness, number)
        for number in range(start, stop)
        if (nearness := _nearness(doc, places[number], token)) is not None
    ]
    return places[min(ranked)[1]] if ranked else None
