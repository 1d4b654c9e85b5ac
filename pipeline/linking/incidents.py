"""The event mentions of a document, each with its happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.events.found import Found
from pipeline.extract.model import EventMention
from pipeline.linking.happenings import link_happenings
from pipeline.linking.mention_facts import facts_of


def number_incidents(found: Sequence[Found]) -> tuple[EventMention, ...]:
    """The mentions with incidents numbered from 0 in reading order."""
    links = link_happenings([facts_of(one) for one in found])
    return tuple(
        replace(
            one.event,
            incident=link.happening,
            incident_reason=link.reason,
            incident_confidence=link.confidence,
        )
        for one, link in zip(found, links, strict=True)
    )
