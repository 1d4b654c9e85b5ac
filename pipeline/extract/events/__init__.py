"""Events: what happened, who did it to whom, where and when, and which reports tell the same."""

from pipeline.extract.events.find import find_events
from pipeline.extract.events.tolls import link_figures

__all__ = ["find_events", "link_figures"]
