"""The words that name who or what a number counts."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from pipeline.extract.figures.counts import Count

_MEASURED = ("duration", "distance", "age", "money", "area", "mass", "percent", "frequency")
_TOLL_NOUNS = frozenset(
    ["deaths", "death", "fatalities", "fatality", "injuries", "injury", "killings", "killing", "murders", "murder", "casualties", "executions", "slayings", "homicides", "lives", "life"]
)


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
            own = _before(counts, out, at)
        out.append(own)
    return out


def _own(doc: Doc, count: Count) -> tuple[int, int] | None:
    phrase = count.phrase
    if phrase.kind in _MEASURED:
        return None
    if phrase.head is None or phrase.stop <= phrase.first:
        return (
            (phrase.first, phrase.stop)
            if phrase.stop > phrase.first and not phrase.partitive and _names(doc, count)
            else None
        )
    if doc[phrase.head].lower_ in _TOLL_NOUNS:
        return _within(doc, count)
    return phrase.first, phrase.stop


def _names(doc: Doc, count: Count) -> bool:
    """Whether words without a known head still name somebody ("800 more" does not)."""
    return doc[count.phrase.stop - 1].lower_ not in ("more", "additional", "further", "other")


def _within(doc: Doc, count: Count) -> tuple[int, int] | None:
    """In "30 civilian deaths", "bodies of 5 men" the counted stands before the noun."""
    phrase = count.phrase
    head = phrase.head if phrase.head is not None else phrase.first
    if head > phrase.first and doc[head - 1].tag_ in ("NN", "JJ", "NNP"):
        return phrase.first, head
    return phrase.first, phrase.stop


def _before(
    counts: Sequence[Count], subjects: Sequence[tuple[int, int] | None], at: int
) -> tuple[int, int] | None:
    for back in range(at - 1, -1, -1):
        if counts[back].unit == "people" and subjects[back]:
            return subjects[back]
    return None
