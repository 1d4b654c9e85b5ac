"""Quotation marks: which stretches of a text are between them.

Works on the source text a paragraph at a time, so that no parse or sentence boundary can cut a
stretch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pipeline.text.article import Block
from pipeline.text.spans import Span

_MARK = re.compile(r"[\"“”„‟«»]|``|''|‘‘|’’")
_OPENS = {"“", "„", "‟", "«", "``", "‘‘"}
_CLOSES = {"”", "»", "’’"}
_SINGLE = re.compile(
    r"(?<![\w'’])[‘'](?=[\w\[(…])((?:[^‘\"“”\n]|\n(?!\s*\n)){1,600}?)(?<=[\w,.!?…)\]])[’'](?![\w'’])"
)
_SMALL = frozenset(
    {"a", "an", "the", "of", "for", "and", "in", "on", "to", "with", "at", "by", "from", "or", "is"}
)
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_LONGEST_HEADLINE = 200
_FEW = 4
"""Words that no name has."""
_TERM = re.compile(
    r"\b(?:so-called|known as|named|titled|entitled|nicknamed|billed as|mean(?:s|ing|t)?"
    r"|(?:song|book|film|movie|show|series|album|novel|play|hashtag|slogan)s?)[ ,:]*(?:the )?$"
    r"|\bknown as\b.*\bor $",
    re.IGNORECASE,
)
"""Words that introduce a name, a title or a translation."""
_CALLED = re.compile(r"\b(?:called|dubbed|branded)[ ,:]*(?:the )?$", re.IGNORECASE)
_TERM_REACH = 60
"""How many characters before a mark they are looked for."""
_CONTRACTED = re.compile(r"['’](?:\d\ds?|em|til|twas|tis|cause|n)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words between quotation marks.

    `inner` leaves the marks out, `outer` has them. `closed` is False when the paragraph ends
    before the mark is closed. `block` is the index of the paragraph.
    """

    inner: Span
    outer: Span
    closed: bool
    block: int


def find_stretches(text: str, blocks: Iterable[Block]) -> tuple[Stretch, ...]:
    """All stretches between marks outside boilerplate, in reading order, none inside another.

    Titles of works, names and terms in marks are left out: capitals show them, except in
    headlines, where all is capitals, or the words before the mark.
    """
    found: list[Stretch] = []
    for block in blocks:
        if block.zone != "boilerplate":
            stretches = [s for s in _of_block(text, block) if not _is_term(text, s)]
            if block.zone != "headline" and not _is_capitalised(text, block, stretches):
                stretches = [s for s in stretches if not is_title(s.inner.of(text))]
            found.extend(stretches)
    return tuple(found)


def _is_term(text: str, stretch: Stretch) -> bool:
    """Whether marked words are a name, a title, a translation or a link, by what is before."""
    words = stretch.inner.of(text)
    before = text[max(0, stretch.outer.start - _TERM_REACH) : stretch.outer.start]
    if _TERM.search(before) or (words[0] == "[" and "](" in words):
        return True
    return words[0].isupper() and len(words.split()) < _FEW and bool(_CALLED.search(before))


def is_title(words: str) -> bool:
    """Whether marked words are the title of a work or a name: capitals on all words that count."""
    counted = [w for w in _WORD.findall(words) if w not in _SMALL]
    capitals = len(counted) > 1 and all(w[0].isupper() for w in counted)
    return capitals and words[-1:] not in {"!", "?"}


def _is_capitalised(text: str, block: Block, stretches: list[Stretch]) -> bool:
    """Whether the writer's words around the marks have capitals as titles have: a headline."""
    if not stretches:
        return False
    at, own = block.span.start, []
    for stretch in stretches:
        own.append(text[at : stretch.outer.start])
        at = stretch.outer.end
    words = " ".join([*own, text[at : block.span.end]])
    return len(words) < _LONGEST_HEADLINE and is_title(words.strip(" .:"))


def _of_block(text: str, block: Block) -> list[Stretch]:
    doubles = list(_doubles(text, block))
    singles = [
        Stretch(Span(*m.span(1)), Span(*m.span()), True, block.index)
        for m in _SINGLE.finditer(text, block.span.start, block.span.end)
        if not _CONTRACTED.match(m.group())
        and not any(d.outer.overlap(Span(*m.span())) for d in doubles)
    ]
    return sorted(doubles + singles, key=lambda s: s.outer)


def _doubles(text: str, block: Block) -> Iterator[Stretch]:
    start: tuple[int, int] | None = None
    for mark in _MARK.finditer(text, block.span.start, block.span.end):
        sign, (first, stop) = mark.group(), mark.span()
        if start is None:
            if _opens(sign, text, stop):
                start = (first, stop)
        elif sign not in _OPENS or _closes_anyway(text, first, stop):
            yield from _stretch(text, start, (first, stop), block)
            start = None
    if start is not None:
        yield from _stretch(text, start, None, block)


def _opens(sign: str, text: str, stop: int) -> bool:
    if sign in _OPENS:
        return True
    return sign not in _CLOSES and stop < len(text) and not text[stop].isspace()


def _closes_anyway(text: str, first: int, stop: int) -> bool:
    """Whether an opening mark is where a closing one belongs (`"really?“ he asked`)."""
    before, after = text[first - 1 : first], text[stop : stop + 1]
    return not before.isspace() and (not after or after.isspace() or after in ".,;:!?)")


def _stretch(
    text: str, opened: tuple[int, int], closed: tuple[int, int] | None, block: Block
) -> Iterator[Stretch]:
    end = closed[0] if closed else block.span.end
    inside = text[opened[1] : end]
    start = opened[1] + len(inside) - len(inside.lstrip())
    end = opened[1] + len(inside.rstrip())
    if any(sign.isalnum() for sign in inside):
        outer = Span(opened[0], closed[1] if closed else end)
        yield Stretch(Span(start, end), outer, closed is not None, block.index)
