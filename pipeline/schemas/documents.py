"""The `documents` table."""

from pipeline.schemas.table import Field, ForeignKey, Table

FORMATS = (
    "text",
    "markdown",
    "subtitles",
    "html",
    "pdf",
    "docx",
    "mail",
    "mailbox",
    "feed",
    "warc",
    "nexis",
    "telegram",
    "whatsapp",
    "csv",
    "jsonl",
    "json",
    "parquet",
    "xlsx",
    "zip",
    "tar",
    "gzip",
)
"""The formats that files of a corpus are read from."""

DOCUMENTS = Table(
    name="documents",
    title="Documents",
    description="One row for each source document: what is known of it, and its hashes. The texts "
    "stay their publishers' and are not part of the package.",
    fields=(
        Field(
            "doc_id",
            "string",
            "The document: d and the first 16 hex digits of the sha256 of its file, or of its "
            "source text where the file holds several documents, as it was when first released; a "
            "further copy of the same has -2, -3 and so on behind it. A file that is moved or "
            "edited stays the same document.",
            required=True,
            pattern="d[0-9a-f]{16}(-[0-9]+)?",
        ),
        Field("file_name", "string", "Path of the file in the corpus folder.", required=True),
        Field(
            "member",
            "string",
            "Of a file within that file (an archive, a mailbox, a crawl), its path there; null for "
            "others.",
        ),
        Field(
            "record",
            "integer",
            "Of a file of several documents, which one this is, from 1; null for others.",
            minimum=1,
        ),
        Field("format", "string", "Format the text was read from.", enum=FORMATS),
        Field(
            "reader",
            "string",
            "Reader of that format and its version, with those of the libraries it reads with.",
        ),
        Field(
            "encoding",
            "string",
            "Encoding the text was decoded from; null for formats that are not plain text.",
        ),
        Field(
            "encoding_score",
            "number",
            "How sure that encoding is: 1 where it is certain.",
            minimum=0,
            maximum=1,
        ),
        Field(
            "sha256",
            "string",
            "sha256 of the file's bytes, in hex.",
            required=True,
            pattern="[0-9a-f]{64}",
        ),
        Field(
            "text_sha256",
            "string",
            "sha256 of the source text (what the reader takes of the file) in UTF-8, in hex.",
            required=True,
            pattern="[0-9a-f]{64}",
        ),
        Field(
            "n_chars",
            "integer",
            "Length of the source text in Unicode code points.",
            required=True,
            minimum=0,
        ),
        Field(
            "n_words",
            "integer",
            "Number of words of the source text (runs of letters and digits), with boilerplate.",
            required=True,
            minimum=0,
        ),
        Field(
            "title",
            "string",
            "Title, from the manifest, else the headline of the text.",
            hxl="#meta+title",
        ),
        Field("authors", "string", "Authors, separated by semicolons; null if not known."),
        Field(
            "publisher", "string", "Who published the text; null if not known.", hxl="#meta+source"
        ),
        Field(
            "published_on",
            "string",
            "Publication date as exactly as it is known: an ISO date, month or year.",
            pattern="[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?",
            hxl="#date+published",
        ),
        Field(
            "published_start",
            "date",
            "First day of `published_on`: the day itself, or the first of the month or year.",
        ),
        Field(
            "published_end",
            "date",
            "Last day of `published_on`: the day itself, or the last of the month or year.",
        ),
        Field(
            "published_precision",
            "string",
            "How exactly the publication date is known.",
            enum=("day", "month", "year"),
        ),
        Field(
            "published_basis",
            "string",
            "How the publication date is known: the text states it, the address holds it, the "
            "manifest gives it, or it was inferred.",
            enum=("stated", "address", "manifest", "inferred"),
        ),
        Field(
            "url",
            "string",
            "Address the text was published at; null if not known.",
            hxl="#meta+url",
        ),
        Field("language", "string", "ISO 639-1 code of the language; null if it is not certain."),
        Field(
            "duplicate_of",
            "string",
            "The document that this one is a duplicate of; null if of none.",
        ),
        Field(
            "duplicate_kind",
            "string",
            "How it is a duplicate: the same text, nearly the same, or contained in the other.",
            enum=("exact", "near", "contained"),
        ),
        Field(
            "similarity",
            "number",
            "For duplicates: the share of word shingles in common, from 0 to 1 (Jaccard; for "
            "contained ones, of the smaller text's own).",
            minimum=0,
            maximum=1,
        ),
    ),
    primary_key=("doc_id",),
    unique_keys=(("file_name", "member", "record"),),
    foreign_keys=(ForeignKey("duplicate_of", "documents", "doc_id"),),
    order=("file_name", "member", "record"),
)
