"""The `changes` table."""

from pipeline.schemas.table import Field, Table

CHANGES = Table(
    name="changes",
    title="Changes",
    description="One row for each difference from the release before; none in a first release.",
    fields=(
        Field("version", "string", "The release that made the change.", required=True),
        Field("table", "string", "The table.", required=True),
        Field("row_id", "string", "The key of the row.", required=True),
        Field(
            "change",
            "string",
            "What was done.",
            required=True,
            enum=("added", "changed", "removed"),
        ),
        Field("column", "string", "The column changed; null for whole rows."),
        Field("old_value", "string", "The value before, as text."),
        Field("new_value", "string", "The value now, as text."),
        Field("reason", "string", "Why the value changed, where it is known."),
    ),
    unique_keys=(("version", "table", "row_id", "change", "column"),),
    order=("version", "table", "row_id", "column"),
)
