"""Columns that several views share, declared once."""

from pipeline.package.tables.views.view import same
from pipeline.schemas import Field
from pipeline.schemas.actors import ACTOR_KINDS
from pipeline.schemas.places import LATITUDE, LONGITUDE, PLACE_PRECISION

OF_DOCUMENT = same(
    "documents",
    "title",
    "publisher",
    "published_on",
    "published_start",
    "published_end",
    "published_basis",
    "url",
    "duplicate_of",
)
"""What a reader asks of the document of a row."""

OF_EVENT_PLACE = (
    Field("place_name", "string", "The place of the event, by its name in `places`."),
    Field("country", "string", "English name of the country of that place."),
    LATITUDE,
    LONGITUDE,
    PLACE_PRECISION,
)

CLAIMANT = (
    Field("claimant", "string", "Who says so, by its name in `actors`.", required=True),
    Field("claimant_id", "string", "That actor.", required=True),
)
VICTIMS_SIDE_NAME = Field(
    "victims_side_name",
    "string",
    "The actor whose combatants are counted, by its name in `actors`; null where the words name "
    "none.",
)


def name(prefix: str, who: str, words: str) -> Field:
    """The column of a name that rows can be grouped by; `words` is the column of the words."""
    return Field(
        f"{prefix}_name",
        "string",
        f"{who} by its name in `actors`, the same in all texts; where the words name no actor, "
        f"the words (`{words}`); null where none was found.",
    )


def kind(prefix: str) -> Field:
    """The column of the kind of that actor."""
    return Field(
        f"{prefix}_kind", "string", "What that actor is; null if not known.", enum=ACTOR_KINDS
    )


def side(prefix: str) -> Field:
    """The column of the side of that actor."""
    return Field(
        f"{prefix}_side", "string", "The side that actor is on; null if not known, or on none."
    )
