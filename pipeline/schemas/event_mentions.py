"""The `event_mentions` table."""

from pipeline.schemas.common import CORRECTED, DOC_KEY, FOUND_BY, SENTENCE, SPAN, ZONE, dates, link
from pipeline.schemas.event_links import EVENT_CONFIDENCE
from pipeline.schemas.event_types import STATUSES, SUB_EVENT_TYPES
from pipeline.schemas.table import Field, ForeignKey, Table

EVENT_MENTIONS = Table(
    name="event_mentions",
    title="Event mentions",
    description="One row for each word of a text that states an event: the trigger. Several "
    "mentions, in one text or in many, may state the same event.",
    fields=(
        Field(
            "mention_id",
            "string",
            "The mention: m and 16 hex digits made from the document and the span.",
            required=True,
            pattern="m[0-9a-f]{16}",
        ),
        Field("event_id", "string", "The event that the mention states.", required=True),
        EVENT_CONFIDENCE,
        *SPAN,
        *SENTENCE,
        ZONE,
        Field(
            "sub_event_type",
            "string",
            "ACLED sub-event type, or Siege, Aid delivery, Displacement, Conscription, Statement.",
            required=True,
            enum=SUB_EVENT_TYPES,
            hxl="#event+type",
        ),
        Field(
            "actor1",
            "string",
            "The words naming who did it; the name a pronoun refers to.",
            hxl="#group+name+actor1",
        ),
        Field("actor1_id", "string", "The actor who did it."),
        *link("actor1", "who did it"),
        Field(
            "actor2", "string", "The words naming to whom it was done.", hxl="#group+name+actor2"
        ),
        Field("actor2_id", "string", "The actor to whom it was done."),
        *link("actor2", "to whom it was done"),
        Field("place", "string", "The most exact place words for it.", hxl="#loc+name"),
        Field("place_id", "string", "The place.", hxl="#loc+code"),
        *link("place", "the place"),
        *dates("the days on which it happened"),
        *link("date", "the date"),
        Field("weapon", "string", "The words for what was used, where its sentence says so."),
        Field(
            "target",
            "string",
            "The words for the site or vehicle that was hit, where its sentence says so.",
        ),
        Field(
            "status",
            "string",
            "asserted by the article, claimed by somebody, denied, planned, possible, or habitual.",
            required=True,
            enum=STATUSES,
            hxl="#status",
        ),
        Field(
            "is_denied",
            "boolean",
            "True if the text says that it did not happen, or that who is blamed for it denies it.",
            required=True,
        ),
        Field(
            "attributed_to",
            "string",
            "Whom the text credits for it; null in its own voice.",
            hxl="#meta+source",
        ),
        Field("attributed_to_id", "string", "The actor credited."),
        *link("attributed", "who is credited"),
        *FOUND_BY,
        CORRECTED,
    ),
    primary_key=("mention_id",),
    unique_keys=(("doc_id", "char_start", "char_end"),),
    foreign_keys=(
        DOC_KEY,
        ForeignKey("event_id", "events", "event_id"),
        ForeignKey("actor1_id", "actors", "actor_id"),
        ForeignKey("actor2_id", "actors", "actor_id"),
        ForeignKey("place_id", "places", "place_id"),
        ForeignKey("attributed_to_id", "actors", "actor_id"),
    ),
    order=("doc_id", "char_start", "char_end"),
)
