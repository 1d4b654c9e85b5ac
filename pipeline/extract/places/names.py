"""Stretches of a sentence that may name a place: in the gazetteer, or to the name recogniser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from pipeline.extract.places.gazetteer import Candidate, Gazetteer
from pipeline.extract.places.normal import key
from pipeline.extract.places.words import ShortForm, short_form_starts, short_forms, words
from pipeline.text.article import Sentence
from pipeline.text.parsed import words_of
from pipeline.text.periods import DATE_WORDS

LONGEST = 7
"""Tokens of the longest name looked up; hyphens and apostrophes are tokens too."""
PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})

_HAS_A_CAPITAL = frozenset({"country", "admin1", "admin2", "region"})
"""What "the capital of" is said of."""
_WELL_KNOWN = 100_000
"""People of a town whose name is written without the apostrophe behind it."""
_HYPHENATED = re.compile(r"(?:[DRI]-)?([A-Z][\w.]*?)(?:[-–](?=[a-z])|$)")


@dataclass(frozen=True, slots=True)
class Found:
    """Tokens `first` to `stop` of a sentence, in it characters `start` to `end`: what they name.

    `base` is the name without words that say what it is, and `kinds` are the kinds these allow
    ("Aleppo province"), empty for all. `source` is gazetteer, short_form, name_recogniser or road.
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

    @property
    def is_part_of_facility(self) -> bool:
        """Whether `candidates` are those of the place a facility is named by, not its own."""
        return self.source == "facility" and self.base != self.text

    @property
    def name(self) -> str:
        """What mentions of one name in a text share."""
        return " ".join((key(self.base), *sorted(self.kinds)))


def is_capital(token: Token) -> bool:
    """Whether a token is written like a name."""
    return _capital(token.text)


def _capital(word: str) -> bool:
    return word.lstrip("'’‘`ʻ")[:1].isupper()


def starts_name(doc: Doc, i: int) -> bool:
    """Whether a name can start at a token: a capital, or an article joined to one ("al-Bab")."""
    written = words_of(doc)
    if _capital(written[i]):
        return True
    if written[i].lower() not in words("article"):
        return False
    joined = i + 1 < len(written) and written[i + 1] == "-"
    after = i + 1 + joined
    plain = joined or not doc[i].is_stop  # "as Homs fell"
    return plain and after < len(written) and _capital(written[after])


def carried_on(doc: Doc, stop: int) -> int:
    """Where a name that stops at a token ends, an Arabic article counted as a part of it.

    "Bab" goes on in "Bab al-Hawa", "Al" in "Al-Huda", "Deir" in "Deir al-Asafir".
    """
    at = stop + (stop < len(doc) and doc[stop].lower_ in words("article"))
    if at == 0 or at + 1 >= len(doc) or doc[at].text != "-" or not is_capital(doc[at + 1]):
        return stop
    article = doc[at - 1]
    if article.lower_ not in words("article") or (article.is_upper and len(article) > 1):
        return stop
    return carried_on(doc, at + 2)


def name_stops(doc: Doc, first: int) -> list[int]:
    """Where a name that starts at `first` may end, farthest first."""
    ends = []
    for i in range(first, min(first + LONGEST, len(doc))):
        if is_capital(doc[i]) or doc[i].text.isdigit():
            ends.append(i + 1)
        elif i > first and doc[i].text not in words("inside"):
            break
    return ends[::-1]


def _of_form(gazetteer: Gazetteer, form: ShortForm) -> tuple[Candidate, ...]:
    """The places a short form refers to."""
    kinds = {form.kind, "capital"} if form.kind == "city" else {form.kind}
    return tuple(
        place
        for place in gazetteer.lookup(form.name)
        if place.country == form.country and place.kind in kinds and place.rank == 0
    )


def _short(doc: Doc, i: int, gazetteer: Gazetteer) -> tuple[int, tuple[Candidate, ...]] | None:
    """A short form at token `i`: where it stops and what it names."""
    if words_of(doc)[i] not in short_form_starts():
        return None
    behind_comma = i > 1 and doc[i - 1].text == "," and is_capital(doc[i - 2])
    for stop in range(min(i + 5, len(doc)), i, -1):
        forms = short_forms().get(doc[i:stop].text, ())
        places = [
            place
            for form in forms
            if behind_comma or not form.after_comma
            for place in _of_form(gazetteer, form)
        ]
        if places:
            return stop, tuple(places)
    return None


def kinds_of(word: str) -> frozenset[str]:
    """The kinds of place that a word like "province" says a name is."""
    kinds: set[str] = set()
    if word in words("first_level"):
        kinds |= {"admin1", "region"}
    if word in words("second_level"):
        kinds |= {"admin2", "admin1"}
    if word in words("town"):
        kinds |= {"city", "capital"}
    return frozenset(kinds)


def found_at(sentence: Sentence, first: int, stop: int, source: str) -> Found:
    """The name that tokens `first` to `stop` are."""
    doc = sentence.doc
    start, end = doc[first].idx, doc[stop - 1].idx + len(doc[stop - 1])
    text = doc[first:stop].text
    return Found(sentence.index, first, stop, start, end, text, text, source)


