"""Totals and their parts share what is said of one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.model import Figure


def share_claims(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give parts the claimant, period and kind of toll of their total, where they have none.

    A total takes the claimant of its part in the same sentence ("93,500 people, "including
    40,000 children," live there").
    """
    out = list(figures)
    at_span = {figure.mention.span: at for at, figure in enumerate(out)}
    for at, part in enumerate(out):
        whole = at_span.get(part.part_of) if part.part_of else None
        if whole is None or whole == at:
            continue
        out[at] = _with(part, out[whole])
        if out[whole].mention.sentence == part.mention.sentence:
            out[whole] = _claimed(out[whole], part)
    return tuple(out)


def _claimed(figure: Figure, other: Figure) -> Figure:
    if figure.attributed_to is not None or other.attributed_to is None:
        return figure
    return replace(
        figure, attributed_to=other.attributed_to, attributed_mention=other.attributed_mention
    )


def _with(part: Figure, whole: Figure) -> Figure:
    part = _claimed(part, whole)
    return replace(
        part,
        period=part.period or whole.period,
        place=part.place or whole.place,
        is_cumulative=whole.is_cumulative if part.is_cumulative is None else part.is_cumulative,
    )
