"""How content is cut into pieces: whole quotations, marked words, reported clauses."""

from __future__ import annotations

from spacy.tokens import Token

from pipeline.extract.attribution.by_parse.sources import Range
from pipeline.extract.attribution.by_parse.view import Line, View
from pipeline.extract.model import QuoteKind
from pipeline.text.spans import Span

_TAIL = " .,;:!?…\"'”’»\n"
"""What an indirect clause leaves out at its end: the closing mark and the stop in it."""
Piece = tuple[Span, QuoteKind]
_SUBJECTS = {"nsubj", "nsubjpass"}
_VERBAL = {"VERB", "AUX"}
_FINITE = {"VBD", "VBZ", "VBP"}
_FUNCTION = {"that", "and", "but", "as", "if", "whether", "because", "of", "for", "to", "on"}


def pieces_of(view: View, line: Line, content: Range) -> list[Piece]:
    """The pieces of a stretch of content of one line, the clause before its marked words."""
    first, stop = content
    doc = line.sentence.doc
    # A stretch whose words are one token with those of another has no place of its own.
    numbers = sorted({line.quoted[i] for i in range(first, stop)} & view.places.keys())
    if not numbers:
        return [(line.sentence.span(first, stop), "indirect")]
    free = [i for i in range(first, stop) if line.is_free(i) and not doc[i].is_punct]
    own = [i for i in free if doc[i].lower_ not in _FUNCTION]
    if not own:
        return [(view.stretches[n].inner, kind_of(view, n)) for n in numbers]
    partial: list[Piece] = [
        (view.stretches[n].inner, "partial") for n in numbers if not is_gloss(view, n)
    ]
    if _verb_is_marked(line, first, stop):
        return partial
    return [(_widened(view, line, content, numbers), "indirect"), *partial]


def is_gloss(view: View, number: int) -> bool:
    """Whether marked words are a term that the writer explains in brackets after it."""
    end = view.stretches[number].outer.end
    return view.article.text[end : end + 2] == " ("


def _widened(view: View, line: Line, content: Range, numbers: list[int]) -> Span:
    """The content with the whole of the stretches at its ends."""
    span = line.sentence.span(*content)
    start = min([span.start, *(view.stretches[n].outer.start for n in numbers)])
    end = max([span.end, *(view.stretches[n].outer.end for n in numbers)])
    text = view.article.text
    while end > start + 1 and text[end - 1] in _TAIL:
        end -= 1
    return Span(start, end)


def _verb_is_marked(line: Line, first: int, stop: int) -> bool:
    root: Token = line.sentence.doc[first:stop].root
    if line.is_free(root.i) or root.pos_ not in _VERBAL:
        return False
    number = line.quoted[root.i]
    alone = sum(n == number for n in line.quoted) - sum(
        line.quoted[i] == number for i in line.marks
    )
    if any(_is_clause_of_its_own(token, root, line) for token in line.sentence.doc[first:stop]):
        return False
    copula = (
        root.i > 1 and line.is_mark(root.i - 1) and line.sentence.doc[root.i - 2].lemma_ == "be"
    )
    return not (copula and root.tag_ == "VBN" and alone <= 2)


def _is_clause_of_its_own(token: Token, root: Token, line: Line) -> bool:
    """Whether the writer's words go on with another verb than that in marks (`"A" and B fled`)."""
    own = token.i >= root.i and line.is_free(token.i) and token.tag_ in _FINITE
    return own and token.dep_ in {"ccomp", "conj", "advcl", "relcl", "ROOT"}


def kind_of(view: View, number: int) -> QuoteKind:
    """The kind of marked words alone: direct for a full clause or sentence, else partial."""
    text = view.words(number)
    if text[:1].isupper() and text[-1] in ".!?,…—":
        return "direct"
    place = view.places[number]
    if place.line != place.last_line:
        return "direct"
    doc = view.lines[place.line].sentence.doc
    root: Token = doc[place.first : place.last + 1].root
    clause = any(c.dep_ in _SUBJECTS and c.i >= place.first for c in root.lefts)
    return "direct" if clause else "partial"
