"""`figures_read`: a figure with all that a person asks of it, in words."""

from pipeline.package.tables.views.columns import OF_DOCUMENT, VICTIMS_SIDE_NAME, kind, name, side
from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field
from pipeline.schemas.places import LATITUDE, LONGITUDE, PLACE_PRECISION

FIGURES_READ = view(
    name="figures_read",
    title="Figures to read",
    description="One row for each figure, to read: who claims it, what is counted, where and "
    "when, in which document. Names are canonical, with the words of the text beside them.",
    fields=(
        *same("figures", "figure_id"),
        name("claimant", "Who claims the number,", "attributed_to"),
        kind("claimant"),
        side("claimant"),
        *same("figures", "attributed_to", "attributed_basis", "attributed_confidence"),
        *same("figures", "measure", "qualifier", "value", "value_low", "value_high", "unit"),
        *same("figures", "subject", "victims"),
        VICTIMS_SIDE_NAME,
        *same("figures", "victims_who"),
        Field(
            "total_or_part",
            "string",
            "total: other figures are parts of it; part: it is a part of another "
            "(`part_of`); null where it is neither. Never add up a total and its parts.",
            enum=("total", "part"),
        ),
        *same("figures", "part_of", "is_cumulative", "is_denied"),
        *same("figures", "date_start", "date_end", "date_precision"),
        *same("figures", "date_basis", "date_confidence", "said_on"),
        Field(
            "place_name",
            "string",
            "The place by its name in `places`; where the words name no place that is known, "
            "the words (`place`); null where none was found.",
        ),
        *same("figures", "place"),
        Field("place_kind", "string", "What kind of place it is."),
        Field("country", "string", "English name of the country of the place."),
        Field("admin1", "string", "First-level division of the place."),
        LATITUDE,
        LONGITUDE,
        PLACE_PRECISION,
        *same("figures", "place_basis", "place_confidence"),
        name("actor", "Who caused it,", "actor"),
        kind("actor"),
        side("actor"),
        *same("figures", "actor", "actor_basis", "actor_confidence"),
        *same("figures", "event_id", "event_confidence", "excerpt", "sentence", "zone"),
        *OF_DOCUMENT,
        *same("figures", "doc_id", "char_start", "char_end", "rule", "confidence"),
        Field("claimant_id", "string", "The actor credited (`attributed_to_id`)."),
        *same("figures", "actor_id", "place_id"),
    ),
)
