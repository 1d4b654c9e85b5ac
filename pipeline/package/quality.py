"""`quality.json` in words: how often the rows are right, measured against hand-made ones.

Its form:

    {"gold": {"documents": 5, ...},
     "tables": {"figures": {"gold": 60, "published": 58, "matched": 55,
                            "precision": 0.95, "recall": 0.92, "f1": 0.93,
                            "columns": {"value": {"right": 54, "of": 55, "share": 0.98}}}}}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

QUALITY = "quality.json"
_COUNTS = ("gold", "published", "matched")
_SHARES = ("precision", "recall", "f1")
_NOT_MEASURED = "It was not measured for this release."


def describe_quality(quality: Mapping[str, Any] | None) -> str:
    """The section of the README."""
    tables = (quality or {}).get("tables", {})
    if not tables:
        return _NOT_MEASURED
    return "\n".join([*_rows(tables), "", *_columns(tables)])


def _rows(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "Rows found, against rows made by hand for the same documents (all counts are of rows):"
    yield ""
    yield "| table | by hand | published | both | precision | recall | F1 |"
    yield "|---|---:|---:|---:|---:|---:|---:|"
    for name, scores in tables.items():
        counts = [str(scores.get(key, "")) for key in _COUNTS]
        shares = [_share(scores.get(key)) for key in _SHARES]
        yield f"| `{name}` | {' | '.join([*counts, *shares])} |"


def _columns(tables: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield "Of the rows found, the columns that are right:"
    yield ""
    yield "| table | column | right | of | share |"
    yield "|---|---|---:|---:|---:|"
    for name, scores in tables.items():
        for column, score in scores.get("columns", {}).items():
            right, of = score.get("right", ""), score.get("of", "")
            yield f"| `{name}` | `{column}` | {right} | {of} | {_share(score.get('share'))} |"


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
