"""`timeline`: an event with its best date, best sentence and place."""

from pipeline.package.tables.views.columns import OF_DOCUMENT, OF_EVENT_PLACE
from pipeline.package.tables.views.view import same, view
from pipeline.schemas import Field

TIMELINE = view(
    name="timeline",
    title="Timeline",
    description="One row for each event in the order of time: the best date, with how it is "
    "known, the sentence that says most of it, and the place.",
    fields=(
        *same("events", "event_id"),
        Field(
            "best_date",
            "date",
            "One day to sort and plot by: the first day of the event, else (see "
            "`best_date_basis`) the day on which it was first published.",
        ),
        Field(
            "best_date_basis",
            "string",
            "How `best_date` is known. stated: a sentence on the event says it; carried: it "
            "comes from elsewhere in a document; published: no date of the event was found, "
            "and its first report is of that day. A happening is then no later, a plan may be.",
            enum=("stated", "carried", "published"),
        ),
        *same("events", "date_start", "date_end", "date_precision"),
        *same("events", "event_type", "sub_event_type", "status"),
        Field("actor1_name", "string", "Who did it, by its name in `actors`."),
        Field("actor2_name", "string", "To whom it was done, by its name in `actors`."),
        *OF_EVENT_PLACE,
        Field(
            "sentence",
            "string",
            "The sentence of the mention that gives most of actors, place and date, among "
            "those of the event's status.",
        ),
        *same("event_mentions", "excerpt", "mention_id", "zone"),
        *same("events", "killed_low", "killed_best", "killed_high", "killed_of"),
        *same("events", "n_mentions", "n_documents", "n_claimants", "part_of"),
        *OF_DOCUMENT,
        *same("event_mentions", "doc_id"),
        *same("events", "actor1_id", "actor2_id", "place_id"),
    ),
)
