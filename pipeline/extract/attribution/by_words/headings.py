"""Frames of headlines and of what reads like them: `A: X`, `X: A`, `A (X)`."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc

from pipeline.extract.attribution.by_words.heads import BREAKS, FINITE, NAMES, can_speak
from pipeline.extract.attribution.by_words.hits import Hit, end_of, trimmed
from pipeline.extract.attribution.by_words.nominals import Phrase, after
from pipeline.extract.names.descriptions import kinds_of

_LONGEST = 8
"""Tokens that the source before or after a colon may have."""
_LEAST = 3
"""Tokens that its content must have."""
_SOURCES = frozenset({"source", "sources"})
_DASHES = frozenset({"-", "–", "—", "--"})


def find(doc: Doc, is_heading: bool) -> Iterator[Hit]:
    """The frames of colons, dashes and brackets of a sentence."""
    end = end_of(doc)
    if end <= _LEAST:
        return
    yield from _bracketed(doc, end, is_heading)
    yield from _counted(doc)
    colons = [t.i for t in doc[:end] if t.text == ":"]
    dashes = [t.i for t in doc[:end] if t.text in _DASHES and t.i and doc[t.i - 1].whitespace_]
    behind = [
        hit for at in (*colons[-1:], *dashes[-1:]) for hit in _behind(doc, at, end, is_heading)
    ]
    yield from behind
    if colons and is_heading and not behind:
        yield from _before(doc, colons[0], end)


def _whole(doc: Doc, first: int, stop: int, known: bool) -> Phrase | None:
    """A phrase that takes up a whole range and can speak."""
    if not 0 < stop - first <= _LONGEST or any(t.tag_ in {*FINITE, "CD"} for t in doc[first:stop]):
        return None
    phrase = after(doc, first)
    fits = phrase is not None and phrase.end == stop
    return phrase if fits and can_speak(doc, first, stop, known=known) else None


def _behind(doc: Doc, at: int, end: int, is_heading: bool) -> Iterator[Hit]:
    """`A: X`; in the body only for a noun that refers to who speaks."""
    phrase = _whole(doc, at + 1, end, known=not is_heading)
    if phrase is None or at < _LEAST:
        return
    is_name = doc[phrase.stop - 1].tag_ in NAMES
    called = [kinds_of().get(t.lemma_, ()) for t in doc[at + 1 : phrase.stop] if t.tag_ == "NN"]
    titled = called and "outlet" not in called[-1]  # `A — mayor X`; `A - X` is a paper
    if is_name and not (is_heading and (titled or doc[at].text == ":")):
        return
    yield Hit(phrase, (at, at + 1), trimmed(doc, 0, at), "headline_end")


def _before(doc: Doc, at: int, end: int) -> Iterator[Hit]:
    """`X: A`."""
    phrase = _whole(doc, 0, at, known=True)
    if phrase is None or end - at <= _LEAST:
        return
    yield Hit(phrase, (at, at + 1), trimmed(doc, at + 1, end), "headline_start")


def _bracketed(doc: Doc, end: int, is_heading: bool) -> Iterator[Hit]:
    """`A (X)`, where X is not the short form of a name before it."""
    if not is_heading or doc[end - 1].text != ")":
        return
    opened = next((i for i in range(end - 2, _LEAST, -1) if doc[i].text == "("), None)
    if opened is None:
        return
    phrase = _whole(doc, opened + 1, end - 1, known=True)
    if phrase and not _shortens(doc, opened, phrase):
        yield Hit(phrase, (opened, end), trimmed(doc, 0, opened), "bracketed")


def _counted(doc: Doc) -> Iterator[Hit]:
    """`29 (X)`, `35 people (source: X)`: who counted a number is in brackets behind it."""
    for at in range(1, len(doc) - 2):
        if doc[at].text != "(" or not any(t.tag_ == "CD" for t in doc[max(0, at - 2) : at]):
            continue
        first = at + 1
        if doc[first].lower_ in _SOURCES and doc[first + 1].text == ":":
            first += 2
        first += doc[first].text == "["
        stop = next((t.i for t in doc[first:] if t.text in {")", "]"}), first)
        phrase = _whole(doc, first, stop, known=True)
        is_body = any(t.ent_type_ == "ORG" for t in doc[first:stop]) or stop - first >= _LEAST
        if phrase and (is_body or first > at + 2) and not _shortens(doc, at, phrase):
            begin = at
            while begin > 0 and doc[begin - 1].text not in {*BREAKS, ")"}:
                begin -= 1
            yield Hit(phrase, (at, stop), trimmed(doc, begin, at), "counted")


def _shortens(doc: Doc, opened: int, phrase: Phrase) -> bool:
    """Whether a bracket holds the initials of the words before it."""
    short = doc[phrase.first : phrase.stop].text
    initials = "".join(t.text[0] for t in doc[:opened] if t.text[:1].isupper())
    return short.isupper() and len(short) > 1 and initials.endswith(short)
