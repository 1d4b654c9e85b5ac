"""A sentence as the event rules see it: its words with their classes, names and places."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from pipeline.extract.events.vocabulary import (
    Forms,
    classes_of_kind,
    forms,
    grammar_words,
    word_classes,
)
from pipeline.extract.model import PlaceMention, Referent
from pipeline.extract.names import Cast
from pipeline.text.article import Article, Sentence

_MEMORY = 20
"""How many events back a word can point."""
_PASTIMES = frozenset({"sport_word", "market_word", "art_word", "trade_word"})
_ARMS = frozenset(
    {"explosive", "artillery", "suicide", "grenade", "chemical", "nonstate", "unidentified"}
    | {"live_fire", "mine", "abductee", "captive", "mob"}
)
_FORCES = frozenset({"armament", "air", "police", "protest", "protester", "rioter", "refugee_word"})
"""People and things of war, of which accidents tell too."""
_LONG_SINCE = frozenset({"since"})
_ENTITY_CLASSES = {
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "ORG": "name",
    "NORP": "name",
    "PERSON": "name",
}


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with the classes of its tokens (`labels[i]`) and their forms."""

    sentence: Sentence
    forms: Forms
    labels: tuple[frozenset[str], ...]
    story: frozenset[str] = frozenset()
    """The classes of the sentences before it that described events."""
    told: list[str] = field(default_factory=list)
    """The types of the events told so far in the article, in reading order."""
    last: dict[int, tuple[str, frozenset[str], int]] = field(default_factory=dict)
    """By index of a sentence the last type it described, its words for places, its paragraph."""
    passage: tuple[frozenset[str], ...] = ()
    """The classes of the words of its paragraph."""
    ahead: str | None = None
    """What the lead describes first, if this is a headline."""

    def remember(self, types: Sequence[str]) -> None:
        """Note the types of the events that the sentence describes, in reading order."""
        self.told.extend(types)
        if types:
            self.last[self.sentence.index] = types[-1], self._places(), self.sentence.paragraph

    def just_told(self, anywhere: bool) -> str | None:
        """The type of the last event of the sentence before, if this one goes on with it.

        That is in the same paragraph, unless `anywhere`, at no other place, and of no longer
        stretch of time.
        """
        before = self.last.get(self.sentence.index - 1)
        if before is None or not (anywhere or before[2] == self.sentence.paragraph):
            return None
        if any(t.lower_ in _LONG_SINCE for t in self.doc):
            return None
        here = self._places()
        return before[0] if here <= before[1] or not before[1] else None

    def _places(self) -> frozenset[str]:
        return frozenset(t.lower_ for t in self.doc if "place" in self.labels[t.i])

    def told_before(self, types: Collection[str]) -> str | None:
        """The last of some types that the article has described, not too far back.

        For a headline it is that of the lead.
        """
        told = self.told[:-_MEMORY:-1] if self.ahead is None else [self.ahead]
        return next((name for name in told if name in types), None)

    @property
    def doc(self) -> Doc:
        """The parse of the sentence."""
        return self.sentence.doc

    @property
    def is_peaceful(self) -> bool:
        """Whether its paragraph describes matches, markets, films or a crash, and of no arms."""
        topics = [labels & _PASTIMES for labels in self.passage if labels & _PASTIMES]
        crash = any("crash_word" in labels for labels in self.labels)
        told = frozenset[str]().union(*self.passage)
        if crash and not told & _ARMS:
            return True
        return len(topics) > 1 and not told & (_ARMS | _FORCES)

    def classes(self, tokens: Iterable[Token]) -> frozenset[str]:
        """The classes of phrases, given by their heads: side words before a head are heeded."""
        found: set[str] = set()
        for head in tokens:
            for token in heads(head):
                found |= self._head_classes(token)
        return frozenset(found)

    def spread(self, tokens: Iterable[Token]) -> frozenset[str]:
        """All classes of single tokens."""
        return frozenset(label for token in tokens for label in self.labels[token.i])

    def _head_classes(self, head: Token) -> frozenset[str]:
        own = self.labels[head.i]
        if not own & {"state", "nonstate"}:
            return own
        before = self.spread(
            child for child in head.lefts if child.dep_ in {"compound", "amod", "nmod", "poss"}
        )
        if "nonstate" in before and "nonstate" not in own:
            return own - {"state"} | {"nonstate"}
        if before & {"loyalist"} and "state" not in own:
            return own - {"nonstate"} | {"state"}
        return own


