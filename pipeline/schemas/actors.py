"""The `actors` table."""

from pipeline.schemas.common import CORRECTED
from pipeline.schemas.table import Field, Table

ACTOR_KINDS = (
    "person",
    "state_forces",
    "rebel_group",
    "militia",
    "government",
    "international",
    "un_body",
    "ngo",
    "monitor",
    "outlet",
    "civilians",
    "ethnic_or_religious",
    "other",
)
FORCES = frozenset({"state_forces", "rebel_group", "militia", "government"})
"""Kinds of actors that fight."""

ACTORS = Table(
    name="actors",
    title="Actors",
    description="One row for each person, force, outlet or body that rows of other tables name. An "
    "actor that the lexicon does not know is kept under its own words. A state is one actor with "
    "its government, and its armed forces are another, however a text calls them. Fighters, "
    "forces, aircraft and positions of an actor count as that actor. People of whom only a class "
    "is known (civilians, protesters, analysts, an unidentified armed group) share one actor a "
    "class; only named people are of kind `person`. Other common nouns, things, numbers, towns "
    "and different actors named together have no id: their words stay in the table that has them.",
    fields=(
        Field(
            "actor_id",
            "string",
            "The actor: its id in the lexicon, or its own words in lower case joined by "
            "underscores.",
            required=True,
            pattern=r"[^\s]+",
            hxl="#group+code",
        ),
        Field(
            "name",
            "string",
            "Its name: the lexicon's, or the fullest in the texts.",
            required=True,
            hxl="#group+name",
        ),
        Field("kind", "string", "What it is.", required=True, enum=ACTOR_KINDS, hxl="#group+type"),
        Field(
            "side",
            "string",
            "The side it is on in its war, by the lexicon, or that of what it is a part of "
            "(`parent_id`): called by a state, a force or a camp (united_states, hamas, "
            "syrian_opposition). Null where none is known.",
        ),
        Field("aliases", "string", "Other names for it, separated by semicolons."),
        Field(
            "country",
            "string",
            "English name of the country it is at home in, where the lexicon gives one.",
            hxl="#country+name",
        ),
        Field(
            "parent_id",
            "string",
            "The actor it is a part of, a state for its bodies; it need not be named in the texts.",
            hxl="#group+code+parent",
        ),
        Field("valid_from", "integer", "The year it began, where the lexicon gives one."),
        Field("valid_to", "integer", "The year it ended, where the lexicon gives one."),
        Field(
            "source",
            "string",
            "Where its id and names come from: `by hand` is the judgement of the lexicon's makers, "
            "`texts` the words of the texts alone.",
            required=True,
        ),
        CORRECTED,
    ),
    primary_key=("actor_id",),
)
