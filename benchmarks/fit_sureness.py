"""How likely choices of a share are right, by those made with weights fitted without their report.

A logistic regression on the log odds of the share (Platt 1999): figures and mentions have a base of
their own for a kind of link, and its slope in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import minimize

from benchmarks.calibration import fifths
from pipeline.linking.scoring import log_odds, sure


class Judged(NamedTuple):
    """The choice for a row that gold knows, made without its report."""

    name: str
    fold: int
    has_value: bool
    chance: float
    is_right: bool


def fit(judged: Sequence[Judged]) -> dict[str, tuple[float, float]]:
    """The base and slope of each name."""
    names = sorted({one.name for one in judged})
    table = np.array(
        [[*(float(one.name == n) for n in names), log_odds(one.chance)] for one in judged]
    )
    right = np.array([one.is_right for one in judged], dtype=float)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = table @ weights
        slope = table.T @ (1 / (1 + np.exp(-scores)) - right)
        return float(np.logaddexp(0.0, scores).sum() - right @ scores), slope

    *bases, slope = map(float, minimize(loss, np.zeros(table.shape[1]), jac=True).x)
    return {name: (base, slope) for name, base in zip(names, bases, strict=True)}


def report(judged: Sequence[Judged]) -> None:
    """Print, cross-validated over reports, what each fifth of the choices says and is."""
    made: dict[str, list[tuple[float, bool]]] = {}
    for fold in sorted({one.fold for one in judged}):
        fitted = fit([one for one in judged if one.fold != fold])
        for one in judged:
            if one.fold == fold:
                likely = sure(one.chance, *fitted.get(one.name, (0.0, 1.0)))
                made.setdefault(one.name, []).append((likely, one.is_right))
    for name, given in sorted(made.items()):
        shares = [(one.chance, one.is_right) for one in judged if one.name == name]
        print(f"{name:17} said, right: shares {fifths(shares)}; fitted {fifths(given)}")
