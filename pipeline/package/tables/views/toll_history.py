"""`toll_history`: how a claimant's number moved."""

from dataclasses import replace

from pipeline.package.tables.views.columns import CLAIMANT
from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field

(_EVENT,) = same("figures", "event_id")
TOLL_HISTORY = view(
    name="toll_history",
    title="Tolls over time",
    description="One row for each number that a claimant gave for the same people of one "
    "event, where it gave at least two: how its number moved. They are in the order of "
    "`said_on`, or of publication where that is not known. Of one document and day only the "
    "greatest counts; a number said again is left out, and so are parts of a total and "
    "duplicates of documents. Totals added up over time have a history of their own.",
    fields=(
        replace(_EVENT, required=True),
        *same(
            "figures",
            "measure",
            "unit",
            "victims",
            "victims_side",
            "victims_who",
            "is_cumulative",
        ),
        *CLAIMANT,
        *same("figures", "said_on"),
        *same("documents", "published_on", "published_start", "published_end"),
        Field("number", "number", "The number: the value, else a bound."),
        *same("figures", "qualifier", "figure_id", "excerpt", "sentence", "doc_id"),
        *same("documents", "publisher"),
        Field("change", "number", "The difference to the number before; null for the first one."),
    ),
)
