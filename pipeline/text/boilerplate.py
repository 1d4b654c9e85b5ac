"""What the lexicon `boilerplate` says of a line of a page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal, cast

from pipeline import lexicons

How = Literal["whole", "start", "within", "head", "foot"]
Where = Literal["anywhere", "top", "tail", "edge"]
Label = Literal["boilerplate", "byline", "caption", "credit"]
Opens = Literal["related", "comments", "letter"]

_WORDS = {"whole": 40, "start": 40, "within": 60, "head": 10_000, "foot": 10_000}
_CHARS_PER_WORD = 25
_EARLY = 200
_FOOT = 300
"""Characters at the end of a line in which a `foot` is looked for."""
_FOLD = str.maketrans("‘’´`", "''''")
_BULLET = r"[\s•*·♦◆■▪►→>»|–—-]*"
_TALLY = re.compile(r"\W*(?P<label>[^\d:]{3,60}?)\s?[:=–—-]\s*(?:[a-z]+ ){0,3}~?\d")
_BARE = re.compile(
    r"(?P<label>[^\d:]{3,62}):\s*(?:[a-z]{1,12} ){0,3}[~≈<>]?"
    r"\d[\d,.]*\+?(?:\s?[-–—]\s?\d[\d,.]*)?",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_LABEL = 5
"""The words that are before the number at most; more are a headline."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """An entry of the lexicon, ready for use."""

    id: str
    how: How
    where: Where
    label: Label
    opens: Opens | None
    company: bool
    """It counts only beside other boilerplate."""
    words: int
    cues: tuple[str, ...]
    """One of these is in every text it fits."""
    regex: re.Pattern[str]

    def matches(self, text: str) -> bool:
        """Whether a whole line (normalised) is what the entry describes."""
        folded = text.translate(_FOLD)
        return self.fits(folded, folded.lower(), text.count(" ") + 1)

    def fits(self, folded: str, lowered: str, words: int) -> bool:
        """The same for a line with straight apostrophes, also in small letters, and its length."""
        if self.how in ("head", "foot") or words > self.words or not self.cued(lowered):
            return False
        if len(folded) > self.words * _CHARS_PER_WORD:
            return False
        if self.how != "within":
            return self.regex.match(folded) is not None
        # Far into a long line it is a site's plea set amid the text, not what the line is.
        return self.regex.search(folded, 0, max(_EARLY, len(folded) // 2)) is not None

    def cued(self, lowered: str) -> bool:
        """Whether a cue is in a text, where the entry needs one."""
        return not self.cues or any(cue in lowered for cue in self.cues)

    def cut(self, text: str) -> tuple[int, int] | None:
        """The (start, end) of the head or foot of a line, if something is left beside it."""
        folded = text.translate(_FOLD)
        if self.how == "head":
            found = self.regex.match(folded)
        elif self.how == "foot" and self.cued(folded[-_FOOT:].lower()):
            found = self.regex.search(folded, max(0, len(folded) - _FOOT))
        else:
            found = None
        if not found or len(found.group().strip()) >= len(text.strip()):
            return None
        return found.start(), found.end()


def _regex(how: How, pattern: str) -> re.Pattern[str]:
    shapes = {
        "whole": rf"{_BULLET}(?:{pattern})[\W_]*$",
        "start": rf"{_BULLET}(?:{pattern})",
        "within": rf"(?:{pattern})",
        "head": rf"{_BULLET}(?:{pattern})",
        "foot": rf"(?<!\w)(?:{pattern})[\W_]*$",
    }
    return re.compile(shapes[how], re.IGNORECASE)


@cache
def patterns() -> tuple[Pattern, ...]:
    """The entries of the lexicon, in its order."""
    return tuple(
        Pattern(
            entry["id"],
            entry["how"],
            entry.get("where", "anywhere"),
            entry.get("zone", "boilerplate"),
            entry.get("opens"),
            entry.get("company", False),
            entry.get("words", _WORDS[entry["how"]]),
            tuple(entry.get("cues", ())),
            _regex(cast(How, entry["how"]), entry["pattern"]),
        )
        for entry in lexicons.load("boilerplate")
    )


def matching(text: str) -> tuple[Pattern, ...]:
    """The entries that describe a line as a whole."""
    folded = text.translate(_FOLD)
    lowered, words = folded.lower(), text.count(" ") + 1
    return tuple(pattern for pattern in patterns() if pattern.fits(folded, lowered, words))


def cuts(text: str, on_top: bool) -> tuple[Pattern, int, int] | None:
    """The first entry that cuts a head or foot off a line, and the (start, end) of that."""
    for pattern in patterns():
        if pattern.how in ("head", "foot") and (on_top or pattern.where != "top"):
            stretch = pattern.cut(text)
            if stretch:
                return (pattern, *stretch)
    return None


@cache
def _counted_words() -> frozenset[str]:
    entry = next(e for e in lexicons.load("page_words") if e["id"] == "tallies")
    return frozenset(entry["words"])


def is_tally(text: str) -> bool:
    """Whether a line tells how many of something there were, which the words before it name."""
    found = _TALLY.match(text)
    if found is None:
        return False
    return counts_something(found["label"])


def is_bare_tally(text: str) -> bool:
    """Whether a line is a tally and nothing more: its label says nothing of what anybody says."""
    found = _BARE.fullmatch(text)
    return found is not None and counts_something(found["label"])


def counts_something(label: str) -> bool:
    """Whether a label names something that is counted ("Civilians reported killed")."""
    words = [word.casefold() for word in _LETTERS.findall(label)]
    return len(words) <= _LABEL and not _counted_words().isdisjoint(words)
