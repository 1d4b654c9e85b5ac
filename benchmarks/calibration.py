"""Whether confidence tells right from wrong, and whether it is as high as it says."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.evaluate.rates import share

Given = Sequence[tuple[float, bool]]
"""The confidence of each value given, and whether the value is right."""
Fifth = tuple[float, float]
"""The mean confidence of a fifth of the values, and how many of them are right."""


def auc(given: Given) -> float | None:
    """How often a right value has more confidence than a wrong one; 0.5 says nothing.

    Ties count half. None unless there are values of both kinds.
    """
    right = [confidence for confidence, is_right in given if is_right]
    wrong = [confidence for confidence, is_right in given if not is_right]
    above = sum((a > b) + 0.5 * (a == b) for a in right for b in wrong)
    return round(above / (len(right) * len(wrong)), 4) if right and wrong else None


def fifths(given: Given) -> list[Fifth]:
    """The values in five parts, from the least confidence to the most; empty parts left out."""
    ordered = sorted(given)
    parts = [ordered[len(ordered) * k // 5 : len(ordered) * (k + 1) // 5] for k in range(5)]
    return [_fifth(part) for part in parts if part]


def _fifth(part: Given) -> Fifth:
    mean = sum(confidence for confidence, _ in part) / len(part)
    return round(mean, 4), share(sum(is_right for _, is_right in part), len(part)) or 0.0
