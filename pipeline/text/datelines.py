"""The dateline before a report's first sentence: where, when and by whom it was sent.

Find (the shapes of the lexicon `datelines`), then filter: what names the place is made of names,
and what follows can be a sentence of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.lexicons.tables import known_actors

LONGEST = 160
"""Characters that a dateline has at most."""
_ASIDE = 300
"""Characters behind a dash in which it may have its partner."""
_ASIDE_WORDS = 8

_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’`-](?=[^\W\d_]))*\.?"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?"
_DAY = (
    rf"{_WEEKDAY}(?:\d{{1,2}}(?:st|nd|rd|th)?[ -]{_MONTH}"
    r"(?:[, -]{1,2}(?:\d{4}|['’]?\d\d)(?!\d))?"
    rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{4})"
)
_TAG = r"\[[^\[\]]{1,80}\] ?"
_TOWN = rf"{_WORD}(?: ?/ ?{_WORD}| {_WORD}){{0,4}}"
_TOWN_IN_CAPITALS = r"[A-Z][A-Z'’]{4,}(?: [A-Z'’]{3,}){0,2}"
"""A name in capitals that is no short form ("SANA", "NATO"): five letters or more."""
_SHOUTED = re.compile(_TOWN_IN_CAPITALS)
_SHAPES = {
    "{town}": rf"(?P<town>{_TOWN})",
    "{TOWN}": rf"(?P<town>(?-i:{_TOWN_IN_CAPITALS}))",
    "{opens}": r" (?=(?-i:[A-Z][a-z]|An? [A-Za-z]))",
    "{part}": rf"(?:, ?(?:{_DAY}|{_WORD}(?: {_WORD}){{0,3}}))",
    "{day}": rf"(?P<day>{_DAY})",
    "{agency}": r"(?P<agency>\([^()]{1,60}\))",
    "{dash}": r"(?:—|–|--|(?<=[ )])-(?= ))",
    "{tags}": rf"(?:{_TAG}){{0,4}}",
    "{tag}": _TAG,
}
_DASH = re.compile(r"—|–|--|(?<= )-(?= )")
_NAMED = re.compile(_WORD)
_NO_PLACE = re.compile(rf"{_MONTH}|(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE)
_PARTICLES = frozenset({"de", "la", "las", "los", "el", "al", "del", "da", "do", "du", "le", "of"})
_OPENS = re.compile(r"[\W_]*([^\W_])")


@dataclass(frozen=True, slots=True)
class _Shape:
    """An entry of the lexicon, ready for use."""

    regex: re.Pattern[str]
    capitals: bool
    aside: bool


@cache
def _shapes() -> tuple[_Shape, ...]:
    return tuple(
        _Shape(
            _regex(entry["pattern"]),
            entry.get("capitals", False),
            entry.get("aside", False),
        )
        for entry in lexicons.load("datelines")
    )


@cache
def _actors() -> frozenset[str]:
    """Names of bodies that are written in capitals: who opens a report, not where it opens."""
    return frozenset(name.casefold() for a in known_actors() for name in (a.name, *a.aliases))


def _regex(pattern: str) -> re.Pattern[str]:
    for name, shape in _SHAPES.items():
        pattern = pattern.replace(name, shape)
    return re.compile(pattern, re.IGNORECASE)


def dateline(text: str) -> int:
    """Where the text of a normalised paragraph begins behind its dateline; 0 if it has none."""
    marked = any(mark in text[:LONGEST] for mark in ("-", "–", "—", ":"))
    if not (marked or _SHOUTED.match(text)):
        return 0
    return next(_ends(text), 0)


def _ends(text: str) -> Iterator[int]:
    for shape in _shapes():
        found = shape.regex.match(text, 0, LONGEST)
        if found and _stands(text, found, shape):
            yield found.end()


def _stands(text: str, found: re.Match[str], shape: _Shape) -> bool:
    named, rest = _names(found["town"]), text[found.end() :]
    first = _OPENS.match(rest)
    if not named or first is None:
        return False
    if found["town"].casefold() in _actors():
        return False
    if shape.capitals and not (found["town"].isupper() and any(c.islower() for c in rest)):
        return False
    return not (shape.aside and _closes_aside(rest))


def _names(town: str) -> bool:
    """Whether words can name a place: each has a capital, none is one of grammar or a day."""
    words = _NAMED.findall(town)
    if town.isupper():
        # "US" and "WHO" are grammar in small letters, and no place that reports are sent from.
        small = [word for word in words if word.lower() in _grammar()]
        return not small and _NO_PLACE.fullmatch(words[0]) is None
    return not any(
        (word[0].islower() and word not in _PARTICLES and "-" not in word)
        or word.lower() in _grammar()
        or _NO_PLACE.fullmatch(word)
        for word in words
    )


@cache
def _grammar() -> frozenset[str]:
    # Readers look for datelines too, and need nothing else of spaCy, which takes a second to load.
    from spacy.lang.en.stop_words import STOP_WORDS  # noqa: PLC0415

    return frozenset(STOP_WORDS - _PARTICLES)


def _closes_aside(rest: str) -> bool:
    """Whether the dash before these words opens an aside that a second dash closes."""
    sentence = re.split(r"[.!?](?: |$)", rest[:_ASIDE], maxsplit=1)[0]
    between = _DASH.split(sentence)
    return len(between) % 2 == 0 and len(between[0].split()) <= _ASIDE_WORDS
