"""The manifest `sources.csv` of a corpus folder: read, not published."""

from typing import Any

from pipeline.schemas.documents import DOCUMENTS
from pipeline.schemas.table import Field, Table

_BASES = next(f for f in DOCUMENTS.fields if f.name == "published_basis").enum

SOURCES = Table(
    name="sources",
    title="Sources",
    description="What is known of the files of a corpus folder. Every column but the first may be "
    "empty or left out.",
    fields=(
        Field("file_name", "string", "Path of the file in the folder, with /.", required=True),
        Field("title", "string", "Title of the text."),
        Field(
            "title_basis",
            "string",
            "How `onrecord init` found the title: the file states it, or it is the headline of its "
            "text. For the person who looks through the file; not used.",
            enum=("stated", "headline"),
        ),
        Field("publisher", "string", "Who published it."),
        Field(
            "publisher_basis",
            "string",
            "How `onrecord init` found the publisher: the file states it. Not used.",
            enum=("stated",),
        ),
        Field("authors", "string", "Its authors, separated by semicolons."),
        Field(
            "published_on",
            "string",
            "Publication date as exactly as it is known: an ISO date, month or year.",
            pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
        ),
        Field(
            "published_basis",
            "string",
            "How the date is known: the text states it, the address holds it, the manifest alone "
            "gives it (the default where a date has no basis), or it was inferred.",
            enum=_BASES,
        ),
        Field("url", "string", "Address the text was published at."),
    ),
    primary_key=("file_name",),
)


def manifest_schema() -> dict[str, Any]:
    """The Table Schema of a manifest: it may leave out columns, and have them in any order."""
    return {**SOURCES.descriptor(), "fieldsMatch": "superset"}
