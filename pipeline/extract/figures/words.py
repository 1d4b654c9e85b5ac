"""Words that say what happened to the counted, and how they reach a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Token

from pipeline.lexicons import load


@dataclass(frozen=True, slots=True)
class Sense:
    """A measure that a word speaks for, and whom it can be said of."""

    measure: str
    rule: str
    only: str | None = None


@dataclass(frozen=True, slots=True)
class Pattern:
    """A named pattern beside a number."""

    sense: Sense
    pattern: re.Pattern[str]


def _sense(entry: dict[str, object]) -> Sense:
    only = next((k for k in ("people", "equipment", "named") if entry.get(f"{k}_only")), None)
    return Sense(str(entry["measure"]), str(entry["id"]), only)


def inflect(verb: str) -> tuple[str, str, str, str]:
    """A regular verb's forms: base, third person, past, -ing."""
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    if verb in ("trap", "expel", "nab", "kidnap", "stab"):
        return verb, verb + "s", verb + verb[-1] + "ed", verb + verb[-1] + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return verb, third, verb + "ed", verb + "ing"


@cache
def _by_form(frame: str) -> dict[str, tuple[Sense, ...]]:
    out: dict[str, tuple[Sense, ...]] = {}
    for entry in load("measure_words"):
        if entry["frame"] != frame:
            continue
        forms = [f for verb in entry.get("verbs", ()) for f in inflect(verb)]
        for form in dict.fromkeys([*forms, *entry.get("forms", ()), *entry.get("words", ())]):
            out[form.lower()] = (*out.get(form.lower(), ()), _sense(entry))
    return out


@cache
def patterns(frame: str) -> tuple[Pattern, ...]:
    """The patterns of the frame `before` or `after`, in the lexicon's order."""
    return tuple(
        Pattern(_sense(entry), re.compile(pattern, re.I))
        for entry in load("measure_words")
        if entry["frame"] == frame
        for pattern in entry["patterns"]
    )


def senses(token: Token, frame: str) -> tuple[Sense, ...]:
    """What a word says in a frame; empty if nothing."""
    return _by_form(frame).get(token.lower_, ())


def is_state(token: Token) -> bool:
    """Whether a word tells what has become of somebody ("dead", "missing")."""
    return bool(senses(token, "state"))


def is_happening(token: Token) -> bool:
    """Whether a word is a past form of a verb that tells what was done to somebody."""
    past = token.lower_.endswith("ed") or token.tag_ in ("VBN", "VBD", "VBG")
    return past and bool(senses(token, "verb") or senses(token, "intransitive"))


@cache
def _between() -> dict[str, frozenset[str]]:
    return {entry["id"]: frozenset(entry["words"]) for entry in load("between_words")}


@cache
def between(*groups: str) -> frozenset[str]:
    """The words of some groups of words that are between a number and its verb."""
    return frozenset().union(*(_between()[group] for group in groups))
