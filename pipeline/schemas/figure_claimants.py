"""The `figure_claimants` table."""

from pipeline.schemas.common import DOC_ID, DOC_KEY
from pipeline.schemas.table import Field, ForeignKey, Table

FIGURE_CLAIMANTS = Table(
    name="figure_claimants",
    title="Figure claimants",
    description="One row for each voice behind a figure: who claims it first, and who passes the "
    "claim on, outward. Figures that the text credits to nobody have none.",
    fields=(
        Field("figure_id", "string", "The figure.", required=True),
        DOC_ID,
        Field(
            "position",
            "integer",
            "0: claims it first, as figures.attributed_to does; joint claimants share it. 1, 2 "
            "and so on: relays it, outward.",
            required=True,
            minimum=0,
        ),
        Field(
            "role",
            "string",
            "claims: says it first of those named; relays: passes on what another claims.",
            required=True,
            enum=("claims", "relays"),
        ),
        Field("name", "string", "Who it is, by the fullest name in the document.", required=True),
        Field("actor_id", "string", "The actor, where the words name one."),
        Field(
            "char_start",
            "integer",
            "Position of the words for it in the source text (first code point).",
            minimum=0,
        ),
        Field("char_end", "integer", "Where those words end, exclusive.", minimum=1),
    ),
    primary_key=("figure_id", "position", "name"),
    foreign_keys=(
        ForeignKey("figure_id", "figures", "figure_id"),
        DOC_KEY,
        ForeignKey("actor_id", "actors", "actor_id"),
    ),
)
