"""The `date_mentions` table."""

from pipeline.schemas.common import CORRECTED, DOC_KEY, FOUND_BY, SPAN, dates
from pipeline.schemas.table import Field, Table

DATE_MENTIONS = Table(
    name="date_mentions",
    title="Date mentions",
    description="One row for each time expression in a text, normalised as TimeML's TIMEX3.",
    fields=(
        Field(
            "date_mention_id",
            "string",
            "The mention: t and 16 hex digits made from the document and the span.",
            required=True,
            pattern="t[0-9a-f]{16}",
        ),
        *SPAN,
        Field(
            "timex_type",
            "string",
            "TIMEX3 type.",
            required=True,
            enum=("DATE", "TIME", "DURATION", "SET"),
        ),
        Field("timex_value", "string", "TIMEX3 value (2016-01-16, 2016-W03, P2Y, PRESENT_REF)."),
        *dates("the days it can mean"),
        *FOUND_BY,
        CORRECTED,
    ),
    primary_key=("date_mention_id",),
    unique_keys=(("doc_id", "char_start", "char_end"),),
    foreign_keys=(DOC_KEY,),
    order=("doc_id", "char_start", "char_end"),
)
