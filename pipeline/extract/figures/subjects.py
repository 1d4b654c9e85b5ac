"""The words that name who or what a number counts."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.extract.figures.count import Count
from pipeline.extract.figures.nouns import is_nominal, kind_of, singular
from pipeline.extract.figures.words import between

_MEASURED = ("duration", "distance", "money", "area", "mass", "frequency")
_TOLLED = ("killed", "injured", "casualties", "missing")


def find_subjects(
    doc: Doc, counts: Sequence[Count], parts: dict[int, int]
) -> list[tuple[int, int] | None]:
    """For each count the tokens (first, stop) that name the counted; None where nothing does.

    An elided noun is taken from the count before it: "killing 40 soldiers and wounding 80".
    """
    out: list[tuple[int, int] | None] = []
    for at, count in enumerate(counts):
        own = _own(doc, count)
        if own is None and count.unit == "people":
            own = (
                _antecedent(doc, count)
                if count.phrase.partitive
                else _before(doc, counts, out, at, parts)
            )
        out.append(own)
    return out


def _own(doc: Doc, count: Count) -> tuple[int, int] | None:
    phrase = count.phrase
    if phrase.kind == "age":
        return _aged(doc, count)
    if phrase.kind == "percent":
        return _of_what(doc, phrase.end, words=count.number.share)
    if phrase.kind in _MEASURED:
        return None
    if phrase.head is None or phrase.stop <= phrase.first:
        return (
            (phrase.first, phrase.stop)
            if phrase.stop > phrase.first and not phrase.partitive and _names(doc, count)
            else None
        )
    # Nouns of harm name nobody: who was harmed is before them, if anywhere.
    if singular(doc[phrase.head].lower_) in between("harm"):
        return _within(doc, count)
    return phrase.first, phrase.stop


def _aged(doc: Doc, count: Count) -> tuple[int, int] | None:
    """Whose age it is: "a 16-year-old boy", "Salim Haddad, 34", "men aged 20"."""
    end = count.phrase.end
    while count.phrase.compound and end < len(doc) and is_nominal(doc[end]):
        end += 1
    if end > count.phrase.end and doc[end - 1].tag_ in ("NN", "NNS", "NNP"):
        return count.phrase.end, end
    stop = count.hedge_at
    while stop > 0 and (doc[stop - 1].lower_ in _AGE_WORDS or doc[stop - 1].tag_ in ("CD", "HYPH")):
        stop -= 1
    first = stop
    while first > 0 and doc[first - 1].tag_ in ("NNP", "NNPS", "NN", "NNS", "JJ"):
        first -= 1
    return (first, stop) if first < stop else None


def _of_what(doc: Doc, at: int, *, words: bool) -> tuple[int, int] | None:
    """What a share is a share of: "40 percent of the city", in words also "half the city"."""
    of = at < len(doc) and doc[at].lower_ == "of"
    if not of and not words:
        return None
    first = at + of
    while first < len(doc) and doc[first].tag_ in ("DT", "PDT", "PRP$", "CD"):
        first += 1
    stop = first
    while stop < len(doc) and (is_nominal(doc[stop]) or doc[stop].tag_ == "POS"):
        stop += 1
    return (first, stop) if first < stop else None


def _names(doc: Doc, count: Count) -> bool:
    """Whether words without a known head still name somebody ("800 more" does not)."""
    return doc[count.phrase.stop - 1].lower_ not in ("more", "additional", "further", "other")


def _within(doc: Doc, count: Count) -> tuple[int, int] | None:
    """In "30 civilian deaths" the counted are named before the noun; "30 deaths" names nobody."""
    phrase = count.phrase
    head = phrase.head if phrase.head is not None else phrase.first
    before = doc[phrase.first : head]
    named = any(t.tag_ in ("NN", "NNS", "NNP") or kind_of(t)[0] for t in before)
    return (phrase.first, phrase.stop) if named else None


_AGE_WORDS = frozenset(
    {",", "(", "aged", "age", "ages", "the", "of", "between", "from", "and", "to"}
)
_CUTS = frozenset(
    {"while", "when", "as", "but", "after", "before", "where", "whereas", "meanwhile"}
)


def _before(
    doc: Doc,
    counts: Sequence[Count],
    subjects: Sequence[tuple[int, int] | None],
    at: int,
    parts: dict[int, int],
) -> tuple[int, int] | None:
    """The subject of the count before, unless a new clause or a toll's number parts the two."""
    count = counts[at]
    if count.link is not None and count.link.way == "pattern" and count.measure in _TOLLED:
        return None
    for back in range(at - 1, -1, -1):
        if any(t.lower_ in _CUTS for t in doc[counts[back].phrase.end : count.hedge_at]):
            return None
        if counts[back].unit == "people" and subjects[back]:
            return subjects[back]
    return None


def _antecedent(doc: Doc, count: Count) -> tuple[int, int] | None:
    """Whom "5 of them" is about: the nearest plural people before, in the same sentence."""
    for at in range(count.first - 1, -1, -1):
        token = doc[at]
        if token.tag_ in ("NNS", "NNPS") and kind_of(token)[0] in ("people", "fighters"):
            first = at
            while first > 0 and doc[first - 1].tag_ in ("JJ", "NN", "NNP"):
                first -= 1
            return first, at + 1
    return None
