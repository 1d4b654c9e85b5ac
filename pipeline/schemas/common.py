"""Columns that several tables share, declared once."""

from __future__ import annotations

from pipeline.schemas.table import Field, ForeignKey

DOC_ID = Field("doc_id", "string", "The document the row is from.", required=True)
DOC_KEY = ForeignKey("doc_id", "documents", "doc_id")

SPAN = (
    DOC_ID,
    Field(
        "char_start",
        "integer",
        "Where the excerpt starts in the source text, in Unicode code points from 0.",
        required=True,
        minimum=0,
    ),
    Field(
        "char_end",
        "integer",
        "Where the excerpt ends in the source text, in Unicode code points, exclusive.",
        required=True,
        minimum=1,
    ),
    Field(
        "excerpt",
        "string",
        "The characters of the row: exactly source_text[char_start:char_end].",
        required=True,
    ),
)

SENTENCE = (
    Field("sentence", "string", "The sentence around the excerpt, exactly as the source has it."),
    Field(
        "sentence_start",
        "integer",
        "Where the sentence starts in the source text, in code points.",
        minimum=0,
    ),
    Field(
        "sentence_end",
        "integer",
        "Where the sentence ends in the source text, in code points, exclusive.",
        minimum=1,
    ),
)

ZONES = ("headline", "caption", "body", "comment")
ZONE = Field(
    "zone",
    "string",
    "The part of the article: headline (with standfirst), caption, body, or a reader's comment.",
    required=True,
    enum=ZONES,
)

PRECISIONS = ("day", "week", "month", "year", "range")


def dates(what: str) -> tuple[Field, Field, Field]:
    """The three date columns; `what` completes "First day of ..."."""
    return (
        Field(
            "date_start",
            "date",
            f"First day of {what}; null where the text gives none.",
            hxl="#date+start",
        ),
        Field(
            "date_end",
            "date",
            f"Last day of {what}, inclusive; null where none is given.",
            hxl="#date+end",
        ),
        Field(
            "date_precision",
            "string",
            "How exactly the text gives the date: a day, week, month or year, or a range.",
            enum=PRECISIONS,
        ),
    )


BASES = ("stated", "carried")


def link(name: str, what: str) -> tuple[Field, Field]:
    """The columns that say how a link is known; `what` completes "How ... is known"."""
    return (
        Field(
            f"{name}_basis",
            "string",
            f"How {what} is known. stated: the row's own sentence says it; carried: it comes from "
            "elsewhere in the document. Null where the link is null.",
            enum=BASES,
        ),
        Field(
            f"{name}_confidence",
            "number",
            f"How likely {what} is right: a probability fitted on reports read by hand "
            "(quality.json shows how it holds); null where the link is null.",
            minimum=0,
            maximum=1,
        ),
    )


CORRECTED = Field(
    "corrected",
    "string",
    "The columns of this row that a person corrected, separated by semicolons; null where all is "
    "as the rules read it. The table corrections says what they read, and why it was changed.",
)

FOUND_BY = (
    Field(
        "rule",
        "string",
        "The id of the rule that found the row.",
        required=True,
    ),
    Field(
        "confidence",
        "number",
        "How much the rule is trusted, from 0 to 1: a rank for filtering, set by hand for each "
        "rule, not a probability. How often rows are right is measured in quality.json.",
        required=True,
        minimum=0,
        maximum=1,
    ),
)
