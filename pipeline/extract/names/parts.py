"""Nouns for parts of an actor ("fighters", "airstrikes") and classes of people ("civilians")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from pipeline import lexicons


@dataclass(frozen=True, slots=True)
class Part:
    """What a noun is of (see the lexicon `actor_parts`) and the kind of who is named so."""

    of: str
    kind: str | None


@cache
def _parts() -> Mapping[str, Part]:
    return {
        noun: Part(entry["of"], entry.get("kind"))
        for entry in lexicons.load("actor_parts")
        if entry["of"] not in {"marker", "temper", "nobody"}
        for noun in entry["nouns"]
    }


@cache
def _words(of: str) -> frozenset[str]:
    return frozenset(
        w for entry in lexicons.load("actor_parts") if entry["of"] == of for w in entry["nouns"]
    )


@cache
def _classes() -> Mapping[str, str]:
    return {n: entry["id"] for entry in lexicons.load("person_classes") for n in entry["nouns"]}


@cache
def _leaders() -> Mapping[str, str]:
    return {n.casefold(): e["actor"] for e in lexicons.load("leaders") for n in e["names"]}


def marks_government(word: str) -> bool:
    """Whether a word makes fighters the government's ("regime fighters")."""
    return word.casefold() in _words("marker")


def is_temper(word: str) -> bool:
    """Whether a word says what faith or temper fighters are of, not who they are."""
    return word.casefold() in _words("temper")


def is_nobody(noun: str) -> bool:
    """Whether a name that ends in a noun is that of a site, a day or a deal."""
    return noun.casefold() in _words("nobody")


def led_by(name: str) -> str | None:
    """The actor that a leader's name before forces refers to."""
    words = name.casefold().replace("’", "'").removesuffix("'s").split()
    runs = (" ".join(words[-n:]) for n in (4, 3, 2, 1) if n <= len(words))
    return next((_leaders()[run] for run in runs if run in _leaders()), None)


def is_leader(name: str) -> bool:
    """Whether a name is that of a leader."""
    return name.casefold() in _leaders()


def part(noun: Token) -> Part | None:
    """What a noun, alone or with the word before it, is a part of."""
    return next((_parts()[f] for f in _forms(noun) if f in _parts()), None)


def class_of(noun: Token) -> str | None:
    """The class of people that a noun, alone or with the word before it, names."""
    return next((_classes()[f] for f in _forms(noun) if f in _classes()), None)


def class_named(name: str) -> str | None:
    """The people that a name of one word is, in the singular, the plural or as an adjective."""
    word = name.casefold()
    return _classes().get(word) or _classes().get(word.removesuffix("s"))


def _forms(noun: Token) -> list[str]:
    """A noun in the singular, with the word before it first; the tagger misses some plurals."""
    word = noun.lower_
    singles = dict.fromkeys((noun.lemma_.casefold(), word, word.removesuffix("s")))
    if noun.i == 0:
        return list(singles)
    before = noun.nbor(-1).lower_
    return [*(f"{before} {single}" for single in singles), *singles]
