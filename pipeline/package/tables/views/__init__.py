"""The views of the published database, each declared once in the module of its name."""

from pipeline.package.tables.views.actor_names import ACTOR_NAMES
from pipeline.package.tables.views.contests import CONTESTS
from pipeline.package.tables.views.deaths_by_day_claimant import DEATHS_BY_DAY_CLAIMANT
from pipeline.package.tables.views.figures_read import FIGURES_READ
from pipeline.package.tables.views.figures_with_sources import FIGURES_WITH_SOURCES
from pipeline.package.tables.views.quotes_read import QUOTES_READ
from pipeline.package.tables.views.timeline import TIMELINE
from pipeline.package.tables.views.toll_history import TOLL_HISTORY
from pipeline.package.tables.views.view import View

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
