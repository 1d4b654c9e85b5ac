"""Which report credits a stretch of text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pipeline.extract.model import Report
from pipeline.text.spans import Span


@dataclass(frozen=True, slots=True)
class ScopedReport(Report):
    """A report that credits more than its content.

    `scope`: the stretches that its claim stays in force over, such as the words around marked
    words, or a next sentence that says `reportedly`.
    """

    scope: tuple[Span, ...] = ()


def claim_at(reports: Iterable[Report], span: Span) -> Report | None:
    """The report that credits a span: the innermost whose content, else whose scope, covers it."""
    best: Report | None = None
    rank: tuple[bool, int] | None = None
    for report in reports:
        scope = report.scope if isinstance(report, ScopedReport) else ()
        for is_scope, stretches in ((False, report.contents), (True, scope)):
            for stretch in stretches:
                here = (is_scope, len(stretch))
                if stretch.contains(span) and (rank is None or here < rank):
                    best, rank = report, here
    return best
