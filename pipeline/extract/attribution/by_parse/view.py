"""A document as the reports see it: sentences with the stretches between marks laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.extract.attribution.by_words.frames import Frame, find_frames
from pipeline.text.article import Article, Sentence
from pipeline.text.marks import Stretch, find_stretches

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; `quoted[i]` is the number of the stretch that token `i` is in, or OUTSIDE.

    `marks` are the tokens that are nothing but the marks around a stretch.
    """

    number: int
    sentence: Sentence
    quoted: tuple[int, ...]
    marks: frozenset[int]
    frames: Mapping[int, Frame]
    """The frames that words and tags show, by the first token of their cue."""

    def is_free(self, i: int) -> bool:
        """Whether a token is one of the writer's own: in no stretch and no mark."""
        return self.quoted[i] == OUTSIDE

    def is_mark(self, i: int) -> bool:
        """Whether a token is a quotation mark around a stretch."""
        return i in self.marks

    def opens(self, i: int) -> bool:
        """Whether a stretch begins at a token."""
        number = self.quoted[i]
        return number != OUTSIDE and (i == 0 or self.quoted[i - 1] != number)


@dataclass(frozen=True, slots=True)
class Place:
    """Where the words of a stretch are, without marks: first line and token, last ones."""

    line: int
    first: int
    last_line: int
    last: int


@dataclass(frozen=True, slots=True)
class View:
    """All lines of an article, the stretches of all its paragraphs and where they are."""

    article: Article
    lines: tuple[Line, ...]
    stretches: tuple[Stretch, ...]
    places: dict[int, Place]

    @classmethod
    def of(cls, article: Article) -> View:
        """Lay the stretches between marks over the sentences."""
        stretches = find_stretches(article.text, article.blocks)
        lines: list[Line] = []
        frames: dict[int, dict[int, Frame]] = {}
        for frame in find_frames(article):
            frames.setdefault(frame.sentence, {}).setdefault(frame.cue[0], frame)
        places: dict[int, Place] = {}
        at = 0
        for number, sentence in enumerate(article.sentences):
            while at < len(stretches) and stretches[at].outer.end <= sentence.extent.start:
                at += 1
            line = _line(number, sentence, stretches, at, frames.get(sentence.index, {}))
            lines.append(line)
            for i, stretch in enumerate(line.quoted):
                if stretch != OUTSIDE and i not in line.marks:
                    old = places.get(stretch)
                    places[stretch] = (
                        Place(old.line, old.first, number, i)
                        if old
                        else Place(number, i, number, i)
                    )
        return cls(article, tuple(lines), stretches, places)

    def words(self, number: int) -> str:
        """The words of a stretch."""
        return self.article.excerpt(self.stretches[number].inner)


def _line(
    number: int,
    sentence: Sentence,
    stretches: tuple[Stretch, ...],
    at: int,
    frames: Mapping[int, Frame],
) -> Line:
    quoted = [OUTSIDE] * len(sentence.doc)
    marks = set()
    none = at == len(stretches) or stretches[at].outer.start >= sentence.extent.end
    for i in () if none else range(len(sentence.doc)):
        span = sentence.span(i, i + 1)
        while at < len(stretches) and stretches[at].outer.end <= span.start:
            at += 1
        if at == len(stretches):
            break
        if stretches[at].outer.overlap(span):
            quoted[i] = at
            if not stretches[at].inner.overlap(span):
                marks.add(i)
    return Line(number, sentence, tuple(quoted), frozenset(marks), frames)
