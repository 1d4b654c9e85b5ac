"""The `tombstones` table."""

from pipeline.schemas.table import Field, Table

TOMBSTONES = Table(
    name="tombstones",
    title="Tombstones",
    description="One row for each row that an earlier release had and this one has not, with what "
    "replaced it: a citation of its id still leads somewhere.",
    fields=(
        Field("table", "string", "The table that had the row.", required=True),
        Field("row_id", "string", "The key of the row.", required=True),
        Field("version", "string", "The first release without the row.", required=True),
        Field(
            "old_doc_id", "string", "The document of the row; null where it had none or several."
        ),
        Field("old_start", "integer", "Where its span began in the source text.", minimum=0),
        Field("old_end", "integer", "Where its span ended in the source text.", minimum=0),
        Field("old_excerpt", "string", "The characters of its span."),
        Field(
            "replaced_by",
            "string",
            "The key of the row of the same table that replaces it: the one whose span "
            "overlaps most, that shares most mentions (events), or that bears the same name "
            "(actors, places, documents). Null where there is none, and in later releases "
            "where that row is gone too and nothing replaced it.",
        ),
        Field("reason", "string", "Why the row was removed, where it is known."),
    ),
    primary_key=("table", "row_id"),
)
