"""Lines of a paragraph joined again, and words that were cut at the end of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

HYPHENS = ("-", "\u00ad", "\u2010")
_LAST = re.compile(r"(\w[\w'’-]*)$")
_FIRST = re.compile(r"[\w'’]+")
_TENS = re.compile(r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$", re.I)
_UNITS = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|first|second|third)\b", re.I)
_WORD = 4
_END = re.compile(r"""[.!?:;…]["'”’»)\]]*\d{0,3}$""")


def vocabulary(lines: Iterable[str]) -> frozenset[str]:
    """The words of a document that are within a line, in small letters."""
    return frozenset(
        word.casefold() for line in lines for word in re.findall(r"\w[\w'’-]*\w", line)[:-1]
    )


def join(lines: Sequence[str], known: frozenset[str]) -> str:
    """The lines as one; a word cut by a hyphen is whole again where the hyphen only cuts."""
    text = ""
    for line in lines:
        text = _joined(text, line, known) if text else line
    return text


def _joined(text: str, line: str, known: frozenset[str]) -> str:
    if not text.endswith(HYPHENS):
        return f"{text} {line}"
    bare = text[:-1]
    before, after = _LAST.search(bare), _FIRST.match(line)
    if not before or not after:
        return f"{text} {line}"
    if text.endswith("\u00ad") and not before[1][-1].isdigit():
        return bare + line
    whole = before[1] + after[0]
    apart = f"{before[1]}-{after[0]}"
    keeps = (
        not after[0][0].islower()
        or before[1][-1].isdigit()
        or before[1][0].isupper() != before[1].istitle()
        or (_TENS.search(before[1]) and _UNITS.match(after[0]))
        or (
            whole.casefold() not in known
            and ("-" in before[1] or apart.casefold() in known or _are_words(before, after, known))
        )
    )
    return f"{bare}-{line}" if keeps else bare + line


def _are_words(before: re.Match[str], after: re.Match[str], known: frozenset[str]) -> bool:
    """Whether the document has both parts as words: "Burmese-made" and no "mar-ket"."""
    parts = (before[1].casefold(), after[0].casefold())
    return all(len(part) >= _WORD and part in known for part in parts)


def goes_on(text: str, after: str) -> bool:
    """Whether a paragraph that a page or column ends in goes on with the next one."""
    if "\t" in text or "\n" in text or "\t" in after or "\n" in after or _END.search(text):
        return False
    return after[:1].islower() and len(text) > 40
