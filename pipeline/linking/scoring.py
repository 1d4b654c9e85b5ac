"""The choice among candidates: features with fitted weights, the best above a bound or none.

A conditional logit (McFadden 1974): the candidates for a link and "none of them" share one
probability, in proportion to the exponential of the summed weights of their features. Candidates of
one value add up. The weights (`link_weights.csv`) are fitted by `benchmarks/fit_links.py` on
reports read by hand. Features name evidence, never words of a text.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Hashable, Iterable, Mapping, Sequence
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
def weights(link: str) -> Mapping[str, float]:
    """The weight of each feature of a kind of link, and its bound."""
    with WEIGHTS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["link"] == link]
    return {row["feature"]: float(row["weight"]) for row in rows}


def _score(known: Mapping[str, float], features: Iterable[str]) -> float:
    return math.fsum(known.get(feature, 0.0) for feature in features)


def choose(link: str, candidates: Sequence[Candidate[V]], none: Iterable[str]) -> Choice[V] | None:
    """The likeliest value; None where that is less likely than the bound.

    `none` are the features of the row itself, which weigh for there being no value. Of the
    candidates of the chosen value it is the one with the most evidence, the first of equals.
    """
    if not candidates:
        return None
    known = weights(link)
    scores = [_score(known, one.features) for one in candidates]
    nothing = _score(known, none)
    top = max(*scores, nothing)
    sums: dict[Hashable, float] = {}
    for one, score in zip(candidates, scores, strict=True):
        sums[one.key] = sums.get(one.key, 0.0) + math.exp(score - top)
    whole = math.fsum([*sums.values(), math.exp(nothing - top)])
    key = max(sums, key=lambda k: sums[k])
    chance = sums[key] / whole
    if chance < known.get(BOUND, 1.0):
        return None
    best = max((s, -at) for at, s in enumerate(scores) if candidates[at].key == key)
    one = candidates[-best[1]]
    return Choice(one.value, key, chance, one.is_stated)
