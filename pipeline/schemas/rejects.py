"""The `rejects` table."""

from pipeline.schemas.table import Field, Table

REJECTS = Table(
    name="rejects",
    title="Rejects",
    description="One row for each input, or part of one, that was skipped, and why.",
    fields=(
        Field("file_name", "string", "Path of the file in the corpus folder.", required=True),
        Field("member", "string", "Path within that file, where it holds others; else null."),
        Field(
            "record",
            "integer",
            "Number of the document in a file of several, from 1; else null.",
            minimum=1,
        ),
        Field(
            "char_start",
            "integer",
            "Where the part starts in the source text; null for all.",
            minimum=0,
        ),
        Field("char_end", "integer", "Where the part ends, exclusive; null for all.", minimum=0),
        Field(
            "stage",
            "string",
            "The stage that set it aside.",
            required=True,
            enum=("ingest", "clean", "extract"),
        ),
        Field("reason", "string", "Why, in a sentence.", required=True),
    ),
    unique_keys=(("file_name", "member", "record", "char_start", "char_end", "stage", "reason"),),
    order=("file_name", "member", "record", "char_start", "char_end", "stage", "reason"),
)
