"""The place of the clause around a word, so far as happenings are distinguished by it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from pipeline.extract.model import PlaceMention
from pipeline.extract.places.areas import Spot, Spots
from pipeline.extract.places.kinds import NEAR, PRECISION
from pipeline.extract.places.standing import standing
from pipeline.extract.places.words import area_words
from pipeline.text.article import Article, Sentence
from pipeline.text.spans import Span

_VERBAL = frozenset({"VERB", "AUX"})


class Whereabouts:
    """Where the clauses of an article play; made once for it."""

    def __init__(self, article: Article, places: Sequence[PlaceMention]) -> None:
        self._article = article
        self._spots = Spots(article, places).by_sentence

    def place_for(
        self, sentence_index: int, token_i: int, barred: Sequence[Span] = ()
    ) -> PlaceMention | None:
        """The place of the clause around a token; None if the clause has no place.

        Places that hang on the token come first ("the siege of Azaz"), then those of its verb;
        among these the most exact, then the nearest. A name that does not say where something
        was places nothing, nor do words in `barred` (those of a source).
        """
        sentence = self._article.sentences[sentence_index]
        ranked = [
            (*nearness, number)
            for number, spot in enumerate(self._spots[sentence_index])
            if not _is_elsewhere(sentence, spot, barred)
            and (nearness := _nearness(sentence.doc, spot, sentence.doc[token_i])) is not None
        ]
        return self._spots[sentence_index][min(ranked)[-1]].place if ranked else None


def _is_elsewhere(sentence: Sentence, spot: Spot, barred: Sequence[Span]) -> bool:
    words = sentence.span(spot.first, spot.stop)
    named = spot.place.mention.sentence == sentence.index
    elsewhere = named and standing(sentence, spot.place).is_elsewhere
    return elsewhere or any(words.overlap(span) for span in barred)


def _nearness(doc: Doc, spot: Spot, token: Token) -> tuple[int, int, int] | None:
    """How near a place is to a token, less is nearer; None if it is in another clause."""
    head = doc[spot.head]
    hangs = token.is_ancestor(head)
    if not hangs and not _shares_clause(head, token):
        return None
    exactness = PRECISION.get(spot.place.place.kind, NEAR) - spot.described
    return not hangs, exactness, abs(head.i - token.i)


def _shares_clause(head: Token, token: Token) -> bool:
    """Whether a place is in a token's clause or the one above; not where that was stated."""
    own, verb = _verb(token), _verb(head)
    told = verb.lemma_.lower() in area_words("tells") and head.i > verb.i
    return verb == own or (verb == _verb(own.head) and not told)


def _verb(token: Token) -> Token:
    """The verb whose clause a token is in; the root of its sentence if none."""
    while token.pos_ not in _VERBAL and token.head != token:
        token = token.head
    return token
