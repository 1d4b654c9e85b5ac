"""The place of the clause around a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.model import Mention, PlaceMention
from pipeline.extract.places.areas import UNKNOWN, Spot, Spots
from pipeline.extract.places.bystanders import is_elsewhere
from pipeline.extract.places.joined import are_joined
from pipeline.extract.places.kinds import BROAD, NEAR, PRECISION
from pipeline.extract.places.standing import is_measured_from
from pipeline.extract.places.words import area_words
from pipeline.text.article import Article, Sentence
from pipeline.text.spans import Span

_CLAUSES = frozenset({"relcl", "advcl", "ccomp", "csubj", "parataxis", "ROOT", "conj", "acl"})
_VERBAL = frozenset({"VERB", "AUX"})
_AGENTS = frozenset({"nsubj", "agent"})
_MODIFIERS = frozenset({"compound", "poss", "nmod", "amod"})
_SHORT = 4
"""The longest short form of a country's name, which before a noun says whose ("U.S. troops")."""
_AND = re.compile(r"(?:\([^()]*\) )?and", re.I)
_HOLDS = 1
"""What a place ranks behind others if it is named as what holds one of them."""
_FROM_IT = 2
"""What a place ranks behind others if it only says how far from it something is."""
_MEMBER = 10
"""What a place named as one of several ranks behind the place that covers them."""


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
    if name.dep_ in _MODIFIERS and name.is_upper and len(name) <= _SHORT:
        return True
    if name.dep_ == "poss" and token not in noun.subtree:
        return noun.lower_ not in area_words("part") | area_words("edge") | area_words("direction")
    while noun.dep_ == "conj" and noun.head.pos_ in ("PROPN", "NOUN"):
        noun = noun.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "by":
        return True
    return noun.dep_ in _AGENTS and noun.head.pos_ in _VERBAL


def _steps(token: Token, target: Token) -> int | None:
    """How many steps up the parse lead from a token to one of its heads."""
    steps = 0
    while token != target:
        if token.head == token:
            return None
        token, steps = token.head, steps + 1
    return steps


def _nearness(doc: Doc, spot: Spot, token: Token) -> tuple[int, int, int, int] | None:
    """How near a place is to a token, less is nearer; None if it is in another clause.

    By rank: said of the token itself, of its clause, of the clause that holds that, of one that
    tells when it was, of one joined to it.
    """
    head = doc[spot.head]
    exactness = PRECISION.get(spot.place.place.kind, NEAR) - spot.described
    exactness += _MEMBER * _is_member(doc, spot) + _FROM_IT * is_measured_from(doc, spot.first)
    distance = abs(head.i - token.i)
    if spot.place.place.kind in BROAD and _is_actor(head, token):
        return None
    own = _steps(head, token)
    if own is not None and _clause(head) == _clause(token):
        return 0, exactness, own, distance
    clause = _clause(token)
    if _tells_of(clause, spot):
        return 0, exactness, 0, distance
    rank = _clauses_off(spot, head, clause)
    return None if rank is None else (rank, exactness, distance, head.i)


def _clauses_off(spot: Spot, head: Token, clause: Token) -> int | None:
    """How far off a place's clause is: 1 is the same, 2 above it, 3 tells when, 4 is joined to it.

    None for any other, and for that of a verb of telling: "officials said in Homs".
    """
    inner = _clause(head)
    if inner == clause:
        return 1
    above = _clause(clause.head) if clause.head != clause else clause
    if inner == above:
        seat = above.lemma_ in area_words("tells") and _is_told(clause) and spot.first > above.i
        return None if seat else 2
    if inner.dep_ == "advcl" and _clause(inner.head) == clause:
        return 3  # "were shot when police in Homs opened fire"
    return 4 if are_joined(head, clause) else None


def _is_where_told(doc: Doc, spot: Spot, token: Token) -> bool:
    """Whether a place stands with the verb that tells of a token ("In Geneva, the UN said")."""
    verb, clause = _clause(doc[spot.head]), _clause(token)
    return (
        verb.lemma_ in area_words("tells") and clause != verb and _steps(clause, verb) is not None
    )


def _is_told(clause: Token) -> bool:
    """Whether a clause is what somebody says."""
    while clause.dep_ == "conj" and clause.head.pos_ in _VERBAL:
        clause = clause.head
    return clause.dep_ in ("ccomp", "parataxis")


