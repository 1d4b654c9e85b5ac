"""The phrases of an article that can name who does something or has it done to him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from spacy.tokens import Doc, Token

from pipeline.extract.events.vocabulary import word_classes
from pipeline.extract.model import EventMention, Mention, Referent
from pipeline.extract.names.descriptions import kinds_of
from pipeline.extract.names.nouns import is_nobody
from pipeline.lexicons import load
from pipeline.linking.party_keys import key_of, merged
from pipeline.linking.view import View

Labels = Sequence[frozenset[str]]

_NOMINAL = frozenset({"NOUN", "PROPN"})
_WITHIN_PHRASE = frozenset({"compound", "amod", "nmod", "poss"})
_PRONOUNS = frozenset({"they", "he", "she", "it", "them", "him", "who"})
_LABELS = frozenset({"ORG", "PERSON", "NORP"})
_POINTS = frozenset({"the", "this", "these", "that", "those"})
_NO_NAME = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL"})
_ARMED = frozenset({"state", "nonstate", "police", "unidentified"})
_PARTIES = _ARMED | {"civilian", "protester"}
_GROUPS = frozenset({"rebel_group", "militia", "international"})
_CRAFT = frozenset({"air"})
_FURNITURE = re.compile(
    r"^(?:(?:the|an?|at least|about|around|some|more than|up to|over|nearly|another|other|"
    r"[\d.,:]+|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\s+)+",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"\s(?:at|in|near|from|on)\s.*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Party:
    """A phrase that names who could act: its words, whom they refer to, its head.

    `key` distinguishes parties: it is the same for all words that refer to one party.
    """

    mention: Mention
    referent: Referent
    name: str
    head: int
    key: str


@cache
def _people() -> frozenset[str]:
    return frozenset(noun for entry in load("person_classes") for noun in entry["nouns"])


class Parties:
    """The parties of one article."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._ruled = _by_grammar(view)
        self.by_sentence: dict[int, list[Party]] = {}
        self.labels: dict[int, Labels] = {}
        self._merged: dict[str, str] = {}
        for sentence in view.article.sentences:
            if not sentence.dateline:
                self.labels[sentence.index] = word_classes(sentence.doc)
                self.by_sentence[sentence.index] = list(self._of(sentence.index))
        self._merge()

    def key(self, referent: Referent, words: str) -> str:
        """What tells the party that words name apart from others of the article."""
        key = key_of(referent, words)
        return self._merged.get(key, key)

    def _merge(self) -> None:
        """Give those parties one key that are found to be one."""
        told = [p for found in self.by_sentence.values() for p in found]
        self._merged = merged((p.key, p.referent, p.name) for p in told)
        for sentence, found in self.by_sentence.items():
            self.by_sentence[sentence] = [
                replace(p, key=self._merged.get(p.key, p.key)) for p in found
            ]

    def _of(self, index: int) -> Iterator[Party]:
        """The phrases of a sentence that name somebody, then the names within other phrases."""
        sentence = self._view.sentence(index)
        taken: set[int] = set()
        labels = self.labels[index]
        for party in self._phrases(index, taken):
            taken |= set(range(party.mention.first, party.mention.stop))
            yield party
        for name in self._view.names.get(index, ()):
            first, stop = name.mention.first, name.mention.stop
            root = sentence.doc[first:stop].root
            people = root.ent_type_ == "NORP"
            if self._is_deed(index, root):
                continue
            if people and root.head.i in taken and labels[root.head.i] & _PARTIES:
                continue
            if people or not {first, stop - 1} <= taken:
                called = name.mention.text
                taken |= set(range(first, stop))
                yield self._made(name.mention, name.referent, called, root.i)
        yield from self._sides(index, taken)

    def _phrases(self, index: int, taken: set[int]) -> Iterator[Party]:
        sentence = self._view.sentence(index)
        for words in self._ruled.get(index, ()):
            head = sentence.doc[words.first : words.stop].root
            party = None if head.i in taken else self._party(index, words, head)
            if party is not None:
                yield party
        for head in filter(_heads_party, sentence.doc):
            phrase = self._view.cast.noun_phrase(sentence, head.i)
            seen = phrase.first in taken or head.i in taken
            party = None if seen else self._party(index, phrase, head)
            if party is not None:
                yield party

    def _sides(self, index: int, taken: set[int]) -> Iterator[Party]:
        """The sides named just before what they do: "rebel shelling", "a terrorist attack"."""
        sentence, labels = self._view.sentence(index), self.labels[index]
        doc = sentence.doc
        for token in doc[:-1]:
            is_side = token.i not in taken and labels[token.i] & _ARMED
            if not (is_side and _is_deed_next(doc, labels, token)):
                continue
            at = token.i, token.i + 1
            referent = self._view.cast.refer(index, *at)
            if referent is not None:
                words = Mention(index, *at, sentence.span(*at), token.text)
                yield self._made(words, referent, token.text, token.i)

    def _party(self, index: int, phrase: Mention, head: Token) -> Party | None:
        if self._is_deed(index, head):
            return None
        referent = self._view.cast.refer(index, phrase.first, phrase.stop)
        if referent is None:
            return None
        return self._made(phrase, referent, self._called(phrase, referent, head), head.i)

    def _made(self, mention: Mention, referent: Referent, name: str, head: int) -> Party:
        return Party(mention, referent, name, head, key_of(referent, name))

    def _called(self, phrase: Mention, referent: Referent, head: Token) -> str:
        """The words of a phrase; for a pronoun or "the group" the name that it refers to."""
        words = self._view.sentence(phrase.sentence).doc[phrase.first : phrase.stop]
        points = head.pos_ == "PRON" or words[0].lower_ in _POINTS or words[0].tag_ == "PRP$"
        names = any(t.pos_ == "PROPN" or t.ent_type_ == "NORP" for t in words)
        if referent.is_actor and referent.kind in _GROUPS:
            described = not {t.lower_ for t in words} & set(referent.name.lower().split())
            names, points = names and not described, points or described
        return plain(referent.name if points and not names else phrase.text)

    def _is_deed(self, index: int, head: Token) -> bool:
        """Whether words name what is done or with what, or nobody, not who does it."""
        labels = self.labels[index][head.i]
        deed = "attack_event" in labels and not labels & _CRAFT
        return deed or head.ent_type_ in _NO_NAME or is_nobody(head)


