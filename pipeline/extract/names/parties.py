"""Which actor words name: the id that "IS fighters", "Russian airstrikes" or "regime" get."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from spacy.tokens import Doc, Token

from pipeline.extract.model import Mention
from pipeline.extract.names.antecedents import PRONOUNS
from pipeline.extract.names.clusters import Entity
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.names.mentions import Found, titles
from pipeline.extract.names.naming import named
from pipeline.extract.names.parts import class_of, is_temper, led_by, marks_government, part
from pipeline.extract.names.states import (
    FORCES,
    body_id,
    names_of_states,
    state_body,
    state_of,
    state_with_forces,
)
from pipeline.ids import slug
from pipeline.text.article import Article, Sentence

_HYPHENS = {"-", "–", "‑"}
_OF_OTHERS = re.compile(r"^(backed|led|allied|aligned|supported|trained|funded|based|born|made)$")
Names = Mapping[int, list[tuple[Found, Entity]]]
_PLAIN_STATE = 4
"""The same of a state: a text on one country often names others with their forces."""
_OF_RULE = 5
"""How much a country counts that a word for its government, forces or leader goes with."""
_NEAR = 3
_EDGES = {"border", "territory", "airspace"}
_GOALS = {"to", "into", "toward", "towards", "from", "with"}


class Parties:
    """Tells which actors the noun phrases of one document name."""

    def __init__(
        self,
        article: Article,
        names: Names,
        entities: list[Entity],
        pronoun: Callable[[int, int, str], Entity | None],
    ) -> None:
        self._names = names
        self._home = home_state(article, entities)
        self._pronoun = pronoun

    def of_phrase(self, sentence: Sentence, first: int, root: Token) -> str | None:
        """The actor that a noun with the words before it names; None if they name none."""
        before = list(sentence.doc[first : root.i])
        while before and before[0].pos_ in {"DET", "NUM", "PUNCT"}:
            before.pop(0)
        if any(t.pos_ == "CCONJ" for t in before):
            return None
        role = part(root)
        if role and role.of == "quantity":
            return self._of_what(sentence, root)
        body = state_body(" ".join(t.text for t in (*before, root)))
        if body:
            return body[0]
        if role is None:
            return class_of(root) or self._own_name(sentence, before, root)
        owner = self._owner(sentence.index, before, root, role.of)
        return owner or self._meant(before, root, role.of) or class_of(root)

    def _of_what(self, sentence: Sentence, root: Token) -> str | None:
        """Who `members of NAME` or `dozens of civilians` are."""
        for prep in root.rights:
            for thing in prep.rights if prep.lower_ == "of" else ():
                if any(t.dep_ == "conj" for t in thing.rights):
                    return None
                whole = self._name_at(sentence.index, thing.i)
                return named(whole) if whole else self.of_phrase(sentence, _left(thing), thing)
        return None

    def _owner(self, index: int, before: list[Token], root: Token, of: str) -> str | None:
        """The actor named before a noun for its fighters or forces, the nearest one first."""
        for token in reversed(before):
            if self._is_of_others(token):
                continue
            entity = self._name_at(index, token.i)
            found = self._named_owner(entity, token) if entity else state_of(token.text)
            if token.dep_ == "poss" and token.lower_ in PRONOUNS:
                whose = self._pronoun(index, token.i, token.lower_)
                found = named(whose) if whose else None
            if found is None:
                continue
            if entity and entity.label == "NORP" and not state_of(token.text):
                return slug(" ".join(t.text for t in (*before, root)))
            if found not in names_of_states() or of == "rule":
                return found
            if of == "state" or any(marks_government(t.text) for t in before) or _led(entity):
                return body_id(found, FORCES)
            return slug(" ".join(t.text for t in (*before, root)))
        return None

    def _named_owner(self, entity: Entity, token: Token) -> str | None:
        if entity.label == "PERSON":
            return led_by(entity.fullest.text) or named(entity)
        if entity.label == "NORP" and is_temper(token.text):
            return None
        return named(entity)

    def _meant(self, before: list[Token], root: Token, of: str) -> str | None:
        """Whom words mean without a name: the one government or group the text is about."""
        words = [*before, root]
        marked = any(marks_government(t.text) and not (t.i and _against(t)) for t in words)
        plain = all(marks_government(t.text) or t.is_punct or t.lower_ == "pro" for t in before)
        if of == "rule":
            return self._home if plain else None
        if marked and self._home:
            return body_id(self._home, FORCES)
        return None

    def _own_name(self, sentence: Sentence, before: list[Token], root: Token) -> str | None:
        """A name in capitals that nothing else knows, under its own words."""
        if sentence.zone == "headline" or root.lower_.removesuffix("s") in kinds_of():
            return None
        words = [t for t in (*before, root) if t.lower_ not in titles()]
        capitals = sum(t.text[:1].isupper() for t in words)
        if root.pos_ == "PROPN" and root.text[:1].isupper() and capitals == len(words):
            return slug(" ".join(t.text for t in words))
        return None

    def _is_of_others(self, token: Token) -> bool:
        """Whether a name only tells who backs or fights the actor (`U.S.-backed`, `anti-IS`)."""
        if "-" in token.text:
            return True
        after = token.doc[token.i + 1 : token.i + 3]
        if len(after) == 2 and after[0].text in _HYPHENS and _OF_OTHERS.match(after[1].lower_):
            return True
        return bool(token.i) and token.nbor(-1).text in _HYPHENS

    def _name_at(self, index: int, token_i: int) -> Entity | None:
        for found, entity in self._names.get(index, ()):
            if _covers(found.mention, token_i):
                return entity
        return None


def _covers(mention: Mention, token_i: int) -> bool:
    return mention.first <= token_i < mention.stop


def _led(entity: Entity | None) -> bool:
    return entity is not None and entity.label == "PERSON"


def _against(token: Token) -> bool:
    """Whether a word is what its phrase is against (`anti-government`)."""
    before = token.doc[max(0, token.i - 2) : token.i]
    return before[:1].text.lower() == "anti" and before[-1].text in _HYPHENS


def _left(noun: Token) -> int:
    return min([noun.i, *(t.left_edge.i for t in noun.lefts)])


def _is_beside(doc: Doc, first: int, stop: int) -> bool:
    """Whether a country is only named as a border or as where somebody goes or comes from."""
    if stop < len(doc) and doc[stop].lower_ in _EDGES:
        return True
    return first > 0 and doc[first - 1].lower_ in _GOALS and doc[first].ent_type_ == "GPE"


def _plain(counts: Counter[str]) -> str | None:
    """The state that counts by far the most."""
    first, second = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return first[0] if first[1] and first[1] >= _PLAIN_STATE * second[1] else None


def home_state(article: Article, entities: Iterable[Entity]) -> str | None:
    """The state whose government a text plainly means by "the government"; None if not plain."""
    counts: Counter[str] = Counter()
    for entity in entities:
        text = entity.fullest.text
        known = entity.actor_id if entity.known else None
        state = known if known in names_of_states() else state_with_forces(known)
        state = state or (led_by(text) if entity.label == "PERSON" else None)
        if state and state in names_of_states():
            counts[state] += _OF_RULE * len(entity.mentions)
            continue
        for found in entity.mentions:
            state = state_of(found.mention.text) or state_of(found.mention.text.split()[0])
            if state is None:
                continue
            doc = article.sentences[found.mention.sentence].doc
            if _is_beside(doc, found.mention.first, found.mention.stop):
                continue
            last = doc[found.mention.first + 1 : found.mention.stop + _NEAR]
            ruled = any(marks_government(t.text) or marks_government(t.lemma_) for t in last)
            counts[state] += _OF_RULE if ruled else 1
    return _plain(counts)
