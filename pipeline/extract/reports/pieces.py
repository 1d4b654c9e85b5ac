"""How content is cut into pieces: whole quotations, marked words, reported clauses."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.model import QuoteKind
from pipeline.extract.reports.sources import Range
from pipeline.extract.reports.view import Line, View
from pipeline.text.spans import Span

Piece = tuple[Span, QuoteKind]
_SUBJECTS = {"nsubj", "nsubjpass"}
_VERBAL = {"VERB", "AUX"}
_FUNCTION = {"that", "and", "but", "as", "if", "whether", "because"}


def pieces_of(view: View, line: Line, content: Range) -> list[Piece]:
    """The pieces of a stretch of content of one line, the clause before its marked words."""
    first, stop = content
    numbers = sorted({line.quoted[i] for i in range(first, stop)} - {-1})
    doc = line.sentence.doc
    free = [i for i in range(first, stop) if line.is_free(i) and not doc[i].is_punct]
    own = [i for i in free if doc[i].lower_ not in _FUNCTION]
    marked: list[Piece] = [(view.stretches[n].inner, _kind(view, n, bool(own))) for n in numbers]
    if not numbers:
        return [(line.sentence.span(first, stop), "indirect")]
    if not own:
        return marked
    partial: list[Piece] = [(span, kind) for span, kind in marked]
    if _verb_is_marked(line, first, stop):
        return partial
    return [(_widened(view, line, content, numbers), "indirect"), *partial]


def _widened(view: View, line: Line, content: Range, numbers: list[int]) -> Span:
    span = line.sentence.span(*content)
    start = min([span.start, *(view.stretches[n].outer.start for n in numbers)])
    end = max([span.end, *(view.stretches[n].outer.end for n in numbers)])
    return Span(start, end)


def _verb_is_marked(line: Line, first: int, stop: int) -> bool:
    root: Token = line.sentence.doc[first:stop].root
    return not line.is_free(root.i) and root.pos_ in {"VERB", "AUX"}


def _kind(view: View, number: int, mixed: bool) -> QuoteKind:
    """Direct for a full clause or sentence between marks, else partial."""
    stretch = view.stretches[number]
    text = view.article.excerpt(stretch.inner)
    if not mixed and (text[:1].isupper() or text[-1] in ".!?,"):
        return "direct"
    for line in view.lines:
        sentence = line.sentence
        if not sentence.extent.overlap(stretch.inner):
            continue
        for token in sentence.doc:
            inside = line.quoted[token.i] == number == line.quoted[token.head.i]
            if inside and token.dep_ in _SUBJECTS and token.head.pos_ in _VERBAL:
                return "direct" if not mixed else "partial"
    return "partial"
