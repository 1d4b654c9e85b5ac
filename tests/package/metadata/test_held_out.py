from benchmarks.held_out import summary
from pipeline.package.metadata.held_out import describe_calibration, describe_held_out, held_out

MEASURED = {
    "documents": 2,
    "rates": {"figures: date": {"precision": 0.5, "recall": 0.25, "f1": 0.333, "rows": ["secret"]}},
    "shares": {"events: status": {"right": 1, "of": 2, "share": 0.5}},
    "values": {"figures: date, AUC of confidence": 0.75, "other": 1.0},
    "fifths": {"figures: date": [(0.6, 0.5), (0.9, 1.0)]},
    "causes": [{"problem": "wrong", "cause": "rule", "errors": 3}],
}


def test_a_summary_keeps_totals_and_no_rows():
    assert summary(MEASURED) == {
        "documents": 2,
        "rates": {"figures: date": {"precision": 0.5, "recall": 0.25, "f1": 0.333}},
        "shares": {"events: status": {"right": 1, "of": 2, "share": 0.5}},
        "calibration": {"figures: date": {"auc": 0.75, "fifths": [(0.6, 0.5), (0.9, 1.0)]}},
    }


def test_every_link_with_a_confidence_shows_how_it_holds():
    shown = describe_calibration()
    for link in ("claimant", "date", "place", "actor"):
        fifths = held_out()["calibration"][f"figures: {link}"]["fifths"]
        assert f"| figures: {link} |" in shown
        assert f"{fifths[-1][0]:.2f}, {fifths[-1][1]:.2f}" in shown
    assert "| figures: whole row |" in describe_held_out()
