"""How right the rows are: against hand-made ones, and on reports that nobody reads."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pipeline.evaluate.report import cell, grid, headline_table

_FILE = "held_out.json"
_RATES = ("precision", "recall", "f1")
QUALITY = "quality.json"
_SHOWN = (
    "figures: value and measure",
    "figures: claimant",
    "figures: date",
    "figures: place",
    "figures: actor",
    "figures: whole row",
    "quotes: in marks, with speaker",
    "events: actor1",
    "events: actor2",
    "events: place",
    "events: date",
)
"""The rates that the README has; HOW_TO_READ.md has them all."""
_UNSEEN = (
    "Measured on {n} reports of many outlets and wars that nobody looked at while the rules were "
    "made:"
)
_WHOLE_ROW = (
    "A whole row has its value, measure, claimant, date and place all right. Before you cite one, "
    "keep the rows whose links have a confidence of at least 0.8, and read the sentence."
)
_BY_HAND = (
    "Beside rows made by hand of the same reports, by those who made the rules (documents: {n}; "
    "the table `gold` has every value; in brackets the 95 percent interval):"
)


@cache
def held_out() -> Mapping[str, Any]:
    """The measures: `documents`, `rates` and `shares` by name, `calibration` by link."""
    found: dict[str, Any] = json.loads(Path(__file__).with_name(_FILE).read_text(encoding="utf-8"))
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
    """The section of the README: first what was measured on reports that nobody reads."""
    known = held_out()
    rates = {name: known["rates"][name] for name in _SHOWN}
    unseen = grid(("measure", "precision", "recall", "F1"), list(_rates(rates)))
    parts = [_UNSEEN.format(n=known["documents"]), unseen, _WHOLE_ROW]
    if quality is not None:
        parts += [_BY_HAND.format(n=len(quality["documents"])), headline_table(dict(quality))]
    return "\n\n".join(parts)
