"""The event mentions of a document, each with its happening."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.events.culprits import with_culprits
from pipeline.extract.events.found import Found
from pipeline.extract.events.lending import Lender
from pipeline.extract.model import EventMention
from pipeline.linking.happenings import link_happenings
from pipeline.linking.mention_facts import MentionFacts, facts_of


def number_incidents(found: Sequence[Found]) -> tuple[EventMention, ...]:
    """The mentions with incidents numbered from 0 in reading order.

    A mention that points back takes the doer, and any the place, from those before it.
    """
    facts = [facts_of(one) for one in found]
    links = link_happenings(facts)
    lent = {link.happening: Lender() for link in links}
    told = [
        lent[link.happening].lend(
            replace(
                one.event,
                incident=link.happening,
                incident_reason=link.reason,
                incident_confidence=link.confidence,
            ),
            _points_back(said),
            said.new,
        )
        for one, said, link in zip(found, facts, links, strict=True)
    ]
    return with_culprits(told)


def _points_back(said: MentionFacts) -> bool:
    """Whether a word only names again what was told: its actors are those told before."""
    return said.is_noun and not said.toll and (said.gist or said.definite)
