"""Measure the links on reports nobody looked at, and write it where releases quote it.

usage: python -m benchmarks.held_out REPORTS LIST

REPORTS is a folder of whole reports with gold rows; LIST names those that are only measured, never
read. Writes `pipeline/package/metadata/held_out.json`: totals, no row and no word of any report.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from benchmarks.report import scores
from benchmarks.run import measure
from pipeline.evaluate.lines import read_text

TARGET = Path(__file__).parents[1] / "pipeline" / "package" / "metadata" / "held_out.json"
_KEPT = ("precision", "recall", "f1", "gold", "system", "matched")
_AUC = ", AUC of confidence"


def summary(measured: dict[str, Any]) -> dict[str, Any]:
    """What releases quote of the scores of `benchmarks.report.scores`."""
    return {
        "documents": measured["documents"],
        "rates": {
            name: {key: rate[key] for key in _KEPT if key in rate}
            for name, rate in measured["rates"].items()
        },
        "shares": measured["shares"],
        "calibration": {
            name: {"auc": measured["values"].get(f"{name}{_AUC}"), "fifths": fifths}
            for name, fifths in measured["fifths"].items()
        },
    }


def main() -> None:
    """Measure and write."""
    reports, listed = map(Path, sys.argv[1:3])
    only = set(read_text(listed).split())
    made = summary(scores(measure(reports, only=only)))
    TARGET.write_text(json.dumps(made, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"{made['documents']} reports measured; {TARGET.name} written.")


if __name__ == "__main__":
    main()
