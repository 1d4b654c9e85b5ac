from pipeline.evaluate.rates import interval, rates
from pipeline.package.metadata.held_out import describe_quality, held_out

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


def test_the_section_has_unseen_reports_first_and_then_those_annotated_by_hand():
    section = describe_quality(QUALITY)
    counts = "| 4 | 5 | 3 | 0.600 (0.23-0.88) | 0.750 (0.30-0.95) | 0.667 |"
    assert section.index("| figures: whole row |") < section.index(counts)
    assert f"Measured on {held_out()['documents']} reports" in section
    assert "1 documents" not in section
    assert not any(line.startswith("#") for line in section.splitlines())


def test_without_rows_made_by_hand_it_says_nothing_of_this_release():
    section = describe_quality(None)
    assert section == describe_quality(QUALITY).partition("\n\nBeside")[0]
    assert "gold" not in section
