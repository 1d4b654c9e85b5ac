"""The choice among candidates, and what candidates share."""

import pytest

from pipeline.extract.document import find
from pipeline.extract.places import Gazetteer
from pipeline.linking.context import Context
from pipeline.linking.link import in_context, is_wanted, sources
from pipeline.linking.scoring import BASE, BOUND, SLOPE, Candidate, Scorer, sure
from tests.parsed import article_of

NONE = frozenset({"none"})
KNOWN = {BOUND: 0.5, "near": 1.0, "far": -1.0, "named": 2.0, "none": 1.0}

TEXT = (
    "Rebels shelled a market in Ostrel on Monday, killing nine people, a medic said. "
    "The army answered with air strikes. Six rebels and two soldiers died, the army said."
)


def one(value: str, *own: str, shared: str = "") -> Candidate[str]:
    return Candidate(value, value, frozenset(own), True, (frozenset(shared.split()),))


def test_what_is_shared_weighs_like_what_is_not() -> None:
    scorer = Scorer(KNOWN)
    assert scorer.score(one("a", "near", shared="named")) == scorer.score(one("a", "near", "named"))


def test_candidates_of_one_value_add_up() -> None:
    chances = Scorer(KNOWN).chances([one("a", "near"), one("b", "near"), one("a", "near")], NONE)
    assert chances == {"a": pytest.approx(0.5), "b": pytest.approx(0.25)}


@pytest.mark.parametrize(
    ("given", "chosen"),
    [
        ([one("a", "near"), one("b", "near", "named")], "b"),
        ([one("a", "near", shared="named"), one("b", "near")], "a"),
        ([one("a", "near")], "a"),
        ([one("a", "far")], None),
        ([], None),
    ],
)
def test_the_likeliest_value_above_the_bound_is_chosen(
    given: list[Candidate[str]], chosen: str | None
) -> None:
    choice = Scorer(KNOWN).choose(given, NONE)
    assert (choice and choice.value) == chosen


def test_how_likely_a_choice_is_right_is_fitted_to_its_share_and_chooses_nothing() -> None:
    given = [one("a", "near", "named"), one("b", "near")]
    plain = Scorer(KNOWN).choose(given, NONE)
    fitted = Scorer({**KNOWN, BASE: -0.5, SLOPE: 0.5}).choose(given, NONE)
    assert plain is not None
    assert fitted is not None
    assert plain.key == fitted.key
    assert plain.probability == pytest.approx(Scorer(KNOWN).chances(given, NONE)["a"])
    assert fitted.probability == pytest.approx(sure(plain.probability, -0.5, 0.5))


@pytest.mark.parametrize(
    ("share", "base", "slope", "likely"),
    [(0.8, 0.0, 1.0, 0.8), (0.8, 0.0, 0.5, 2 / 3), (0.5, 1.0, 0.5, 0.731), (1.0, 0.0, 1.0, 0.999)],
)
def test_a_share_is_as_likely_right_as_fitted(
    share: float, base: float, slope: float, likely: float
) -> None:
    assert sure(share, base, slope) == pytest.approx(likely, abs=0.001)


@pytest.mark.parametrize("link", ["claimant", "date", "place", "agent", "patient"])
def test_no_feature_of_a_candidate_counts_twice(link: str) -> None:
    view = find(article_of(TEXT), Gazetteer.open())
    source, context = sources(view)[link], Context(view.items, {0: "x", 2: "y"})
    for n, item in enumerate(view.items):
        for candidate in source.candidates(n) if is_wanted(item, link) else ():
            sets = in_context(candidate, context, n)
            assert len(sets.features) == len(sets.own) + sum(map(len, sets.shared))
