"""The `gold` table."""

from pipeline.schemas.common import DOC_KEY, SPAN
from pipeline.schemas.table import Field, Table

OUTCOMES = ("right", "wrong", "missed", "false")

GOLD = Table(
    name="gold",
    title="Gold",
    description="One row for each value annotated by hand, beside what is published. A row that "
    "only one of them has is one row here. How right the tables are can be counted from it, and "
    "disputed row by row.",
    fields=(
        Field("table", "string", "The table the row is about.", required=True),
        Field(
            "gold_id",
            "string",
            "The annotated row: g and 16 hex digits made from its table, document and span; null "
            "where the row is only published.",
            pattern="g[0-9a-f]{16}",
        ),
        *SPAN,
        Field("column", "string", "The column compared; null for rows that only one side has."),
        Field("value", "string", "What the annotator has in it, as text; null for null."),
        Field("published_id", "string", "The key of the published row; null where it is missed."),
        Field("published_value", "string", "What is published in it, as text; null for null."),
        Field(
            "outcome",
            "string",
            "right or wrong: whether the published value counts as the annotated one "
            "(DICTIONARY.md says when it does); missed: the row is not published; false: it is not "
            "annotated.",
            required=True,
            enum=OUTCOMES,
        ),
    ),
    unique_keys=(("table", "gold_id", "published_id", "column"),),
    foreign_keys=(DOC_KEY,),
    order=("table", "doc_id", "char_start", "char_end", "column"),
)
