"""Turns: words that a transcript, subtitles or a credit line give to somebody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from pipeline import lexicons
from pipeline.text.article import Block
from pipeline.text.markup.voices import find_post_heads, find_posts
from pipeline.text.reading import Reading, Turn
from pipeline.text.spans import Span

_CAPITALS = r"[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}"
_WRITTEN = r"[A-Z][\w.’'-]{0,30}(?: (?:[a-z]{2,3} )?[A-Z][\w.’'-]{0,30}){0,3}"
_LABEL = re.compile(
    rf"[\"“]?(?P<name>{_CAPITALS}|{_WRITTEN})"
    r"(?:,[ ][^:\n\"“”]{2,80}|[ ]\([^()\n]{2,60}\))?:[ ](?=\S)"
)
_VOICED = re.compile(r"(?P<name>[^:\n]{1,80}):[ ](?=\S)")
_WORD = re.compile(r"[^\W\d_]+")
_SPOKEN = re.compile(r"\b[a-z]{2,}\b|[.?!…][\"”']?$")
_LEAST = 2
_LEAST_WRITTEN = 4
_LONGEST_POST = 2_000
_QUOTES = '"“”«» '


@cache
def _words_of(entry_id: str) -> frozenset[str]:
    entries = (e for e in lexicons.load("markup") if e["id"] == entry_id)
    return frozenset(word.casefold() for entry in entries for word in entry["words"])


def find_turns(reading: Reading, blocks: Sequence[Block]) -> tuple[Turn, ...]:
    """The turns of what is read of a text, in reading order; none inside another."""
    text = reading.text
    kept = [block for block in blocks if block.zone not in ("boilerplate", "headline")]
    voices = {reading.read(name).start for name in reading.speakers}
    labels = [label for block in kept if (label := _label(text, block, voices))]
    turns = [_turn(text, label) for label in _sure(labels)]
    said = {turn.block for turn in turns}
    turns += (turn for turn in _posted(text, kept) if turn.block not in said)
    return tuple(sorted(turns, key=lambda turn: turn.words))


@dataclass(frozen=True, slots=True)
class _Label:
    """What is before a colon at the start of a block, and may be who speaks."""

    block: Block
    name: Span
    words: str
    end: int
    """Where the words behind it begin."""
    voiced: bool

    @property
    def in_capitals(self) -> bool:
        """It is written as transcripts write who speaks."""
        return self.words.isupper() or self.words.casefold() in _words_of("askers")


def _label(text: str, block: Block, voices: set[int]) -> _Label | None:
    span = block.span
    voiced = span.start in voices
    found = (_VOICED if voiced else _LABEL).match(text, span.start, span.end)
    if found is None:
        return None
    label = _Label(block, Span(*found.span("name")), found["name"], found.end(), voiced)
    if voiced:
        return label
    words = {word.casefold() for word in _WORD.findall(label.words)}
    spoken = _SPOKEN.search(text, found.end(), span.end)
    return label if spoken and words.isdisjoint(_words_of("no-speakers")) else None


def _sure(labels: Sequence[_Label]) -> list[_Label]:
    """The labels that marks show, or that a transcript has: in capitals, or names used again."""
    capitals = sum(label.in_capitals for label in labels)
    names = Counter(label.words for label in labels if not label.in_capitals)
    again = sum(count for count in names.values() if count > 1)
    written = again + capitals >= _LEAST_WRITTEN
    return [
        label
        for label in labels
        if label.voiced
        or (label.in_capitals and capitals >= _LEAST)
        or (written and names[label.words] > 1)
    ]


def _turn(text: str, label: _Label) -> Turn:
    end = label.block.span.end
    while end > label.end + 1 and text[end - 1] in "\"”’' \n":
        end -= 1
    return Turn(label.name, Span(label.end, end), label.block.index)


def _posted(text: str, blocks: Sequence[Block]) -> Iterator[Turn]:
    """Embedded posts: the block above or below the line that credits it to an account."""
    ends = [block.span.end for block in blocks]
    for name, line in find_posts(text):
        number = bisect_right(ends, line.start) - 1
        if number < 0 or text[ends[number] : line.start].strip():
            continue
        yield from _post(text, name, blocks[number])
    starts = [block.span.start for block in blocks]
    for name, line in find_post_heads(text):
        number = bisect_right(starts, line.end)
        if number < len(starts) and not text[line.end : starts[number]].strip():
            yield from _post(text, name, blocks[number])


def _post(text: str, name: Span, block: Block) -> Iterator[Turn]:
    start, end = block.span.start, block.span.end
    while start < end and text[start] in _QUOTES:
        start += 1
    while end > start and text[end - 1] in _QUOTES:
        end -= 1
    if start < end <= start + _LONGEST_POST:
        yield Turn(name, Span(start, end), block.index)
