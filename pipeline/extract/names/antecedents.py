"""What a pronoun or a description ("the group") points back to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from pipeline import lexicons
from pipeline.extract.names.clusters import Entity
from pipeline.extract.names.mentions import Found
from pipeline.extract.names.naming import named
from pipeline.text.article import Sentence

REACH = 6
"""How many sentences back a pronoun or description finds its actor."""
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "many", "them": "many", "their": "many", "themselves": "many",
}  # fmt: skip


@cache
def speech_verbs() -> frozenset[str]:
    """The lemmas of all reporting verbs."""
    return frozenset(
        lemma
        for entry in lexicons.load("speech_cues")
        if entry.get("frames") != ["marked"]
        for lemma in entry.get("verbs", ())
    )


@dataclass(frozen=True, slots=True)
class Trail:
    """The names of a document by sentence, and the subjects told by a description.

    `described` are subjects such as "the group" with the actor meant, or with None for a party
    ("Iraqi troops") that has no name of its own in the document: a pronoun may mean it, and
    then stands for nobody known.
    """

    sentences: Sequence[Sentence]
    names: Mapping[int, Sequence[tuple[Found, Entity]]]
    described: dict[int, list[tuple[Found, Entity | None]]] = field(default_factory=dict)

    def before(self, sentence: int, first: int) -> Iterator[tuple[int, Found, Entity]]:
        """The names before a token, nearest sentences first, with their distance in sentences."""
        for back in range(REACH + 1):
            for found, entity in self.names.get(sentence - back, ()):
                if back or found.mention.stop <= first:
                    yield back, found, entity

    def salience(self, found: Found) -> float:
        """How much a name is what its sentence is about: speakers most, then subjects."""
        if not found.is_subject:
            return 0.0
        doc = self.sentences[found.mention.sentence].doc
        root: Token = doc[found.mention.first : found.mention.stop].root
        while root.dep_ in {"appos", "compound"}:
            root = root.head
        return 3.5 if root.head.lemma_ in speech_verbs() else 1.5

    def pronoun(self, sentence: int, first: int, word: str) -> Entity | None:
        """The actor a personal pronoun stands for."""
        gender = PRONOUNS[word]
        best: Entity | None = None
        best_score = -99.0
        for back, found, entity in self._meant(sentence, first, gender):
            salience = self.salience(found)
            if back == 0 and gender in {"thing", "many"}:
                # In what a source says, "it" is rather the subject told of than the source.
                salience = min(salience, 1.5)
            score = -2.0 * back + salience + found.mention.first / 1000
            if score > best_score:
                best, best_score = entity, score
        return best

    def _meant(
        self, sentence: int, first: int, gender: str
    ) -> Iterator[tuple[int, Found, Entity | None]]:
        """What a pronoun can mean: names that are no adjectives, and subjects described."""
        for back, found, entity in self.before(sentence, first):
            if _agrees(entity, gender) and not self._is_adjective(found):
                yield back, found, entity
        if gender not in {"thing", "many"}:
            return
        for back in range(REACH + 1):
            for found, meant in self.described.get(sentence - back, ()):
                if (back or found.mention.stop <= first) and (
                    _agrees(meant, gender) if meant else gender == "many"
                ):
                    yield back, found, meant

    def _is_adjective(self, found: Found) -> bool:
        """Whether a name only says whose or where from another noun is ("Iraqi troops")."""
        doc = self.sentences[found.mention.sentence].doc
        root: Token = doc[found.mention.first : found.mention.stop].root
        return found.label in {"GPE", "NORP"} and root.dep_ in {"amod", "compound", "nmod"}

    def description(
        self, sentence: int, first: int, kinds: tuple[str, ...], noun: str
    ) -> Entity | None:
        """The actor that a definite description stands for."""
        best: Entity | None = None
        best_score = -99.0
        for back, found, entity in self.before(sentence, first):
            if entity.kind not in kinds or found.label in {"GPE", "NORP"}:
                continue
            score = -1.0 * back + self.salience(found)
            if entity.role and entity.role.casefold().split()[-1].rstrip("s") == noun:
                score += 2.0
            if score > best_score:
                best, best_score = entity, score
        return best


def _agrees(entity: Entity, gender: str) -> bool:
    if gender in {"m", "f"}:
        return entity.kind == "person" and entity.gender in (None, gender)
    if named(entity) is None:
        return False
    if gender == "many":
        return entity.kind != "person"
    return entity.kind not in {"person", "ethnic_or_religious"} and entity.label != "NORP"
