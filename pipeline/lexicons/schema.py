"""What an entry of each lexicon may hold: one model a file, and no key that no code reads.

A key is added here first, and then read by the rule that it is for.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

Text = Annotated[str, StringConstraints(min_length=1)]
Words = Annotated[list[Text], Field(min_length=1)]

Slot = Literal[
    "subject",
    "object",
    "instrument",
    "modifier",
    "clause",
    "sentence",
    "story",
    "host",
    "itself",
]
Slots = dict[Slot, Words]
"""The classes of words asked for in each slot around a trigger."""


class Entry(BaseModel):
    """What every entry has: its id, a text it must fire on and one it must not."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: Text
    example: Text
    counter_example: Text


class WordList(Entry):
    """Words that an id refers to."""

    words: Words


class Office(WordList):
    """Words for what a person is in a state or another body."""

    of: Literal["state", "body", "beside"]


class NounList(Entry):
    """Nouns that an id refers to."""

    nouns: Words


class KindOfNouns(NounList):
    """Nouns that give a kind of actor."""

    kind: Text


class ActorHead(Entry):
    """Heads of names that tell what kind of actor bears them."""

    kind: Text
    heads: Words


class ActorPart(NounList):
    """Nouns for a part of an actor, or words beside such nouns."""

    of: Text
    kind: Text | None = None


class CaseName(WordList):
    """How a word is written in a text without small letters, and when."""

    written: Literal["Capital", "CAPITALS", "small", "written"] = Field(alias="as")
    beside_number: Literal[True] | None = None
    opens: Literal[True] | None = None


class ChatLine(Entry):
    """What a chat program writes in the place of a message."""

    what: Literal["placeholder", "service"] = Field(alias="is")
    pattern: Text


class CountedNoun(WordList):
    """Nouns that numbers count, with their kind and unit."""

    kind: Text
    unit: Text | None = None


class VictimGroup(WordList):
    """Words for a group of people that figures count."""

    victims: Literal["civilians", "combatants"] | None = None


class Dateline(Entry):
    """The shape of a dateline."""

    pattern: Text
    aside: bool = False
    capitals: bool = False


class DateClause(Entry):
    """Verbs and nouns that say how an event relates to a date."""

    lemmas: Words


class DatePattern(Entry):
    """A shape of time expressions."""

    kind: Text
    gate: Text
    pattern: Text
    unless: Words = []
    given: dict[Text, Text] = {}


class DateWord(Entry):
    """Words of a class, each with what it is worth."""

    of_class: Text = Field(alias="class")
    cased: bool = False
    words: dict[Text | int, Text | int]


class Description(Entry):
    """Nouns that refer to an actor named before, of one of some kinds."""

    heads: Words
    kinds: Words
    in_name: bool = False
    document: bool = False


class EventClass(WordList):
    """Words of a class that conditions of events ask for."""

    kinds: Words = []


class EventStatus(WordList):
    """Words that make an event planned, denied and so on, by how they relate to its trigger."""

    relation: Text
    status: Text


class Conditioned(Entry):
    """An entry that holds only when the slots around a trigger are filled as asked."""

    type: Text
    when: Slots = {}
    unless: Slots = Field({}, alias="not")


class EventTrigger(Conditioned):
    """Words that state an event."""

    words: Words
    pos: Literal["verb", "noun", "adj", "any"]
    of: Literal["subject"] | None = None
    gist: bool = False
    toll: bool = False
    echo: bool | Literal["object"] = False
    echoes_means: bool = False
    last_resort: bool = False
    undergone: bool = False
    of_victim: bool = False
    finite: bool = False
    under: bool = False
    needs_light: bool = False
    needs_number: bool = False
    needs_object: Words = []
    needs_prep: Words = []
    needs_verb: Words = []
    bars_prep: Words = []
    barred_by: Words = []
    not_after: Words = []


class EventType(Conditioned):
    """One step of the list that settles the type of a kind of trigger."""

    kind: Text
    inherits: Words = []
    passes: Words = []


class ExportLine(Entry):
    """A line or a field that a news archive writes around the articles of an export."""

    place: Literal["counter", "head", "foot", "body", "below", "end"]
    pattern: Text


class Boilerplate(Entry):
    """A line that a page adds to its article."""

    how: Literal["whole", "start", "within", "head", "foot"]
    where: Literal["anywhere", "top", "tail", "edge"] = "anywhere"
    zone: Literal["boilerplate", "byline", "caption", "credit"] = "boilerplate"
    opens: Literal["related", "comments", "letter"] | None = None
    company: bool = False
    pattern: Text
    words: int = 0
    cues: Words = []


class Leader(Entry):
    """Names of people who speak and act for an actor."""

    actor: Text
    names: Words


class MailLine(Entry):
    """A line that a mail program writes into the text of a message."""

    marks: Literal["reply", "original", "forward", "header", "device", "footer"]
    wraps: Literal[True] | None = None
    pattern: Text


class MeasureWord(Entry):
    """Words or patterns that say what a number measures."""

    measure: Text
    frame: Literal[
        "verb", "intransitive", "state", "noun", "noun_of", "modifier", "before", "after"
    ]
    verbs: Words = []
    forms: Words = []
    words: Words = []
    patterns: Words = []
    people_only: bool = False
    named_only: bool = False
    equipment_only: bool = False


