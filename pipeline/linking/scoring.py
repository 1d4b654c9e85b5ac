"""The choice among candidates: features with fitted weights, the best above a bound or none.

A conditional logit (McFadden 1974): the candidates for a link and "none of them" share one
probability, in proportion to the exponential of the summed weights of their features. Candidates of
one value add up. The weights (`link_weights.csv`) are fitted by `benchmarks/fit_links.py` on
reports read by hand. Features name evidence, never words of a text.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Hashable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")

WEIGHTS = Path(__file__).with_name("link_weights.csv")
BOUND = "(bound)"


@dataclass(frozen=True, slots=True)
class Candidate(Generic[V]):
    """A value that a link could take, with the evidence for and against it.

    `key` is what candidates of one value share; `is_stated`: it stands in the sentence of the row.
    """

    value: V
    key: Hashable
    features: frozenset[str]
    is_stated: bool


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """The value chosen for a link, with the probability that it is right."""

    value: V
    key: Hashable
    probability: float
    is_stated: bool


@cache
def weights(link: str, path: Path = WEIGHTS) -> Mapping[str, float]:
    """The weight of each feature of a kind of link, and its bound."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["link"] == link]
    return {row["feature"]: float(row["weight"]) for row in rows}


def _score(known: Mapping[str, float], features: AbstractSet[str]) -> float:
    return math.fsum(map(known.__getitem__, known.keys() & features))


def chances(
    known: Mapping[str, float], candidates: Sequence[Candidate[V]], none: AbstractSet[str]
) -> dict[Hashable, float]:
    """The probability of each value, by its key; what is left to 1 is that of none of them."""
    if not candidates:
        return {}
    scores = [_score(known, one.features) for one in candidates]
    nothing = _score(known, none)
    top = max(*scores, nothing)
    powers = [math.exp(score - top) for score in scores]
    whole = math.fsum([*powers, math.exp(nothing - top)])
    found: dict[Hashable, float] = {}
    for one, power in zip(candidates, powers, strict=True):
        found[one.key] = found.get(one.key, 0.0) + power / whole
    return found


def choose(
    link: str, candidates: Sequence[Candidate[V]], none: AbstractSet[str]
) -> Choice[V] | None:
    """The likeliest value; None where that is less likely than the bound.

    `none` are the features of the row itself, which weigh for there being no value. Of the
    candidates of the chosen value it is the one with the most evidence, the first of equals.
    """
    known = weights(link)
    found = chances(known, candidates, none)
    key = max(found, key=lambda k: found[k], default=None)
    if key is None or found[key] < known.get(BOUND, 1.0):
        return None
    one = max((c for c in candidates if c.key == key), key=lambda c: _score(known, c.features))
    return Choice(one.value, key, found[key], one.is_stated)
