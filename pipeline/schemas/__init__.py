"""The published tables, each declared once in the module of its name."""

from pipeline.schemas.actors import ACTORS
from pipeline.schemas.changes import CHANGES
from pipeline.schemas.contested_figures import CONTESTED_FIGURES
from pipeline.schemas.corrections import CORRECTIONS
from pipeline.schemas.date_mentions import DATE_MENTIONS
from pipeline.schemas.documents import DOCUMENTS
from pipeline.schemas.event_links import EVENT_LINKS
from pipeline.schemas.event_mentions import EVENT_MENTIONS
from pipeline.schemas.events import EVENTS
from pipeline.schemas.figure_claimants import FIGURE_CLAIMANTS
from pipeline.schemas.figures import FIGURES
from pipeline.schemas.gold import GOLD
from pipeline.schemas.place_mentions import PLACE_MENTIONS
from pipeline.schemas.places import PLACES
from pipeline.schemas.quotes import QUOTES
from pipeline.schemas.rejects import REJECTS
from pipeline.schemas.table import Field, ForeignKey, Table
from pipeline.schemas.tombstones import TOMBSTONES

TABLES: tuple[Table, ...] = (
    DOCUMENTS,
    FIGURES,
    CONTESTED_FIGURES,
    FIGURE_CLAIMANTS,
    EVENTS,
    EVENT_MENTIONS,
    EVENT_LINKS,
    QUOTES,
    ACTORS,
    PLACES,
    PLACE_MENTIONS,
    DATE_MENTIONS,
    REJECTS,
    GOLD,
    CORRECTIONS,
    CHANGES,
    TOMBSTONES,
)
"""In the order in which a reader meets them."""

OF_RELEASE = (CHANGES.name, TOMBSTONES.name)
"""What comparing with the release before makes; all other tables are assets."""

BY_NAME = {table.name: table for table in TABLES}

__all__ = ["BY_NAME", "OF_RELEASE", "TABLES", "Field", "ForeignKey", "Table"]
