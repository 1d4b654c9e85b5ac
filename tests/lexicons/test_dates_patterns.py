import pytest

from pipeline import lexicons
from pipeline.extract.dates.filters import FILTERS
from pipeline.extract.dates.find import candidates
from pipeline.extract.dates.resolve import RESOLVERS
from pipeline.text.parse import load_model

ENTRIES = lexicons.load("dates_patterns")


def _rules(text: str) -> set[str]:
    return {found.rule for found in candidates(load_model()(text))}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_pattern_fires_on_its_example_only(entry: lexicons.Entry) -> None:
    assert entry["id"] in _rules(entry["example"])
    assert entry["id"] not in _rules(entry["counter_example"])


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry["id"])
def test_pattern_names_a_resolver_and_filters_that_exist(entry: lexicons.Entry) -> None:
    assert entry["kind"] in {*RESOLVERS, "bare_daypart"}
    assert set(entry.get("unless", ())) <= set(FILTERS)


def test_every_filter_and_resolver_is_used() -> None:
    assert {name for entry in ENTRIES for name in entry.get("unless", ())} == set(FILTERS)
    assert set(RESOLVERS) <= {entry["kind"] for entry in ENTRIES}
