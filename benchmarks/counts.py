"""Published figures in the measures of the outside formats."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks.found import Tables, spans
from pipeline.evaluate.lines import Row

_BOTH = {"casualties": ("killed", "injured")}
"""A number of killed and injured together is one of either there."""


def counted(tables: Tables) -> Iterator[Row]:
    """The rows of `figures`, those of two measures twice."""
    for row in spans(tables["figures"]):
        for measure in _BOTH.get(row["measure"], (row["measure"],)):
            yield {**row, "measure": measure}
