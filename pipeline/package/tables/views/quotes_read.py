"""`quotes_read`: a quote with who says it and where it was published."""

from pipeline.package.tables.views.columns import OF_DOCUMENT, kind, name
from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field

QUOTES_READ = view(
    name="quotes_read",
    title="Quotes to read",
    description="One row for each piece of quoted or reported speech, to read: who says what, "
    "in which document. Names are canonical, with the words of the text beside them.",
    fields=(
        *same("quotes", "quote_id", "utterance_id"),
        name("speaker", "The speaker", "speaker"),
        kind("speaker"),
        Field(
            "speaker_side",
            "string",
            "The side of the speaker, or of the actor that a person speaks for "
            "(`affiliation_name`); null if not known, or on none.",
        ),
        Field(
            "affiliation_name",
            "string",
            "The actor whose official, member or researcher `role` makes a person, by its name "
            "in `actors`; null for other roles and for bodies that the lexicon does not know.",
        ),
        Field(
            "speaker_country",
            "string",
            "English name of the country of the speaker, or of that actor.",
        ),
        *same("quotes", "speaker", "speaker_text", "role", "cue", "kind"),
        *same("quotes", "excerpt", "sentence", "zone"),
        *same("quotes", "date_start", "date_end", "date_precision"),
        *OF_DOCUMENT,
        *same("quotes", "doc_id", "char_start", "char_end", "rule", "confidence"),
        *same("quotes", "speaker_id", "affiliation_id"),
    ),
)
