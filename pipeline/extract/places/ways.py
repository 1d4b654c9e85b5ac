"""Roads named by the places they join ("the Aleppo-Azaz road"): neither of these alone."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc

_DASHES = frozenset({"-", "–", "—"})


def ways(doc: Doc, names: dict[int, int], words: Collection[str]) -> list[tuple[int, int]]:
    """The first and last token of the names of roads.

    `names` has, for the first token of each name of a place, where it stops; `words` are words for
    roads in lower case.
    """
    found = []
    for first, stop in names.items():
        last = stop
        while last + 1 in names and doc[last].text in _DASHES:
            last = names[last + 1]
        if last > stop and last < len(doc) and doc[last].lower_ in words:
            found.append((first, last))
    inner = {(a, b) for a, b in found for c, d in found if c < a and b <= d}
    return [way for way in found if way not in inner]
