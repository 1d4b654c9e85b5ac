"""The `figures` table."""

from dataclasses import dataclass

from pipeline.schemas.common import CORRECTED, DOC_KEY, FOUND_BY, SENTENCE, SPAN, ZONE, dates, link
from pipeline.schemas.event_links import EVENT_CONFIDENCE
from pipeline.schemas.table import Field, ForeignKey, Table


@dataclass(frozen=True, slots=True)
class Measure:
    """What figures count or measure. `of_people`: it counts people; `toll`: it can add up."""

    name: str
    of_people: bool = False
    toll: bool = False


_DECLARED = (
    Measure("killed", of_people=True, toll=True),
    Measure("injured", of_people=True, toll=True),
    Measure("casualties", of_people=True, toll=True),
    Measure("abducted", of_people=True, toll=True),
    Measure("detained", of_people=True, toll=True),
    Measure("missing", of_people=True, toll=True),
    Measure("displaced", of_people=True, toll=True),
    Measure("besieged", of_people=True),
    Measure("in_need", of_people=True),
    Measure("population", of_people=True),
    Measure("fighters", of_people=True),
    Measure("attacks", toll=True),
    Measure("equipment_lost", toll=True),
    Measure("equipment"),
    Measure("territory_share"),
    Measure("distance"),
    Measure("duration"),
    Measure("price"),
    Measure("age"),
    Measure("money"),
    Measure("frequency"),
    Measure("other"),
)
MEASURES = tuple(measure.name for measure in _DECLARED)
OF_PEOPLE = frozenset(measure.name for measure in _DECLARED if measure.of_people)
"""The measures that count people."""
TOLLS = frozenset(measure.name for measure in _DECLARED if measure.toll)
"""The measures whose numbers can add up over time."""
VICTIMS = ("civilians", "combatants", "mixed", "unknown")
VICTIMS_WHO = (
    "children",
    "women",
    "women_and_children",
    "elderly",
    "medics",
    "rescuers",
    "journalists",
    "aid_workers",
    "teachers",
    "students",
    "protesters",
    "displaced",
    "prisoners",
    "officials",
    "police",
    "peacekeepers",
)
QUALIFIERS = ("exact", "at_least", "at_most", "more_than", "less_than", "about", "vague")

FIGURES = Table(
    name="figures",
    title="Figures",
    description="One row for each stated quantity. Rival numbers for the same thing stay "
    "separate rows, each with who claims it and how it is hedged.",
    fields=(
        Field(
            "figure_id",
            "string",
            "The figure: f and 16 hex digits made from the document and the span.",
            required=True,
            pattern="f[0-9a-f]{16}",
        ),
        *SPAN,
        *SENTENCE,
        ZONE,
        Field(
            "measure",
            "string",
            "What is counted or measured. casualties: killed and injured together, or not said "
            "which; other: none of these, or two of them in one number.",
            required=True,
            enum=MEASURES,
            hxl="#indicator+name",
        ),
        Field(
            "unit",
            "string",
            "Unit of the value, singular (people, km, percent, month, USD).",
            hxl="#indicator+unit",
        ),
        Field(
            "value",
            "number",
            "The number as stated, in `unit`; null where the words give none (dozens).",
            hxl="#indicator+value+num",
        ),
        Field(
            "value_low",
            "number",
            "The lowest value the words allow, in `unit`; null where they set none. "
            "A strict bound (more than 280) is kept as the number itself.",
            hxl="#indicator+value+min",
        ),
        Field(
            "value_high",
            "number",
            "The highest value the words allow, in `unit`; null where they set none.",
            hxl="#indicator+value+max",
        ),
        Field(
            "qualifier",
            "string",
            "How the text hedges the number.",
            required=True,
            enum=QUALIFIERS,
        ),
        Field(
            "subject", "string", "The words naming who or what is counted.", hxl="#affected+name"
        ),
        Field("subject_id", "string", "The actor counted, where the words name one."),
        Field(
            "victims",
            "string",
            "Whether the people counted are civilians or combatants (soldiers, police, members of "
            "armed groups) by the words of `subject`; mixed: both in one number; unknown: the "
            "words do not say. Null for figures that count no people.",
            enum=VICTIMS,
        ),
        Field(
            "victims_side",
            "string",
            "The actor whose combatants are counted, where the words name one.",
        ),
        Field(
            "victims_who",
            "string",
            "The group of people counted, where the words name one alone.",
            enum=VICTIMS_WHO,
        ),
        Field(
            "attributed_to",
            "string",
            "Whom the text credits for the number, by the fullest name in the document; null "
            "where none was found.",
            hxl="#meta+source",
        ),
        Field("attributed_to_id", "string", "The actor credited."),
        Field(
            "attributed_start",
            "integer",
            "Position of the words crediting it in the source text (first code point).",
            minimum=0,
        ),
        Field(
            "attributed_end",
            "integer",
            "Where those words end, exclusive.",
            minimum=1,
        ),
        *link("attributed", "who is credited"),
        Field(
            "is_denied",
            "boolean",
            "Whether the one who speaks of the number denies or disputes it; it is then credited "
            "to nobody.",
            required=True,
        ),
        Field("actor", "string", "The words naming who caused it, where the text says so."),
        Field("actor_id", "string", "The actor who caused it."),
        *link("actor", "who caused it"),
        Field(
            "place",
            "string",
            "The place words the number holds for, where the text says so.",
            hxl="#loc+name",
        ),
        Field("place_id", "string", "The place the number holds for.", hxl="#loc+code"),
        *link("place", "the place"),
        *dates("the days the number holds for"),
        *link("date", "the date"),
        Field(
            "said_on",
            "date",
            "The day on which the number was claimed or counted, where its sentence tells it, "
            "apart from the days it holds for.",
        ),
        Field(
            "is_cumulative",
            "boolean",
            "True for a toll added up over time, false for one incident's; null if not said.",
        ),
        Field("part_of", "string", "The figure that is the total this one is a part of."),
        Field("event_id", "string", "The event whose number this is, where the text says so."),
        EVENT_CONFIDENCE,
        *FOUND_BY,
        CORRECTED,
    ),
    primary_key=("figure_id",),
    unique_keys=(("doc_id", "char_start", "char_end"),),
    foreign_keys=(
        DOC_KEY,
        ForeignKey("subject_id", "actors", "actor_id"),
        ForeignKey("victims_side", "actors", "actor_id"),
        ForeignKey("attributed_to_id", "actors", "actor_id"),
        ForeignKey("actor_id", "actors", "actor_id"),
        ForeignKey("place_id", "places", "place_id"),
        ForeignKey("part_of", "figures", "figure_id"),
        ForeignKey("event_id", "events", "event_id"),
    ),
    order=("doc_id", "char_start", "char_end"),
)
