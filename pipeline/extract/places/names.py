"""Stretches of a sentence that may name a place: in the gazetteer, or to the name recogniser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import ShortForm, short_forms, words
from pipeline.text.article import Sentence

LONGEST = 6
"""Tokens of the longest name looked up; hyphens and apostrophes are tokens too."""
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

_ARTICLE = re.compile(r"(?:[aeu][ldrstzn]|as?h|esh)", re.IGNORECASE)
_JOINTS = frozenset(
    [
        "-",
        "–",
        "'",
        "’",
        "of",
        "the",
        "al",
        "el",
        "ez",
        "az",
        "as",
        "ad",
        "ar",
        "ash",
        "an",
        "de",
        "la",
        "le",
        "du",
        "des",
        "del",
        "d'",
        "l'",
        "upon",
        "and",
    ]
)
_HYPHENATED = re.compile(r"([A-Z][\w.]*?)[-–](?=[a-z])")


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first` to `stop` of a sentence, in it characters `start` to `end`: what they name.

    `kinds` are the kinds its own words allow ("Aleppo province"), empty for all; `base` is the name
    without such words. `source` is gazetteer, short_form, name_recogniser or pattern.
    """

    sentence: int
    first: int
    stop: int
    start: int
    end: int
    text: str
    base: str
    source: str
    kinds: frozenset[str] = frozenset()
    candidates: tuple[Candidate, ...] = ()


def is_capital(token: Token) -> bool:
    """Whether a token is written like a name."""
    text = token.text.lstrip("'’‘`ʻ")
    return text[:1].isupper()


def _starts(doc: Doc, i: int) -> bool:
    if is_capital(doc[i]):
        return True
    after = i + 2 if i + 1 < len(doc) and doc[i + 1].text == "-" else i + 1
    article = _ARTICLE.fullmatch(doc[i].text)
    return bool(article) and after < len(doc) and is_capital(doc[after])


def _stops(doc: Doc, first: int) -> Iterator[int]:
    """Where a name that starts at `first` may end, farthest first."""
    ends = []
    for i in range(first, min(first + LONGEST, len(doc))):
        if is_capital(doc[i]):
            ends.append(i + 1)
        elif doc[i].text not in _JOINTS and not (i == first or doc[i].text.isdigit()):
            break
        elif doc[i].text.isdigit():
            ends.append(i + 1)
    return reversed(ends)


def _of_form(gazetteer: Gazetteer, form: ShortForm) -> tuple[Candidate, ...]:
    return tuple(
        place
        for place in gazetteer.lookup(form.name)
        if place.country == form.country
        and (place.kind == form.kind or (form.kind == "city" and place.kind == "capital"))
        and place.rank == 0
    )


def _short(doc: Doc, i: int, gazetteer: Gazetteer) -> tuple[int, tuple[Candidate, ...]] | None:
    """A short form at token `i`: where it stops and what it names."""
    for stop in range(min(i + 5, len(doc)), i, -1):
        text = doc[i:stop].text
        for form in short_forms().get(text, ()):
            if form.after_comma and not (
                i > 1 and doc[i - 1].text == "," and is_capital(doc[i - 2])
            ):
                continue
            places = _of_form(gazetteer, form)
            if places:
                return stop, places
    return None


def _division_kinds(word: str) -> frozenset[str]:
    kinds: set[str] = set()
    if word in words("first_level"):
        kinds |= {"admin1", "region"}
    if word in words("second_level"):
        kinds |= {"admin2", "admin1"}
    if word in words("town"):
        kinds |= {"city", "capital"}
    return frozenset(kinds)


def _found(  # noqa: PLR0913, PLR0917
    sentence: Sentence,
    first: int,
    stop: int,
    source: str,
    candidates: tuple[Candidate, ...] = (),
    kinds: frozenset[str] = frozenset(),
    base: str | None = None,
) -> Found:
    doc = sentence.doc
    start, end = doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1])
    text = doc.text[start:end]
    return Found(
        sentence.index, first, stop, start, end, text, base or text, source, kinds, candidates
    )


