"""How likely choices are right, fitted to how often those like them were."""

import pytest

from benchmarks.fit_sureness import Judged, fit
from pipeline.linking.scoring import sure


def judged(name: str, chance: float, right: int, wrong: int) -> list[Judged]:
    kinds = [True] * right + [False] * wrong
    return [Judged(name, 0, has_value=True, chance=chance, is_right=kind) for kind in kinds]


def test_choices_come_out_as_likely_as_they_were_right() -> None:
    given = judged("figure_place", 0.9, right=7, wrong=3) + judged(
        "figure_place", 0.6, right=5, wrong=5
    )
    base, slope = fit(given)["figure_place"]
    assert sure(0.9, base, slope) == pytest.approx(0.7, abs=0.01)
    assert sure(0.6, base, slope) == pytest.approx(0.5, abs=0.01)


def test_each_name_has_its_own_base() -> None:
    given = [
        one
        for name, less in (("figure_agent", 0), ("mention_agent", 2))
        for chance, right in ((0.9, 9), (0.6, 6))
        for one in judged(name, chance, right=right - less, wrong=10 - right + less)
    ]
    fitted = fit(given)
    assert fitted["figure_agent"][0] > fitted["mention_agent"][0]
    assert fitted["figure_agent"][1] == fitted["mention_agent"][1]
