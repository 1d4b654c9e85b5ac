"""The `event_links` table."""

from pipeline.schemas.table import Field, ForeignKey, Table

REASONS = (
    "first_told",
    "same_sentence",
    "opening_told_again",
    "part_told_again",
    "same_words",
    "points_back",
    "same_act",
    "same_bloodshed",
    "one_offensive",
    "other_document",
)

EVENT_CONFIDENCE = Field(
    "event_confidence",
    "number",
    "How likely the row is of its event, from 0 to 1; null where it has none. Of mentions: fitted "
    "on reports read by hand; of figures: set by hand.",
    minimum=0,
    maximum=1,
)

EVENT_LINKS = Table(
    name="event_links",
    title="Event links",
    description="One row for each event mention: why it is of its event, and how likely that is.",
    fields=(
        Field("mention_id", "string", "The mention.", required=True),
        Field("event_id", "string", "Its event.", required=True),
        Field(
            "reason",
            "string",
            "first_told: the first of its event in its document. same_sentence: act and toll, or "
            "two words for it, in one sentence. opening_told_again: what headline or first "
            "sentences told. part_told_again: a toll with the same number. same_words: the same "
            "word or sort of word. points_back: a noun that points back ('the attack'). same_act: "
            "the same type of event. same_bloodshed: another type of violence, told as the same. "
            "one_offensive: of the only offensive of its document. "
            "other_document: the first in its document of an event that another document tells of.",
            required=True,
            enum=REASONS,
        ),
        Field(
            "confidence",
            "number",
            "How likely the link is right, from 0 to 1; of a first mention, that it is new.",
            required=True,
            minimum=0,
            maximum=1,
        ),
    ),
    primary_key=("mention_id",),
    foreign_keys=(
        ForeignKey("mention_id", "event_mentions", "mention_id"),
        ForeignKey("event_id", "events", "event_id"),
    ),
)
