"""Number expressions of a sentence: digits, words, vague words, ranges.

Works on the characters of the sentence, since the tokeniser cuts numbers in more than one way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from pipeline.lexicons import load

Bound = Literal["low", "high"]
_ARTICLE_HALF = r"half(?:\s+of)?\s+an?|half[\s-]an?"
_SMALL = r"an?\s+few|a\s+couple\s+of|couple\s+of|several|few|many|some"
_DIGITS = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?![\d,])"
    r"|\d{1,3}(?:\.\d{3}){2,}|\d+(?:\.\d+)?"
)
_LONGEST = 18
"""Longer runs of digits are serial numbers, not quantities."""
_JOIN = re.compile(r"\s|\s?[-‐‑–]\s?|\s+and\s+|-and-|\s+of\s+")
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
_NUMERIC = ("digits", "unit", "teen", "ten", "sum")
_DASH = re.compile(r"\s?[-–—]\s?|\s?(?:to|or)\s")
_BETWEEN = re.compile(
    r"\bbetween\s+(?:the\s+ages\s+of\s+|an\s+estimated\s+|about\s+|some\s+)?$", re.I
)
_CHANGE = re.compile(
    r"\b(?:rose|risen|ris(?:es?|ing)|increas\w+|gr[eo]w\w*|fell|fall\w*|drop\w*|climb\w*|rais\w+|reduc\w+"
    r"|lower\w*|revis\w+|jump\w*|went|declin\w+|expand\w*|moved|up|down|back|cut|chang\w+)\b[^.;]{0,60}$",
    re.I,
)
_FROM = re.compile(r"\bfrom\s+(?:\w+\s+)?$", re.I)
_ARTICLE_UNIT = re.compile(
    r"\b(?:for|after|than|within|in|under|nearly|almost|about|around|least|over|lasted|spent)\s+"
    r"(an?\s+(?:minute|hour|day|night|week|month|year|decade|century|kilomet(?:er|re)|mile))\b"
    r"(?!\s*(?:ago|later|earlier|before|after|old\b|['’]s\b|-|time\b|when\b|that\b|of\s+(?:mourning|rest)\b))"
    r"|\b(a\s+(?:week|month|year))(?=\s+after\b)"
    r"|(?<![\w-])(day|week|month|year|decade)(?=-(?:old|long)\b)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Number:
    """The characters `start:end` of a sentence and what they are worth.

    `value` is None for vague words, whose least meaning is `least`. `bound` tells the two ends
    of a range apart.
    """

    start: int
    end: int
    value: float | None
    least: float | None = None
    bound: Bound | None = None
    words: bool = False
    article: bool = False
    """The article is the number, and the unit belongs to the words ("a year")."""
    fold: bool = False
    """It says how many a single event was of ("a triple shooting")."""
    difference: bool = False
    """It is by how much another number has changed ("lowered by 20 to 80")."""
    share: bool = False
    """It is a share of something, in words; the value is in percent ("two thirds")."""


@dataclass(frozen=True, slots=True)
class _Atom:
    start: int
    end: int
    role: str
    value: float


@cache
def _vocabulary() -> dict[str, tuple[str, float]]:
    return {
        word: (entry["role"], float(value))
        for entry in load("number_words")
        if entry["role"] not in ("suffix", "fold", "fraction")
        for word, value in entry["values"].items()
    }


@cache
def _suffixes() -> dict[str, float]:
    return {
        word: float(value)
        for entry in load("number_words")
        if entry["role"] == "suffix"
        for word, value in entry["values"].items()
    }


def is_number_word(word: str) -> bool:
    """Whether a word (in lower case) is a number or a part of one, vague ones too."""
    return word in _vocabulary()


@cache
def _lexer() -> re.Pattern[str]:
    words = "|".join(sorted(_vocabulary(), key=len, reverse=True))
    suffix = "|".join(sorted(_suffixes(), key=len, reverse=True))
    return re.compile(
        rf"(?<![\w.])(?P<digits>{_DIGITS})(?:(?P<suffix>\s?(?:{suffix}))\b(?!\s*/))?(?!\w*\d)"
        rf"|\b(?P<word>{words})\b"
        rf"|\b(?P<half>{_ARTICLE_HALF}|(?<=and\s)(?:an?\s)?half|(?<=and-)(?:an?-)?half)\b"
        rf"|\b(?P<small>{_SMALL})(?=\s+(?:dozens?|hundreds?|thousands?|millions?)\b)",
        re.I,
    )


@cache
def _fold() -> re.Pattern[str]:
    (entry,) = (e for e in load("number_words") if e["role"] == "fold")
    nouns = "|".join(entry["nouns"])
    return re.compile(rf"\b({'|'.join(entry['values'])})[\s-]+(?=(?:{nouns})\b)", re.I)


def _digits(found: re.Match[str]) -> _Atom:
    """An atom of digits; a space-grouped number right behind a month is a day and a number."""
    raw, suffix = found["digits"], (found["suffix"] or "").strip().lower()
    start, end = found.span("digits")
    value = float(re.sub(r"[,\s]" if raw.count(".") < 2 else r"[.\s]", "", raw))
    # "5 m" is metres, "$5 m" and "5m people" are millions.
    money = re.search(r"[$€£¥]\s?$", found.string[max(0, start - 2) : start])
    people = re.match(
        r"\s+(?:people|person|refugee|civilian|child|displaced)", found.string[found.end() :]
    )
    large = found["suffix"] in ("K", "M")
    if suffix and (
        large or suffix not in ("m", "k") or money or people or (suffix == "k" and "k" in found[0])
    ):
        return _Atom(start, found.end("suffix"), "digits", value * _suffixes()[suffix])
    return _Atom(start, end, "digits", value)


def _atoms(text: str) -> Iterator[_Atom]:
    for found in _lexer().finditer(text):
        if found["digits"]:
            if len(found["digits"]) <= _LONGEST:
                yield _digits(found)
        elif found["word"]:
            role, value = _vocabulary()[found["word"].lower()]
            yield _Atom(*found.span("word"), role, value)
        elif found["half"]:
            yield _Atom(*found.span("half"), "half", 0.5)
        else:
            yield _Atom(*found.span("small"), "small", 0)


def _join(left: _Atom, gap: str, right: _Atom) -> _Atom | None:
    """The two atoms as one number, or None if they are two."""
    if not _JOIN.fullmatch(gap):
        return None
    plain, joined = gap.strip() in ("", "-", "‐", "‑"), gap.strip(" -") == "and"
    role, value = "sum", -1.0
    if right.role == "multiplier" and plain and left.role in (*_NUMERIC, "multiplier", "half"):
        if left.role == "multiplier" and left.value >= right.value:
            return None
        # "two million five hundred thousand": only what follows the million is multiplied.
        small = left.value % (1000 if right.value < 1000 else 1000 * right.value)
        value = left.value - small + small * right.value
    elif left.role == "ten" and right.role == "unit" and plain and right.value:
        value = left.value + right.value
    elif right.role == "half" and joined and left.role in (*_NUMERIC, "multiplier"):
        value = left.value + 0.5
    elif _continues(left, right) and (plain or joined) and gap.strip() != "-":
        value = left.value + right.value
    elif right.role in ("vague", "multiplier") and left.role in ("vague", "small"):
        if (left.role == "vague") != (gap.strip() == "of"):
            return None
        role = "vague"
        value = 2 * _vague_base(left) * _vague_base(right)
    if value < 0:
        return None
    return _Atom(left.start, right.end, role, value)


def _vague_base(atom: _Atom) -> float:
    """What a part of "tens of thousands", "several hundred" refers to, taken once."""
    if atom.role == "small":
        return 1
    if atom.role == "vague":
        return {20.0: 10, 24.0: 12, 200.0: 100, 2000.0: 1000, 2e6: 1e6}.get(atom.value, atom.value)
    return atom.value


def _continues(left: _Atom, right: _Atom) -> bool:
    """Whether `right` adds to a number of hundreds or more said in words before it."""
    return (
        left.role in ("sum", "multiplier")
        and right.role in ("unit", "teen", "ten", "sum")
        and left.value >= 100
        and left.value % 100 == 0
        and 0 < right.value < (1000 if left.value % 1000 == 0 else 100)
    )


def _number(text: str, atom: _Atom) -> Number | None:
    if atom.role in ("small", "half") and not re.search(r"an?$", text[atom.start : atom.end]):
        return None
    if atom.role == "half":
        return Number(atom.start, atom.start + 4, 0.5, words=True)
    if atom.role == "small":
        return None
    if atom.role == "vague":
        word = text[atom.start : atom.end].lower()
        if word == "tens" and not text[atom.end :].lower().startswith(" of "):
            return None
        return Number(atom.start, atom.end, None, atom.value, words=True)
    return Number(atom.start, atom.end, atom.value, words=atom.role != "digits")


def _merge(text: str) -> Iterator[_Atom]:
    """Atoms joined from the left; "two hundred and fifty-one" needs the tens joined first."""
    atoms = list(_atoms(text))
    tens: list[_Atom] = []
    for atom in atoms:
        if tens and tens[-1].role == "ten" and atom.role == "unit":
            whole = _join(tens[-1], text[tens[-1].end : atom.start], atom)
            if whole:
                tens[-1] = whole
                continue
        tens.append(atom)
    current: _Atom | None = None
    for atom in tens:
        whole = _join(current, text[current.end : atom.start], atom) if current else None
        if current and not whole:
            yield current
        current = whole or atom
    if current:
        yield current


def _ranges(text: str, numbers: list[Number]) -> list[Number]:
    """Mark the ends of ranges: "20-30", "20 to 30", "between 20 and 30"."""
    out = list(numbers)
    for at in range(len(out) - 1):
        left, right = out[at], out[at + 1]
        gap, before = text[left.end : right.start], text[max(0, left.start - 70) : left.start]
        if left.bound == "high" or left.value is None or right.value is None:
            continue
        between = _BETWEEN.search(before) and re.fullmatch(
            r"\s?(?:\S+\s){0,3}and\s(?:\S+\s){0,2}", gap
        )
        if left.difference:
            continue
        changed = _CHANGE.search(before) and (_FROM.search(before) or "to" in gap)
        dash = _DASH.fullmatch(gap) and not changed and left.value < right.value
        if between or dash:
            out[at], out[at + 1] = replace(left, bound="low"), replace(right, bound="high")
            scale = _shared_scale(text, left, right)
            out[at] = replace(out[at], value=left.value * scale)
    return out


def _shared_scale(text: str, left: Number, right: Number) -> float:
    """In "2 to 3 million" the multiplier belongs to both ends."""
    tail = re.search(r"(hundred|thousand|million|billion)$", text[right.start : right.end], re.I)
    if not tail or left.value is None or left.value >= 1000:
        return 1
    scale = _vocabulary()[tail[1].lower()][1]
    return scale if right.value and left.value * scale < right.value else 1


def of_wholes(text: str, number: Number) -> Number:
    """The number as it counts whole things: a dot before three digits parts thousands."""
    if number.value is None or not _DOTTED.fullmatch(text, number.start, number.end):
        return number
    return replace(number, value=1000 * number.value)


def _articles(text: str) -> Iterator[Number]:
    """Units of time whose article is the number: "after a year under siege"."""
    for found in _ARTICLE_UNIT.finditer(text):
        yield Number(*found.span(found.lastindex or 1), 1.0, words=True, article=True)


def _is_difference(text: str, number: Number) -> bool:
    before = text[max(0, number.start - 70) : number.start].rstrip()
    return before.endswith(" by") and bool(_CHANGE.search(before))


def find_numbers(text: str) -> list[Number]:
    """All number expressions of a sentence's text, in order, not yet sorted out."""
    numbers = [n for atom in _merge(text) if (n := _number(text, atom))]
    (entry,) = (e for e in load("number_words") if e["role"] == "fold")
    for found in _fold().finditer(text):
        value = float(entry["values"][found[1].lower()])
        numbers.append(Number(*found.span(1), value, words=True, fold=True))
    numbers.extend(_articles(text))
    numbers.sort(key=lambda n: n.start)
    told = [replace(n, difference=_is_difference(text, n)) for n in numbers]
    return _ranges(text, told)