def _is_deed_next(doc: Doc, labels: Labels, token: Token) -> bool:
    """Whether a noun for an attack or for arms follows within its phrase."""
    for after in doc[token.i + 1 : token.i + 4]:
        if after.pos_ not in ("NOUN", "PROPN", "ADJ"):
            return False
        if labels[after.i] & {"attack_event", "air", "artillery"}:
            return True
    return False


def plain(name: str) -> str:
    """A name without articles, counts and dates before it, or where it is behind it."""
    return _OF_PLACE.sub("", _FURNITURE.sub("", name))


def _by_grammar(view: View) -> dict[int, list[Mention]]:
    """Per sentence the phrases that the grammar makes an actor of some row, longest first."""
    found: dict[int, set[Mention]] = {}
    for row in view.rows:
        actors = (row.actor1, row.actor2) if isinstance(row, EventMention) else ()
        for actor in actors:
            if actor is not None:
                found.setdefault(actor.sentence, set()).add(actor)
    return {s: sorted(m, key=lambda one: (one.first, -one.stop)) for s, m in found.items()}


def _heads_party(token: Token) -> bool:
    """Whether a token heads a phrase that can name who acts or suffers."""
    if token.pos_ == "PRON":
        return token.lower_ in _PRONOUNS
    if token.pos_ not in _NOMINAL or token.dep_ in _WITHIN_PHRASE:
        return False
    lemma = token.lemma_.lower()
    return lemma in kinds_of() or lemma in _people() or token.ent_type_ in _LABELS
