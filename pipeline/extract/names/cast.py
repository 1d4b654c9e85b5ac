"""The actors of a document and whom its words stand for."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from pipeline import lexicons
from pipeline.extract.model import Mention, Name, Referent
from pipeline.extract.names.clusters import Clusters, Entity
from pipeline.extract.names.kinds import kind_of
from pipeline.extract.names.mentions import Found, find_names, mention
from pipeline.extract.names.nouns import joint_end, left_edge
from pipeline.extract.names.roles import role_of
from pipeline.extract.slugs import slug
from pipeline.text.article import Article, Sentence

_PRONOUNS = {
    "he": "m", "him": "m", "his": "m", "himself": "m",
    "she": "f", "her": "f", "hers": "f", "herself": "f",
    "it": "thing", "its": "thing", "itself": "thing",
    "they": "many", "them": "many", "their": "many", "themselves": "many",
}  # fmt: skip
_DEFINITE = {"the", "this", "that", "these", "those"}
_REACH = 6
"""How many sentences back a pronoun or description finds its actor."""
_RELATIVE = {"who", "which", "that", "whom"}


@cache
def _descriptions() -> dict[str, tuple[str, ...]]:
    return {h: tuple(e["kinds"]) for e in lexicons.load("descriptions") for h in e["heads"]}


@cache
def _speech_verbs() -> frozenset[str]:
    return frozenset(
        lemma for entry in lexicons.load("speech_cues") for lemma in entry.get("verbs", ())
    )


class Cast:
    """The actors of one document."""

    def __init__(self, article: Article) -> None:
        self._article = article
        clusters = Clusters()
        self._by_sentence: dict[int, list[tuple[Found, Entity]]] = {}
        for found in find_names(article):
            entity = clusters.add(found)
            self._by_sentence.setdefault(found.mention.sentence, []).append((found, entity))
            if entity.kind == "person":
                role = role_of(article.sentences[found.mention.sentence], found.mention)
                if role and len(role) > len(entity.role or ""):
                    entity.role = role
        self._referents = {id(entity): _referent(entity) for entity in clusters.entities}
        self.names: tuple[Name, ...] = tuple(
            Name(found.mention, self._referents[id(entity)])
            for pairs in self._by_sentence.values()
            for found, entity in pairs
        )

    @classmethod
    def of(cls, article: Article) -> Cast:
        """The actors of an article."""
        return cls(article)

    def noun_phrase(self, sentence: Sentence, token_i: int) -> Mention:
        """The noun phrase that a token heads, with its prepositional phrases and joint heads."""
        token = sentence.doc[token_i]
        return mention(sentence, left_edge(token), joint_end(token, len(sentence.doc)))

    def refer(self, sentence_index: int, first: int, stop: int) -> Referent | None:
        """Whom the tokens `first` to `stop` of a sentence stand for.

        A name gives its actor, a pronoun or description the actor it stands for, other noun
        phrases an actor of their own under their own words. None for a pronoun without an
        antecedent and for words that head no noun phrase.
        """
        sentence = self._article.sentences[sentence_index]
        root: Token = sentence.doc[first:stop].root
        named = self._named(sentence_index, root.i)
        if named:
            return self._referents[id(named)]
        if root.lower_ in _PRONOUNS:
            entity = self._antecedent(sentence_index, first, _PRONOUNS[root.lower_], root)
            return self._referents[id(entity)] if entity else None
        if root.lower_ in _RELATIVE and root.head.dep_ == "relcl":
            noun = root.head.head
            return self.refer(sentence_index, noun.i, noun.i + 1) if noun.i < root.i else None
        entity = self._described(sentence_index, first, stop, root)
        if entity:
            return self._referents[id(entity)]
        return _own_words(sentence, first, stop, root)

    def _named(self, sentence_index: int, token_i: int) -> Entity | None:
        for found, entity in self._by_sentence.get(sentence_index, ()):
            if found.mention.first <= token_i < found.mention.stop:
                return entity
        return None

    def _antecedent(
        self, sentence_index: int, first: int, gender: str, root: Token
    ) -> Entity | None:
        kinds = ("person",) if gender in {"m", "f"} else ()
        best: Entity | None = None
        best_score = -99.0
        for back in range(_REACH + 1):
            for found, entity in self._by_sentence.get(sentence_index - back, ()):
                if not back and found.mention.stop > first:
                    continue
                if not _agrees(entity, gender, kinds):
                    continue
                score = -2.0 * back + self._salience(found) + found.mention.first / 1000
                if score > best_score:
                    best, best_score = entity, score
        return best

    def _salience(self, found: Found) -> float:
        if not found.is_subject:
            return 0.0
        doc = self._article.sentences[found.mention.sentence].doc
        root = doc[found.mention.first : found.mention.stop].root
        head = root.head.head if root.dep_ == "appos" else root.head
        return 3.5 if head.lemma_ in _speech_verbs() else 1.5

    def _described(self, sentence_index: int, first: int, stop: int, root: Token) -> Entity | None:
        kinds = _descriptions().get(root.lemma_.casefold())
        doc = self._article.sentences[sentence_index].doc
        if not kinds or doc[first].lower_ not in _DEFINITE:
            return None
        if any(t.pos_ == "PROPN" for t in doc[first:stop]) or stop - root.i > 1:
            return None
        best: Entity | None = None
        best_score = -99.0
        for back in range(_REACH + 1):
            for found, entity in self._by_sentence.get(sentence_index - back, ()):
                if (not back and found.mention.stop > first) or entity.kind not in kinds:
                    continue
                score = -1.0 * back + self._salience(found)
                if score > best_score:
                    best, best_score = entity, score
        return best


def _agrees(entity: Entity, gender: str, kinds: tuple[str, ...]) -> bool:
    if kinds:
        return entity.kind in kinds and entity.gender in (None, gender)
    if gender == "many":
        return entity.kind != "person"
    return entity.kind not in {"person", "ethnic_or_religious"}


def _referent(entity: Entity) -> Referent:
    fullest = entity.fullest
    actor_id = entity.actor_id if entity.known else slug(fullest.text)
    return Referent(fullest.text, fullest.span, actor_id, entity.kind, entity.role)


def _own_words(sentence: Sentence, first: int, stop: int, root: Token) -> Referent | None:
    if root.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"}:
        return None
    if sentence.doc[first].lower_ == "the" and stop - first > 1:
        first += 1
    words = mention(sentence, first, stop)
    kind = "person" if _descriptions().get(root.lemma_) == ("person",) else kind_of(words.text)
    return Referent(words.text, words.span, slug(words.text), kind)
