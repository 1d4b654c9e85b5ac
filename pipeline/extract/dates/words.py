"""The words of time expressions and of the clauses around them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pipeline import lexicons

LEXICON = "dates_words"

Value = int | str
_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_HALF = re.compile(r"\bhalf\b|½|\b1/2", re.IGNORECASE)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


@cache
def table(name: str) -> dict[str, Value]:
    """The words of a class, in lower case, with their values."""
    return {
        str(word).lower(): value
        for entry in lexicons.load(LEXICON)
        if entry["class"] == name
        for word, value in entry["words"].items()
    }


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w)))


@cache
def expression(name: str) -> str:
    """A regular expression for any word of a class, to be compiled without regard to case."""
    folded: list[str] = []
    cased: list[str] = []
    for entry in lexicons.load(LEXICON):
        if entry["class"] == name:
            words = [str(word) for word in entry["words"]]
            if entry.get("cased"):
                cased += [*words, *(word.upper() for word in words)]
            else:
                folded += words
    parts = [f"(?-i:{alternatives(cased)})"] if cased else []
    parts += [alternatives(folded)] if folded else []
    return rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)"


def worth(name: str, word: str) -> Value | None:
    """What a word of a class is worth; None if the class does not hold it."""
    return table(name).get(word.lower())


def amount(words: str) -> float | None:
    """The number that number words state ("two and a half", "forty-eight", "1,000"), or None."""
    half = 0.5 if _HALF.search(words) else 0.0
    if found := _DIGITS.search(words):
        return float(found[0].replace(",", "")) + half
    total, seen = 0.0, False
    for word in _WORD.findall(words):
        value = worth("number", word)
        value = worth("ten", word) if value is None else value
        if value is None:
            continue
        if word.lower() == "hundred":
            total = (total or 1) * 100
        else:
            total += float(value)
        seen = True
    if half and not seen:
        return half
    if not seen and re.match(r"(?:an?|another|the)\b", words.strip(), re.IGNORECASE):
        return 1.0
    return total + half if seen else None


@cache
def group(entry_id: str) -> frozenset[str]:
    """The words of a group. Raises KeyError for a group that the lexicon does not have."""
    for entry in lexicons.load("dates_clauses"):
        if entry["id"] == entry_id:
            return frozenset(entry["lemmas"])
    raise KeyError(entry_id)