def _tells_of(clause: Token, spot: Spot) -> bool:
    """Whether a relative clause says something of a place ("areas that are under siege")."""
    while clause.dep_ == "conj" and clause.head.pos_ in _VERBAL:
        clause = clause.head
    return clause.dep_ == "relcl" and spot.first <= clause.head.i < spot.stop


def _is_member(doc: Doc, spot: Spot) -> bool:
    """Whether a place is named as one of several: "towns such as Azaz", "including Azaz"."""
    return any(
        above.lower_ in area_words("members") or (above.lower_ == "as" and _says_such(doc, above))
        for above in doc[spot.head].ancestors
        if above.pos_ in ("ADP", "SCONJ", "VERB") and above.i < spot.head
    )


def _says_such(doc: Doc, word: Token) -> bool:
    return word.i > 0 and doc[word.i - 1].lower_ == "such"


class Whereabouts:
    """Where the clauses of an article play; made once for it."""

    def __init__(self, article: Article, places: Sequence[PlaceMention]) -> None:
        self._article = article
        self._spots = Spots(article, places).by_sentence
        self._lands: dict[str | None, set[str]] = {}
        for place in places:
            if place.place.kind not in BROAD:
                self._lands.setdefault(place.place.country, set()).add(place.place.place_id)

    def place_for(
        self, sentence_index: int, token_i: int, barred: Sequence[Span] = ()
    ) -> PlaceMention | None:
        """The most exact place of the clause around a token; None if the clause has no place.

        Places that hang on the token come first ("the siege of Azaz"), then those of its clause,
        then those of the clause around it; among these the most exact, then the nearest. Words in
        `barred` (those of a source, an actor) and a dateline place nothing. Two places joined by
        "and" are given together, as no one place.
        """
        sentence = self._article.sentences[sentence_index]
        doc = sentence.doc
        free = [
            spot
            for spot in self._spots[sentence_index]
            if self._is_free(sentence, spot, barred)
            and not (self._is_abroad(spot) and _is_where_told(doc, spot, doc[token_i]))
            and (not is_elsewhere(doc, spot) or _tells_of(_clause(doc[token_i]), spot))
        ]
        holders = {spot.place.place.place_id.partition("/")[2] for spot in free}
        ranked = [
            ((rank, exactness + _HOLDS * (spot.place.place.place_id in holders), *rest), number)
            for number, spot in enumerate(free)
            if (nearness := _nearness(doc, spot, doc[token_i])) is not None
            for rank, exactness, *rest in [nearness]
        ]
        if not ranked:
            return None
        number = min(ranked)[1]
        spot = free[number]
        if _steps(doc[token_i], doc[spot.head]) is not None:
            return spot.place  # said of this one alone: "Homs (12) and Hama (3)"
        return _joint(sentence, free, number) or spot.place

    def _is_abroad(self, spot: Spot) -> bool:
        """Whether a place is the only one of its country in a text that plays in another."""
        place = spot.place.place
        others = (
            len(ids) for land, ids in self._lands.items() if land not in (place.country, None)
        )
        alone = self._lands.get(place.country, set()) <= {place.place_id}
        return alone and place.country is not None and max(others, default=0) > 1

    def _is_free(self, sentence: Sentence, spot: Spot, barred: Sequence[Span]) -> bool:
        if sentence.dateline:
            return False
        words = sentence.span(spot.first, spot.stop)
        return not any(words.overlap(span) for span in barred)


def _joint(sentence: Sentence, spots: Sequence[Spot], number: int) -> PlaceMention | None:
    """Two places of one kind joined by "and": the words of both, no one place."""
    doc, spot = sentence.doc, spots[number]
    pairs = (spots[number : number + 2], spots[max(0, number - 1) : number + 1])
    for a, b in (pair for pair in pairs if len(pair) == 2):
        if b.first <= a.stop or not _AND.fullmatch(doc[a.stop : b.first].text):
            continue
        listed = a.first > 0 and doc[a.first - 1].text == ","
        alike = a.place.place.kind == b.place.place.kind
        if listed or not alike or a.described or b.described:
            continue
        words = " and ".join(doc[s.first : s.stop].text for s in (a, b))
        mention = Mention(sentence.index, a.first, b.stop, sentence.span(a.first, b.stop), words)
        return PlaceMention(mention, UNKNOWN, "joint_places", spot.place.confidence)
    return None
