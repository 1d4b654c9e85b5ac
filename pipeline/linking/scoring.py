"""The choice among candidates: features with fitted weights, the best above a bound or none.

A conditional logit (McFadden 1974): the candidates for a link and "none of them" share one
probability, in proportion to the exponential of the summed weights of their features. Candidates of
one value add up. The weights (`link_weights.csv`) are fitted by `benchmarks/fit_links.py` on
reports read by hand. Features name evidence, never words of a text.

Shares are surer than they should be. How likely a choice is right is a logistic function of its
share (Platt 1999), fitted on choices for reports that the weights were not fitted on.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")

WEIGHTS = Path(__file__).with_name("link_weights.csv")
BOUND = "(bound)"
BASE, SLOPE = "(base)", "(slope)"
_LEAST, _MOST = 0.001, 0.999


class Candidate(NamedTuple, Generic[V]):
    """A value that a link could take, with the evidence for and against it.

    `key` is what candidates of one value share; `is_stated`: it is in the sentence of the row.
    `shared` are features that it has in common with many candidates, in sets that no other of its
    sets overlaps: what each set weighs is reckoned once (`Scorer`).
    """

    value: V
    key: Hashable
    own: frozenset[str]
    is_stated: bool
    shared: tuple[frozenset[str], ...] = ()

    @property
    def features(self) -> frozenset[str]:
        """All its features."""
        return self.own.union(*self.shared)


@dataclass(frozen=True, slots=True)
class Choice(Generic[V]):
    """The value chosen for a link, with the probability that it is right."""

    value: V
    key: Hashable
    probability: float
    is_stated: bool


Said = Callable[[Candidate[V]], tuple[frozenset[str], ...]]
"""What else is said of a candidate."""


@cache
def weights(link: str, path: Path = WEIGHTS) -> Mapping[str, float]:
    """The weight of each feature of a kind of link, and its bound."""
    return _all_weights(path).get(link, {})


@cache
def _all_weights(path: Path) -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["link"], {})[row["feature"]] = float(row["weight"])
    return found


class Scorer:
    """What sets of features weigh for one kind of link."""

    def __init__(self, known: Mapping[str, float]) -> None:
        self._known = known
        self._sets: dict[frozenset[str], float] = {}
        self.bound = known.get(BOUND, 1.0)
        self.sureness = known.get(BASE, 0.0), known.get(SLOPE, 1.0)

    def weight(self, features: frozenset[str]) -> float:
        """The summed weights of a set of features."""
        found = self._sets.get(features)
        if found is None:
            known = self._known
            found = math.fsum([known[name] for name in features if name in known])
            self._sets[features] = found
        return found

    def score(self, candidate: Candidate[V]) -> float:
        """The summed weights of the features of a candidate."""
        return sum(map(self.weight, candidate.shared), self.weight(candidate.own))

    def chances(
        self, candidates: Sequence[Candidate[V]], none: frozenset[str]
    ) -> dict[Hashable, float]:
        """The probability of each value, by its key; what is left to 1 is that of none of them."""
        scores = [self.score(one) for one in candidates]
        return _shares([one.key for one in candidates], scores, self.weight(none))

    def choose(
        self, candidates: Sequence[Candidate[V]], none: frozenset[str], said: Said[V] | None = None
    ) -> Choice[V] | None:
        """The likeliest value; None where that is less likely than the bound.

        `none` are the features of the row itself, which weigh for there being no value; `said`
        gives a candidate more features. Of the candidates of the chosen value it is one that is
        stated, if any is, and the one with the most evidence, the first of equals.
        """
        weight = self.weight
        scores = [
            sum(map(weight, said(one)), self.score(one)) if said else self.score(one)
            for one in candidates
        ]
        found = _shares([one.key for one in candidates], scores, weight(none))
        key = max(found, key=found.__getitem__, default=None)
        if key is None or found[key] < self.bound:
            return None
        same = [n for n, one in enumerate(candidates) if one.key == key]
        best = candidates[max(same, key=lambda n: (candidates[n].is_stated, scores[n]))]
        return Choice(best.value, key, sure(found[key], *self.sureness), best.is_stated)


def log_odds(share: float) -> float:
    """The logarithm of the odds of a share; none is quite 0 or 1."""
    held = min(max(share, _LEAST), _MOST)
    return math.log(held / (1 - held))


def sure(share: float, base: float, slope: float) -> float:
    """How likely a choice of a share is right."""
    return 1 / (1 + math.exp(-base - slope * log_odds(share)))


def _shares(
    keys: Sequence[Hashable], scores: Sequence[float], nothing: float
) -> dict[Hashable, float]:
    """The share of each key in the exponentials of all scores and that of nothing."""
    top = max(nothing, *scores) if scores else nothing
    powers = [math.exp(score - top) for score in scores]
    whole = math.fsum([math.exp(nothing - top), *powers])
    found: dict[Hashable, float] = {}
    for key, power in zip(keys, powers, strict=True):
        found[key] = found.get(key, 0.0) + power / whole
    return found
