"""How right the rows are: against hand-made ones, and on reports that nobody reads."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from pipeline.evaluate import render
from pipeline.evaluate.report import cell, grid

_FILE = "held_out.json"
_RATES = ("precision", "recall", "f1")
QUALITY = "quality.json"
_NOT_MEASURED = "These rows were not measured against rows made by hand."
_HEADING = re.compile(r"^#", re.M)


@cache
def held_out() -> Mapping[str, Any]:
    """The measures: `documents`, `rates` and `shares` by name, `calibration` by link."""
    found: dict[str, Any] = json.loads(
        files("pipeline.package").joinpath(_FILE).read_text(encoding="utf-8")
    )
    return found


def describe_held_out() -> str:
    """The measures as Markdown tables."""
    known = held_out()
    rates = grid(("measure", "precision", "recall", "F1"), list(_rates(known["rates"])))
    shares = grid(("measure", "right", "of", "share"), list(_shares(known["shares"])))
    return f"{rates}\n\n{shares}"


def describe_calibration() -> str:
    """For each link, the mean confidence of each fifth of it beside the share that is right."""
    header = ("link", "AUC", *(f"fifth {n}: said, right" for n in range(1, 6)))
    rows = [
        (name, cell(link["auc"]), *(f"{said:.2f}, {right:.2f}" for said, right in link["fifths"]))
        for name, link in held_out()["calibration"].items()
    ]
    return grid(header, rows)


def _rates(rates: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, ...]]:
    for name, rate in rates.items():
        yield (name, *(cell(rate[key]) for key in _RATES))


def _shares(shares: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, ...]]:
    for name, share in shares.items():
        yield name, cell(share["right"]), cell(share["of"]), cell(share["share"])


def describe_quality(quality: Mapping[str, Any] | None) -> str:
    """The section of the README, its headings below the second level."""
    if quality is None:
        return _NOT_MEASURED
    title, _, report = render(dict(quality)).strip().partition("\n\n")
    assert title.startswith("# ")
    return _HEADING.sub("##", report)
