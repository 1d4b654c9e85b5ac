"""The scores on outside data as a Markdown report, a listing of errors, and JSON."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from benchmarks.run import Measured
from pipeline.evaluate.report import cell, grid, rates_table

_MOST = 25
"""Causes that the report names; the listing of errors has all."""


def render(measured: Measured, only_numbers: bool = False) -> str:
    """A Markdown report: rates, shares, single numbers, and the most frequent causes of errors.

    With `only_numbers` there are no causes, for data whose errors nobody is to look at.
    """
    outcome = measured.outcome
    read = f"{measured.documents} document(s)"
    if measured.documents < measured.of:
        read += f" of {measured.of}"
    parts = [
        f"# Quality on {measured.path.name} ({measured.format})",
        f"{read}.",
    ]
    if outcome.rates:
        parts.append(rates_table("measure", outcome.rates.items()))
    if outcome.shares:
        rows = [(name, *map(cell, counts.values())) for name, counts in outcome.shares.items()]
        parts.append(grid(("share", "right", "of", "share"), rows))
    if outcome.values:
        values = [(name, cell(value)) for name, value in outcome.values.items()]
        parts.append(grid(("number", "value"), values))
    if outcome.fifths:
        parts += ["## Confidence and share right, by fifths", _curves(outcome.fifths)]
    causes = [] if only_numbers else outcome.causes()
    if causes:
        shown = [(f"{problem}: {cause}", str(n)) for problem, cause, n in causes[:_MOST]]
        rest = len(causes) - len(shown)
        parts += ["## Errors by cause", grid(("cause", "errors"), shown)]
        parts += [f"And {rest} rarer cause(s): `--errors` lists all."] if rest else []
    return "\n\n".join(parts) + "\n"


def _curves(fifths: Mapping[str, Sequence[tuple[float, float]]]) -> str:
    header = ("value", *(f"fifth {number}" for number in range(1, 6)))
    rows = []
    for name, parts in fifths.items():
        cells = [f"{sure:.2f}: {right:.2f}" for sure, right in parts]
        rows.append((name, *cells, *["–"] * (5 - len(cells))))
    return grid(header, rows)


def listing(measured: Measured) -> str:
    """Every error under its cause, the most frequent cause first."""
    by_cause: dict[tuple[str, str], list[str]] = {}
    for fault in measured.outcome.faults:
        by_cause.setdefault((fault.problem, fault.cause), []).append(f"- {fault}")
    parts = []
    for problem, cause, count in measured.outcome.causes():
        parts += [f"## {problem}: {cause} ({count})", *by_cause[problem, cause], ""]
    return "\n".join(parts)


def scores(measured: Measured) -> dict[str, Any]:
    """The scores for JSON, with the causes of errors."""
    outcome = measured.outcome
    return {
        "data": measured.path.name,
        "format": measured.format,
        "documents": measured.documents,
        "documents_in_all": measured.of,
        "rates": outcome.rates,
        "shares": outcome.shares,
        "values": outcome.values,
        "fifths": outcome.fifths,
        "causes": [
            {"problem": problem, "cause": cause, "errors": count}
            for problem, cause, count in outcome.causes()
        ],
    }


def errors(measured: Measured) -> list[dict[str, Any]]:
    """Every error for JSON, in the order of the data."""
    return [asdict(fault) for fault in measured.outcome.faults]