def of_kinds(
    found: Found, base: str, kinds: frozenset[str], places: tuple[Candidate, ...]
) -> Found:
    """A name narrowed to those of its places that are of some kinds, if any are."""
    fitting = tuple(place for place in places if place.kind in kinds)
    return Found(
        *(found.sentence, found.first, found.stop, found.start, found.end, found.text),
        *(base, found.source, kinds, fitting or places),
    )


def _closes_name(doc: Doc, i: int) -> bool:
    """Whether a capitalised word ends its run of capitals ("County", not "City Council")."""
    return i + 1 >= len(doc) or not is_capital(doc[i + 1])


def kinds_around(doc: Doc, first: int, stop: int) -> tuple[frozenset[str], int]:
    """The kinds that words about a name allow, and where the name stops with them."""
    kinds: frozenset[str] = frozenset()
    after = doc[stop].lower_ if stop < len(doc) else ""
    if not after.endswith("s") and after in words("division") | words("town"):
        if not is_capital(doc[stop]) or doc[stop - 1].is_upper:
            kinds = kinds_of(after)
        elif _closes_name(doc, stop):
            kinds = kinds_of(after)
            stop += 1
    elif first >= 2 and doc[first - 1].lower_ == "of":
        before = doc[first - 2].lower_
        kinds = _HAS_A_CAPITAL if before == "capital" else kinds_of(before)
    return kinds, stop


def _in_gazetteer(sentence: Sentence, first: int, stop: int, gazetteer: Gazetteer) -> Found:
    """A gazetteer name with the words about it that say what it is."""
    base = sentence.doc[first:stop].text
    kinds, stop = kinds_around(sentence.doc, first, stop)
    return of_kinds(
        found_at(sentence, first, stop, "gazetteer"), base, kinds, gazetteer.lookup(base)
    )


def _inside_token(sentence: Sentence, i: int, gazetteer: Gazetteer) -> Found | None:
    """The place in a token like "U.S.-backed" or "D-Ohio"."""
    token = sentence.doc[i]
    part = _HYPHENATED.match(token.text)
    if not part or part[1] == token.text:
        return None
    forms = short_forms().get(part[1], ())
    places = _of_form(gazetteer, forms[0]) if forms else gazetteer.lookup(part[1])
    if not places:
        return None
    start, end = token.idx + part.start(1), token.idx + part.end(1)
    source = "short_form" if forms else "gazetteer"
    text = part[1]
    return Found(sentence.index, i, i + 1, start, end, text, text, source, frozenset(), places)


def _possessive(sentence: Sentence, i: int, gazetteer: Gazetteer) -> Found | None:
    """The well-known place in a token whose apostrophe is lost ("Syrias north")."""
    token = sentence.doc[i]
    base = token.text[:-1]
    if token.text[-1:] != "s" or len(base) < 4 or gazetteer.lookup(token.text):
        return None
    places = tuple(
        place
        for place in gazetteer.lookup(base)
        if place.rank == 0 and (place.kind in _HAS_A_CAPITAL or place.population > _WELL_KNOWN)
    )
    end = token.idx + len(base)
    found = found_at(sentence, i, i + 1, "gazetteer")
    return replace(found, end=end, text=base, base=base, candidates=places) if places else None


def _at(sentence: Sentence, i: int, gazetteer: Gazetteer) -> Found | None:
    """The longest name that starts at a token."""
    short = _short(sentence.doc, i, gazetteer)
    if short:
        found = found_at(sentence, i, short[0], "short_form")
        return of_kinds(found, found.text, frozenset(), short[1])
    inside = _inside_token(sentence, i, gazetteer) or _possessive(sentence, i, gazetteer)
    if inside:
        return inside
    doc = sentence.doc
    for stop in name_stops(doc, i):
        if gazetteer.lookup(doc[i:stop].text):
            if carried_on(doc, stop) > stop or (stop == i + 1 and doc[i].is_stop):
                return None
            return _in_gazetteer(sentence, i, stop, gazetteer)
    return None


def known_names(sentence: Sentence, gazetteer: Gazetteer) -> Iterator[Found]:
    """The names the gazetteer has, longest first from the left, without overlaps."""
    i = 0
    while i < len(sentence.doc):
        starts = starts_name(sentence.doc, i)
        found = _at(sentence, i, gazetteer) if starts else None
        if found:
            if found.text.lower() not in DATE_WORDS:
                yield found
            i = found.stop
        else:
            i = carried_on(sentence.doc, i + 1) if starts else i + 1


def _trimmed(doc: Doc, first: int, stop: int) -> tuple[int, int]:
    """An entity without its article, headings ("northern") and possessive ending."""
    while first < stop and (
        not starts_name(doc, first) or doc[first].lower_ in words("heading") | {"the"}
    ):
        first += 1
    while stop > first and (doc[stop - 1].is_punct or doc[stop - 1].tag_ == "POS"):
        stop -= 1
    return first, stop


def recognised_names(sentence: Sentence) -> Iterator[Found]:
    """The names the recogniser takes for places."""
    for entity in sentence.doc.ents:
        if entity.label_ in PLACE_LABELS and entity[-1].text not in words("trade"):
            first, stop = _trimmed(sentence.doc, entity.start, entity.end)
            stop = carried_on(sentence.doc, stop)
            if first < stop and key(sentence.doc[first:stop].text):
                base = sentence.doc[first:stop].text
                kinds, stop = kinds_around(sentence.doc, first, stop)
                yield of_kinds(found_at(sentence, first, stop, "name_recogniser"), base, kinds, ())
