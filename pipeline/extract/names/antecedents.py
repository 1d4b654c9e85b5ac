"""What a pronoun or a description ("the group") points back to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from spacy.tokens import Token

from pipeline import lexicons
from pipeline.extract.names.clusters import Entity, words_of
from pipeline.extract.names.descriptions import name_words
from pipeline.extract.names.mentions import Found
from pipeline.extract.names.naming import named
from pipeline.extract.names.roles import NOT_YET
from pipeline.text.article import Sentence
from pipeline.text.spans import Span

REACH = 6
"""How many sentences back a pronoun or description finds its actor."""
PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "many", "them": "many", "their": "many", "themselves": "many",
}  # fmt: skip


_FURTHER = {"m": 2.1, "f": 2.1}
"""How much less likely each sentence further back is; "he" and "she" point back less far."""
_WHOLE = frozenset({"army", "military"})
_UNITS = frozenset({"brigade", "battalion", "division", "regiment", "corps", "squadron", "company"})
"""Units of an army: "the army" is none of them."""
_OBJECTS = frozenset({"dobj", "pobj", "conj"})


@cache
def speech_verbs() -> frozenset[str]:
    """The lemmas of all reporting verbs."""
    return frozenset(
        lemma
        for entry in lexicons.load("speech_cues")
        if entry.get("frames") != ["marked"]
        for lemma in entry.get("verbs", ())
    )


def speaker_of_clause(pronoun: Token) -> Token | None:
    """The subject of the speech verb whose reported clause has a pronoun as, or in, its subject.

    "The army" for "it" and "its" in "the army said it had ...", "the army said its jets had ...".
    """
    subject = pronoun.head if pronoun.dep_ == "poss" else pronoun
    verb = subject.head
    if subject.dep_ not in {"nsubj", "nsubjpass"} or verb.dep_ != "ccomp":
        return None
    if verb.head.lemma_ not in speech_verbs() or verb.head.i > verb.i:
        return None
    by = (c for prep in verb.head.rights if prep.dep_ == "agent" for c in prep.children)
    return next((c for c in verb.head.lefts if c.dep_ == "nsubj"), next(by, None))


@dataclass(frozen=True, slots=True)
class Trail:
    """The names of a document by sentence, and the subjects told by a description.

    `described` are subjects such as "the group" with the actor meant, or with the party itself
    ("Iraqi troops") where it has no name of its own in the document.
    """

    sentences: Sequence[Sentence]
    names: Mapping[int, Sequence[tuple[Found, Entity]]]
    marked: tuple[Span, ...]
    """The stretches between quotation marks."""
    described: dict[int, list[tuple[Found, Entity]]] = field(default_factory=dict)

    def before(self, sentence: int, first: int) -> Iterator[tuple[int, Found, Entity]]:
        """The names before a token, nearest sentences first, with their distance in sentences."""
        for back in range(REACH + 1):
            for found, entity in self.names.get(sentence - back, ()):
                if back or found.mention.stop <= first:
                    yield back, found, entity

    def _told(self, sentence: int, first: int) -> Iterator[tuple[int, Found, Entity]]:
        """The names before a token, and the subjects that referred to a name by a description."""
        yield from self.before(sentence, first)
        for back in range(REACH + 1):
            for found, entity in self.described.get(sentence - back, ()):
                named_so = not entity.nameless and entity.label not in {"GPE", "NORP"}
                if named_so and (back or found.mention.stop <= first):
                    yield back, found, entity

    def salience(self, found: Found) -> float:
        """How much a name is what its sentence is about: speakers most, then subjects."""
        if not found.is_subject:
            return 0.0
        doc = self.sentences[found.mention.sentence].doc
        root: Token = doc[found.mention.first : found.mention.stop].root
        while root.dep_ == "compound":
            root = root.head
        return 3.5 if root.head.lemma_ in speech_verbs() else 1.5

    def _spoke(self, found: Found) -> bool:
        return self.salience(found) > 2.0

    def pronoun(
        self, sentence: int, first: int, word: str, barred: str | None = None
    ) -> Entity | None:
        """The actor a personal pronoun refers to, one with another id than that `barred`."""
        gender = PRONOUNS[word]
        best: Entity | None = None
        best_score, joined = -99.0, False
        inside = self._within_marks(self.sentences[sentence].span(first, first + 1))
        for back, found, entity in self._meant(sentence, first, gender):
            if not inside and self._within_marks(found.mention.span):
                continue  # whom others speak of is not who the writer's "he" is
            if gender == "many" and barred is not None and named(entity) == barred:
                continue
            salience = self.salience(found)
            if found.label == "GPE" and gender in {"thing", "many"} and not found.is_subject:
                continue  # "their boat sank off Norland. ... had beaten them"
            if back == 0 and gender in {"thing", "many"}:
                # In what a source says, "it" is rather the subject described than the source.
                salience = min(salience, 1.5)
            far = _FURTHER.get(gender, 2.0)
            score = -far * back + salience + found.mention.first / 1000
            if score > best_score:
                best, best_score, joined = entity, score, not back and self._is_joined(found)
        if joined and gender == "thing":
            return None  # "urged the Front and the army to stop its strikes": whose?
        again = self._said_again(sentence, first, word)
        if again is not None and again[1] > best_score:
            best = again[0]
        # Who else would be meant does nothing to "it": then it is a place or a thing.
        return None if best and barred is not None and named(best) == barred else best

    def _within_marks(self, span: Span) -> bool:
        at = bisect_right(self.marked, span.start, key=lambda s: s.start)
        return at > 0 and self.marked[at - 1].contains(span)

    def _said_again(self, sentence: int, first: int, word: str) -> tuple[Entity, float] | None:
        """Whom the same pronoun meant as the last subject before, and its score.

        `He had not seen his son Karim. ... he said` describes one man.
        """
        if word not in {"he", "she"}:
            return None
        for back in range(2):
            doc = self.sentences[sentence - back].doc if sentence >= back else ()
            for token in reversed(doc[: None if back else first]):
                if token.lower_ == word and token.dep_ in {"nsubj", "nsubjpass"}:
                    entity = self.pronoun(sentence - back, token.i, word)
                    return (entity, 1.5 - 2.0 * back + token.i / 1000) if entity else None
        return None

    def _meant(self, sentence: int, first: int, gender: str) -> Iterator[tuple[int, Found, Entity]]:
        """What a pronoun can mean: names that are no adjectives, and subjects described."""
        for back, found, entity in self.before(sentence, first):
            plural = gender == "thing" and self._is_plural(found)
            if _agrees(entity, gender) and not (plural or self._is_adjective(found)):
                yield back, found, entity
        if gender not in {"thing", "many"}:
            return
        for back in range(REACH + 1):
            for found, meant in self.described.get(sentence - back, ()):
                if (back or found.mention.stop <= first) and _agrees(meant, gender):
                    yield back, found, meant

    def _is_joined(self, found: Found) -> bool:
        """Whether a name is one of several things told in one breath ("the Front and the army")."""
        doc = self.sentences[found.mention.sentence].doc
        return any(
            t.dep_ in _OBJECTS and t.conjuncts
            for t in doc[found.mention.first : found.mention.stop]
        )

    def _is_plural(self, found: Found) -> bool:
        """Whether a name is the plural of one word ("Houthis"), which no "it" can mean."""
        name = self.sentences[found.mention.sentence].doc[found.mention.first : found.mention.stop]
        return len(name) == 1 and name[0].tag_ in {"NNS", "NNPS"} and name[0].lower_.endswith("s")

    def _is_adjective(self, found: Found) -> bool:
        """Whether a name only says whose or where from another noun is ("Iraqi troops")."""
        doc = self.sentences[found.mention.sentence].doc
        root: Token = doc[found.mention.first : found.mention.stop].root
        return found.label in {"GPE", "NORP"} and root.dep_ in {"amod", "compound", "nmod"}

    def description(
        self,
        sentence: int,
        first: int,
        kinds: tuple[str, ...],
        noun: str,
        modifiers: frozenset[str] = frozenset(),
    ) -> Entity | None:
        """The actor that a definite description refers to.

        A noun that is part of a body's own name (`ministry`) is only for a body that is named
        or described with it, and with the words before it; a noun for people (`the official`) only
        for a person whom the text calls so.
        """
        needed = {noun, *modifiers} if noun in name_words() else set()
        best: Entity | None = None
        best_score = -99.0
        for back, found, entity in self._told(sentence, first):
            if entity.kind not in kinds or found.label in {"GPE", "NORP"}:
                continue
            if needed and not needed <= _own_words(entity):
                continue
            if noun in _WHOLE and (_own_words(entity) & _UNITS or modifiers - _own_words(entity)):
                continue  # "the army" is no brigade, "the free army" not that of the state
            if entity.kind == "other" and not (noun in _own_words(entity) or self._spoke(found)):
                continue
            role = set(words_of(entity.role or ""))
            if entity.kind == "person" and (noun not in role or (modifiers and role & NOT_YET)):
                continue
            score = -1.0 * back + self.salience(found)
            if entity.role and entity.role.casefold().split()[-1].rstrip("s") == noun:
                score += 2.0
            if score > best_score:
                best, best_score = entity, score
        return best


def _own_words(entity: Entity) -> set[str]:
    """The folded words of an actor's names and role."""
    texts = [found.mention.text for found in entity.mentions] + [entity.role or ""]
    return {word for text in texts for word in words_of(text)}


def _agrees(entity: Entity, gender: str) -> bool:
    if gender in {"m", "f"}:
        return entity.kind == "person" and entity.gender in (None, gender)
    if named(entity) is None:
        return False
    if gender == "many":
        return entity.kind != "person"
    return entity.kind not in {"person", "ethnic_or_religious"}
