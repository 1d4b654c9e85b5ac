"""A document as the reports see it: sentences with the stretches between marks laid over them."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.reports.marks import Stretch, find_stretches
from pipeline.text.article import Article, Sentence
from pipeline.text.spans import Span

OUTSIDE = -1


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence; `quoted[i]` is the number of the stretch that token `i` is in, or OUTSIDE.

    `opening[i]`, `closing[i]`: the token is a mark that opens or closes a stretch.
    """

    sentence: Sentence
    quoted: tuple[int, ...]
    marks: frozenset[int]

    def is_free(self, i: int) -> bool:
        """Whether a token is one of the writer's own: in no stretch and no mark."""
        return self.quoted[i] == OUTSIDE

    def is_mark(self, i: int) -> bool:
        """Whether a token is a quotation mark around a stretch."""
        return i in self.marks


@dataclass(frozen=True, slots=True)
class View:
    """All lines of an article and the stretches of all its paragraphs."""

    article: Article
    lines: tuple[Line, ...]
    stretches: tuple[Stretch, ...]

    @classmethod
    def of(cls, article: Article) -> View:
        """Lay the stretches between marks over the sentences."""
        stretches = find_stretches(article.text, article.blocks)
        lines = []
        at = 0
        for sentence in article.sentences:
            while at < len(stretches) and stretches[at].outer.end <= sentence.extent.start:
                at += 1
            lines.append(_line(sentence, stretches, at))
        return cls(article, tuple(lines), stretches)


def _line(sentence: Sentence, stretches: tuple[Stretch, ...], at: int) -> Line:
    quoted = [OUTSIDE] * len(sentence.doc)
    marks = set()
    number = at
    for i in range(len(sentence.doc)):
        span = sentence.span(i, i + 1)
        while number < len(stretches) and stretches[number].outer.end <= span.start:
            number += 1
        if number == len(stretches):
            break
        if stretches[number].outer.overlap(span):
            quoted[i] = number
            if not _inside(stretches[number].inner, span):
                marks.add(i)
    return Line(sentence, tuple(quoted), frozenset(marks))


def _inside(inner: Span, span: Span) -> bool:
    return inner.overlap(span) > 0
