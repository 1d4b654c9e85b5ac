"""`deaths_by_day_claimant`: what each claimant says of each day."""

from pipeline.package.tables.views.columns import CLAIMANT
from pipeline.package.tables.views.view import view
from pipeline.schemas import Field

DEATHS_BY_DAY_CLAIMANT = view(
    name="deaths_by_day_claimant",
    title="Deaths by day and claimant",
    description="One row for each day and claimant: how many people it says were killed. Of "
    "the numbers that one claimant gives for one event the greatest counts: of everybody where "
    "it gives any, else summed over civilians and the combatants of each side, else over "
    "groups such as children. Duplicates of documents are left out. Two reports of one "
    "happening that are not known to be one event count twice: do not add up claimants, and "
    "check `n_events`.",
    fields=(
        Field("day", "date", "The day; null in the row of figures that have no single day."),
        *CLAIMANT,
        Field(
            "killed_low",
            "integer",
            "Number of people killed, vague words (dozens) with the lowest number they allow; "
            "null where no figure counts.",
        ),
        Field(
            "killed",
            "integer",
            "Number of people killed; null where only vague words count, or nothing does.",
        ),
        Field("n_events", "integer", "Number of events whose dead count.", required=True),
        Field("n_figures", "integer", "Number of figures that count.", required=True),
        Field(
            "n_left_out",
            "integer",
            "Number of figures that do not count: parts of a total, totals added up over time, "
            "figures without an event, those beside a greater one.",
            required=True,
        ),
    ),
)
