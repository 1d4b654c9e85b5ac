"""The `events` table."""

from pipeline.schemas.common import dates
from pipeline.schemas.event_types import EVENT_TYPES, STATUSES, SUB_EVENT_TYPES
from pipeline.schemas.places import LATITUDE, LONGITUDE, PLACE_PRECISION
from pipeline.schemas.table import Field, ForeignKey, Table


def _once(names: list[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


TARGET_KINDS = (
    "hospital",
    "school",
    "market",
    "worship",
    "home",
    "camp",
    "base",
    "checkpoint",
    "arms",
    "vehicle",
    "aircraft",
    "vessel",
    "infrastructure",
    "government",
    "gathering",
)
_HXL = {"low": "+min", "best": "", "high": "+max"}
_WHAT = {
    "low": "the lowest bound of any statement",
    "best": "the median of the statements' values (the lower of the middle two)",
    "high": "the highest bound of any statement",
}


def _tolls(measure: str) -> tuple[Field, ...]:
    """The columns for the number of people killed or injured."""
    numbers = (
        Field(
            f"{measure}_{which}",
            "integer",
            f"Number of people {measure} in the event, over what its claimants say (DICTIONARY.md "
            f"gives the rule and the query): {what}.",
            minimum=0,
            hxl=f"#affected+{measure}{_HXL[which]}",
        )
        for which, what in _WHAT.items()
    )
    of = Field(
        f"{measure}_of",
        "string",
        f"Whom the numbers of {measure} count: everybody, civilians, combatants, or combatants of "
        "one actor.",
    )
    return (*numbers, of)


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
        Field("weapon", "string", "The words for what was used that most of its mentions give."),
        Field(
            "target_kind",
            "string",
            "What kind of place or thing was hit, by the words that most of its mentions give "
            "(`target`).",
            enum=TARGET_KINDS,
        ),
        *_tolls("killed"),
        *_tolls("injured"),
        Field(
            "civilian_targeting",
            "boolean",
            "True where civilians were the ones attacked: violence against civilians, or violence "
            "whose dead or injured are all civilians by the words of the figures; else null.",
        ),
        Field(
            "part_of",
            "string",
            "The offensive, battle or siege (`event_id`) in which it is said to have happened.",
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
        ForeignKey("part_of", "events", "event_id"),
    ),
)
