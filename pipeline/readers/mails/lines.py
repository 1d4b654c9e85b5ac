"""The text of a message without the answered message, signature and headers within it.

Only what is surely one of these is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline import lexicons

Marks = Literal["reply", "original", "forward", "header", "device", "footer"]

_QUOTED = re.compile(r"[ \t]?>")
_ONE_MARK = re.compile(r"^[ \t]?>[ \t]?")
_QUOTE_MARKS = re.compile(r"[ \t]?(?:>[ \t]?)+")
_CLOCK = re.compile(r"\d{1,2}[:.h]\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIGNATURE = ("-- ", "--", "—")
_LONGEST_SIGNATURE = 15
_LONGEST_LINE = 1000
_FORWARDED = re.compile(r"(?:fwd?|wg|tr|rv|i|doorgestuurd|пересл)\s?:", re.IGNORECASE)
_LEAST_HEADERS = 3
_LINES_OF_REPLY_MARK = 3


@dataclass(frozen=True, slots=True)
class Own:
    """The text that is a sender's own, and what was left out of the message."""

    text: str
    quotes: bool
    signature: bool


@cache
def _patterns(kind: Marks) -> tuple[re.Pattern[str], ...]:
    entries = lexicons.load("mail_lines")
    return tuple(re.compile(entry["pattern"]) for entry in entries if entry["marks"] == kind)


@cache
def _wrapped() -> tuple[re.Pattern[str], ...]:
    """The shapes of lines that name a writer and may be wrapped: a word opens them."""
    return tuple(
        re.compile(one["pattern"]) for one in lexicons.load("mail_lines") if "wraps" in one
    )


def marks(line: str, kind: Marks) -> bool:
    """Whether a line is a mark of that kind."""
    line = line.strip()
    return len(line) < _LONGEST_LINE and any(one.fullmatch(line) for one in _patterns(kind))


def own_text(text: str, subject: str | None) -> Own:
    """What a sender wrote or passed on, in a message with that subject."""
    parts = _split(text.split("\n"))
    passed_on = bool(subject and _FORWARDED.match(subject))
    kept: list[str] = []
    quotes = signature = False
    for mark, lines in parts:
        if mark == "original" and kept and not passed_on:
            quotes = True
            break
        body = _without_headers(_passed_on(lines)) if mark else lines
        body, quoted = _without_quotes(body)
        body, signed = _without_end(body)
        quotes |= quoted
        signature |= signed
        said = "\n".join(body).strip()
        if said:
            kept.append(said)
    if not kept:
        bare = [_QUOTE_MARKS.sub("", line, count=1) for line in text.split("\n")]
        whole = "\n".join(line for line in bare if not marks(line, "reply")).strip()
        return Own(whole, False, False)
    return Own("\n\n".join(kept), quotes, signature)


def _split(lines: list[str]) -> list[tuple[Marks | None, list[str]]]:
    """The parts of a message, each with the mark that opens it; the first has none."""
    parts: list[tuple[Marks | None, list[str]]] = [(None, [])]
    for at, line in enumerate(lines):
        mark, part = parts[-1]
        if marks(line, "forward"):
            parts.append(("forward", []))
        elif _names_original(lines, at):
            parts.append(("original", []))
        elif (part or not mark) and _headers_begin(lines, at):
            parts.append(("original", [line]))
        elif line.strip() or part:
            part.append(line)
    return parts


def _names_original(lines: list[str], at: int) -> bool:
    """Whether a line says that another message follows, and its headers do."""
    if not marks(lines[at], "original"):
        return False
    below = next((n for n in range(at + 1, min(at + 4, len(lines))) if lines[n].strip()), at)
    return _are_headers(lines[below : below + _LEAST_HEADERS])


def _headers_begin(lines: list[str], at: int) -> bool:
    """Whether the headers of another message begin in a line, without one that says so."""
    first = at == 0 or not marks(lines[at - 1], "header")
    return first and _are_headers(lines[at : at + _LEAST_HEADERS])


def _are_headers(lines: list[str]) -> bool:
    return len(lines) == _LEAST_HEADERS and all(marks(line, "header") for line in lines)


def _passed_on(lines: list[str]) -> list[str]:
    """The lines of a message that is passed on, without the marks of quotation before them."""
    first = next((line for line in lines if line.strip()), "")
    return [_ONE_MARK.sub("", line, count=1) for line in lines] if _QUOTED.match(first) else lines


def _without_headers(lines: list[str]) -> list[str]:
    """The lines below the headers of a message that is passed on, and their empty line."""
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at < len(lines) and marks(lines[at], "header"):
        while at < len(lines) and (marks(lines[at], "header") or lines[at][:1] in (" ", "\t")):
            at += 1
    return lines[at:]


def _without_quotes(lines: list[str]) -> tuple[list[str], bool]:
    """The lines that are no answered message, and whether there are others."""
    kept: list[str] = []
    at, found = 0, False
    while at < len(lines):
        if _QUOTED.match(lines[at]):
            found = True
            at += 1
            continue
        length = _reply_mark(lines, at)
        if length:
            below = next((line for line in lines[at + length :] if line.strip()), "")
            quoted = bool(_QUOTED.match(below))
            if quoted or _is_sure(" ".join(lines[at : at + length])):
                found = True
                if not quoted:
                    break
                at += length
                continue
        kept.append(lines[at])
        at += 1
    return kept, found


def _is_sure(mark: str) -> bool:
    """Whether a program wrote a line that names a writer, as no report would."""
    return "@" in mark or bool(_CLOCK.search(mark) and _YEAR.search(mark))


def _reply_mark(lines: list[str], at: int) -> int:
    """How many lines from one on say who wrote what follows; 0 if it does not."""
    for length in range(1, _LINES_OF_REPLY_MARK + 1):
        if at + length > len(lines) or not lines[at + length - 1].strip():
            return 0
        if _names_writer(lines[at : at + length]):
            # What is above such a line is no part of it.
            later = range(at + 1, at + length)
            return (
                0 if any(_names_writer(lines[start : at + length]) for start in later) else length
            )
    return 0


def _names_writer(lines: list[str]) -> bool:
    if len(lines) == 1:
        return marks(lines[0], "reply")
    joined = " ".join(line.strip() for line in lines)
    return len(joined) < _LONGEST_LINE and any(one.fullmatch(joined) for one in _wrapped())


def _without_end(lines: list[str]) -> tuple[list[str], bool]:
    """The lines above a signature and what programs add at the end; whether there is one."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    cut = len(lines)
    for at in filled[-_LONGEST_SIGNATURE - 1 :]:
        if lines[at] in _SIGNATURE or marks(lines[at], "footer"):
            cut = at
            break
    above = [at for at in filled if at < cut]
    while above and (marks(lines[above[-1]], "device") or set(lines[above[-1]].strip()) == {"_"}):
        cut = above.pop()
    return lines[:cut], cut < len(lines)
