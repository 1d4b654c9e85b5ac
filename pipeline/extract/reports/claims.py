"""Which report credits a stretch of text."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.extract.model import Report
from pipeline.text.spans import Span


def claim_at(reports: Iterable[Report], span: Span) -> Report | None:
    """The report whose content covers a span; the innermost (shortest content) of several."""
    best: Report | None = None
    size = 0
    for report in reports:
        for content in report.contents:
            if content.contains(span) and (best is None or len(content) < size):
                best, size = report, len(content)
    return best
