from pipeline.evaluate.rates import interval, rates
from pipeline.package.held_out import describe_quality

RATES = rates(4, 5, 3)
COLUMN = {
    "right": 3,
    "compared": 3,
    "share": 1.0,
    "share_95": interval(3, 3),
    "filled_right": 3,
    "filled": 3,
    "filled_share": 1.0,
    "filled_share_95": interval(3, 3),
}
QUALITY = {
    "documents": ["a.txt"],
    "documents_not_published": [],
    "headline": {"figures_value_measure": RATES},
    "tables": {"figures": {"rows": RATES, "columns": {"value": COLUMN}}},
}


def test_the_section_has_the_counts_and_no_heading_above_the_third_level():
    section = describe_quality(QUALITY)
    assert "| 4 | 5 | 3 | 0.600 (0.23-0.88) | 0.750 (0.30-0.95) | 0.667 |" in section
    assert "### figures" in section
    assert not any(line.startswith(("# ", "## ")) for line in section.splitlines())


def test_a_release_without_measurement_says_so():
    assert describe_quality(None) == "These rows were not measured against rows made by hand."
