"""Where sentences end: rules over characters, so that each sentence can be parsed on its own.

A stop ends a sentence when white space follows and what comes next can open one. What can not be
told from the characters near the stop (whether "U.S. Marines" goes on) is decided by the words of
the lexicon `sentence_ends`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons

LONGEST = 2000
"""No sentence has more characters; what is longer is cut, at a space if it has one."""
_LONGEST_BRACKET = 400
"""A bracket that is not closed within so many characters is read as a stray one."""

_CLOSERS = "\"'”’»)\\]}"
_OPENERS = "\"'“‘«„`(\\[{"
_STOP = re.compile(
    rf"(?P<stop>[.!?…]+)(?P<closers>[{_CLOSERS}]*)"
    rf"(?:(?P<space> (?:[-–—•*·] )?)|(?=(?P<glued>[{_OPENERS}]?[A-Z])))"
)
_NEXT = re.compile(
    rf"[{_OPENERS}]*(?P<prefix>[ae][dlnrsz]+[-–'’])?(?P<word>[^\s{_OPENERS}{_CLOSERS}]{{1,60}})"
)
_LAST_WORD = re.compile(rf"[^\s{_OPENERS}—–/]+$")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
_GLUED = re.compile(r"[^\W\d_]*[a-z]{2}$")
_ADDRESS = re.compile(r"www\.|[/@]|\.(?:com|net|org|gov|edu)\b", re.IGNORECASE)
_BRACKETS = {"(": ")", "[": "]"}
_NUMBERING = re.compile(r"\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,4})")


@dataclass(frozen=True, slots=True)
class _Rules:
    """The lexicon by word: which rule an abbreviation follows, and what may come after it."""

    rule: dict[str, str]
    unless: dict[str, frozenset[str]]
    starters: frozenset[str]
    report: re.Pattern[str]


@cache
def _rules() -> _Rules:
    entries = lexicons.load("sentence_ends")
    short = [entry for entry in entries if entry["rule"] not in ("opens", "reports")]

    def words(rule: str) -> list[str]:
        return [word for entry in entries if entry["rule"] == rule for word in entry["words"]]

    return _Rules(
        {word: entry["rule"] for entry in short for word in entry["words"]},
        {word: frozenset(entry.get("unless", ())) for entry in short for word in entry["words"]},
        frozenset(words("opens")),
        re.compile(
            rf" (?P<first>\S+)(?: \S+){{0,4}} (?:{'|'.join(words('reports'))})"
            r"(?=[.,;:]| (?:about|after|as|at|before|during|from|in|of|on|to|when|while|with)\b)"
        ),
    )


def _bracketed(text: str) -> list[tuple[int, int]]:
    """The outermost bracketed stretches, in order; brackets without their partner are ignored."""
    found: list[tuple[int, int]] = []
    stack: list[tuple[int, str]] = []
    for at in (m.start() for m in re.finditer(r"[()\[\]]", text)):
        char = text[at]
        if char in _BRACKETS:
            stack.append((at, _BRACKETS[char]))
        elif stack and stack[-1][1] == char:
            start, _ = stack.pop()
            if at - start <= _LONGEST_BRACKET:
                while found and found[-1][0] > start:
                    found.pop()
                found.append((start, at))
    return found


def _inside(brackets: list[tuple[int, int]], at: int) -> bool:
    before = bisect_right(brackets, (at, len(brackets) and brackets[-1][1] + 1)) - 1
    return before >= 0 and brackets[before][0] < at < brackets[before][1]


def _rule(word: str) -> str | None:
    """The rule an abbreviation follows, None for other words."""
    rules = _rules().rule
    # Datelines are in capitals: "INDEPENDENCE, MO."
    rule = rules.get(word) or (rules.get(word.capitalize()) if len(word) > 1 else None)
    initial = len(word) == 1 and word.isupper() and word != "I"
    return rule or ("starter" if initial else None)


def _abbreviation_ends(word: str, following: str) -> bool:
    """Whether a sentence ends after `word` and its full stop, with `following` the next word."""
    rules = _rules()
    following_word = _WORD.match(following)
    opener = following_word.group() if following_word else following
    digit = following[:1].isdigit()
    rule = _rule(word)
    if rule == "never":
        return False
    if rule == "number":
        return not digit
    if rule == "starter":
        return not digit and opener in rules.starters
    if rule == "clock":
        return not digit and opener not in rules.unless[word]
    return True


def _opens(following: str, prefixed: bool) -> bool:
    """Whether a word can open a sentence: a capital, a digit, or a letter of a caseless script."""
    first = following[0]
    if prefixed:
        return first.isupper()
    return not first.islower() and (first.isalnum() or first in "$€£#@•—–-…")


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Whether the stop of `found` ends the sentence that began at `start`."""
    ahead = _NEXT.match(text, found.end())
    before = _LAST_WORD.search(text, max(start, found.start() - 40), found.start("stop"))
    word = before.group() if before else ""
    if not ahead:
        return False
    if not _opens(ahead["word"], bool(ahead["prefix"])):
        # Hasty writers go on small after a question; a quoted one is part of its sentence.
        return found["stop"] == "?" and not found["closers"]
    if found["space"] is None:
        token = text[found.start() - len(word) : ahead.end()]
        return (
            bool(_GLUED.match(word)) and ahead["word"][1:2].islower() and not _ADDRESS.search(token)
        )
    if _NUMBERING.fullmatch(text, start, found.start()):
        return False
    quoted = found["closers"].strip(")]}") != ""
    if found["stop"] == ".":
        dashed = found["space"] != " " and _rule(word) is not None
        return quoted or (not dashed and _abbreviation_ends(word, ahead["word"]))
    return not (quoted and _goes_on_with_speaker(text, found.end("closers")))


def _goes_on_with_speaker(text: str, at: int) -> bool:
    """Whether a quoted question or cry is followed by who said it."""
    said = _rules().report.match(text, at, at + 120)
    return said is not None and said["first"] not in _rules().starters


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A stretch in pieces of at most `LONGEST` characters, without spaces at their ends."""
    while end - start > LONGEST:
        space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
        stop = space if space > 0 else start + LONGEST
        yield start, stop
        start = stop + (text[stop] == " ")
    if start < end:
        yield start, end


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """The (start, end) of each sentence of a normalised block, in order.

    They hold every character but the spaces between them.
    """
    brackets = _bracketed(text)
    start = 0
    for found in _STOP.finditer(text):
        end = found.end("closers")
        if end == len(text) or _inside(brackets, end - 1):
            continue
        if _ends(text, start, found):
            yield from _cut(text, start, end)
            start = end + (text[end] == " ")
    yield from _cut(text, start, len(text))