class NotFigure(Entry):
    """A shape of numbers that count nothing."""

    pattern: Text
    requires_capital: bool = False
    case: bool = False
    unless_measured: bool = False


class NumberWord(Entry):
    """Number words and what they are worth."""

    role: Literal["unit", "teen", "ten", "multiplier", "vague", "fold", "fraction", "suffix"]
    values: dict[Text, int | float]
    nouns: Words = []


class PageWall(Entry):
    """What a page says instead of the report, and the reason to set it aside."""

    pattern: Text
    reason: Text


class PersonClass(KindOfNouns):
    """Nouns for people of a class, which is published under a name."""

    name: Text


class RoleWords(WordList):
    """Words that play a part in or around the name of a place."""

    role: Text


class Abbreviation(BaseModel):
    """A place and the short forms of its name."""

    model_config = ConfigDict(extra="forbid", strict=True)

    name: Text
    kind: Text
    country: Text
    forms: list[Text]
    after_comma: Words = []


class Abbreviations(Entry):
    """Places whose names are cut short."""

    places: list[Abbreviation]


class Place(BaseModel):
    """A place that the open lists lack."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: Text
    name: Text
    kind: Text
    country: Text | None = None
    admin1: Text | None = None
    parent: Text | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision: int | None = None
    population: int = 0
    aliases: Words = []
    parts: list[Text | int] = []


class Places(Entry):
    """Places of one part of the world."""

    country: Text | None = None
    admin1: Text | None = None
    parent: Text | None = None
    places: list[Place]


class Qualifier(Entry):
    """Words before or after a number that hedge it."""

    qualifier: Text
    before: list[Text]
    after: list[Text]


class RecordColumn(WordList):
    """Names of the columns of tables and records that hold one thing we ask for."""

    column: Literal[
        "text",
        "title",
        "published_on",
        "year",
        "month",
        "day",
        "publisher",
        "authors",
        "url",
        "meaning",
    ]
    prose: bool = False
    inferred: bool = False


class SentenceEnd(WordList):
    """Words whose full stop may not end a sentence, or that open one."""

    rule: Literal["never", "number", "starter", "clock", "reports", "opens"]
    ends: bool
    """Whether the example ends after the word, for the test of the entry."""
    unless: Words = []


class SpeechCue(Entry):
    """Words that report what somebody says."""

    verbs: Words = []
    frames: Words = []
    nouns: Words = []
    noun_frames: Words = []
    prepositions: Words = []
    phrase: Text | None = None
    particle: Text | None = None
    animate: bool = False
    denies: bool = False
    plural: bool = False


class Title(WordList):
    """Titles before the names of people."""

    gender: Literal["m", "f"] | None = None


MODELS: dict[str, type[Entry]] = {
    "actor_heads": ActorHead,
    "actor_parts": ActorPart,
    "agent_words": WordList,
    "between_words": WordList,
    "case_names": CaseName,
    "chat_lines": ChatLine,
    "counted_nouns": CountedNoun,
    "datelines": Dateline,
    "dates_clauses": DateClause,
    "dates_patterns": DatePattern,
    "dates_words": DateWord,
    "descriptions": Description,
    "events_classes": EventClass,
    "events_grammar": WordList,
    "events_status": EventStatus,
    "events_triggers": EventTrigger,
    "events_types": EventType,
    "export_lines": ExportLine,
    "boilerplate": Boilerplate,
    "hearsay": WordList,
    "leaders": Leader,
    "mail_lines": MailLine,
    "markup": WordList,
    "measure_words": MeasureWord,
    "not_figures": NotFigure,
    "number_words": NumberWord,
    "occasions": WordList,
    "offices": Office,
    "page_parts": WordList,
    "page_walls": PageWall,
    "page_words": WordList,
    "person_classes": PersonClass,
    "place_abbreviations": Abbreviations,
    "place_areas": RoleWords,
    "place_name_forms": RoleWords,
    "place_words": RoleWords,
    "places_supplement": Places,
    "qualifiers": Qualifier,
    "record_columns": RecordColumn,
    "sentence_ends": SentenceEnd,
    "speech_cues": SpeechCue,
    "state_bodies": KindOfNouns,
    "target_kinds": WordList,
    "titles": Title,
    "victims": VictimGroup,
    "voiceless": NounList,
}


def fault(name: str, entry: object) -> str | None:
    """What is wrong with an entry of a lexicon and what to do about it; None if nothing is."""
    try:
        MODELS[name].model_validate(entry)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        key = ".".join(map(str, first["loc"])) or "the entry"
        known = f"id {entry['id']!r}: " if isinstance(entry, dict) and "id" in entry else ""
        if first["type"] == "extra_forbidden":
            return f"{known}no code reads {key}: mend its name, or add it to lexicons/schema.py"
        if first["type"] == "missing":
            return f"{known}no {key}: add it"
        return f"{known}{key} is not as it should be ({first['msg']}): mend it"
    return None
