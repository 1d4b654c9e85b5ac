"""The event that a short report is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import yaml

from pipeline.extract.model import EventMention

WEIGHTS = Path(__file__).with_name("salience.yaml")

_STATUS_COST: Mapping[str, float] = {"planned": 3, "possible": 3, "denied": 2, "habitual": 1}
_SENTENCE_COST = 1.5
_NOT_ACLED = frozenset({"Siege", "Aid delivery", "Displacement", "Conscription", "Statement"})
_INTO_ACLED = "Other"


@cache
def weights() -> Mapping[str, float]:
    """What each sub-event type weighs."""
    groups = yaml.safe_load(WEIGHTS.read_text(encoding="utf-8"))
    return {name: group["weight"] for group in groups for name in group["types"]}


def main_type(events: Sequence[EventMention]) -> str | None:
    """The ACLED sub-event type of the main event of a snippet; None if it states no event.

    The main event is the one with the highest weight (`salience.yaml`), less one and a
    half for each sentence before its own and up to three for what is not said to have happened;
    of equals the first. The humanitarian types, which ACLED lacks, count as its "Other".
    """
    if not events:
        return None
    first = min(event.mention.sentence for event in events)
    best = max(
        events,
        key=lambda event: (
            weights().get(event.sub_event_type, 0.0)
            - _STATUS_COST.get(event.status, 0.0)
            - _SENTENCE_COST * (event.mention.sentence - first),
            -event.mention.span.start,
        ),
    )
    return _INTO_ACLED if best.sub_event_type in _NOT_ACLED else best.sub_event_type
