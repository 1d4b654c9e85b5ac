"""A count: a number of a sentence that is a figure, with its phrase, measure and unit."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.figures.links import Link
from pipeline.extract.figures.numbers import Number
from pipeline.extract.figures.phrases import Phrase
from pipeline.extract.figures.qualifiers import Hedge


@dataclass(frozen=True, slots=True)
class Count:
    """A number with what it counts and what is said of it.

    `first` to `stop` are the tokens of the number, `hedge_at` the first token of its qualifier.
    """

    number: Number
    first: int
    stop: int
    hedge: Hedge
    hedge_at: int
    phrase: Phrase
    measure: str
    unit: str | None
    link: Link | None
    rule: str
