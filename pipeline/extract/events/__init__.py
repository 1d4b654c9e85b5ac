"""Events: what happened, who did it to whom, where and when, and which reports tell the same."""

from pipeline.extract.events.figure_doers import with_doers
from pipeline.extract.events.find import find_events
from pipeline.extract.events.setting import Setting
from pipeline.extract.events.tolls import link_figures

__all__ = ["Setting", "find_events", "link_figures", "with_doers"]
