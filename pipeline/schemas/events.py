"""The `events` table."""

from pipeline.schemas.common import dates
from pipeline.schemas.event_types import EVENT_TYPES, STATUSES, SUB_EVENT_TYPES
from pipeline.schemas.places import LATITUDE, LONGITUDE, PLACE_PRECISION
from pipeline.schemas.table import Field, ForeignKey, Table


def _once(names: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


_KILLED = (
    "Number of people killed in the event, over what its claimants say (the README gives the rule "
    "and the query): "
)

EVENTS = Table(
    name="events",
    title="Events",
    description="One row for each happening, its mentions merged over a text and over texts. "
    "Mentions in duplicates of a document are not counted.",
    fields=(
        Field(
            "event_id",
            "string",
            "The event: e and 16 hex digits made from its earliest mention.",
            required=True,
            pattern="e[0-9a-f]{16}",
            hxl="#event+id",
        ),
        Field(
            "event_type",
            "string",
            "ACLED event type, or Humanitarian.",
            required=True,
            enum=_once([kind.event_type for kind in EVENT_TYPES]),
        ),
        Field(
            "sub_event_type",
            "string",
            "ACLED sub-event type, or Siege, Aid delivery, Displacement, Conscription, Statement.",
            required=True,
            enum=SUB_EVENT_TYPES,
            hxl="#event+type",
        ),
        Field(
            "plover_type",
            "string",
            "Nearest PLOVER category; null where PLOVER has none.",
            enum=_once([kind.plover_type for kind in EVENT_TYPES]),
        ),
        Field(
            "plover_mode",
            "string",
            "Nearest PLOVER mode; null where PLOVER has none.",
            enum=_once([kind.plover_mode for kind in EVENT_TYPES]),
        ),
        Field("actor1_id", "string", "The actor who did it; null if not said."),
        Field("actor2_id", "string", "The actor to whom it was done; null if not said."),
        Field("place_id", "string", "The most exact place any mention gives.", hxl="#loc+code"),
        LATITUDE,
        LONGITUDE,
        PLACE_PRECISION,
        *dates("the days on which it happened"),
        Field(
            "status",
            "string",
            "The strongest status of its mentions: asserted, else claimed, habitual, planned, "
            "possible, denied.",
            required=True,
            enum=STATUSES,
            hxl="#status",
        ),
        Field(
            "killed_low",
            "integer",
            _KILLED + "the lowest bound of any statement.",
            minimum=0,
            hxl="#affected+killed+min",
        ),
        Field(
            "killed_best",
            "integer",
            _KILLED + "the median of the statements' values (the lower of the middle two).",
            minimum=0,
            hxl="#affected+killed",
        ),
        Field(
            "killed_high",
            "integer",
            _KILLED + "the highest bound of any statement.",
            minimum=0,
            hxl="#affected+killed+max",
        ),
        Field("n_mentions", "integer", "Number of its mentions.", required=True, minimum=1),
        Field("n_documents", "integer", "Number of documents.", required=True, minimum=1),
        Field(
            "n_claimants",
            "integer",
            "Number of distinct actors credited in its mentions and figures.",
            required=True,
            minimum=0,
        ),
    ),
    primary_key=("event_id",),
    foreign_keys=(
        ForeignKey("actor1_id", "actors", "actor_id"),
        ForeignKey("actor2_id", "actors", "actor_id"),
        ForeignKey("place_id", "places", "place_id"),
    ),
)
