"""The `place_mentions` table."""

from pipeline.schemas.common import CORRECTED, DOC_KEY, FOUND_BY, SPAN
from pipeline.schemas.table import Field, ForeignKey, Table

PLACE_MENTIONS = Table(
    name="place_mentions",
    title="Place mentions",
    description="One row for each place name in a text.",
    fields=(
        Field(
            "place_mention_id",
            "string",
            "The mention: p and 16 hex digits made from the document and the span.",
            required=True,
            pattern="p[0-9a-f]{16}",
        ),
        *SPAN,
        Field("place_id", "string", "The place it names.", required=True),
        *FOUND_BY,
        CORRECTED,
    ),
    primary_key=("place_mention_id",),
    unique_keys=(("doc_id", "char_start", "char_end"),),
    foreign_keys=(DOC_KEY, ForeignKey("place_id", "places", "place_id")),
    order=("doc_id", "char_start", "char_end"),
)
