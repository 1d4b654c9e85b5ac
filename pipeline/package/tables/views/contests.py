"""`contests`: a dispute in one row."""

from pipeline.package.tables.views.columns import OF_EVENT_PLACE, VICTIMS_SIDE_NAME
from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field

CONTESTS = view(
    name="contests",
    title="Contests",
    description="One row for each dispute: the lowest and highest number and who gives them. "
    "`contested_figures` has its figures, and the rule that makes them comparable.",
    fields=(
        *same("contested_figures", "contest", "event_id", "measure", "unit"),
        Field(
            "people",
            "string",
            "Whom the numbers count; null where they count no people.",
            enum=("everybody", "civilians", "combatants"),
        ),
        VICTIMS_SIDE_NAME,
        *same("contested_figures", "victims_who", "lowest", "highest"),
        Field("gap", "number", "The highest number less the lowest."),
        Field(
            "times",
            "number",
            "The highest number over the lowest, to two digits; null where the lowest is zero.",
        ),
        Field(
            "who_lowest",
            "string",
            "Who gives the lowest number, by the names in `actors`, separated by semicolons.",
            required=True,
        ),
        Field(
            "who_highest",
            "string",
            "Who gives the highest number, by the names in `actors`, separated by semicolons.",
            required=True,
        ),
        *same("contested_figures", "n_claimants"),
        Field(
            "claimants",
            "string",
            "All who give a number, by the names in `actors`, separated by semicolons.",
            required=True,
        ),
        Field("n_figures", "integer", "Number of figures.", required=True),
        Field("n_documents", "integer", "Number of documents.", required=True),
        *same("events", "sub_event_type", "date_start", "date_end", "date_precision"),
        *OF_EVENT_PLACE,
    ),
)
