"""Which places or dates of its sentence a number is distinguished from.

"Five and six men in Homs and Hama respectively", "31 in May, compared with 22 in April", "300 men,
90 of them in Homs alone", "116 men worldwide".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from spacy.tokens import Doc

from pipeline.extract.model import Figure
from pipeline.linking.view import Item, View

Stretch = tuple[int, int]
"""The first token of a number, place or date, and where it stops."""
Numbered = tuple[int, Item]
"""An item with its number."""

_CUE = re.compile(
    r"\b(?:(?P<order>respectively)|(?P<alone>alone)"
    r"|(?P<world>worldwide|globally|(?:around|across|throughout) the world)"
    r"|compared (?:to|with)|(?:up|down) from"
    r"|(?:double|twice|triple|half) (?:the|that of))\b",
    re.I,
)
_JOINTS = frozenset({",", "and"})
_LONGEST = 4
"""The most words between two of a list."""
_NEAR = 8
"""The most words between words that tell numbers apart and the number."""


class Pairs:
    """What distinguishes the words of each sentence of an article."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._items: dict[int, list[Numbered]] = defaultdict(list)
        for number, item in enumerate(view.items):
            self._items[item.sentence].append((number, item))
        self._cues = [
            (index, match.lastgroup or "than", span.start, span.end)
            for index in self._items
            for match in _CUE.finditer(view.sentence(index).doc.text)
            if (span := view.sentence(index).doc.char_span(*match.span())) is not None
        ]

    def barred(self, told: Mapping[int, Sequence[Stretch]]) -> dict[int, set[int]]:
        """The first tokens of what each item is distinguished from, by the number of the item.

        `told` has the places or the dates of each sentence.
        """
        found: dict[int, set[int]] = defaultdict(set)
        for index, kind, first, stop in self._cues:
            doc, items, here = self._view.sentence(index).doc, self._items[index], told.get(index)
            if not here:
                continue
            if kind == "order":
                pairs = _in_order(doc, items, here)
            elif kind == "alone":
                pairs = _alone(items, here, first)
            else:
                pairs = _compared(doc, items, here, (first, stop)) if kind == "than" else iter(())
            for number, others in pairs:
                found[number] |= others
        return found

    def of_world(self) -> set[int]:
        """The items that are of the whole world: the nearest toll and mention to the words."""
        found = set()
        for index, kind, first, _ in self._cues:
            for sort in ("toll", "mention") if kind == "world" else ():
                near = [
                    (
                        first - item.stop
                        if item.stop <= first
                        else _NEAR // 2 + item.first - first,
                        n,
                    )
                    for n, item in self._items[index]
                    if item.kind == sort
                ]
                found |= {n for off, n in [min(near, default=(_NEAR, 0))] if off < _NEAR}
        return found


def _in_order(
    doc: Doc, items: Sequence[Numbered], told: Sequence[Stretch]
) -> Iterator[tuple[int, set[int]]]:
    """Each number of a list and what belongs to the others, by their order."""
    figures = {(i.first, i.stop): n for n, i in items if isinstance(i.row, Figure)}
    for numbers in _lists(doc, figures):
        for places in _lists(doc, told):
            if len(places) == len(numbers):
                for at, own in zip(numbers, places, strict=True):
                    yield figures[at], {first for first, _ in places} - {own[0]}


def _lists(doc: Doc, told: Iterable[Stretch]) -> list[list[Stretch]]:
    """The lists of two or more."""
    runs: list[list[Stretch]] = [[]]
    for one in sorted(told):
        gap = doc[runs[-1][-1][1] : one[0]] if runs[-1] else doc[:0]
        if runs[-1] and not (len(gap) <= _LONGEST and any(t.lower_ in _JOINTS for t in gap)):
            runs.append([])
        runs[-1].append(one)
    return [run for run in runs if len(run) > 1]


def _alone(
    items: Sequence[Numbered], told: Sequence[Stretch], at: int
) -> Iterator[tuple[int, set[int]]]:
    """What "in Homs alone" is not of, and of what its number is not."""
    only = {first for first, stop in told if stop == at}
    before = [(i.first, n) for n, i in items if isinstance(i.row, Figure) and i.first < at]
    if not only or not before:
        return
    _, own = max(before)
    yield own, {first for first, _ in told} - only
    for _, number in before:
        if number != own:
            yield number, only


def _compared(
    doc: Doc, items: Sequence[Numbered], told: Sequence[Stretch], cue: Stretch
) -> Iterator[tuple[int, set[int]]]:
    """What is stated of a number, for what it is compared with, and the other way round."""
    first, stop = cue
    end = next((t.i for t in doc[stop:] if t.text in (",", ";")), len(doc))
    than = [n for n, i in items if stop <= i.first < end]
    other = {at for at, _ in told if stop <= at < end}
    if not other or not any(isinstance(i.row, Figure) for n, i in items if n in than):
        return
    for number, item in items:
        if item.first < first:
            yield number, other
        elif number in than:
            yield number, {at for at, _ in told} - other