def _widened(sentence: Sentence, first: int, stop: int, gazetteer: Gazetteer) -> Found:
    """A gazetteer name with the words about it that say what it is."""
    doc = sentence.doc
    base = doc[first:stop].text
    candidates = gazetteer.lookup(base)
    after = doc[stop] if stop < len(doc) else None
    kinds: frozenset[str] = frozenset()
    if after is not None and after.lower_ in words("division") | words("town"):
        kinds = _division_kinds(after.lower_)
        if is_capital(after):
            stop += 1
    elif first >= 2 and doc[first - 1].lower_ == "of":
        kinds = _division_kinds(doc[first - 2].lower_)
    own = tuple(place for place in candidates if place.kind in kinds)
    return _found(sentence, first, stop, "gazetteer", own or candidates, kinds, base)


def _inside_token(sentence: Sentence, i: int, gazetteer: Gazetteer) -> Found | None:
    """The place in front of the hyphen of "U.S.-backed"."""
    token = sentence.doc[i]
    hyphenated = _HYPHENATED.match(token.text)
    if not hyphenated:
        return None
    name = hyphenated[1]
    forms = short_forms().get(name, ())
    places = _of_form(gazetteer, forms[0]) if forms else gazetteer.lookup(name)
    if not places:
        return None
    end = token.idx + len(name)
    return Found(
        sentence.index, i, i + 1, token.idx, end, name, name, "gazetteer", candidates=places
    )


def known_names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Found]:
    """The names the gazetteer has, longest first from the left, without overlaps."""
    doc = sentence.doc
    i = 0
    while i < len(doc):
        step = 1
        if _starts(doc, i):
            short = _short(doc, i, gazetteer)
            inside = _inside_token(sentence, i, gazetteer)
            if short:
                yield _found(sentence, i, short[0], "short_form", short[1])
                step = short[0] - i
            elif inside:
                yield inside
            else:
                for stop in _stops(doc, i):
                    if gazetteer.lookup(doc[i:stop].text):
                        found = _widened(sentence, i, stop, gazetteer)
                        yield found
                        step = found.stop - i
                        break
        i += step


def _trimmed(doc: Doc, first: int, stop: int) -> tuple[int, int]:
    """An entity without its article, headings in lower case and possessive ending."""
    while first < stop and not is_capital(doc[first]) and not _starts(doc, first):
        first += 1
    while stop > first and (doc[stop - 1].is_punct or doc[stop - 1].text in ("'s", "’s", "'", "’")):
        stop -= 1
    return first, stop


def recognised_names(sentence: Sentence) -> Iterator[Found]:
    """The names the recogniser takes for places."""
    for entity in sentence.doc.ents:
        if entity.label_ in PLACE_LABELS:
            first, stop = _trimmed(sentence.doc, entity.start, entity.end)
            if first < stop and key(sentence.doc[first:stop].text):
                yield _found(sentence, first, stop, "name_recogniser")


def road_names(sentence: Sentence) -> Iterator[Found]:
    """Streets and numbered roads."""
    doc = sentence.doc
    for i, token in enumerate(doc):
        if i and token.lower_.rstrip(".") in words("street") and is_capital(token):
            first = i
            while first and (
                is_capital(doc[first - 1]) or re.fullmatch(r"\d+(st|nd|rd|th)", doc[first - 1].text)
            ):
                first -= 1
            if first < i:
                yield _found(sentence, first, i + 1, "pattern", kinds=frozenset({"street"}))
        elif (
            token.lower_ in words("numbered_road")
            and is_capital(token)
            and i + 1 < len(doc)
            and re.fullmatch(r"\d{1,4}[A-Z]?", doc[i + 1].text)
        ):
            yield _found(sentence, i, i + 2, "pattern", kinds=frozenset({"street"}))
