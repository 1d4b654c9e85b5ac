"""Tables between the stages: seen in the Dagster UI, not published."""

from pipeline.schemas.common import DOC_ID
from pipeline.schemas.documents import DOCUMENTS
from pipeline.schemas.table import Field, Table

_KNOWN_AT_INGEST = (
    "doc_id",
    "file_name",
    "member",
    "record",
    "format",
    "reader",
    "encoding",
    "encoding_score",
    "sha256",
    "text_sha256",
    "n_chars",
    "n_words",
    "title",
    "authors",
    "publisher",
    "published_on",
    "published_start",
    "published_end",
    "published_precision",
    "published_basis",
    "url",
    "language",
)

SOURCE_TEXTS = Table(
    name="source_texts",
    title="Source texts",
    description="One row for each document of the corpus: what is known of it, and its "
    "text as its reader gives it.",
    fields=(
        *(field for field in DOCUMENTS.fields if field.name in _KNOWN_AT_INGEST),
        Field(
            "text",
            "string",
            "The source text; of plain text the decoded file, nothing changed.",
            required=True,
        ),
    ),
    primary_key=("doc_id",),
)

BLOCKS = Table(
    name="blocks",
    title="Blocks and zones",
    description="One row for each block of a text (a paragraph, headline, caption, comment or a "
    "piece of page boilerplate) and the zone it was put in.",
    fields=(
        DOC_ID,
        Field(
            "block", "integer", "Number of the block in the text, from 0.", required=True, minimum=0
        ),
        Field(
            "char_start", "integer", "Where it starts, in code points.", required=True, minimum=0
        ),
        Field("char_end", "integer", "Where it ends, exclusive.", required=True, minimum=1),
        Field(
            "zone",
            "string",
            "The zone.",
            required=True,
            enum=("headline", "byline", "caption", "body", "comment", "boilerplate"),
        ),
        Field("excerpt", "string", "Its characters.", required=True),
    ),
    primary_key=("doc_id", "block"),
)

DUPLICATES = Table(
    name="duplicates",
    title="Duplicates",
    description="One row for each document that is a duplicate of another: exact, near, or "
    "contained in it.",
    fields=tuple(
        field
        for field in DOCUMENTS.fields
        if field.name in ("doc_id", "duplicate_of", "duplicate_kind", "similarity")
    ),
    primary_key=("doc_id",),
)

EXTRACTIONS = Table(
    name="extractions",
    title="Extractions",
    description="One row for each document that was read: how much was found in it, and in which "
    "shard that is. A plain function of the one document.",
    fields=(
        DOC_ID,
        Field("n_figures", "integer", "Figures found.", required=True, minimum=0),
        Field("n_event_mentions", "integer", "Event mentions found.", required=True, minimum=0),
        Field("n_quotes", "integer", "Quotes found.", required=True, minimum=0),
        Field("shard", "string", "The folder of its rows, one file a table.", required=True),
    ),
    primary_key=("doc_id",),
)

INCIDENTS = Table(
    name="incidents",
    title="Incidents",
    description="One row for each happening of one document, and the event it is once happenings "
    "are merged over documents.",
    fields=(
        Field("incident_id", "string", "The happening within its document.", required=True),
        Field("event_id", "string", "The event.", required=True),
        Field(
            "confidence",
            "number",
            "How likely it is one with what another document stated before; null where none did.",
            minimum=0,
            maximum=1,
        ),
    ),
    primary_key=("incident_id",),
)

QUALITY = Table(
    name="quality",
    title="Quality",
    description="How right the tables are, measured against hand-made gold rows; empty where "
    "there are none for these reports.",
    fields=(Field("result", "string", "The scores, as JSON."),),
)

PACKAGE = Table(
    name="package",
    title="Package",
    description="The next release, staged beside the published ones: which version, where, and "
    "what changed since the one before.",
    fields=(
        Field("version", "string", "The version.", required=True),
        Field("folder", "string", "Where it is saved.", required=True),
        Field("base", "string", "The version it follows; null for a first release."),
        Field("changed", "boolean", "Whether anything changed since then.", required=True),
        Field("bytes", "integer", "Size of all its files.", required=True, minimum=0),
        Field("rows", "string", "Rows by table, as JSON.", required=True),
        Field("what_changed", "string", "What changed, in words.", required=True),
    ),
)