def heads(token: Token) -> Iterator[Token]:
    """The nouns that a phrase is about: through "dozens of", and all of "A, B and C"."""
    todo, seen = [token], set[int]()
    while todo:
        head = todo.pop(0)
        if head.i in seen:
            continue
        seen.add(head.i)
        inner = [
            pobj
            for prep in head.children
            if prep.dep_ == "prep" and prep.lower_ == "of"
            for pobj in prep.children
            if pobj.dep_ == "pobj"
        ]
        if inner and (head.lemma_.lower() in grammar_words("measure") or head.pos_ == "NUM"):
            todo += inner
        else:
            yield head
        todo += [c for c in head.children if c.dep_ in {"conj", "appos"} and c.nbor(-1).text != ":"]


def _is_common(token: Token, first: int, stop: int) -> bool:
    """Whether a noun was read as a name by its capital alone: "Jets raided the port"."""
    return first == token.i == 0 and stop == 1 and token.tag_ == "NNS"


def _name_classes(token: Token, kind: str) -> set[str]:
    """The classes of a word of a name; an adjective ("Russian") tells a nation and no people."""
    if token.tag_ == "JJ" and kind in {"government", "ethnic_or_religious"}:
        return {"name", "nation"}
    return {"name", *classes_of_kind(kind)}


def _note_place(labels: set[str], kind: str) -> None:
    """Make a word of a place name one of a place; only countries act like governments."""
    labels |= {"place", "nation"} if kind == "country" else {"place"}
    if kind != "country":
        labels -= {"state", "nonstate", "civilian", "nation"}


class Stage:
    """The scenes of an article, made when asked for."""

    def __init__(self, article: Article, cast: Cast, places: Iterable[PlaceMention]) -> None:
        self._article = article
        self._cast = cast
        self._places: dict[int, list[PlaceMention]] = {}
        for place in places:
            self._places.setdefault(place.mention.sentence, []).append(place)
        self._story: set[str] = set()
        self._passages: dict[int, tuple[frozenset[str], ...]] = {}
        self._told: list[str] = []
        self._last: dict[int, tuple[str, frozenset[str], int]] = {}
        self._names: dict[int, list[tuple[int, int, Referent]]] = {}
        for name in cast.names:
            mention = name.mention
            self._names.setdefault(mention.sentence, []).append(
                (mention.first, mention.stop, name.referent)
            )

    def scene(
        self, sentence: Sentence, seen: Forms | None = None, ahead: str | None = None
    ) -> Scene:
        """One sentence with its words classed; `ahead` what the lead below a headline describes."""
        doc = sentence.doc
        seen = seen or forms(doc)
        labels = [set(known) for known in word_classes(doc)]
        for token in doc:
            known = _ENTITY_CLASSES.get(token.ent_type_)
            if known and token.pos_ in {"PROPN", "NOUN", "ADJ"}:
                labels[token.i].add(known)
            if token.ent_type_ in {"GPE", "NORP"}:
                labels[token.i].add("nation")
        for first, stop, referent in self._names.get(sentence.index, ()):
            for i in range(first, stop):
                kept = labels[i] if referent.kind == "other" else set[str]()
                if labels[i] and _is_common(doc[i], first, stop):
                    continue
                labels[i] = kept | _name_classes(doc[i], referent.kind)
        for place in self._places.get(sentence.index, ()):
            for i in range(place.mention.first, place.mention.stop):
                _note_place(labels[i], place.place.kind)
        for token in doc:
            if token.ent_type_ == "DATE" and token.pos_ == "PROPN":
                labels[token.i] = {"date"}
            elif token.tag_ in {"PRP", "PRP$"}:
                self._pronoun(sentence, token, labels[token.i])
        story, passage = frozenset(self._story), self._passage(sentence.paragraph)
        self._story.update(*labels)
        known_labels = tuple(frozenset(label) for label in labels)
        return Scene(sentence, seen, known_labels, story, self._told, self._last, passage, ahead)

    def _passage(self, paragraph: int) -> tuple[frozenset[str], ...]:
        if paragraph not in self._passages:
            docs = (s.doc for s in self._article.sentences if s.paragraph == paragraph)
            self._passages[paragraph] = tuple(
                labels for doc in docs for labels in word_classes(doc)
            )
        return self._passages[paragraph]

    def _pronoun(self, sentence: Sentence, token: Token, labels: set[str]) -> None:
        referent = self._cast.refer(sentence.index, token.i, token.i + 1)
        labels |= {"name", *classes_of_kind(referent.kind)} if referent else {"pronoun"}
