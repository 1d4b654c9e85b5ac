"""The views of the published database, each declared once in the module of its name."""

from pipeline.package.views.actor_names import ACTOR_NAMES
from pipeline.package.views.contests import CONTESTS
from pipeline.package.views.deaths_by_day_claimant import DEATHS_BY_DAY_CLAIMANT
from pipeline.package.views.figures_read import FIGURES_READ
from pipeline.package.views.figures_with_sources import FIGURES_WITH_SOURCES
from pipeline.package.views.quotes_read import QUOTES_READ
from pipeline.package.views.timeline import TIMELINE
from pipeline.package.views.toll_history import TOLL_HISTORY
from pipeline.package.views.view import View

VIEWS: tuple[View, ...] = (
    FIGURES_READ,
    QUOTES_READ,
    TIMELINE,
    CONTESTS,
    DEATHS_BY_DAY_CLAIMANT,
    TOLL_HISTORY,
    ACTOR_NAMES,
    FIGURES_WITH_SOURCES,
)
"""In the order in which a reader meets them."""

__all__ = ["VIEWS", "View"]
