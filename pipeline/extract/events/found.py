"""What the event rules find: a trigger with the mention made of it."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.extract.events.triggers import Trigger
from pipeline.extract.model import EventMention


@dataclass(frozen=True, slots=True)
class Found:
    """A trigger and the mention made of it, whose `incident` is not known yet."""

    trigger: Trigger
    event: EventMention
    paragraph: int
