"""The `corrections` table: `corrections.csv` of a corpus folder, read and published."""

from pipeline.schemas.table import Field, Table

CORRECTIONS_FILE = "corrections.csv"

CORRECTIONS = Table(
    name="corrections",
    title="Corrections",
    description="One row for each value that a person corrected: what the rules had read, what the "
    f"row says instead, and why. They come from {CORRECTIONS_FILE} in the folder of the reports.",
    fields=(
        Field("table", "string", "The table of the row.", required=True),
        Field("row_id", "string", "The key of the row.", required=True),
        Field("column", "string", "The column corrected.", required=True),
        Field("value", "string", "What the row says now, as text; null for null."),
        Field(
            "expected",
            "string",
            "What the rules read, as text; null for null. A release is stopped when they read "
            "something else, so that no correction outlives what it corrects.",
        ),
        Field("reason", "string", "Why, and by whose judgement or which source.", required=True),
    ),
    primary_key=("table", "row_id", "column"),
)
