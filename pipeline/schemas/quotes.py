"""The `quotes` table."""

from pipeline.schemas.common import CORRECTED, DOC_KEY, FOUND_BY, SENTENCE, SPAN, ZONE, dates
from pipeline.schemas.table import Field, ForeignKey, Table

KINDS = ("direct", "partial", "indirect")

QUOTES = Table(
    name="quotes",
    title="Quotes",
    description="One row for each piece of content that a text gives as another's words or "
    "reported speech. The pieces of one utterance share utterance_id.",
    fields=(
        Field(
            "quote_id",
            "string",
            "The piece: q and 16 hex digits made from the document and the span.",
            required=True,
            pattern="q[0-9a-f]{16}",
        ),
        Field(
            "utterance_id",
            "string",
            "The utterance: u and 16 hex digits made from its first piece.",
            required=True,
            pattern="u[0-9a-f]{16}",
        ),
        *SPAN,
        *SENTENCE,
        ZONE,
        Field(
            "kind",
            "string",
            "direct: a full clause or sentence in quotation marks; partial: marked words inside "
            "the writer's sentence; indirect: reported without marks.",
            required=True,
            enum=KINDS,
        ),
        Field(
            "speaker", "string", "The speaker's fullest name in the document.", hxl="#contact+name"
        ),
        Field("speaker_id", "string", "The speaker."),
        Field("speaker_text", "string", "The words that refer to the speaker at the quote."),
        Field("speaker_start", "integer", "Where those words start in the source text.", minimum=0),
        Field("speaker_end", "integer", "Where those words end, exclusive.", minimum=1),
        Field("role", "string", "The role or affiliation that the text gives the speaker."),
        Field(
            "affiliation_id",
            "string",
            "The actor whose official, member or researcher `role` makes a person (spokesman for "
            "X); null for other roles, former ones, and bodies that the lexicon does not know.",
        ),
        Field("cue", "string", "The reporting words (said, according to)."),
        *dates("the days on which it was said"),
        *FOUND_BY,
        CORRECTED,
    ),
    primary_key=("quote_id",),
    unique_keys=(("doc_id", "char_start", "char_end"),),
    foreign_keys=(
        DOC_KEY,
        ForeignKey("speaker_id", "actors", "actor_id"),
        ForeignKey("affiliation_id", "actors", "actor_id"),
    ),
    order=("doc_id", "char_start", "char_end"),
)
